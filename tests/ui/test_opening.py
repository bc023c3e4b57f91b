"""The scene before the core is up: promises nothing, and is loaded without what the first frame does not need."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from contracts.rules.text import Language, Text
from kiosk.flows import words
from kiosk.flows.day import DAY_HOURS
from kiosk.flows.session_states import Attract
from kiosk.flows.shown import Chrome, Contrast, Exit, Portrait, Ready, TextSize
from ui.viewmodels.opening import opening
from ui.viewmodels.plain import shown

PLACE = Text("馆", "館", "Hall")


@pytest.mark.parametrize(("hour", "simulated"), [(6, True), (12, False), (23, True)])
def test_it_is_what_an_attract_that_promises_nothing_would_show(hour: int, simulated: bool) -> None:
    now = datetime(2026, 11, 19, hour, 47, tzinfo=UTC)
    chrome = Chrome(
        place=PLACE,
        now=now,
        duty="",
        next_duty_at=None,
        night=hour not in DAY_HOURS,
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
        portrait=Portrait((), ()),
    )
    attract = Attract(0, 0, len(Language), Ready(ok=False, words=words.GETTING_READY))
    first = opening(PLACE, now.replace(second=31), simulated=simulated)
    assert first.language is Language.ZH_CN
    assert first.chrome == shown(chrome, Language.ZH_CN)
    assert first.screen == type(attract).__name__
    assert first.shown == shown(attract, Language.ZH_CN)
