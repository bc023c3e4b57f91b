"""Sample states of the apply journey."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from PIL import Image, ImageDraw

from contracts.rules.faults import FaultCode
from contracts.rules.sources import Source
from contracts.rules.text import Text, same
from kiosk.domain.id_card import CardKind
from kiosk.domain.pages import PageFault, QualityCheck
from kiosk.flows.apply.states import (
    ApplyState,
    ChooseWays,
    Consent,
    ConsentRow,
    Corrections,
    Decided,
    Identify,
    MaterialRow,
    MatterGuide,
    PageRow,
    ReasonRow,
    Received,
    Refused,
    ReviewAndSign,
    ReviewForm,
    ScanMaterials,
    Sending,
    WaitForDesk,
    WayRow,
)
from kiosk.flows.apply.words import CARD_KINDS
from kiosk.flows.shown import FieldRow, Ready
from tests.ui.samples_words import CASE, PROPERTY, SOCIAL, apply_steps, three

CHINA = timezone(timedelta(hours=8))
NIGHT = datetime(2026, 11, 19, 23, 58, tzinfo=CHINA)
SELLER = three("卖方", "賣方", "Seller")
BUYER = three("买方", "買方", "Buyer")
APPLICANT = three("申请人", "申請人", "Applicant")
STATUS_URL = "http://127.0.0.1:8600/status/7K3M9QXD"


def guide() -> MatterGuide:
    """The instant matter at night."""
    return MatterGuide(
        matter="social-security-cert",
        name=SOCIAL,
        summary=three(
            "查您名下的参保和缴费，当场出证明，带验证码。",
            "查您名下的參保和繳費，當場出證明，帶驗證碼。",
            "Your insurance record, printed at once with a code to verify it.",
        ),
        department=three(
            "市人力资源和社会保障局", "市人力資源和社會保障局", "Human resources and social security bureau"
        ),
        documents_before=3,
        documents_now=1,
        promise_before=three("1 天 1 趟", "1 天 1 趟", "1 day, 1 trip"),
        promise_now=three("约 2 分钟", "約 2 分鐘", "about 2 min"),
        fee=three("0 元", "0 元", "None (¥0)"),
        fee_due_later=False,
        minutes_here=2,
        result=three("打印或存手机", "列印或存手機", "Print or phone"),
        checked="2026-11-01",
        materials=(
            MaterialRow(
                three("身份证", "身份證", "ID card"),
                three("放在亮灯处读取", "放在亮燈處讀取", "lay it at the lit pad"),
                "card",
                False,
            ),
            MaterialRow(
                three("参保记录", "參保記錄", "Insurance record"),
                three("您同意后调取", "您同意後調取", "fetched if you agree"),
                "data",
                False,
            ),
            MaterialRow(
                three("证明用途", "證明用途", "What it is for"),
                three("屏上选", "螢幕上選", "choose on screen"),
                "you",
                False,
            ),
        ),
        readiness=(
            Ready(
                True,
                three(
                    "打印机：余纸 182 张，本事项用 1 张",
                    "印表機：餘紙 182 張，本事項用 1 張",
                    "Printer: 182 sheets, 1 needed",
                ),
                "sheets",
            ),
            Ready(True, three("网络：正常", "網絡：正常", "Network: online"), "network"),
            Ready(True, three("读卡：正常", "讀卡：正常", "Card reader: working"), "id_reader"),
        ),
        can_start=True,
        night_note=three(
            "现在是夜里。这件事机器自己能核对，当场出结果。",
            "現在是夜裏。這件事機器自己能核對，當場出結果。",
            "It is night. This matter is checked by the machine and done at once.",
        ),
        needs_person=False,
    )


def guide_by_day() -> MatterGuide:
    """The same without a night note."""
    return replace(guide(), night_note=None)


def property_guide() -> MatterGuide:
    """The matter that a person must pre-audit, at night."""
    scan = three("在台面上扫描，原件进小蜜蜂箱", "在檯面上掃描，原件進小蜜蜂箱", "scan here, original into the box")
    return MatterGuide(
        matter="property-transfer",
        name=PROPERTY,
        summary=three(
            "买卖双方一起来，刷两次证，交一次材料。",
            "買賣雙方一起來，拍兩次證，交一次材料。",
            "Buyer and seller together: two cards, one set of papers.",
        ),
        department=three("不动产登记中心", "不動產登記中心", "Land registry"),
        documents_before=14,
        documents_now=5,
        promise_before=three("3 天 2 趟", "3 天 2 趟", "3 days, 2 trips"),
        promise_now=three("约 15 分钟", "約 15 分鐘", "about 15 min"),
        fee=three("80 元，批准后交", "80 元，批准後交", "¥80 after approval"),
        fee_due_later=True,
        minutes_here=15,
        result=three("放回小蜜蜂箱", "放回小蜜蜂箱", "Back to the box"),
        checked="2026-11-01",
        materials=(
            MaterialRow(
                three("双方身份证", "雙方身份證", "Both ID cards"),
                three("放在亮灯处读取", "放在亮燈處讀取", "lay them at the lit pad"),
                "card",
                False,
            ),
            MaterialRow(
                three("婚姻登记", "婚姻登記", "Marriage record"),
                three("您同意后调取", "您同意後調取", "fetched if you agree"),
                "data",
                False,
            ),
            MaterialRow(three("不动产权证书", "不動產權證書", "Property certificate"), scan, "scan", True),
            MaterialRow(three("房屋买卖合同", "房屋買賣合同", "Sales contract"), scan, "scan", True),
            MaterialRow(three("完税证明", "完稅證明", "Tax receipt"), scan, "scan", True),
        ),
        readiness=(
            Ready(
                True,
                three(
                    "打印机：余纸 182 张，本事项用 3 张",
                    "印表機：餘紙 182 張，本事項用 3 張",
                    "Printer: 182 sheets, 3 needed",
                ),
                "sheets",
            ),
            Ready(
                True,
                three(
                    "小蜜蜂箱：中号空 9 个，用 1 个",
                    "小蜜蜂箱：中號空 9 個，用 1 個",
                    "Little Bee Box: 9 medium free, 1 needed",
                ),
                "box",
            ),
            Ready(
                True,
                three("网络：正常，断了也能先存下", "網絡：正常，斷了也能先存下", "Network: online; saved if it drops"),
                "network",
            ),
            Ready(
                False,
                three("扫描：要清洁，可以用", "掃描：要清潔，可以用", "Scanner: wants cleaning, works"),
                "scanner",
            ),
        ),
        can_start=True,
        night_note=three(
            "现在是夜里。材料由人看，明早 8:30 上班后答复；原件可以先托管在箱里，不用再跑。",
            "現在是夜裏。材料由人看，明早 8:30 上班後答覆；原件可以先託管在箱裏，不用再跑。",
            "It is night. A clerk reads your papers after 8:30; you may leave the originals in trust in the box.",
        ),
        needs_person=True,
    )


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
    return Identify(name, apply_steps(0), party, index, count, reading, fault, 58, card)


def consent(*answers: bool | None) -> Consent:
    """Up to four questions with these answers."""
    rows = (
        ConsentRow(
            "household",
            three("公安局", "公安局", "Public security"),
            three("户籍信息", "戶籍資料", "household record"),
            three("核对身份和住址", "核對身份和住址", "to check identity and address"),
            three("免交户口簿", "免交戶口簿", "no household book needed"),
            None,
        ),
        ConsentRow(
            "marriage",
            three("民政局", "民政局", "Civil affairs"),
            three("婚姻登记", "婚姻登記", "marriage record"),
            three("核对共有人", "核對共有人", "to check joint owners"),
            three("免交结婚证", "免交結婚證", "no marriage certificate needed"),
            None,
        ),
        ConsentRow(
            "tax",
            three("税务局", "稅務局", "Tax office"),
            three("完税记录", "完稅記錄", "tax record"),
            three("核对已交税款", "核對已交稅款", "to check the tax paid"),
            three("免交完税证明", "免交完稅證明", "no tax receipt needed"),
            None,
        ),
        ConsentRow(
            "insurance",
            three("人社局", "人社局", "Social security"),
            three("参保记录", "參保記錄", "insurance record"),
            three("出证明要用", "出證明要用", "needed for the certificate"),
            None,
            None,
        ),
    )[: len(answers)]
    answered = tuple(replace(row, agreed=answer) for row, answer in zip(rows, answers, strict=True))
    return Consent(
        matter_name=PROPERTY if len(answers) > 1 else SOCIAL,
        steps=apply_steps(1),
        who=three("不动产登记中心", "不動產登記中心", "Land registry"),
        purpose=three("只用于这次“不动产转移登记”", "只用於這次「不動產轉移登記」", "Only for this property transfer"),
        keeps=three(
            "本机：结束即清除。办件档案按规定保存",
            "本機：結束即清除。辦件檔案按規定保存",
            "Here: erased at the end. The case file as the law says",
        ),
        rights=three(
            "可以撤回、查看、更正，电话 12345", "可以撤回、查看、更正，電話 12345", "Withdraw, see, correct: call 12345"
        ),
        rows=answered,
        unanswered=sum(answer is None for answer in answers),
    )


def row(field: str, group: Text, name: Text, value: str, source: Source) -> FieldRow:
    """A row of the form that is only to be looked at."""
    own = source is Source.YOU
    return FieldRow(field, group, name, value, source, False, False, own, not own, (), False)


def party_rows(prefix: str, group: Text, name: str, number: str) -> tuple[FieldRow, ...]:
    """Name, number and address of one party."""
    return (
        row(f"{prefix}.name", group, three("姓名", "姓名", "Name"), name, Source.CARD),
        replace(
            row(f"{prefix}.number", group, three("身份证号", "身份證號", "ID number"), number, Source.CARD),
            can_reveal=True,
            can_dispute=False,
        ),
        row(f"{prefix}.address", group, three("住址", "住址", "Address"), "东湖路街道 ****", Source.CARD),
    )


def social_form() -> ReviewForm:
    """The form of the instant matter with one choice still missing."""
    purpose_choices = (
        ("loan", three("办贷款", "辦貸款", "A loan")),
        ("school", three("子女入学", "子女入學", "School place")),
        ("visa", three("办签证", "辦簽證", "A visa")),
        ("other", three("其他", "其他", "Something else")),
    )
    record = three("参保情况", "參保情況", "Insurance")
    rows = (
        *party_rows("applicant", APPLICANT, "测*甲", "990106********2847"),
        row("plan", record, three("险种", "險種", "Plans"), "养老、医疗、失业", Source.DATA),
        row("months", record, three("累计缴费", "累計繳費", "Months paid"), "146", Source.DATA),
        row("period", record, three("证明期间", "證明期間", "Period"), "2025-01 – 2026-10", Source.DATA),
        replace(
            row(
                "purpose",
                three("您来选", "您來選", "Your choice"),
                three("证明用途", "證明用途", "What it is for"),
                "",
                Source.YOU,
            ),
            choices=purpose_choices,
            missing=True,
        ),
    )
    return ReviewForm(SOCIAL, apply_steps(2), rows, None, None, 1)


def property_form() -> ReviewForm:
    """The form of the long matter: two parties and the home."""
    home = three("房屋", "房屋", "The home")
    rows = (
        *party_rows("seller", SELLER, "测*甲", "990106********2847"),
        *party_rows("buyer", BUYER, "测*乙", "990106********1536"),
        row("address", home, three("坐落", "坐落", "Address"), "东湖路 *** 号", Source.DATA),
        row(
            "unit",
            home,
            three("不动产单元号", "不動產單元號", "Unit number"),
            "990106001001GB00001F00010001",
            Source.DATA,
        ),
        replace(
            row("price", home, three("成交价", "成交價", "Price"), "1280000", Source.YOU),
            can_change=True,
        ),
        replace(
            row("share", home, three("共有方式", "共有方式", "Ownership"), "单独所有", Source.YOU),
            choices=(
                ("sole", three("单独所有", "單獨所有", "Sole")),
                ("joint", three("共同共有", "共同共有", "Joint")),
            ),
        ),
    )
    return ReviewForm(PROPERTY, apply_steps(2), rows, None, None, 0)


def page_picture() -> str:
    """A small page as a data URL: lines and a round seal, nobody's words."""
    picture = Image.new("RGB", (210, 297), "#FFFFFF")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((55, 24, 155, 34), fill="#2B2B2B")
    for line, right in enumerate((178, 180, 150, 0, 178, 178, 140, 178, 120)):
        if right:
            draw.rectangle((30, 60 + line * 20, right, 64 + line * 20), fill="#9A9A9A")
    draw.ellipse((130, 220, 176, 266), outline="#A05048", width=3)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def page(number: int, *faults: PageFault) -> PageRow:
    """One scanned page that fails these checks."""
    order = (PageFault.EDGES, PageFault.BLUR, PageFault.GLARE, PageFault.SHADOW, PageFault.BLANK, PageFault.UPSIDE_DOWN)
    checks = tuple(QualityCheck(fault, fault not in faults, 0.5) for fault in order)
    return PageRow(number, not faults, checks, page_picture())


