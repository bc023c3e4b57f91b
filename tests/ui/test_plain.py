"""Frozen values become what QML can read, in one language, and nothing else gets through."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.text import Language
from contracts.rules.zone import CHINA
from kiosk.flows.scene import State
from tests.ui.samples import samples
from tests.ui.samples_words import three
from ui.viewmodels.plain import camel, plain, shown


def readable(value: object) -> bool:
    match value:
        case None | bool() | int() | float() | str():
            return type(value) in {type(None), bool, int, float, str}
        case list():
            return all(readable(entry) for entry in value)
        case dict():
            return all(isinstance(key, str) and "_" not in key and readable(entry) for key, entry in value.items())
        case _:
            return False


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", sorted(samples()))
def test_every_state_becomes_readable_in_every_language(name: str, language: Language) -> None:
    sample = samples()[name]
    assert readable(shown(sample.chrome, language))
    assert readable(shown(sample.state, language))


def test_texts_faults_and_times_follow_the_language() -> None:
    words = three("甲", "乙", "C")
    at = datetime(2026, 11, 9, 8, 5, 3, tzinfo=CHINA)
    assert [plain(words, language) for language in Language] == ["甲", "乙", "C"]
    assert plain(FaultCode.JAM, Language.EN) == {
        "code": "jam",
        "message": FAULTS[FaultCode.JAM].message.en,
        "action": "clear",
    }
    moments = [plain(at, language) for language in Language]
    assert [(m["date"], m["time"], m["seconds"]) for m in moments if isinstance(m, dict)] == [
        ("11月9日 周一", "08:05", "08:05:03"),
        ("11月9日 星期一", "08:05", "08:05:03"),
        ("Mon 9 Nov", "08:05", "08:05:03"),
    ]


def test_what_came_over_the_wire_in_utc_is_shown_in_china_s_time() -> None:
    late = plain(datetime(2026, 12, 31, 16, 30, tzinfo=UTC), Language.EN)
    assert isinstance(late, dict)
    assert (late["stamp"], late["year"], late["weekday"]) == ("2027-01-01 00:30", 2027, "Friday")


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, object(), State])
def test_what_no_screen_may_hold_is_an_error(value: object) -> None:
    with pytest.raises(TypeError):
        plain(value, Language.EN)


def test_names_become_camel_case() -> None:
    assert [camel("can_go_on"), camel("door")] == ["canGoOn", "door"]
