"""Words of the collect journey."""

from __future__ import annotations

from contracts.rules.text import Text

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
