"""The durable edges of the kiosk, each with one line around its act: it tells the step, and dies there when told to."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from contracts.wire.applications import ApplicationEnvelope, CaseStatus
from contracts.wire.sync import Fact
from devices.locker.lock_8a.frames import Head
from devices.transport.serial import Receiver, SerialLine
from kiosk.journal.outbox import SqliteOutbox
from kiosk.journal.promises import SqliteJournal
from kiosk.orders import SqliteOrderBook
from kiosk.ports import Clock, Opening

T = TypeVar("T")
Step = Callable[[str], None]


class Teller:
    """Says each step on stdout, and ends the process at one of them.

    Args:
        die: ``name#n``: the n-th time this step is reached; None: live.
    """

    def __init__(self, die: str | None) -> None:
        self._die = die
        self._seen: Counter[str] = Counter()

    def __call__(self, name: str) -> None:
        self._seen[name] += 1
        step = f"{name}#{self._seen[name]}"
        tell("STEP", step)
        if step == self._die:
            os.kill(os.getpid(), signal.SIGKILL)


def tell(kind: str, what: str) -> None:
    """One whole line, whatever happens next."""
    os.write(1, f"{kind} {what}\n".encode())


class DyingJournal(SqliteJournal):
    """Before and after each promise."""

    def __init__(self, step: Step, store: sqlite3.Connection, clock: Clock) -> None:
        super().__init__(store, clock)
        self._step = step

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        self._step(f"before {event}")
        super().write(event, key, body, facts)
        self._step(f"after {event}")


class DyingOutbox(SqliteOutbox):
    """Before and after each commit; before the answer of the backend is kept, the backend has acted already."""

    def __init__(self, step: Step, store: sqlite3.Connection) -> None:
        super().__init__(store)
        self._step = step

    def add_application(
        self, envelope: ApplicationEnvelope, sealed_pages: Mapping[str, bytes], facts: Sequence[Fact] = ()
    ) -> None:
        self._step("before application")
        super().add_application(envelope, sealed_pages, facts)
        self._step("after application")

    def add_fact(self, fact: Fact) -> None:
        self._step(f"before fact {fact.kind}")
        super().add_fact(fact)
        self._step(f"after fact {fact.kind}")

    def page_uploaded(self, application: str, sha256: str) -> None:
        self._step("before page_uploaded")
        super().page_uploaded(application, sha256)
        self._step("after page_uploaded")

    def accepted(self, status: CaseStatus) -> None:
        self._step("before accepted")
        super().accepted(status)
        self._step("after accepted")

    def facts_settled(self, keys: Sequence[str]) -> None:
        if not keys:
            return
        self._step("before facts_settled")
        super().facts_settled(keys)
        self._step("after facts_settled")


class DyingOrders(SqliteOrderBook):
    """Before and after each record of an opening."""

    def __init__(self, step: Step, path: Path) -> None:
        super().__init__(path)
        self._step = step

    def begin(self, order: str, box: int) -> None:
        self._step("before order.begin")
        super().begin(order, box)
        self._step("after order.begin")

    def finish(self, opening: Opening) -> None:
        self._step("before order.finish")
        super().finish(opening)
        self._step("after order.finish")


class DyingLine(SerialLine):
    """Before an opening pulse is written, when its bytes are out and nothing was heard yet, and when it is answered."""

    def __init__(self, step: Step, port: str, baud: int) -> None:
        super().__init__(port, baud)
        self._step = step

    async def exchange(
        self,
        request: bytes,
        receive: Receiver[T],
        timeout_s: float,
        *,
        gap_s: float = 0.0,
        before: Callable[[bytes], object] = lambda _: None,
    ) -> T | None:
        if not request.startswith(bytes([Head.OPEN])):
            return await super().exchange(request, receive, timeout_s, gap_s=gap_s, before=before)
        told = False

        def hear(data: bytes) -> T | None:
            nonlocal told
            if not told:
                told = True
                self._step("pulse sent")
            return receive(data)

        self._step("before pulse")
        answer = await super().exchange(request, hear, timeout_s, gap_s=gap_s, before=before)
        self._step("after pulse")
        return answer
