"""One sample of each paper; all persons and numbers are synthetic."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from contracts.rules.text import Language, Text, same
from kiosk.domain.papers import Checklist, CourierReceipt, DropSlip, EnvelopeLabel, Line, Receipt

AT = datetime(2026, 11, 22, 3, 4, tzinfo=timezone(timedelta(hours=8)))
CASE = "330302-001-20261122-0007"
STATUS = "http://127.0.0.1:8600/s/K7M2-9QXA"
MATTER = Text("存量房转移登记", "存量房轉移登記", "Transfer of a home")


def receipt(language: Language) -> Receipt:
    return Receipt(
        language=language,
        title=Text("收件回执", "收件回執", "Receipt"),
        case_number=CASE,
        at=AT,
        place="测试市政务服务中心 自助区 1 号机",
        lines=(
            Line(Text("事项", "事項", "Matter"), MATTER.in_(language)),
            Line(Text("申请人", "申請人", "Applicants"), "测试·𠮷䶮　测*"),
            Line(Text("原件", "原件", "Originals"), "LBB-24 / B05"),
            Line(Text("扫描件", "掃描件", "Pages"), "4"),
        ),
        next_steps=(
            Text("11 月 23 日 12:00 前答复。", "11 月 23 日 12:00 前答覆。", "You will be answered by 23 Nov, 12:00."),
            Text(
                "通过后邮政取走原件，结果送回这个小蜜蜂箱，凭证件或手机码领取，领取时不收任何费用。",
                "通過後郵政取走原件，結果送回這個小蜜蜂箱，憑證件或手機碼領取，領取時不收任何費用。",
                "Then the post collects the originals and brings the result back to this box. Collect it with your "
                "card or by the code on your phone.",
            ),
        ),
        status_url=STATUS,
        appeal=Text(
            "60 日内可以申请行政复议，6 个月内可以起诉。也可以按“求助”找工作人员。",
            "60 日內可以申請行政覆議，6 個月內可以起訴。也可以按「求助」找工作人員。",
            "You may ask for a review within 60 days or go to court within six months. Or touch Help and ask a person.",
        ),
    )


def label(*, in_trust: bool) -> EnvelopeLabel:
    return EnvelopeLabel(
        envelope="E26112200075",
        case_number=CASE,
        box_code="B05",
        matter=MATTER,
        department="测试市不动产登记服务中心",
        sort_code="A-17",
        in_trust=in_trust,
        at=AT,
    )


def slip(language: Language, *, in_trust: bool) -> DropSlip:
    return DropSlip(
        language=language,
        case_number=CASE,
        code="K7M29QXA",
        in_trust=in_trust,
        answer_by=AT + timedelta(days=1, hours=9),
        provisional=True,
        status_url=STATUS,
    )


def checklist(language: Language) -> Checklist:
    return Checklist(
        language=language,
        matter=MATTER,
        lines=(
            Line(Text("双方身份证", "雙方身份證", "Identity cards of both parties"), ""),
            Line(Text("不动产权证书", "不動產權證書", "Property certificate"), same("原件 1 份 / original").zh_CN),
            Line(Text("买卖合同", "買賣合同", "Contract of sale"), "4"),
        ),
    )


def courier_receipt() -> CourierReceipt:
    return CourierReceipt(
        courier="邮-0042",
        at=AT,
        place="测试市政务服务中心 自助区 1 号机",
        taken=tuple(f"E2611220{number:04d}" for number in range(1, 9)),
        loaded=("R26112100031",),
        exceptions=("E26112200051　信封破损，已拍照",),
    )
