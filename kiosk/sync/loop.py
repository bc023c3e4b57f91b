"""The one loop: facts and applications up, once each by their keys; acknowledgements, orders and news down.

Every application travels on its own, so that one that fails or hangs delays no other. Facts go in one batch a round;
a batch that the backend cannot take is cut down until the one bad fact is alone, and that one waits or goes to staff.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from contracts.rules.faults import FaultCode
from contracts.wire.sync import Duty, Fact, FactAck, FactKind, Heartbeat, SyncAnswer, SyncRequest
from kiosk.domain.outbox import Parcel
from kiosk.flows.waiting import within
from kiosk.ports import Clock, DeviceError
from kiosk.sync.backoff import Backoff
from kiosk.sync.client import CallFailed
from kiosk.sync.edges import Feed, Server
from kiosk.sync.sealing import is_recipient, seal

BATCH = 100  # facts in one round
AT_ONCE = 4  # applications under way together
SEAL_TO = "seal_to"
PAGES_MISSING = "urn:kiosk:problem:upload-missing"


class SyncLoop:
    """Implements `kiosk.ports.Link`. `run` it as one task of the core; it ends only by cancellation.

    Args:
        kiosk: number of this kiosk.
        heartbeat: how the kiosk is now; asked once a round.
        jitter: a random number in [0, 1), such as ``random.random``.
        interval_s: pause between answered rounds.
        catalogue_version: of the catalogue in use.
        seal_to: public key from the configuration, used until the backend names a newer one.
    """

    def __init__(
        self,
        kiosk: str,
        feed: Feed,
        server: Server,
        clock: Clock,
        *,
        heartbeat: Callable[[], Heartbeat],
        jitter: Callable[[], float],
        interval_s: float = 5.0,
        catalogue_version: int = 0,
        seal_to: str = "",
    ) -> None:
        self._kiosk = kiosk
        self._feed = feed
        self._server = server
        self._clock = clock
        self._heartbeat = heartbeat
        self._interval_s = interval_s
        self._catalogue_version = catalogue_version
        self._configured_seal_to = seal_to
        self._online = False
        self._duty = Duty(now="none", next_at=None, desk_minutes=None)
        self._listeners: list[Callable[[SyncAnswer], None]] = []
        self._hurry = asyncio.Event()
        self._work = asyncio.Event()
        self._changed = asyncio.Event()  # replaced at every change; waiters hold the old one
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._line = Backoff(clock, jitter, first_s=1.0, longest_s=60.0)
        self._parcels = Backoff(clock, jitter, first_s=2.0, longest_s=300.0)
        self._poisoned = Backoff(clock, jitter, first_s=5.0, longest_s=600.0)
        self._batch = BATCH
        self._suspect: str | None = None  # key of a fact that failed alone; the next round goes without facts
        self._on_trial: str | None = None  # it failed, a round without it worked, now it is sent alone again

    @property
    def online(self) -> bool:
        """Whether the newest round was answered."""
        return self._online

    @property
    def duty(self) -> Duty:
        """Who is on duty, as last heard; nobody while that was never heard."""
        return self._duty

    def seal(self, plain: bytes) -> bytes:
        """Encrypt to the backend's newest key, in memory. Raises DeviceError offline when there is no key yet."""
        recipient = self._feed.kept(SEAL_TO) or self._configured_seal_to
        if not recipient:
            raise DeviceError(FaultCode.OFFLINE, "no public key of the backend yet")
        return seal(plain, recipient)

    def hurry(self) -> None:
        """Send what waits and begin a round now."""
        self._hurry.set()
        self._work.set()

    def on_news(self, listener: Callable[[SyncAnswer], None]) -> None:
        """Call `listener` in the core's loop after every answered round."""
        self._listeners.append(listener)

    async def changed(self, timeout_s: float) -> None:
        """Wait until a round or an application was answered or failed, at most so long."""
        await within(self._clock, self._changed, timeout_s)

    async def run(self) -> None:
        """Send and exchange, for ever: a round that hangs keeps no application waiting, nor the other way round."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._send_for_ever())
                group.create_task(self._exchange_for_ever())
        finally:
            for task in self._sending.values():
                task.cancel()
            await asyncio.gather(*self._sending.values(), return_exceptions=True)

    async def round(self) -> None:
        """Start what is due and exchange once; `run` does both over and over."""
        self._reap()
        self._start_parcels()
        await self._exchange()

    async def _send_for_ever(self) -> None:
        while True:
            self._work.clear()
            self._reap()
            self._start_parcels()
            await within(self._clock, self._work, self._interval_s)

    async def _exchange_for_ever(self) -> None:
        while True:
            self._hurry.clear()
            await self._exchange()
            pause_s = self._interval_s if self._online else self._line.wait_s(self._kiosk)
            await within(self._clock, self._hurry, pause_s)

    async def _exchange(self) -> None:
        facts = [] if self._suspect else self._due_facts()
        request = SyncRequest(
            kiosk=self._kiosk,
            heartbeat=self._heartbeat(),
            facts=facts,
            waiting_for=list(self._feed.news_wanted()),
            catalogue_version=self._catalogue_version,
        )
        try:
            answer = await self._server.exchange(request)
        except CallFailed as failed:
            self._round_failed(failed, facts)
            return
        self._take(answer, facts)

    async def settle(self) -> None:
        """Wait until no application is under way."""
        if self._sending:
            await asyncio.wait(self._sending.values())
        self._reap()

    def _due_facts(self) -> Sequence[Fact]:
        return [fact for fact in self._feed.facts(BATCH) if self._poisoned.due(fact.key)][: self._batch]

    def _take(self, answer: SyncAnswer, facts: Sequence[Fact]) -> None:
        self._line.success(self._kiosk)
        self._on_trial, self._suspect = self._suspect, None
        self._batch = 1 if self._on_trial else min(BATCH, self._batch * 2)
        if not self._online:
            self._parcels.forget()
        self._online = True
        self._duty = answer.duty
        settled = self._settle_facts(answer.acks, facts)
        self._feed.news(answer.cases)
        if is_recipient(answer.seal_to):
            self._feed.keep(SEAL_TO, answer.seal_to)
        self._tell_waiters()
        for listener in self._listeners:
            listener(answer)
        if self._on_trial or (settled and self._due_facts()):
            self.hurry()

    def _settle_facts(self, acks: Sequence[FactAck], facts: Sequence[Fact]) -> bool:
        """Take the backend's word for each fact that was sent; whether any was settled."""
        sent = {fact.key for fact in facts}
        told = [ack for ack in acks if ack.key in sent]
        self._feed.facts_settled([ack.key for ack in told if ack.outcome != "rejected"])
        for ack in told:
            if ack.outcome == "rejected":
                # The backend made its own task when it rejected; the kiosk keeps the fact for staff on site.
                self._feed.fact_refused(ack.key, ack.reason, None)
        return bool(told)

    def _round_failed(self, failed: CallFailed, facts: Sequence[Fact]) -> None:
        """Find out whether the line failed, the backend, or one fact that it cannot take."""
        on_trial, self._on_trial, self._suspect = self._on_trial, None, None
        self._line.failure(self._kiosk)
        if failed.kind in {"offline", "timeout"} or not facts:
            self._online = False
        if failed.kind == "offline" or not facts:
            pass
        elif len(facts) > 1:
            self._batch = max(1, len(facts) // 4)
        elif facts[0].key != on_trial:
            self._suspect = facts[0].key
        else:
            self._convict(facts[0], failed)
        if facts and self._online:
            self.hurry()
        self._tell_waiters()

    def _convict(self, fact: Fact, failed: CallFailed) -> None:
        """The backend fails with this fact and works without it: to staff, or later."""
        if not failed.lasting:
            self._poisoned.failure(fact.key)
            return
        about_a_task = fact.kind is FactKind.STAFF_TASK  # no task about a task, for ever
        task = None if about_a_task else self._task(fact.key, "fact_refused", failed)
        self._feed.fact_refused(fact.key, failed.problem, task)

    def _start_parcels(self) -> None:
        due = [key for key in self._feed.unsent() if key not in self._sending and self._parcels.due(key)]
        due.sort(key=self._parcels.failures)  # what never failed goes first
        for key in due[: AT_ONCE - len(self._sending)]:
            self._sending[key] = asyncio.create_task(self._send(self._feed.parcel(key)))

    def _reap(self) -> None:
        """Forget ended tasks; a bug in one of them ends the loop."""
        for key, task in list(self._sending.items()):
            if task.done():
                del self._sending[key]
                task.result()

    async def _send(self, parcel: Parcel) -> None:
        """Bring one application to its end, or note when to try again."""
        try:
            for sha256 in parcel.pages:
                await self._server.upload(sha256, self._feed.page(parcel.key, sha256))
                self._feed.page_uploaded(parcel.key, sha256)
            status = await self._server.submit(parcel.envelope)
        except CallFailed as failed:
            self._send_failed(parcel, failed)
        else:
            self._feed.accepted(status)
            self._parcels.success(parcel.key)
            self._hurry.set()  # its facts may go now, and its news be asked for
        finally:
            self._work.set()
        self._tell_waiters()

    def _send_failed(self, parcel: Parcel, failed: CallFailed) -> None:
        self._parcels.failure(parcel.key)
        if failed.problem == PAGES_MISSING:
            self._feed.pages_lost(parcel.key)
        elif failed.lasting:
            task = self._task(parcel.key, "application_refused", failed)
            self._feed.application_refused(parcel.key, failed.problem, task)
            self._parcels.success(parcel.key)

    def _task(self, key: str, what: str, failed: CallFailed) -> Fact:
        return Fact(
            key=f"{key}.task.{what}",
            kind=FactKind.STAFF_TASK,
            at=self._clock.now(),
            body={"what": what, "about": key, "problem": failed.problem},
        )

    def _tell_waiters(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()
