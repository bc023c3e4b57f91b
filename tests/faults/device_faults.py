"""Each device of the cabinet x each fault of its wire, on the real drivers and far ends, beside a window that draws.

For every pair: the operation is under way when the fault strikes; it ends in a value or in a named fault; when the
fault is over the device is online by itself; the next operation is right; and the far end's own record shows that
nothing was done twice. `python -m tests.faults.device_faults` prints the table and writes it to `var/sweep/devices.md`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import sys
import tempfile
import time
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.pdfgen import canvas

from devices.cabinet import Devices, build_devices
from kiosk.clock import SystemClock
from kiosk.control.verbs import pattern
from kiosk.domain.card_script import Contact
from kiosk.orders import SqliteCardBook, SqliteOrderBook, SqliteSheetBook
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import Device, DeviceError, DeviceState, PrintOutcome
from kiosk.settings import load_bench_settings
from tests.faults.frames_drawn import FrameGaps, while_drawing
from tests.night.cabinet import Cabinet

SILENCE_S = 30.0
BACK_S = 45.0
WORK_S = 40.0
STRIKES_AFTER_S = 0.03
"""So long an operation has been under way when a fault strikes."""
GOOD = {DeviceState.ONLINE, DeviceState.WARNING}
BOXES = tuple(range(1, 25))

Operation = Callable[["Bench", str], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Subject:
    """One device.

    Attributes:
        operate: one operation by its key; whether its value was right.
        acts: verbs of the far end's record that are counted: one operation must not cause two.
        silence: control verbs that make it silent and let it speak again; empty where the wire cannot be silent.
        restart: control verbs that kill the service behind the device and start it; without them the whole far end's
            process is killed and started.
        serial: it has a line on which bytes can come one by one, or garbage.
    """

    operate: Operation
    acts: frozenset[str]
    silence: tuple[Sequence[str], Sequence[str]] | None = None
    restart: tuple[Sequence[str], Sequence[str]] | None = None
    serial: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What one pair showed."""

    device: str
    fault: str
    said: str
    back_s: float
    right_again: bool
    most_acts: int
    frame_gap_ms: float

    @property
    def good(self) -> bool:
        """Whether the pair is as it should be; the frame gap is judged on a quiet machine."""
        return self.right_again and self.most_acts <= 1


class Bench:
    """The cabinet's process and the devices that speak to it."""

    def __init__(self, cabinet: Cabinet, devices: Devices) -> None:
        self.cabinet = cabinet
        self.devices = devices
        self.box = 0

    async def do(self, verb: str, *words: str) -> Any:
        """One control verb."""
        return await asyncio.to_thread(self.cabinet.do, verb, *words)

    async def tidy(self, verb: str, *words: str) -> None:
        """One control verb after an operation; what is unplugged or gone has nothing to tidy."""
        with contextlib.suppress(AssertionError, OSError, ValueError):
            await self.do(verb, *words)

    async def acts(self, name: str, kinds: frozenset[str]) -> int:
        """How often the far end did one of these, by its own record."""
        record: Sequence[Mapping[str, Any]] = (await self.do("record", name))[name]
        return sum(entry["event"] in kinds for entry in record)


def _pdf() -> bytes:
    page = io.BytesIO()
    drawing = canvas.Canvas(page)
    drawing.drawString(100, 700, "fault table")
    drawing.save()
    return page.getvalue()


async def _read_id(bench: Bench, _: str) -> bool:
    assert bench.devices.id_reader is not None
    await bench.tidy("insert-card", "resident")
    try:
        card = await bench.devices.id_reader.read(5)
    finally:
        await bench.tidy("remove-card")
    return card is not None and card.number.startswith("330399")


async def _read_chip(bench: Bench, _: str) -> bool:
    assert bench.devices.smart_card is not None
    await bench.tidy("insert-smart-card", "social-security")
    try:
        card = await bench.devices.smart_card.read(5)
    finally:
        await bench.tidy("remove-smart-card")
    return card is not None and card.number == "A33039901"


async def _open(bench: Bench, key: str) -> bool:
    assert bench.devices.locker is not None
    bench.box = bench.box % len(BOXES) + 1
    box = bench.box
    try:
        await bench.devices.locker.unlock(box, key)
    finally:
        await bench.tidy("close-door", str(box))
    return True


async def _code(bench: Bench, key: str) -> bool:
    assert bench.devices.barcode is not None
    showing = asyncio.create_task(_show(bench, key))
    try:
        return await bench.devices.barcode.read(6) == key
    finally:
        showing.cancel()
        await bench.tidy("hide-code")


async def _show(bench: Bench, key: str) -> None:
    await asyncio.sleep(10 * STRIKES_AFTER_S)  # the module looks already when the code comes
    await bench.tidy("show-code", key)