def scan(*pages: PageRow, scanning: bool = False, fault: FaultCode | None = None) -> ScanMaterials:
    """Scanning the sales contract."""
    good = bool(pages) and all(each.good for each in pages)
    return ScanMaterials(
        matter_name=PROPERTY,
        steps=apply_steps(3),
        material=three("房屋买卖合同", "房屋買賣合同", "Sales contract"),
        hint=three(
            "每一页都要，正面朝上放在亮灯的台面上。",
            "每一頁都要，正面朝上放在亮燈的檯面上。",
            "Every page, face up on the lit plate.",
        ),
        index=1,
        count=3,
        pages_wanted=3,
        pages=pages,
        selected=len(pages),
        scanning=scanning,
        fault=fault,
        can_go_on=good and len(pages) >= 3,
    )


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


def sign(*, signed: bool = False, seal: bool = False, index: int = 0) -> ReviewAndSign:
    """The words that are signed."""
    lines = (
        (three("申请人", "申請人", "Applicants"), "测*甲（卖方）、测*乙（买方）"),
        (three("要办的", "要辦的", "Matter"), "不动产转移登记（二手房）"),
        (three("房屋", "房屋", "Home"), "东湖路 *** 号"),
        (three("材料", "材料", "Papers"), "5 份：读卡 1、调取 1、扫描 3（共 9 页）"),
        (three("结果", "結果", "Result"), "放回小蜜蜂箱，短信告知 199****0000"),
        (three("原件", "原件", "Originals"), "托管在箱里，预审通过后由邮政取走"),
    )
    return ReviewAndSign(
        matter_name=PROPERTY,
        steps=apply_steps(4),
        lines=lines,
        declaration=three(
            "以上内容真实；知道虚假申报的后果。",
            "以上內容真實；知道虛假申報的後果。",
            "What stands above is true; I know what a false statement leads to.",
        ),
        signer="测*乙" if index else "测*甲",
        signer_index=index,
        signer_count=2,
        signed=signed,
        seal_used=seal,
        at=NIGHT,
        role=BUYER if index else SELLER,
    )


