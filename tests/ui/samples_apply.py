"""Sample states of the apply journey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text, same
from kiosk.domain.id_card import CardKind
from kiosk.domain.pages import PageFault
from kiosk.flows.apply.states import (
    ApplyState,
    ChooseWays,
    Corrections,
    Identify,
    Refused,
    Sending,
    WaitForDesk,
    WayRow,
)
from kiosk.flows.apply.words import CARD_KINDS, FOREIGNER_CARD
from kiosk.flows.shown import Ready
from tests.ui.samples_answer import NIGHT, certificate, decided, received, sign
from tests.ui.samples_form import consent, property_form, social_form
from tests.ui.samples_guide import guide, permit_guide, property_guide
from tests.ui.samples_photo import photos
from tests.ui.samples_scan import page, scan, watching
from tests.ui.samples_words import APPLICANT, BUYER, CASE, PROPERTY, SOCIAL, apply_steps, three


def identify(
    *,
    reading: bool = True,
    fault: FaultCode | None = None,
    card: Text | None = None,
    party: Text = APPLICANT,
    index: int = 0,
    count: int = 1,
) -> Identify:
    """Waiting for a card."""
    name = PROPERTY if count > 1 else SOCIAL
    kinds = () if count > 1 else (CARD_KINDS[CardKind.RESIDENT], CARD_KINDS[CardKind.HMT_PERMIT], FOREIGNER_CARD)
    return Identify(name, apply_steps(0), party, index, count, reading, fault, 58, card, accepted=kinds)


def ways(*, chosen: bool, originals: bool) -> ChooseWays:
    """How the result comes and the originals leave."""
    yes = Ready(True, three("现在可以", "現在可以", "Possible now"))
    no = Ready(False, three("现在没纸", "現在沒紙", "No paper now"))
    deliveries = (
        WayRow(
            "print",
            three("现在打印", "現在列印", "Print now"),
            three(
                "带验证码，和窗口的一样有用", "帶驗證碼，和窗口的一樣有用", "With a code, as good as from the counter"
            ),
            False,
            no if originals else yes,
        ),
        WayRow(
            "box",
            three("放回小蜜蜂箱", "放回小蜜蜂箱", "Back to the box"),
            three("办好了短信告诉您，刷证来取", "辦好了短訊告訴您，拍證來取", "You get a text; take it with your card"),
            chosen,
            yes,
        ),
        WayRow(
            "mail",
            three("寄到家", "寄到家", "By post"),
            three("办好后下一个工作日寄出，0 元", "辦好後下一個工作日寄出，0 元", "Sent the next working day, ¥0"),
            False,
            yes,
        ),
        WayRow(
            "counter",
            three("到窗口拿", "到窗口拿", "At the counter"),
            three("工作日 8:30 到 17:00", "工作日 8:30 到 17:00", "Working days 8:30 to 17:00"),
            False,
            yes,
        ),
    )
    leave = (
        WayRow(
            "trust",
            three("现在托管在箱里", "現在託管在箱裏", "Leave in trust now"),
            three(
                "预审没过之前谁也不取，要改也不用再跑",
                "預審沒過之前誰也不取，要改也不用再跑",
                "Nobody collects it before the check has passed",
            ),
            chosen,
            yes,
        ),
        WayRow(
            "later",
            three("先带回家", "先帶回家", "Take home for now"),
            three(
                "拿一个投件码，通过后再来放", "拿一個投件碼，通過後再來放", "Take a drop code and come when it passed"
            ),
            False,
            yes,
        ),
    )
    return ChooseWays(
        PROPERTY if originals else SOCIAL,
        apply_steps(3),
        deliveries if originals else deliveries[:1],
        leave if originals else (),
        chosen,
    )


def states() -> Mapping[str, ApplyState]:
    """Every state of the journey, by sample name."""
    social, long_form = social_form(), property_form()
    return {
        "MatterGuide.instant": guide(),
        "MatterGuide.property": property_guide(),
        "MatterGuide.photo": permit_guide(),
        "MatterGuide.not_ready": replace(
            guide(),
            can_start=False,
            readiness=(
                Ready(
                    False,
                    three("打印机：没纸，可存到手机", "印表機：沒紙，可存到手機", "Printer: no paper; save to phone"),
                ),
                *guide().readiness[1:],
            ),
        ),
        "Identify.waiting": identify(),
        "Identify.timed_out": identify(reading=False, fault=FaultCode.NO_CARD),
        "Identify.reader_away": identify(reading=False, fault=FaultCode.NO_DEVICE),
        "Identify.fault": identify(fault=FaultCode.CARD_REMOVED),
        "Identify.card_unknown": identify(fault=FaultCode.CARD_UNSUPPORTED),
        "Identify.card_not_taken": identify(
            fault=FaultCode.CARD_NOT_FOR_MATTER, card=CARD_KINDS[CardKind.HMT_PERMIT], party=BUYER, index=1, count=2
        ),
        "Identify.second_party": identify(party=BUYER, index=1, count=2),
        "Consent.open": consent(True, False, None, None),
        "Consent.one": consent(None),
        "Consent.answered": consent(True, True, True),
        "ReviewForm.one_party": social,
        "ReviewForm.two_parties": long_form,
        "ReviewForm.choosing": replace(social, editing="purpose"),
        "ReviewForm.typing": replace(long_form, editing="price"),
        "ReviewForm.typing_fault": replace(
            long_form,
            editing="price",
            edit_fault=three("价格只写数字，到元", "價格只寫數字，到元", "Digits only, in whole yuan"),
        ),
        "ReviewForm.revealed": replace(
            social,
            rows=(social.rows[0], replace(social.rows[1], value="990106199003072847", revealed=True), *social.rows[2:]),
        ),
        "ScanMaterials.empty": scan(),
        "ScanMaterials.scanning": scan(page(1), scanning=True),
        "ScanMaterials.glare": scan(page(1), page(2), page(3, PageFault.GLARE)),
        "ScanMaterials.good": scan(page(1), page(2), page(3)),
        "ScanMaterials.jam": scan(page(1), fault=FaultCode.JAM),
        **watching(),
        **photos(),
        "ChooseWays.open": ways(chosen=False, originals=True),
        "ChooseWays.chosen": ways(chosen=True, originals=True),
        "ChooseWays.instant": ways(chosen=False, originals=False),
        "ReviewAndSign.open": sign(),
        "ReviewAndSign.certificate": certificate(),
        "ReviewAndSign.signed": sign(signed=True),
        "ReviewAndSign.seal": sign(signed=True, seal=True, index=1),
        "Sending.checking": Sending(
            SOCIAL,
            apply_steps(5),
            three(
                "正在核对参保记录，大约 3 秒", "正在核對參保記錄，大約 3 秒", "Checking the insurance record, about 3 s"
            ),
        ),
        "WaitForDesk.waiting": WaitForDesk(PROPERTY, apply_steps(5), CASE, NIGHT + timedelta(minutes=4), 222, 300),
        "Decided.granted": decided(),
        "Decided.printing": decided(printing=True),
        "Decided.printed": decided(printed=True),
        "Decided.paper_out": decided(fault=FaultCode.PAPER_OUT),
        "Decided.print_unknown": decided(fault=FaultCode.OUTCOME_UNKNOWN),
        "Decided.to_person": decided(granted=False),
        "Corrections.two": Corrections(
            PROPERTY,
            apply_steps(5),
            CASE,
            ("合同第 3 页右下角反光，印章看不清，请重新扫描", "完税证明缺第 2 页"),
            can_mend_here=True,
        ),
        "Corrections.elsewhere": Corrections(
            PROPERTY, apply_steps(5), CASE, ("合同没有双方签名，请补签后再来",), can_mend_here=False
        ),
        "Refused.told": Refused(
            PROPERTY,
            apply_steps(5),
            CASE,
            "这套房在限售期内，到 2027 年 3 月 1 日才能过户。",
            three(
                "到期后可以再来，材料不用重新准备。不服可以在 60 日内申请行政复议，电话 12345。",
                "到期後可以再來，材料不用重新準備。不服可以在 60 日內申請行政覆議，電話 12345。",
                "Come again after that day; your papers stay good. You may ask for a review within 60 days: 12345.",
            ),
        ),
        "Received.passed": received("passed"),
        "Received.in_trust": received("in_trust"),
        "Received.later": received("later"),
        "Received.waiting": received("waiting", provisional=True),
        "Received.queued": received("queued"),
        "Received.plain": replace(received("later"), drop_code=None, promise=None, matter_name=same("SS")),
    }