async def _print(bench: Bench, _: str) -> bool:
    assert bench.devices.document_printer is not None
    result = await bench.devices.document_printer.print_pdf(_pdf(), "fault table", WORK_S)
    if result.fault is not None:
        raise DeviceError(result.fault, ", ".join(result.reasons))
    return result.outcome is PrintOutcome.COMPLETED


async def _slip(bench: Bench, _: str) -> bool:
    assert bench.devices.receipt_printer is not None
    result = await bench.devices.receipt_printer.print_pdf(_pdf(), "fault table", WORK_S)
    if result.fault is not None:
        raise DeviceError(result.fault, ", ".join(result.reasons))
    return result.outcome is PrintOutcome.COMPLETED


async def _scan(bench: Bench, _: str) -> bool:
    assert bench.devices.scanner is not None
    await bench.tidy("insert-page", "straight")
    return (await bench.devices.scanner.scan(20)).startswith(b"\x89PNG")


async def _issue(bench: Bench, key: str) -> bool:
    dispenser = bench.devices.card_dispenser
    assert dispenser is not None
    taking = asyncio.create_task(_take(bench))
    try:
        await dispenser.issue(key, pattern(Contact.CONTACT), 10, lambda _: None)
    finally:
        taking.cancel()
    return True


async def _take(bench: Bench) -> None:
    while True:
        await bench.tidy("take-card")
        await asyncio.sleep(0.1)


def _hang(name: str) -> tuple[Sequence[str], Sequence[str]]:
    return ("hang", name, "on"), ("hang", name, "off")


SUBJECTS: dict[str, Subject] = {
    "id_reader": Subject(_read_id, frozenset(), _hang("id_reader")),
    "smart_card": Subject(
        _read_chip, frozenset(), restart=(("card-service-kill",), ("card-service-start",)), serial=False
    ),
    "locker": Subject(_open, frozenset({"latch_sprang"}), _hang("locker")),
    "barcode": Subject(_code, frozenset({"code_read"}), _hang("barcode")),
    "document_printer": Subject(
        _print,
        frozenset({"printed"}),
        restart=(("server-gone", "document_printer"), ("server-back", "document_printer")),
        serial=False,
    ),
    "receipt_printer": Subject(_slip, frozenset({"cut"}), _hang("receipt_printer")),
    "scanner": Subject(_scan, frozenset(), (("scanner-hang",), ("insert-page", "straight")), serial=False),
    "card_dispenser": Subject(_issue, frozenset({"card_fed"}), _hang("card_dispenser")),
}


@dataclass(slots=True)
class Trial:
    """One pair on the bench."""

    bench: Bench
    name: str
    subject: Subject
    gaps: FrameGaps
    most: int = 0
    said: str = "right"

    @property
    def device(self) -> Device:
        """The driver."""
        return self.bench.devices.present()[self.name]

    async def operate(self, key: str) -> bool:
        """One operation, and how often the far end moved for it."""
        before = await self._acts()
        try:
            return await self.subject.operate(self.bench, key)
        finally:
            self.most = max(self.most, await self._acts() - before)

    async def _acts(self) -> int:
        try:
            return await self.bench.acts(self.name, self.subject.acts)
        except (OSError, ValueError):
            return 0  # killed, and its record with it

    async def struck(self, fault: str, strike: Awaitable[object], mend: Awaitable[object]) -> Row:
        """The fault strikes in the middle of an operation and passes."""
        self.gaps.reset()
        working = asyncio.create_task(self.operate(f"{self.name}.{fault}.1"))
        await asyncio.sleep(STRIKES_AFTER_S)
        await strike
        await self._hear(working)
        await mend
        began = time.monotonic()
        right = await self._comes_back(fault)
        return Row(self.name, fault, self.said, time.monotonic() - began, right, self.most, self.gaps.longest_ms)

    async def _hear(self, working: asyncio.Task[bool]) -> None:
        try:
            async with asyncio.timeout(WORK_S):
                self.said = "right" if await working else "nothing"
        except DeviceError as error:
            self.said = error.code.value
        except TimeoutError:
            self.said = "NO END"

    async def _comes_back(self, fault: str) -> bool:
        deadline = time.monotonic() + BACK_S
        tries = 2
        while time.monotonic() < deadline:
            if self.device.status.state not in GOOD:
                await asyncio.sleep(0.1)
                continue
            with contextlib.suppress(DeviceError):
                if await self.operate(f"{self.name}.{fault}.{tries}"):
                    return True
            tries += 1
        return False


async def _nothing() -> None:
    return


async def _for(seconds: float, then: Awaitable[object]) -> None:
    await asyncio.sleep(seconds)
    await then


