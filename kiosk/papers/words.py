"""Words and dates that several papers share."""

from __future__ import annotations

from datetime import datetime

from contracts.rules.text import Language, Text
from contracts.rules.zone import in_china

HEAD = Text("小蜜蜂箱 · 24 小时自助办理", "小蜜蜂箱 · 24 小時自助辦理", "Little Bee Box · open 24 hours")
CASE_NUMBER = Text("办件编号", "辦件編號", "Case number")
PROGRESS = Text("扫码看进度", "掃碼看進度", "Scan for progress")
PLACE = Text("办理地点", "辦理地點", "Place")
TIME = Text("办理时间", "辦理時間", "Time")
WHAT_TO_BRING = Text("要带什么", "要帶什麼", "What to bring")
NEXT = Text("接下来", "接下來", "What happens next")

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment(at: datetime, language: Language) -> str:
    """Day and time as people write them, in China's time."""
    at = in_china(at)
    if language is Language.EN:
        return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"
