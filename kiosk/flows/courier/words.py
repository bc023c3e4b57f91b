"""Words of the courier journey."""

from __future__ import annotations

from contracts.rules.text import Text

DOOR_FAILED = Text("这个门没有打开", "這個門沒有打開", "This door did not open")
STILL_INSIDE = Text(
    "这一件还在箱里，没有记为取走", "這一件還在箱裏，沒有記為取走", "It is still in the box and not booked as taken"
)
STILL_WITH_YOU = Text(
    "这一件还在您手里，没有记为放入", "這一件還在您手裏，沒有記為放入", "It is still with you and not booked as put in"
)
REPORT_STUCK = Text("记为门打不开", "記為門打不開", "Report stuck door")
NO_BOX = Text("没有合适的空箱", "沒有合適的空箱", "No box that fits is free")
SKIP_RESULT = Text("带回去，记为例外", "帶回去，記為例外", "Take it back, write it down")
RETRY_DOOR = Text("再开一次", "再開一次", "Open again")
