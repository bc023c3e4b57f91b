"""The scene that a window shows while the core is still being put together. Imports little: the frame waits for it.

It promises nothing: every device counts as getting ready. What is touched meanwhile is kept, and answered by the core.
"""

from __future__ import annotations

from datetime import datetime

from contracts.rules.text import Language, Text
from kiosk.flows import words
from kiosk.flows.session_states import Attract
from kiosk.flows.shown import DAY_HOURS, Chrome, Contrast, Exit, Ready, TextSize


def opening(place: Text, now: datetime, *, simulated: bool) -> tuple[Chrome, Attract]:
    """Attract before anything is known.

    Args:
        place: as the header names it.
        now: wall clock.
        simulated: far ends of our own stand in for devices.
    """
    chrome = Chrome(
        place=place,
        now=now.replace(second=0, microsecond=0),
        duty="",
        next_duty_at=None,
        night=now.hour not in DAY_HOURS,
        language=Language.ZH_CN,
        text_size=TextSize.STANDARD,
        contrast=Contrast.STANDARD,
        low_reach=False,
        exit=Exit.HOME,
        edge_light=None,
        device_lit=None,
        idle=None,
        overlay=None,
        simulated=simulated,
    )
    return chrome, Attract(0, 0, len(Language), Ready(ok=False, words=words.GETTING_READY))
