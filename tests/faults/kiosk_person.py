"""A person at a kiosk without its window: whole visits over every wire, through the intents of the screens."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from contracts.rules.text import same
from kiosk.domain.cabinet import Door
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.states import (
    ChooseWays,
    Consent,
    Decided,
    Identify,
    MatterGuide,
    Received,
    ReviewAndSign,
    ReviewForm,
)
from kiosk.flows.core import Core
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.deposit.states import Deposited, PlaceDocuments, PrepareEnvelope
from kiosk.flows.scene import State
from kiosk.flows.session_states import Attract, Done, OutOfService
from kiosk.flows.shown import Chrome
from tests.faults.kiosk_edges import tell

CERT = "social-security-cert"
TRANSFER = "property-transfer"
STROKES = b"\x89PNG strokes"
LIMIT_S = 30.0
LOOK_S = 0.02
LOOKS = 1500
LABELS = 10
LABEL_LOOKS = 150

S = TypeVar("S")


class Hand:
    """The person: sees the screen, acts on the cabinet over its control socket."""

    def __init__(self, core: Core, control: Path) -> None:
        self.core = core
        self._control = control
        self.state: State | None = None
        self._changed = asyncio.Event()
        core.on_scene(self._show)

    def _show(self, _chrome: Chrome, state: State) -> None:
        if type(state) is not type(self.state):
            tell("SCREEN", type(state).__name__)
        self.state = state
        self._changed.set()

    async def until(self, kind: type[S], holds: Callable[[S], bool] = lambda _state: True) -> S:
        """Wait for a state of this kind."""
        try:
            async with asyncio.timeout(LIMIT_S):
                while not (isinstance(self.state, kind) and holds(self.state)):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            sys.exit(f"waited for {kind.__name__}, shown is {self.state}")
        return self.state

    async def when(self, what: str, holds: Callable[[], bool]) -> None:
        """Wait for anything else."""
        for _ in range(LOOKS):
            if holds():
                return
            await asyncio.sleep(LOOK_S)
        sys.exit(f"waited until {what}")

    async def do(self, verb: str, *words: str) -> object:
        """One verb of the cabinet."""
        return await asyncio.to_thread(control, self._control, verb, *words)

    async def show_label(self) -> None:
        """Hold the label under the reader, again if need be: between two triggers a code is not heard."""
        for _ in range(LABELS):
            await self.do("show-code", self.core.deposit._envelope)
            for _ in range(LABEL_LOOKS):
                if isinstance(self.state, PrepareEnvelope) and self.state.envelope_scanned:
                    return
                await asyncio.sleep(LOOK_S)
        sys.exit(f"the label was not read, shown is {self.state}")

    async def sent(self) -> None:
        """Everything that waits is with the backend."""
        link, outbox = self.core._kit.link, self.core._kit.outbox
        link.hurry()
        await self.when("all is sent", lambda: link.online and outbox.waiting() == 0)


def control(path: Path, verb: str, *words: str) -> object:
    """One verb over a control socket.

    Raises:
        RuntimeError: it was refused.
    """
    with socket.socket(socket.AF_UNIX) as talk, talk.makefile("rb") as answers:
        talk.settimeout(LIMIT_S)
        talk.connect(str(path))
        talk.sendall(json.dumps({"verb": verb, "args": list(words)}).encode() + b"\n")
        answer = json.loads(answers.readline())
    if not answer["ok"]:
        raise RuntimeError(f"{verb}: {answer['error']}")
    return answer["result"]


async def hand_in(hand: Hand, matter: str, cards: tuple[str, ...]) -> None:
    """From attract to the last signature: it is sent."""
    core = hand.core
    await hand.until(Attract, lambda state: state.ready.ok)
    await hand.when("the line is up", lambda: core._kit.link.online)
    core.session.wake()
    core.session.open_door("apply")
    core.session.choose_matter(matter)
    await hand.until(MatterGuide, lambda state: state.can_start)
    core.apply.begin()
    for index, card in enumerate(cards):
        await hand.until(Identify, partial(is_party, index))
        await hand.do("insert-card", card)
    for row in (await hand.until(Consent)).rows:
        core.apply.answer_consent(row.consent, True)
    core.apply.go_on()
    await hand.until(ReviewForm)
    await hand.do("remove-card")
    core.apply.go_on()
    for index in range(hand.state.count if isinstance(hand.state, ScanMaterials) else 0):
        await hand.do("insert-page", "straight")
        core.apply.scan_page()
        await hand.until(ScanMaterials, partial(_is_scanned, index))
        core.apply.go_on()
    await hand.until(ChooseWays)
    core.apply.choose_delivery("print" if matter == CERT else "box")
    if matter == TRANSFER:
        core.apply.choose_originals("trust")
    core.apply.go_on()
    for _ in cards:
        await hand.until(ReviewAndSign, lambda state: not state.signed)
        core.apply.sign(STROKES)
        core.apply.go_on()


def is_party(index: int, state: Identify) -> bool:
    """Whether this person is asked for a card."""
    return state.party_index == index


def _is_scanned(index: int, state: ScanMaterials) -> bool:
    return state.index == index and state.can_go_on


async def cert(hand: Hand) -> None:
    """The instant case: sent, decided, printed, forgotten."""
    core = hand.core
    await hand_in(hand, CERT, ("resident",))
    await hand.until(Decided)
    core.apply.print_result()
    await hand.until(Decided, lambda state: state.printed)
    core.apply.finish()
    await _leave(hand)


async def transfer(hand: Hand) -> None:
    """The human case with its pages, at night: received, to be kept in trust."""
    await hand_in(hand, TRANSFER, ("resident", "second"))
    received = await hand.until(Received)
    await hand.sent()
    kit = hand.core._kit
    key = kit.outbox._store.execute("SELECT key FROM application").fetchone()[0]  # type: ignore[attr-defined]
    tell("CASE", json.dumps({"application": key, "case_number": received.case_number}))


async def deposit(hand: Hand, application: str, case_number: str) -> None:
    """The same person's originals: put in, door opened once more, put in, said done."""
    core = hand.core
    await hand.until(Attract, lambda state: state.ready.ok)
    core.session.wake()
    core.deposit.begin(
        DepositRequest(
            application=application,
            case_number=case_number,
            matter=same("不动产转移登记"),
            department="测试部门",
            sort_code="ZR01",
            originals=(same("房产证"),),
            size="S",
            in_trust=True,
            drop_code=None,
            status_url=None,
            answer_by=None,
            provisional=False,
            next_steps=(),
        ),
        core.session.go_home,
    )
    await hand.until(PrepareEnvelope, lambda state: state.label_printed)
    await hand.show_label()
    core.deposit.go_on()
    box = (await hand.until(PlaceDocuments, lambda state: state.door == Door.OPEN)).box
    await hand.do("close-door", str(box))
    await hand.until(PlaceDocuments, lambda state: state.can_reopen)
    core.deposit.reopen()
    await hand.until(PlaceDocuments, lambda state: state.door == Door.OPEN)
    await hand.do("close-door", str(box))
    await hand.until(PlaceDocuments, lambda state: state.door == Door.CLOSED)
    core.deposit.go_on()
    await hand.until(Deposited, lambda state: state.slip_printed)
    core.deposit.finish()
    await _leave(hand)


async def _leave(hand: Hand) -> None:
    await hand.until(Done, lambda state: state.can_leave)
    hand.core.session.leave()
    await hand.until(Attract)
    await hand.sent()


async def recovered(hand: Hand) -> Mapping[str, object]:
    """What a restart shows and knows, once every device is there and all was sent; open doors are then shut."""
    first = type(hand.state).__name__
    await hand.when("the devices are there", lambda: "locker" in hand.core._kit.facilities().usable)
    await hand.sent()
    screen = type(hand.state).__name__
    doors = (await hand.core._kit.locker.snapshot()).items()
    standing = [box for box, status in doors if status.door is Door.OPEN]
    for box in standing:
        await hand.do("close-door", str(box))
    if isinstance(hand.state, OutOfService):
        await hand.until(Attract)
    book = hand.core._kit.ledger.book
    return {
        "first": first,
        "screen": screen,
        "standing": standing,
        "then": type(hand.state).__name__,
        "open": len(book.open),
        "barred": sorted(book.barred),
        "suspect": sorted(book.suspect),
        "lying": {str(box): lying.envelope for box, lying in book.lying.items()},
        "promises": len(hand.core._kit.ledger._journal.entries()),
    }