def decided(
    *, granted: bool = True, printing: bool = False, printed: bool = False, fault: FaultCode | None = None
) -> Decided:
    """Decided by rule."""
    return Decided(
        matter_name=SOCIAL,
        steps=apply_steps(5),
        granted=granted,
        case_number=CASE,
        seconds=1.8,
        rule="SS-2026.09 v3",
        reasons=(
            ReasonRow(
                three(
                    "身份和证件一致，证件在有效期内",
                    "身份和證件一致，證件在有效期內",
                    "You are the holder of a valid card",
                ),
                "card",
                True,
            ),
            ReasonRow(three("名下有参保记录", "名下有參保記錄", "There is an insurance record"), "data", True),
            ReasonRow(
                three("最近 24 个月有缴费", "最近 24 個月有繳費", "Paid within the last 24 months"), "data", granted
            ),
            ReasonRow(three("用途在清单里", "用途在清單裏", "The purpose is on the list"), "you", True),
        ),
        appeal=three(
            "60 日内可申请行政复议，6 个月内可起诉。步骤印在回执上。以当地公布为准。",
            "60 日內可申請行政覆議，6 個月內可起訴。步驟印在回執上。以當地公布為準。",
            "Review within 60 days, court within 6 months; the steps are on the receipt. As published locally.",
        ),
        paper_ready=granted,
        printing=printing,
        printed=printed,
        print_fault=fault,
    )


