"""One or more frozen sample states for every screen, in the spirit of the design pictures.

Pictures, layout checks and window tests all show these. Names, numbers and counts are samples; no person is real.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from contracts.rules.text import Language, Text
from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import Identify
from kiosk.flows.cells import portrait
from kiosk.flows.collect.states import ClaimByCard, TakeEnvelope
from kiosk.flows.deposit.states import OpeningBox, PlaceDocuments
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome, Contrast, Exit, IdleWarning, TextSize
from tests.ui import samples_apply, samples_boxes, samples_courier, samples_guide, samples_session, samples_trouble

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
        portrait=portrait(load_cabinet(cabinet_path("lbb-24"))),
    )


def by_day(room: Chrome) -> Chrome:
    """The same room with the hall staffed."""
    return replace(room, now=DAY, duty="hall", next_duty_at=None, night=False)


def room_of(name: str, state: State, night: Chrome) -> Chrome:
    """The room in which this state is shown: its way out, and the light beside the device in use."""
    if name.startswith(("Attract", "Home", "Search", "OutOfService", "MatterGuide")):
        return replace(night, exit=Exit.HOME)
    if name.startswith(("Courier", "CollectRound", "LoadResults", "HandOver")):
        return replace(by_day(night), exit=Exit.LEAVE_COURIER)
    match state:
        case Identify() | ClaimByCard():
            return replace(night, edge_light="right", device_lit="id_reader")
        case ScanMaterials():
            return replace(night, edge_light="bottom", device_lit="scanner")
        case PlaceDocuments() | TakeEnvelope() | OpeningBox():
            return replace(night, edge_light="left", device_lit="locker")
        case _:
            return night


def samples() -> Mapping[str, Sample]:
    """All samples by name: the state's class name, a dot, and what is special about it."""
    night = chrome()
    idle = IdleWarning(seconds_left=21, seconds_total=30, card_on_reader=True)
    states: dict[str, State] = {
        **samples_session.states(),
        **samples_apply.states(),
        **samples_boxes.states(),
        **samples_courier.states(),
        **samples_trouble.states(),
    }
    shown = {name: Sample(room_of(name, state, night), state) for name, state in states.items()}
    home = shown["Home.night"]
    day_home = by_day(home.chrome)
    form = shown["ReviewForm.one_party"]
    shown["Home.day"] = Sample(replace(day_home, now=DAY.replace(hour=14, minute=5)), samples_session.home(hour=14))
    shown["Home.help"] = Sample(replace(home.chrome, overlay="help"), home.state)
    shown["Home.language"] = Sample(replace(home.chrome, overlay="language"), home.state)
    shown["Home.display"] = Sample(replace(home.chrome, overlay="display"), home.state)
    for model in ("wall-96", "bus"):
        room = replace(shown["Identify.waiting"].chrome, portrait=portrait(load_cabinet(cabinet_path(model))))
        shown[f"Identify.{model}"] = Sample(room, shown["Identify.waiting"].state)
    shown["ReviewForm.idle"] = Sample(replace(form.chrome, idle=idle), form.state)
    shown["MatterGuide.day"] = Sample(by_day(shown["MatterGuide.instant"].chrome), samples_guide.guide_by_day())
    return shown
