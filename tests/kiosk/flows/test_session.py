"""Idle, forgetting, and the left-behind gate, on a clock that only the test moves."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from contracts.wire.sync import FactKind
from kiosk.domain.id_card import IdCard
from kiosk.flows import words
from kiosk.flows.apply.states import Consent, MatterGuide, WaitForDesk
from kiosk.flows.session_states import Attract, Done, Home, OutOfService, Search
from kiosk.flows.shown import Chrome, Contrast, TextSize
from kiosk.ports import DeviceError
from tests.kiosk.flows.script import CERT, LICENCE, TRANSFER, send_transfer, to_consent, to_guide
from tests.kiosk.flows.world import CHINA, A, B, World


async def test_wake_search_and_home(world: World) -> None:
    world.at(Attract)
    world.core.session.wake()
    assert [door.id for door in world.at(Home).doors] == ["apply", "box", "enquire", "progress"]
    world.core.session.search("shb")
    assert [tile.matter for tile in world.at(Search).results] == [CERT]
    world.core.session.search("过户")
    assert [tile.matter for tile in world.at(Search).results] == [TRANSFER]
    world.core.session.go_home()
    world.core.session.open_door("enquire")
    assert [tile.matter for tile in world.at(Search).results] == [LICENCE, CERT]


async def test_the_header_follows_time_and_duty(tmp_path: Path) -> None:
    world = await World(tmp_path, datetime(2026, 11, 24, 6, 59, 30, tzinfo=CHINA)).boot()
    assert world.chrome.night
    assert world.chrome.duty == "hall"
    assert world.chrome.simulated
    await world.wait(40)
    assert not world.chrome.night
    assert world.chrome.now == datetime(2026, 11, 24, 7, 0, tzinfo=CHINA)
    await world.close()


@pytest.mark.parametrize(("size", "warn", "answer"), [("standard", 120, 30), ("largest", 240, 45)])
async def test_warning_answer_and_end(world: World, size: str, warn: int, answer: int) -> None:
    await to_consent(world, CERT, (A,))
    world.core.session.set_text_size(size)
    await world.wait(warn - 1)
    assert world.chrome.idle is None
    await world.wait(2)
    warning = world.chrome.idle
    assert warning is not None
    assert warning.seconds_total == answer
    assert warning.card_on_reader
    world.at(Consent)
    await world.wait(answer)
    done = world.at(Done)
    assert done.headline == words.EXPIRED


async def test_a_touch_answers_the_warning_as_often_as_one_likes(world: World) -> None:
    await to_consent(world, CERT, (A,))
    for _ in range(12):
        await world.wait(125)
        assert world.chrome.idle is not None
        world.core.session.touched()
        assert world.chrome.idle is None
    world.at(Consent)


async def test_nobody_known_goes_back_to_attract_without_a_farewell(world: World) -> None:
    await to_guide(world, CERT)
    await world.wait(152)
    world.at(Attract)


async def test_a_device_holds_the_clock_only_to_its_own_deadline(world: World) -> None:
    await to_consent(world, CERT, (A,))
    world.core.session.hold("printer", 300)
    await world.wait(290)
    assert world.chrome.idle is None
    await world.wait(10 + 119)
    assert world.chrome.idle is None
    await world.wait(2)
    assert world.chrome.idle is not None


async def test_waiting_for_the_desk_does_not_count_as_idle(world: World) -> None:
    world.desk.deadline_s = 900
    await send_transfer(world, "box")
    await world.wait(800)
    world.at(WaitForDesk)
    assert world.chrome.idle is None


async def test_everything_is_erased_before_it_is_said(world: World) -> None:
    await to_consent(world, CERT, (A,))
    world.core.session.set_language("en")
    world.core.session.end()
    first = world.at(Done)
    assert first.erased == ()
    assert not first.can_leave
    assert world.worker.ended == 0
    await world.settle()
    done = world.at(Done)
    assert set(done.erased) == {
        words.ERASED_FORM,
        words.ERASED_CARD,
        words.ERASED_PAGES,
        words.ERASED_PRINTS,
        words.ERASED_SETTINGS,
    }
    assert done.erased_at == world.clock.now()
    assert (world.worker.ended, world.printer.purged, world.labels.purged) == (1, 1, 1)
    assert [fact.kind for fact in world.outbox.facts(9)] == [FactKind.ERASED]
    world.core.session.leave()
    world.at(Attract)
    assert world.chrome.language is Language.ZH_CN


async def test_what_could_not_be_erased_is_not_claimed_and_staff_are_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def jammed() -> None:
        raise DeviceError(FaultCode.NO_ANSWER)

    monkeypatch.setattr(world.printer, "purge", jammed)
    await to_consent(world, CERT, (A,))
    world.core.session.end()
    await world.settle()
    assert words.ERASED_PRINTS not in world.at(Done).erased
    assert world.tasks() == ["erase_failed"]


async def test_no_card_is_left_in_memory_after_the_visit(world: World) -> None:
    mine = replace(A, name="测试·丙丙")
    await to_consent(world, CERT, (mine,))
    del mine
    world.core.session.end()
    await world.settle()
    world.core.session.leave()
    world.scenes[:] = world.scenes[-1:]
    gc.collect()
    kept = [thing for thing in gc.get_objects() if isinstance(thing, IdCard) and thing.name == "测试·丙丙"]
    assert kept == []


async def test_the_ladder_grows_and_then_the_machine_serves_the_next_person(world: World) -> None:
    await to_consent(world, CERT, (A,))
    world.core.session.end()
    await world.settle()
    seen = [world.at(Done).ladder]
    for seconds in (3, 7, 50):
        await world.wait(seconds)
        seen.append(world.at(Done).ladder)
    assert seen == [0, 1, 2, 3]
    assert world.voice.cues[-3:] == ["take_things", "take_things_loud", "take_things_loud"]
    await world.wait(31)
    world.at(Attract)
    assert "left_behind" in world.tasks()


async def test_an_open_door_keeps_the_gate_until_it_is_shut(world: World) -> None:
    await to_consent(world, CERT, (A,))
    world.locker.move(7, is_open=True)
    world.core.session.end()
    await world.settle()
    assert [thing.what for thing in world.at(Done).left] == ["card", "door"]
    world.core.session.leave()
    assert not world.at(Done).can_leave
    world.locker.move(7, is_open=False)
    assert [thing.what for thing in world.at(Done).left] == ["card"]
    world.core.session.leave()
    world.at(Attract)


async def test_language_size_contrast_and_reach_change_at_any_step_without_loss(world: World) -> None:
    await to_consent(world, CERT, (A,))
    before = world.state
    world.core.session.show_overlay("language")
    assert world.chrome.overlay == "language"
    world.core.session.set_language("en")
    world.core.session.set_text_size("large")
    world.core.session.set_contrast("black")
    world.core.session.set_low_reach(True)
    chrome: Chrome = world.chrome
    assert (chrome.language, chrome.text_size, chrome.contrast, chrome.low_reach, chrome.overlay) == (
        Language.EN,
        TextSize.LARGE,
        Contrast.BLACK,
        True,
        None,
    )
    assert world.state == before
    world.core.session.set_language("klingon")
    assert world.chrome.language is Language.EN


async def test_a_second_visit_begins_clean(world: World) -> None:
    await to_consent(world, TRANSFER, (A, B))
    world.core.session.end()
    await world.settle()
    world.core.session.leave()
    await to_guide(world, CERT)
    world.core.session.go_home()
    world.at(Home)
    await to_home_again(world)


async def to_home_again(world: World) -> None:
    """Nobody is known: the rail still leads home."""
    world.core.session.choose_matter(CERT)
    world.at(MatterGuide)
    world.core.session.go_home()
    world.at(Home)


async def test_a_door_standing_open_at_start_keeps_the_machine_out_of_service(world: World) -> None:
    await world.kill()
    world.locker.move(3, is_open=True)
    await world.boot()
    assert world.at(OutOfService).reason == words.DOOR_STANDS_OPEN
    world.core.session.wake()
    world.at(OutOfService)
    world.locker.move(3, is_open=False)
    await world.wait(2)
    world.at(Attract)
    assert world.locker.pulses == []


async def test_what_is_said_of_the_machine_follows_it(world: World) -> None:
    world.core.session.wake()
    world.usable -= {"scanner"}
    await world.wait(1)
    (tile,) = [tile for tile in world.at(Home).frequent if tile.matter == TRANSFER]
    assert not tile.ready.ok
    world.core.session.search("过户")
    world.usable |= {"scanner"}
    await world.wait(1)
    assert world.at(Search).query == "过户"
    assert [tile.ready.ok for tile in world.at(Search).results] == [True]
    world.core.session.choose_matter(TRANSFER)
    world.usable -= {"scanner"}
    await world.wait(1)
    assert [line.device for line in world.at(MatterGuide).readiness if not line.ok] == ["scanner"]
