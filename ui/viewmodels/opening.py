"""What the window shows while the core is still being put together: the idle screen, as the plain values of a scene.

It promises nothing: every device counts as getting ready. What is touched meanwhile is kept, and answered by the core.
The values are written out here because the frame waits for every import; a test holds them against `Chrome` and
`Attract`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.rules.text import Language, Text
from kiosk.flows.day import DAY_HOURS
from kiosk.flows.words import GETTING_READY
from ui.viewmodels.times import moment


@dataclass(frozen=True, slots=True)
class Opening:
    """The first scene, as `Room` keeps it."""

    language: Language
    chrome: dict[str, object]
    screen: str
    shown: dict[str, object]


def opening(place: Text, now: datetime, *, simulated: bool) -> Opening:
    """Attract before anything is known.

    Args:
        place: as the header names it.
        now: wall clock.
        simulated: far ends of our own stand in for devices.
    """
    language = Language.ZH_CN
    chrome: dict[str, object] = {
        "place": place.in_(language),
        "now": moment(now.replace(second=0, microsecond=0), language),
        "duty": "",
        "nextDutyAt": None,
        "night": now.hour not in DAY_HOURS,
        "language": language.value,
        "textSize": "standard",
        "contrast": "standard",
        "lowReach": False,
        "exit": "home",
        "edgeLight": None,
        "deviceLit": None,
        "idle": None,
        "overlay": None,
        "simulated": simulated,
        "portrait": {"columns": [], "places": []},
    }
    ready = {"ok": False, "words": GETTING_READY.in_(language), "device": None}
    return Opening(
        language, chrome, "Attract", {"matters": 0, "finishedHere": 0, "languages": len(Language), "ready": ready}
    )
