"""One or more frozen sample states for every screen, in the spirit of the design pictures.

Pictures, layout checks and window tests all show these. Names, numbers and counts are samples; no person is real.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from contracts.rules.text import Language, Text
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome, Contrast, Exit, IdleWarning, TextSize
from tests.ui import samples_apply, samples_boxes, samples_courier, samples_session

CHINA = timezone(timedelta(hours=8))
NIGHT = datetime(2026, 11, 19, 23, 52, tzinfo=CHINA)
DAY = datetime(2026, 11, 20, 9, 2, tzinfo=CHINA)


@dataclass(frozen=True, slots=True)
class Sample:
    """One scene: the room and the state that is on."""

    chrome: Chrome
    state: State


def chrome() -> Chrome:
    """The room at night, in the middle of a visit, with standard settings."""
    return Chrome(
        place=Text("东湖路", "東湖路", "Donghu Road"),
        now=NIGHT,
        duty="remote",
        next_duty_at=datetime(2026, 11, 20, 8, 30, tzinfo=CHINA),
        night=True,
        language=Language.ZH_CN,
        text_size=TextSize.STANDARD,
        contrast=Contrast.STANDARD,
        low_reach=False,
        exit=Exit.END,
        edge_light=None,
        device_lit=None,
        idle=None,
        overlay=None,
        simulated=False,
    )


def by_day(room: Chrome) -> Chrome:
    """The same room with the hall staffed."""
    return replace(room, now=DAY, duty="hall", next_duty_at=None, night=False)


def samples() -> Mapping[str, Sample]:
    """All samples by name: the state's class name, a dot, and what is special about it."""
    night = chrome()
    idle = IdleWarning(seconds_left=21, seconds_total=30, card_on_reader=True)
    shown: dict[str, Sample] = {}
    for name, state in samples_session.states().items():
        away = name.startswith(("Attract", "Home", "Search", "OutOfService"))
        shown[name] = Sample(replace(night, exit=Exit.HOME) if away else night, state)
    for name, state in samples_apply.states().items():
        shown[name] = Sample(night, state)
    for name, state in samples_boxes.states().items():
        shown[name] = Sample(night, state)
    for name, state in samples_courier.states().items():
        shown[name] = Sample(replace(by_day(night), exit=Exit.LEAVE_COURIER), state)
    guides = {
        name: Sample(replace(sample.chrome, exit=Exit.HOME), sample.state)
        for name, sample in shown.items()
        if name.startswith("MatterGuide")
    }
    shown |= guides
    lit = {
        "Identify.": ("right", "id_reader"),
        "ClaimByCard.": ("right", "id_reader"),
        "ScanMaterials.": ("bottom", "scanner"),
        "PlaceDocuments.": ("left", "locker"),
        "TakeEnvelope.": ("left", "locker"),
        "OpeningBox.": ("left", "locker"),
    }
    for name, sample in shown.items():
        for start, (edge, device) in lit.items():
            if name.startswith(start):
                shown[name] = Sample(replace(sample.chrome, edge_light=edge, device_lit=device), sample.state)
    home = shown["Home.night"]
    day_home = by_day(home.chrome)
    form = shown["ReviewForm.one_party"]
    shown["Home.day"] = Sample(replace(day_home, now=DAY.replace(hour=14, minute=5)), samples_session.home(hour=14))
    shown["Home.help"] = Sample(replace(home.chrome, overlay="help"), home.state)
    shown["Home.language"] = Sample(replace(home.chrome, overlay="language"), home.state)
    shown["Home.display"] = Sample(replace(home.chrome, overlay="display"), home.state)
    shown["ReviewForm.idle"] = Sample(replace(form.chrome, idle=idle), form.state)
    shown["MatterGuide.day"] = Sample(by_day(guides["MatterGuide.instant"].chrome), samples_apply.guide_by_day())
    return shown
