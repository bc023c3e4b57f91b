"""Sample words to sign, and what the office answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from contracts.rules.faults import FaultCode
from kiosk.flows.apply.states import ConsentTold, Decided, ReasonRow, Received, ReviewAndSign
from tests.ui.samples_words import BUYER, CASE, PROPERTY, SELLER, SOCIAL, apply_steps, three

CHINA = timezone(timedelta(hours=8))
NIGHT = datetime(2026, 11, 19, 23, 58, tzinfo=CHINA)
STATUS_URL = "http://127.0.0.1:8600/status/7K3M9QXD"


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
        consents=tuple(ConsentTold(text, agreed, NIGHT) for text, agreed in CONSENTS),
    )


KEEPS = "本机：结束即清除；办件档案按规定保存。"
OR_NOT = "您可以不同意，改为扫描材料办理。"
CONSENTS = tuple(
    (
        f"为办理“不动产转移登记（二手房）”，将向{office}核查：{data}。用途：核对身份和共有人。{KEEPS}{OR_NOT}",
        office != "民政局",
    )
    for office, data in (("公安局", "户籍信息"), ("民政局", "婚姻登记"), ("税务局", "完税信息"), ("社保局", "参保信息"))
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
        can_print_again=fault is not None and fault is not FaultCode.OUTCOME_UNKNOWN,
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