async def trials(bench: Bench, names: Sequence[str], gaps: FrameGaps, tell: Callable[[Row], None]) -> None:
    """Every pair, one after the other."""
    for name in names:
        subject = SUBJECTS[name]
        faults: dict[str, tuple[Awaitable[object], Awaitable[object]]] = {
            "cable out and in": (bench.do("unplug", name), bench.do("plug", name)),
        }
        if subject.serial:
            faults["garbage"] = (bench.do("garbage", name, "4000"), _nothing())
            faults["one byte at a time"] = (bench.do("one-byte", name, "on"), bench.do("one-byte", name, "off"))
        if subject.silence is not None:
            on, off = subject.silence
            faults["30 s of silence"] = (bench.do(*on), _for(SILENCE_S, bench.do(*off)))
        for fault, (strike, mend) in faults.items():
            tell(await Trial(bench, name, subject, gaps).struck(fault, strike, mend))


async def _until_good(device: Device) -> None:
    good = asyncio.Event()
    device.on_change(lambda status: good.set() if status.state in GOOD else None)
    if device.status.state not in GOOD:
        async with asyncio.timeout(BACK_S):
            await good.wait()


@contextlib.asynccontextmanager
async def standing(folder: Path, cabinet: Cabinet) -> AsyncIterator[Bench]:
    """The devices of a cabinet that runs."""
    file = folder / "kiosk.toml"
    file.write_text(f'[kiosk]\nid = "330302-001"\nname = "t"\ndata_dir = "{folder / "data"}"\n{cabinet.config}')
    (folder / "data").mkdir(exist_ok=True)
    bench = load_bench_settings(file)
    orders, cards = SqliteOrderBook(folder / "data/orders.db"), SqliteCardBook(folder / "data/cards.db")
    sheets = SqliteSheetBook(folder / "data/sheets.db")
    worker = WorkerProcess()
    devices = build_devices(
        bench.devices, BOXES, orders, cards, sheets, clock=SystemClock(), rasterise=worker.rasterise
    )
    try:
        for device in devices.present().values():
            await device.start()
        for device in devices.present().values():
            await _until_good(device)
        yield Bench(cabinet, devices)
    finally:
        for device in devices.present().values():
            await device.close()
        await worker.end()
        orders.close()
        cards.close()
        sheets.close()


async def restarted(bench: Bench, names: Sequence[str], gaps: FrameGaps, tell: Callable[[Row], None]) -> None:
    """The far end is killed in the middle of an operation of each device, and started anew."""
    # A new process has its services at new addresses, so that those are restarted by themselves first.
    for name in sorted(names, key=lambda each: SUBJECTS[each].restart is None):
        trial = Trial(bench, name, SUBJECTS[name], gaps)

        async def kill() -> None:
            await asyncio.to_thread(bench.cabinet.kill)

        async def start() -> None:
            await asyncio.to_thread(bench.cabinet.start)

        own = SUBJECTS[name].restart
        strike, mend = (bench.do(*own[0]), bench.do(*own[1])) if own else (kill(), start())
        tell(await trial.struck("far end restarted", strike, mend))


async def run(names: Sequence[str], gaps: FrameGaps, tell: Callable[[Row], None]) -> None:
    """The whole table."""
    with tempfile.TemporaryDirectory(prefix="k") as place:
        folder = Path(place)
        with Cabinet(folder / "sim", folder / "sim.log") as cabinet:
            known = tomllib.loads(cabinet.config)["devices"]
            async with standing(folder, cabinet) as bench:
                here = [name for name in names if name in known]
                await trials(bench, here, gaps, tell)
                await restarted(bench, here, gaps, tell)


def main() -> int:
    """Print and write the table; non-zero when a pair is not as it should be."""
    arguments = argparse.ArgumentParser(prog="device_faults")
    arguments.add_argument("--out", type=Path, default=Path("var/sweep"))
    arguments.add_argument("--only", nargs="*", choices=SUBJECTS, default=list(SUBJECTS))
    chosen = arguments.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    lines = [
        "| device | fault | said | right again after, s | right again | most acts | longest frame gap, ms |",
        "|---" * 7 + "|",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    bad: list[Row] = []

    def tell(row: Row) -> None:
        lines.append(
            f"| {row.device} | {row.fault} | {row.said} | {row.back_s:.1f} | {'yes' if row.right_again else 'NO'} "
            f"| {row.most_acts} | {row.frame_gap_ms:.0f} |"
        )
        sys.stdout.write(lines[-1] + "\n")
        sys.stdout.flush()
        if not row.good:
            bad.append(row)

    while_drawing(lambda gaps: run(chosen.only, gaps, tell))
    (chosen.out / "devices.md").write_text("\n".join(lines) + "\n", "utf-8")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