def received(outcome: str, *, provisional: bool = False) -> Received:
    """Handed in."""
    later = (
        three("明早 8:30 上班后有人看，先到先看", "明早 8:30 上班後有人看，先到先看", "A clerk reads it after 8:30"),
        three("要改的话一次说清，短信告诉您", "要改的話一次說清，短訊告訴您", "All faults are told once, by text"),
        three("通过后邮政来取原件", "通過後郵政來取原件", "When it passed the post collects the originals"),
    )
    return Received(
        matter_name=PROPERTY,
        steps=apply_steps(5),
        outcome=outcome,
        case_number=None if outcome == "queued" else CASE,
        promise=datetime(2027, 1, 8, 17, 0, tzinfo=CHINA)
        if provisional
        else datetime(2026, 11, 26, 17, 0, tzinfo=CHINA),
        promise_provisional=provisional,
        next_steps=later if outcome != "passed" else later[2:],
        goes_to_box=outcome in {"passed", "in_trust"},
        drop_code="7K3M9QXD" if outcome in {"later", "waiting"} else None,
        status_url=None if outcome == "queued" else STATUS_URL,
    )


def certificate() -> ReviewAndSign:
    """As the catalogue's short matter has it: many short lines, one of which needs two."""
    lines = (
        (three("办理事项", "辦理事項", "Matter"), "社会保险参保缴费证明"),
        (three("姓名", "姓名", "Name"), "测***龚"),
        (three("证件号码", "證件號碼", "ID number"), "330399********0643"),
        (three("证明期间", "證明期間", "Period"), "近12个月"),
        (three("险种", "險種", "Insurance"), "全部险种"),
        (three("参保状态", "參保狀態", "State"), "正常参保"),
        (three("累计缴费月数", "累計繳費月數", "Months paid"), "37"),
        (three("社会保险参保缴费记录", "社會保險參保繳費記錄", "Insurance record"), "同意核查"),
        (three("结果怎么拿", "結果怎樣拿", "Result"), "在这里打印"),
    )
    return replace(sign(), matter_name=SOCIAL, lines=lines, signer="测***龚", signer_count=1, role=None)


def states() -> Mapping[str, ApplyState]:
    """Every state of the journey, by sample name."""
    social, long_form = social_form(), property_form()
    return {
        "MatterGuide.instant": guide(),
        "MatterGuide.property": property_guide(),
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
