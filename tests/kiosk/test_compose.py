"""The composed kiosk against the real far ends of its wires and the real backend: one instant visit, end to end."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from backend import demo
from backend.server import start_embedded
from backend.settings import Settings as BackendSettings
from contracts.rules.faults import FaultCode
from kiosk.clock import SystemClock
from kiosk.commands.run_desk import ENDS_WITH_US
from kiosk.compose import Around, open_core
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
from kiosk.flows.courier.states import CourierSignIn, HandOver
from kiosk.flows.deposit.states import Deposited, PlaceDocuments, PrepareEnvelope
from kiosk.flows.scene import State
from kiosk.flows.session_states import Attract, Done
from kiosk.flows.shown import Chrome
from kiosk.settings import load_settings
from tests.kiosk.flows.script import CERT, STROKES, TRANSFER

S = TypeVar("S")
LIMIT_S = 20.0
SMALL_PRINTERS = ("label_printer", "receipt_printer")
KIOSK = """
[kiosk]
id = "330302-001"
data_dir = "{data}"
[backend]
url = "{url}"
token = "{token}"
"""


class NightClock(SystemClock):
    """Real seconds, of a night in which nobody is on duty; kiosk and backend go by it."""

    def __init__(self) -> None:
        self._ahead = datetime(2026, 11, 24, 3, 0, tzinfo=timezone(timedelta(hours=8))) - super().now()

    def now(self) -> datetime:
        return super().now() + self._ahead


class Screen:
    """What the window would show."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.state: State | None = None
        self.chrome: Chrome | None = None
        self._changed = asyncio.Event()
        core.on_scene(self._show)

    def _show(self, chrome: Chrome, state: State) -> None:
        self.chrome, self.state = chrome, state
        self._changed.set()

    async def until(self, kind: type[S], holds: Callable[[S], bool] = lambda _state: True) -> S:
        """Wait for a state of this kind."""
        try:
            async with asyncio.timeout(LIMIT_S):
                while not (isinstance(self.state, kind) and holds(self.state)):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            pytest.fail(f"waited for {kind.__name__}, shown is {self.state}")
        return self.state


