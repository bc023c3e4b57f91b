"""The end of a visit: forget everything, and only then say so; meanwhile see that nothing is left behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable
from dataclasses import replace

from contracts.rules.text import Text
from contracts.wire.sync import FactKind
from kiosk.domain.left_behind import GIVE_UP_S, QUIET_S, Belongings, Thing, rung
from kiosk.events import LogEvent, record
from kiosk.flows import words
from kiosk.flows.kit import Kit
from kiosk.flows.session_states import Done, LeftThing
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell
from kiosk.ports import DeviceError

ERASE_STEP_S = 20.0  # real seconds for one step of forgetting
WHERE = {
    Thing.CARD: words.LEFT_CARD,
    Thing.PRINTS: words.LEFT_PRINTS,
    Thing.ORIGINALS: words.LEFT_ORIGINALS,
    Thing.DOOR: words.LEFT_DOOR,
}
CUES = {1: "take_things", 2: "take_things_loud", 3: "take_things_loud"}


class Gate:
    """Between the last sheet and attract. `closed` is called when the machine may serve the next person."""

    def __init__(self, stage: Stage, kit: Kit, closed: Callable[[], None]) -> None:
        self._stage = stage
        self._kit = kit
        self._closed = closed
        self._state: Done | None = None
        self._belongings = Belongings()
        self._began = 0.0
        self._visit = ""
        self._quiet = False

    @property
    def on(self) -> bool:
        """Whether a visit is ending."""
        return self._state is not None

    def open(self, farewell: Farewell, belongings: Belongings, visit: str, quiet: bool) -> None:
        """Begin: show what to take, and forget. `quiet`: nobody was known, so nothing needs to be read."""
        self._belongings = belongings
        self._began = self._kit.clock.monotonic()
        self._visit = visit
        self._quiet = quiet
        self._state = Done(
            headline=farewell.headline,
            case_number=farewell.case_number,
            next_steps=farewell.next_steps,
            status_url=farewell.status_url,
            places=farewell.places,
            left=self._left(),
            ladder=0,
            erased=(),
            erased_at=None,
            can_leave=False,
        )
        self._stage.show(None, self._state)
        self._stage.spawn(self._forget())

    def door(self, box: int, is_open: bool) -> None:
        """A door was seen."""
        self._belongings = self._belongings.with_door(box, is_open)
        self._refresh()

    def leave(self) -> None:
        """The person says that all is taken. An open door or an unfinished wipe keeps the gate."""
        if self._state is None or not self._state.can_leave:
            return
        self._close()

    def tick(self) -> None:
        """One second: the next rung, or the end."""
        if self._state is None:
            return
        seconds = self._kit.clock.monotonic() - self._began
        left = self._belongings.left
        if self._state.erased_at is not None:
            if not left and seconds >= QUIET_S:
                self._close()
                return
            if left and seconds >= GIVE_UP_S:
                self._give_up(left)
                return
        step = rung(seconds) if left else 0
        if step > self._state.ladder:
            self._kit.voice.cue(CUES[step])
            self._state = replace(self._state, ladder=step)
        self._refresh()

    async def _forget(self) -> None:
        steps: list[tuple[Text, Callable[[], Awaitable[None]] | None]] = [
            (words.ERASED_FORM, None),
            (words.ERASED_CARD, None),
            (words.ERASED_SETTINGS, None),
            (words.ERASED_PAGES, self._kit.worker.end),
            *((words.ERASED_PRINTS, printer.purge) for printer in self._kit.printers.values()),
        ]
        erased: list[Text] = []
        failed: set[Text] = set()
        for words_, step in steps:
            if step is not None and not await self._done(step):
                failed.add(words_)
            if words_ not in erased:
                erased.append(words_)
        gc.collect()  # cycles that still hold the draft go now, not some day
        confirmed = tuple(item for item in erased if item not in failed)
        self._erased(confirmed, len(failed))

    async def _done(self, step: Callable[[], Awaitable[None]]) -> bool:
        try:
            async with asyncio.timeout(ERASE_STEP_S):
                await step()
        except (DeviceError, TimeoutError):
            record(LogEvent.ERASE_FAILED)
            return False
        return True

    def _erased(self, confirmed: tuple[Text, ...], failed: int) -> None:
        ledger, outbox = self._kit.ledger, self._kit.outbox
        if failed:
            outbox.add_fact(ledger.task(self._visit, "erase_failed", items=failed))
        else:
            record(LogEvent.VISIT_ERASED)
        outbox.add_fact(ledger.fact(f"{self._visit}.erased", FactKind.ERASED, items=len(confirmed), failed=failed))
        if self._state is None:
            return
        self._state = replace(self._state, erased=confirmed, erased_at=self._kit.clock.now())
        if self._quiet and not self._belongings.left:
            self._close()
            return
        self._refresh()

    def _refresh(self) -> None:
        if self._state is None:
            return
        can_leave = self._state.erased_at is not None and not self._belongings.open_boxes
        self._state = replace(self._state, left=self._left(), can_leave=can_leave)
        self._stage.show(None, self._state)

    def _left(self) -> tuple[LeftThing, ...]:
        return tuple(LeftThing(thing, WHERE[thing], still_there=True) for thing in self._belongings.left)

    def _give_up(self, left: tuple[Thing, ...]) -> None:
        record(LogEvent.LEFT_BEHIND)
        task = self._kit.ledger.task(self._visit, "left_behind", things=",".join(left))
        self._kit.outbox.add_fact(task)
        self._close()

    def _close(self) -> None:
        self._state = None
        self._belongings = Belongings()
        self._kit.voice.hush()
        self._closed()
