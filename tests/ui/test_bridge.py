"""Scenes come up in order and in the window's thread; intents go down into the core's loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.flows.scene import Scene, State
from kiosk.flows.shown import Chrome
from tests.ui.samples import samples
from tests.ui.stage import ScriptedCore
from ui.bridge import Bridge


class LoopCore(ScriptedCore):
    """Answers `wake` by publishing home, as a core would, and notes where it ran."""

    thread: str = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Scene]:
        """Run in this loop."""
        self.loop = asyncio.get_running_loop()
        yield cast(Scene, self)
        self.thread = threading.current_thread().name


def test_scenes_arrive_in_order_in_the_windows_thread_and_intents_in_the_cores(qtbot: QtBot) -> None:
    sample = samples()["Home.night"]
    core = LoopCore()
    bridge = Bridge(core.running)
    seen: list[tuple[Chrome, State]] = []
    threads: set[str] = set()
    where: list[str] = []

    def take(chrome: Chrome, state: State) -> None:
        seen.append((chrome, state))
        threads.add(threading.current_thread().name)

    bridge.scene_shown.connect(take)
    bridge.start()
    qtbot.waitUntil(lambda: core.listener is not None)
    rooms = [replace(sample.chrome, simulated=bool(number % 2)) for number in range(50)]

    def publish(_: Scene) -> None:
        where.append(threading.current_thread().name)
        assert core.listener is not None
        for room in rooms:
            core.listener(room, sample.state)

    bridge.send(publish)
    qtbot.waitUntil(lambda: len(seen) == len(rooms))
    bridge.stop()
    assert [chrome for chrome, _ in seen] == rooms
    assert threads == {threading.main_thread().name}
    assert where == ["core"]
    assert core.thread == "core"


def test_intents_before_the_core_is_up_are_kept_in_order_and_run_after_its_first_scene(qtbot: QtBot) -> None:
    core = LoopCore()
    bridge = Bridge(core.running)
    done: list[tuple[str, bool]] = []
    bridge.send(lambda _: done.append(("touched", core.listener is not None)))
    bridge.send(lambda _: done.append(("wake", core.listener is not None)))
    bridge.start()
    bridge.start()  # a second frame changes nothing
    qtbot.waitUntil(lambda: len(done) == 2)
    bridge.stop()
    assert done == [("touched", True), ("wake", True)]


def test_an_intent_after_the_core_has_ended_is_dropped(qtbot: QtBot) -> None:
    core = LoopCore()
    bridge = Bridge(core.running)
    bridge.start()
    qtbot.waitUntil(lambda: core.listener is not None)
    bridge.stop()
    bridge.send(lambda _: pytest.fail("there is no core"))


@pytest.mark.parametrize("when", ["while it starts", "in a task nobody waits for", "in an intent"])
def test_a_core_that_breaks_is_told_to_the_window(qtbot: QtBot, when: str) -> None:
    class Broken(LoopCore):
        @asynccontextmanager
        async def running(self) -> AsyncIterator[Scene]:
            if when == "while it starts":
                raise ValueError(when)
            self.loop = asyncio.get_running_loop()
            yield cast(Scene, self)

    core = Broken()
    bridge = Bridge(core.running)
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.start()
        if when != "while it starts":
            qtbot.waitUntil(lambda: core.listener is not None)

            def break_now(_: Scene) -> None:
                if when == "in an intent":
                    raise ValueError(when)
                core.loop.call_soon(fail)

            def fail() -> None:
                raise ValueError(when)

            bridge.send(break_now)
    bridge.stop()
    assert str(told.args[0]) == when