class Cabinet:
    """The simulated cabinet, in its own process."""

    def __init__(self, folder: Path, model: str = "lbb-24", *words: str) -> None:
        self.folder = folder
        run = [*ENDS_WITH_US, sys.executable, "-m", "kiosk", "sim", "run"]
        command = [*run, "--cabinet", model, "--dir", str(folder), *words]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.config: str = json.loads(self._process.stdout.readline())["config"]

    def do(self, *words: str) -> Mapping[str, object]:
        """One verb."""
        command = [sys.executable, "-m", "kiosk", "sim", "ctl", "--dir", str(self.folder), *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
        answer: Mapping[str, object] = json.loads(done.stdout)
        assert answer["ok"], answer
        return answer

    def close(self) -> None:
        """Take it down."""
        self._process.terminate()
        self._process.wait(10)
        assert self._process.stdout is not None
        self._process.stdout.close()


def _is_party(index: int, state: Identify) -> bool:
    return state.party_index == index


def _is_scanned(index: int, state: ScanMaterials) -> bool:
    return state.index == index and state.can_go_on


@pytest.fixture
def model() -> str:
    """The cabinet model."""
    return "lbb-24"


@pytest.fixture
def without() -> tuple[str, ...]:
    """Printers that this cabinet lacks."""
    return SMALL_PRINTERS


@pytest.fixture
def cabinet(tmp_path: Path, model: str, without: tuple[str, ...]) -> Iterator[Cabinet]:
    """Far ends on ptys, and a CUPS server."""
    made = Cabinet(tmp_path / "c", model, *(f"--without={name}" for name in without))
    yield made
    made.close()


@pytest.fixture
async def screen(tmp_path: Path, cabinet: Cabinet) -> AsyncIterator[Screen]:
    """A running core with all its wires."""
    clock = NightClock()
    backend = start_embedded(BackendSettings(storage_dir=tmp_path / "b"), clock)
    try:
        token = demo.create(backend.service).kiosk_token
        config = tmp_path / "kiosk.toml"
        data = tmp_path / "k"
        config.write_text(KIOSK.format(data=data, url=backend.url, token=token) + cabinet.config, encoding="utf-8")
        async with open_core(load_settings(config), Around(clock, simulated=True, sync_s=0.5)) as core:
            yield Screen(core)
    finally:
        backend.stop()


@pytest.mark.needs("cupsd")
async def test_an_instant_visit_over_every_wire(screen: Screen, cabinet: Cabinet) -> None:
    core = screen.core
    await screen.until(Attract, lambda state: state.ready.ok)
    core.session.wake()
    core.session.open_door("apply")
    core.session.choose_matter(CERT)
    await screen.until(MatterGuide)
    core.apply.begin()
    await screen.until(Identify)
    await asyncio.to_thread(cabinet.do, "insert-card", "resident")
    shown = await screen.until(Consent)
    for row in shown.rows:
        core.apply.answer_consent(row.consent, True)
    core.apply.go_on()
    await screen.until(ReviewForm)
    core.apply.go_on()
    if isinstance(screen.state, ScanMaterials):
        pytest.fail("the demo registers do not know the person on the demo card")
    core.apply.choose_delivery("print")
    core.apply.go_on()
    await screen.until(ReviewAndSign)
    core.apply.sign(STROKES)
    core.apply.go_on()
    decided = await screen.until(Decided)
    assert decided.granted
    core.apply.print_result()
    await screen.until(Decided, lambda state: state.printed)
    core.apply.finish()
    await screen.until(Done, lambda state: state.can_leave)
    core.session.leave()
    await screen.until(Attract)


@pytest.mark.needs("cupsd", "pcscd")
async def test_a_courier_signs_in_by_card_over_every_wire(screen: Screen, cabinet: Cabinet) -> None:
    core = screen.core
    await screen.until(Attract, lambda state: state.ready.ok)
    core.session.wake()
    core.session.start_courier()
    await screen.until(CourierSignIn, lambda state: state.card_reader)
    await _card_and_pin(screen, cabinet, "courier-copied", demo.CARD_PIN)
    await screen.until(CourierSignIn, lambda state: state.fault is FaultCode.CARD_REFUSED)
    await screen.until(CourierSignIn, lambda state: state.by_card)  # it still lies there, and is read once more
    await asyncio.to_thread(cabinet.do, "remove-smart-card")
    await screen.until(CourierSignIn, lambda state: state.fault is FaultCode.CARD_REMOVED)
    await _card_and_pin(screen, cabinet, "courier", "000000")
    shown = await screen.until(CourierSignIn, lambda state: state.fault is FaultCode.PIN_WRONG)
    assert (shown.tries_left, shown.by_card) == (2, True)
    for digit in demo.CARD_PIN:
        core.courier.digit(digit)
    core.courier.submit_pin()
    assert await screen.until(HandOver)  # nothing lies here to collect
    core.session.leave()


async def _card_and_pin(screen: Screen, cabinet: Cabinet, card: str, pin: str) -> None:
    await asyncio.to_thread(cabinet.do, "insert-smart-card", card)
    await screen.until(CourierSignIn, lambda state: state.by_card)
    for digit in pin:
        screen.core.courier.digit(digit)
    screen.core.courier.submit_pin()


async def to_ways(screen: Screen, cabinet: Cabinet) -> ChooseWays:
    """Both parties, their consents and their papers."""
    core = screen.core
    await screen.until(Attract, lambda state: state.ready.ok)
    core.session.wake()
    core.session.open_door("apply")
    core.session.choose_matter(TRANSFER)
    core.apply.begin()
    for index, card in enumerate(("resident", "second")):
        await screen.until(Identify, partial(_is_party, index))
        await asyncio.to_thread(cabinet.do, "insert-card", card)
    shown = await screen.until(Consent)
    for row in shown.rows:
        core.apply.answer_consent(row.consent, True)
    core.apply.go_on()
    await screen.until(ReviewForm)
    core.apply.go_on()
    for index in range(screen.state.count if isinstance(screen.state, ScanMaterials) else 0):
        await asyncio.to_thread(cabinet.do, "insert-page", "straight")
        core.apply.scan_page()
        await screen.until(ScanMaterials, partial(_is_scanned, index))
        core.apply.go_on()
    return await screen.until(ChooseWays)


@pytest.mark.needs("cupsd", "scanimage")
@pytest.mark.parametrize("model", ["bus"])
async def test_a_cabinet_without_boxes_offers_the_other_ways(screen: Screen, cabinet: Cabinet) -> None:
    core = screen.core
    shown = await to_ways(screen, cabinet)
    assert [row.way for row in shown.originals] == ["later"]
    assert [row.way for row in shown.deliveries] == ["mail", "counter"]
    core.apply.choose_delivery("mail")
    core.apply.choose_originals("later")
    core.apply.go_on()
    for _ in range(2):
        await screen.until(ReviewAndSign, lambda state: not state.signed)
        core.apply.sign(STROKES)
        core.apply.go_on()
    received = await screen.until(Received)
    assert (received.outcome, received.goes_to_box) == ("later", False)
    core.apply.finish()
    await screen.until(Done, lambda state: state.can_leave)
    core.session.leave()
    await screen.until(Attract, lambda state: state.ready.ok)


@pytest.mark.needs("cupsd", "scanimage")
@pytest.mark.parametrize("without", [(), SMALL_PRINTERS])
async def test_a_night_in_trust_over_every_wire(screen: Screen, cabinet: Cabinet, without: tuple[str, ...]) -> None:
    core = screen.core
    await to_ways(screen, cabinet)
    core.apply.choose_delivery("box")
    core.apply.choose_originals("trust")
    core.apply.go_on()
    for _ in range(2):
        await screen.until(ReviewAndSign, lambda state: not state.signed)
        core.apply.sign(STROKES)
        core.apply.go_on()
    received = await screen.until(Received)
    assert received.outcome == "in_trust"
    core.apply.to_box()
    await screen.until(PrepareEnvelope, lambda state: state.label_printed)
    await asyncio.to_thread(cabinet.do, "show-code", core.deposit._envelope)
    await screen.until(PrepareEnvelope, lambda state: state.envelope_scanned)
    core.deposit.go_on()
    place = await screen.until(PlaceDocuments)
    await asyncio.to_thread(cabinet.do, "close-door", str(place.box))
    await screen.until(PlaceDocuments, lambda state: state.door == Door.CLOSED)
    core.deposit.go_on()
    done = await screen.until(Deposited, lambda state: state.slip_printed)
    assert done.in_trust
    assert done.case_number == received.case_number
    # Label and slip: each on the printer made for it, or both on sheets.
    record = (await asyncio.to_thread(cabinet.do, "record"))["result"]
    assert isinstance(record, dict)
    printed = {name: len(record[name]) for name in ("document_printer", *SMALL_PRINTERS) if name in record}
    all_on_sheets = {"document_printer": 2}
    assert printed == (all_on_sheets if without else {"document_printer": 0} | dict.fromkeys(SMALL_PRINTERS, 1))
    core.deposit.finish()
    await screen.until(Done, lambda state: state.can_leave)
    core.session.leave()
    await screen.until(Attract)
