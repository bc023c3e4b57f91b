"""Words of the collect journey."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from contracts.rules.text import Text
from contracts.rules.zone import in_china
from contracts.wire.applications import CaseState

STEP_CLAIM = Text("刷证件或输码", "拍證件或輸碼", "Card or code")
STEP_CHOOSE = Text("选一件", "選一件", "Choose")
STEP_TAKE = Text("取走", "取走", "Take")

ASK_FAILED = Text("现在查不到您的件", "現在查不到您的件", "Your envelopes cannot be looked up now")
STILL_THERE = Text(
    "您的东西还在箱里，没有动", "您的東西還在箱裏，沒有動", "Your things are still in the box, untouched"
)
DOOR_FAILED = Text("箱门没有打开", "箱門沒有打開", "The door did not open")
DOOR_FAILED_MORE = Text(
    "东西还在箱里。已通知维护人员，修好后会通知您，也可以拨打 12345",
    "東西還在箱裏。已通知維護人員，修好後會通知您，也可以撥打 12345",
    "It is still in the box. Service has been told and you will hear from us; or call 12345",
)
TO_LIST = Text("回到列表", "回到列表", "Back to the list")
NOTHING_LEFT = Text("都取走了，祝您顺利", "都取走了，祝您順利", "All taken")
EMPTY = Text("这里没有您要取的件", "這裏沒有您要取的件", "Nothing here waits for you")
EMPTY_MORE = Text(
    "可能还在路上，或在另一台机器，可以拨打 12345 问",
    "可能還在路上，或在另一台機器，可以撥打 12345 問",
    "It may be on its way or at another kiosk; call 12345 to ask",
)

STANDS: Mapping[CaseState, Text] = {
    CaseState.RECEIVED: Text("正在预审", "正在預審", "Being checked"),
    CaseState.TO_CORRECT: Text(
        "要补正，请按凭条上写的补", "要補正，請按憑條上寫的補", "To be mended, as your slip says"
    ),
    CaseState.PASSED: Text("预审通过了", "預審通過了", "The check has passed"),
    CaseState.REFUSED: Text("没有通过，原因在凭条上", "沒有通過，原因在憑條上", "Refused; your slip says why"),
    CaseState.IN_DEPARTMENT: Text("部门在办", "部門在辦", "With the department"),
    CaseState.GRANTED: Text("办好了，等着送来", "辦好了，等着送來", "Granted; waits for the courier"),
    CaseState.DECLINED: Text(
        "没有批准，可以拨打 12345 问", "沒有批准，可以撥打 12345 問", "Declined; call 12345 to ask"
    ),
    CaseState.RESULT_ON_WAY: Text("结果在送来的路上", "結果在送來的路上", "The result is on its way"),
    CaseState.RESULT_IN_BOX: Text(
        "结果在另一台机器的箱里", "結果在另一部機器的箱裏", "The result lies at another kiosk"
    ),
    CaseState.CLOSED: Text("办完了", "辦完了", "Closed"),
}
"""How an open case stands, when nothing of it lies here."""

OTHER_CODE = Text("换证件或再输码", "換證件或再輸碼", "Use a card, or enter again")
CODES: Mapping[str, tuple[Text, Text]] = {
    "unknown": (
        Text("没有这个码", "沒有這個碼", "This code is not known"),
        Text(
            "请对照凭条再输一次，也可以刷身份证",
            "請對照憑條再輸一次，也可以拍身份證",
            "Compare it with your slip and enter it again, or use your card",
        ),
    ),
    "used": (
        Text("这个码已经用过了", "這個碼已經用過了", "This code has been used"),
        Text(
            "它的原件和结果都已经交接。刷身份证可以看办到哪一步",
            "它的原件和結果都已經交接。拍身份證可以看辦到哪一步",
            "Its originals and results are handed over. Your card shows how the case stands",
        ),
    ),
    "too_many": (
        Text("这台机器上输错的码太多了", "這台機器上輸錯的碼太多了", "Too many wrong codes at this kiosk"),
        Text(
            "一小时内请刷身份证，或拨打 12345",
            "一小時內請拍身份證，或撥打 12345",
            "Please use your card for the next hour, or call 12345",
        ),
    ),
}
"""Headline and message for each `PickupAnswer.code`."""

BRING_PASSED = Text(
    "预审通过了，原件现在可以放进箱子",
    "預審通過了，原件現在可以放進箱子",
    "Checked and passed: your originals can go into the box now",
)
BRING_TRUST = Text(
    "还没预审，原件可以先存进箱子，通过才取走",
    "還沒預審，原件可以先存進箱子，通過才取走",
    "Not checked yet: your originals can be kept here and are collected only after it has passed",
)
BRING_MENDED = Text(
    "材料要先补正，补好再放原件", "材料要先補正，補好再放原件", "Please mend your application first, then bring them"
)
BRING_LATER = Text(
    "正在预审，通过后再来放原件", "正在預審，通過後再來放原件", "It is being checked; bring them when it has passed"
)


def bring_after(at: datetime) -> Text:
    """Nobody looks before `at`."""
    at = in_china(at)
    return Text(
        f"预审通过后再来放原件；{at:%m-%d %H:%M} 起有人预审",
        f"預審通過後再來放原件；{at:%m-%d %H:%M} 起有人預審",
        f"Bring them when the check has passed; it begins {at:%m-%d %H:%M}",
    )
