"""The journal together with the view of the boxes that follows from it: one writer, never two opinions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contracts.wire.sync import CustodyMoved, Fact, FactKind
from kiosk.domain.boxes import BOX_SUSPECT, BoxBook, Passage, Step, after
from kiosk.ports import Clock, Journal


class Ledger:
    """Writes promises and keeps the `BoxBook` of all that was ever written."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._book = BoxBook()
        for entry in journal.entries():
            self._book = after(self._book, entry.event, entry.key, entry.body)

    @property
    def book(self) -> BoxBook:
        """What lies where, as of the last write."""
        return self._book

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        """Commit one promise with its facts; returns when both are on disk."""
        self._journal.write(event, key, body, facts)
        self._book = after(self._book, event, key, body)

    def step(self, passage: Passage, step: Step, facts: Sequence[Fact] = ()) -> None:
        """Commit the next step of a passage."""
        self.write(passage.event(step), passage.key, passage.body(), facts)

    def has(self, event: str, key: str) -> bool:
        """Whether this was written before."""
        return any(entry.event == event for entry in self._journal.entries(key))

    def suspect(self, box: int, why: str) -> None:
        """A door is not to be trusted: never chosen again until service clears it."""
        if box in self._book.suspect:
            return
        key = f"suspect.{box}.{self._clock.now().isoformat()}"
        self.write(
            BOX_SUSPECT, key, {"box": box, "why": why}, [self.fact(key, FactKind.DOOR_SUSPECT, box=box, why=why)]
        )

    def fact(self, key: str, kind: FactKind, **body: str | int | bool | None) -> Fact:
        """One fact of now. The key makes a resend harmless."""
        return Fact(key=key, kind=kind, at=self._clock.now(), body=body)

    def moved(self, passage: Passage, exception: str | None = None) -> Fact:
        """The custody move that a confirmed passage is."""
        move = CustodyMoved.model_validate(
            {
                "envelope": passage.envelope,
                "case_number": passage.case_number,
                "application_key": passage.application,
                "from_holder": passage.from_.holder,
                "from_box": passage.from_.box,
                "to_holder": passage.to.holder,
                "to_box": passage.to.box,
                "exception": exception,
                "courier": passage.courier,
            }
        )
        return Fact(
            key=f"{passage.key}.moved",
            kind=FactKind.CUSTODY_MOVED,
            at=self._clock.now(),
            body=move.model_dump(mode="json", exclude_none=True),
        )

    def task(self, key: str, what: str, **body: str | int | bool | None) -> Fact:
        """Work for staff, said once per key."""
        return self.fact(f"{key}.task.{what}", FactKind.STAFF_TASK, what=what, **body)
