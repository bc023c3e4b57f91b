"""A finger on the real window: what is pressed reaches the core, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from contracts.rules.text import Language
from tests.ui.samples import samples
from tests.ui.stage import PORTRAIT, Stage

SAMPLES = samples()


@pytest.fixture
def room(stage: Stage) -> Stage:
    stage.lay(PORTRAIT)
    return stage


def show(stage: Stage, name: str) -> None:
    stage.show(SAMPLES["Attract.night"].chrome, SAMPLES["Attract.night"].state)
    stage.show(SAMPLES[name].chrome, SAMPLES[name].state)


@pytest.mark.parametrize(
    ("sample", "press", "intent"),
    [
        ("Attract.night", "wake", ("session", "wake")),
        ("Home.night", "door_apply", ("session", "open_door", "apply")),
        ("Home.night", "door_enquire", ("session", "open_door", "enquire")),
        ("Home.night", "search", ("session", "search", "")),
        ("Home.night", "matter_property-transfer", ("session", "choose_matter", "property-transfer")),
        ("Home.night", "courier", ("session", "start_courier")),
        ("Home.night", "rail_help", ("session", "show_overlay", "help")),
        ("Home.help", "rail_help", ("session", "show_overlay", "")),
        ("Home.help", "closeOverlay", ("session", "show_overlay", "")),
        ("Home.night", "rail_voice", ("session", "speak")),
        ("Home.night", "rail_low", ("session", "set_low_reach", True)),
        ("Home.night", "rail_exit", ("session", "go_home")),
        ("Home.language", "language_en", ("session", "set_language", "en")),
        ("Home.display", "size_largest", ("session", "set_text_size", "largest")),
        ("Home.display", "contrast_black", ("session", "set_contrast", "black")),
        ("Search.found", "matter_property-transfer", ("session", "choose_matter", "property-transfer")),
        ("Done.erased", "leave", ("session", "leave")),
        ("Done.erased", "rail_exit", ("session", "end")),
    ],
)
def test_a_touch_becomes_its_intent(room: Stage, sample: str, press: str, intent: tuple[object, ...]) -> None:
    show(room, sample)
    room.touch(press)
    assert room.calls == [intent]
    assert ("session", "touched") in room.core.calls


def test_a_touch_anywhere_wakes(room: Stage) -> None:
    show(room, "Attract.night")
    room.tap(QPoint(500, 700))
    assert room.calls == [("session", "wake")]


def test_a_second_tap_within_half_a_second_is_ignored(room: Stage) -> None:
    show(room, "Home.night")
    room.touch("rail_voice")
    room.touch("rail_voice")
    assert room.calls == [("session", "speak")]


def test_a_finger_that_rests_on_the_button_presses_it(room: Stage, qapp: QGuiApplication) -> None:
    show(room, "Home.night")
    inside = room.place(room.find("door_apply")).center().toPoint()
    QTest.touchEvent(room.window, room.finger).press(0, inside, room.window).commit()
    rested = QEventLoop()
    QTimer.singleShot(qapp.styleHints().mousePressAndHoldInterval() + 100, rested.quit)
    rested.exec()
    QTest.touchEvent(room.window, room.finger).release(0, inside, room.window).commit()
    room.settle()
    assert room.calls == [("session", "open_door", "apply")]


def test_a_finger_that_leaves_the_button_does_not_press_it(room: Stage) -> None:
    show(room, "Home.night")
    inside = room.place(room.find("door_apply")).center().toPoint()
    outside = inside + QPoint(0, 900)
    QTest.touchEvent(room.window, room.finger).press(0, inside, room.window).commit()
    room.settle()
    QTest.touchEvent(room.window, room.finger).move(0, outside, room.window).commit()
    QTest.touchEvent(room.window, room.finger).release(0, outside, room.window).commit()
    room.settle()
    assert room.calls == []


def test_a_waiting_button_does_nothing(room: Stage) -> None:
    show(room, "Done.gate")
    room.touch("leave")
    assert room.calls == []


def test_nothing_under_an_overlay_can_be_pressed_but_the_rail_can(room: Stage) -> None:
    show(room, "Home.night")
    door = room.place(room.find("door_apply")).topLeft().toPoint() + QPoint(8, 8)
    show(room, "Home.help")
    room.tap(door)
    assert room.calls == []
    room.touch("rail_low")
    assert room.calls == [("session", "set_low_reach", True)]


def test_a_ticking_second_does_not_rebuild_the_list_under_a_finger(room: Stage) -> None:
    show(room, "Home.night")
    door = room.find("door_apply")
    sample = SAMPLES["Home.night"]
    spot = room.place(door).center().toPoint()
    QTest.touchEvent(room.window, room.finger).press(0, spot, room.window).commit()
    room.program.room.publish(replace(sample.chrome, now=sample.chrome.now.replace(minute=59)), sample.state)
    room.settle()
    QTest.touchEvent(room.window, room.finger).release(0, spot, room.window).commit()
    room.settle()
    assert room.find("door_apply") is door
    assert room.calls == [("session", "open_door", "apply")]


def test_the_language_changes_every_word_at_once(room: Stage) -> None:
    sample = SAMPLES["Home.night"]
    show(room, "Home.night")
    words = {item.property("text") for item in room.items() if item.property("text")}
    room.show(replace(sample.chrome, language=Language.EN), sample.state)
    english = {item.property("text") for item in room.items() if item.property("text")}
    room.show(sample.chrome, sample.state)
    assert {item.property("text") for item in room.items() if item.property("text")} == words
    assert not any("一" <= letter <= "鿿" for word in english - {"中文 / EN"} for letter in str(word))


def test_the_fields_of_an_ended_screen_are_gone(room: Stage) -> None:
    show(room, "Done.erased")
    old = room.program.room.property("shown")
    assert "headline" in old.keys()  # noqa: SIM118 - a Qt map, not a dict
    show(room, "Attract.night")
    new = room.program.room.property("shown")
    assert new is not old
    assert "headline" not in new.keys()  # noqa: SIM118 - a Qt map, not a dict


@pytest.mark.parametrize(("press", "intent"), [("stay", "stay"), ("endNow", "end")])
def test_the_idle_warning_covers_the_sheet_and_has_two_answers(room: Stage, press: str, intent: str) -> None:
    sample = SAMPLES["Done.erased"]
    show(room, "Done.erased")
    words = room.find("leave").property("text")
    room.show(replace(sample.chrome, idle=SAMPLES["ReviewForm.idle"].chrome.idle), sample.state)
    leave = room.place(room.find("leave")).center().toPoint()
    assert words
    room.tap(leave)
    assert room.calls == []
    room.touch(press)
    assert room.calls == [("session", intent)]
