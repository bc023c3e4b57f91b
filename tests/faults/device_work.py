"""What each device does once, for the table of faults: one operation by its key, and whether it was right.

An operation that moves something names the events by which the far end records that it moved.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

from devices.cabinet import Devices
from kiosk.control.verbs import pattern
from kiosk.domain.card_script import Contact
from kiosk.ports import DeviceError, DocumentPrinter, Mains, PrintOutcome, Sense
from tests.night.cabinet import Cabinet

STRIKES_AFTER_S = 0.03
"""So long an operation has been under way when a fault strikes."""
PRINT_S = 30.0
LAMP_S = 5.0
PLUG_S = 3.0
BOXES = 24
SLIP_MM = 50
"""Of a slip of ours; what was torn off in the middle is shorter, and is cut off before the next one begins."""
JPEG = b"\xff\xd8\xff"


class Bench:
    """Devices, and the processes of their far ends.

    Args:
        cabinets: by the name of the device.
        devices: the drivers.
    """

    def __init__(self, cabinets: Mapping[str, Cabinet], devices: Devices) -> None:
        self.cabinets = cabinets
        self.devices = devices
        self.turn = 0
        self.unsettled = ""
        self._before_death: dict[str, int] = {}

    async def do(self, name: str, verb: str, *words: str) -> Any:
        """One control verb in the process of this device's far end."""
        return await asyncio.to_thread(self.cabinets[name].do, verb, *words)

    async def tidy(self, name: str, verb: str, *words: str) -> None:
        """One control verb around an operation; what is unplugged or gone has nothing to tidy."""
        with contextlib.suppress(AssertionError, OSError, ValueError):
            await self.do(name, verb, *words)

    async def acts(self, name: str, kind: str) -> int:
        """How often the far end did this, by its own record; also before it was killed."""
        record: Sequence[Mapping[str, Any]] = (await self.do(name, "record", name))[name]
        whole = [entry for entry in record if entry["event"] == kind and entry.get("length_mm", SLIP_MM) >= SLIP_MM]
        return len(whole) + self._before_death.get(name, 0)

    async def kill(self, name: str, kind: str) -> None:
        """SIGKILL its process; what it had recorded is remembered here."""
        self._before_death[name] = await self.acts(name, kind)
        await asyncio.to_thread(self.cabinets[name].kill)

    async def revive(self, name: str, kind: str) -> None:
        """Start its process again; some far ends know what they did before, as their paper does not come back."""
        await asyncio.to_thread(self.cabinets[name].start)
        before = self._before_death.pop(name)
        self._before_death[name] = before - await self.acts(name, kind)


Operation = Callable[[Bench, str], Awaitable[bool]]


def _pdf(printer: DocumentPrinter) -> bytes:
    page = io.BytesIO()
    width, height = printer.medium.width_mm * mm, (printer.medium.height_mm or 60) * mm
    drawing = canvas.Canvas(page, pagesize=(width, height))
    drawing.drawString(width / 4, height / 2, "fault table")
    drawing.save()
    return page.getvalue()


async def read_id(bench: Bench, _: str) -> bool:
    """Read a card."""
    assert bench.devices.id_reader is not None
    await bench.tidy("id_reader", "insert-card", "resident")
    try:
        card = await bench.devices.id_reader.read(5)
    finally:
        await bench.tidy("id_reader", "remove-card")
    return card is not None and card.number.startswith("330399")


async def read_chip(bench: Bench, _: str) -> bool:
    """Read a social security card."""
    assert bench.devices.smart_card is not None
    await bench.tidy("smart_card", "insert-smart-card", "social-security")
    try:
        card = await bench.devices.smart_card.read(5)
    finally:
        await bench.tidy("smart_card", "remove-smart-card")
    return card is not None and card.number == "A33039901"


async def open_box(bench: Bench, key: str) -> bool:
    """Open a box, each time the next one."""
    assert bench.devices.locker is not None
    bench.turn += 1
    box = bench.turn % BOXES + 1
    try:
        await bench.devices.locker.unlock(box, key)
    finally:
        await bench.tidy("locker", "close-door", str(box))
    return True


async def read_code(bench: Bench, key: str) -> bool:
    """Read a code that comes while the module looks already."""
    assert bench.devices.barcode is not None
    showing = asyncio.create_task(_show(bench, key))
    try:
        return await bench.devices.barcode.read(6) == key
    finally:
        showing.cancel()
        await bench.tidy("barcode", "hide-code")


async def _show(bench: Bench, key: str) -> None:
    await asyncio.sleep(10 * STRIKES_AFTER_S)
    await bench.tidy("barcode", "show-code", key)


async def print_sheet(bench: Bench, _: str) -> bool:
    """Print a page."""
    return await _print(bench.devices.document_printer)


async def print_label(bench: Bench, _: str) -> bool:
    """Print a label."""
    return await _print(bench.devices.label_printer)


async def print_slip(bench: Bench, _: str) -> bool:
    """Print a slip."""
    return await _print(bench.devices.receipt_printer)


async def _print(printer: DocumentPrinter | None) -> bool:
    assert printer is not None
    result = await printer.print_pdf(_pdf(printer), "fault table", PRINT_S)
    if result.fault is not None:
        raise DeviceError(result.fault, ", ".join(result.reasons))
    return result.outcome is PrintOutcome.COMPLETED


async def scan(bench: Bench, _: str) -> bool:
    """Scan a page."""
    assert bench.devices.scanner is not None
    await bench.tidy("scanner", "insert-page", "straight")
    return (await bench.devices.scanner.scan(20)).startswith(b"\x89PNG")


async def take_picture(bench: Bench, _: str) -> bool:
    """Take one frame of whoever stands there."""
    assert bench.devices.camera is not None
    frames = bench.devices.camera.frames(5)
    try:
        return (await anext(frames)).startswith(JPEG)
    finally:
        await frames.aclose()


async def issue_card(bench: Bench, key: str) -> bool:
    """Write a card and give it out."""
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
        await bench.tidy("card_dispenser", "take-card")
        await asyncio.sleep(0.1)


async def look_and_light(bench: Bench, _: str) -> bool:
    """Read a switch that was thrown, and light a lamp."""
    board = bench.devices.io_board
    assert board is not None
    bench.turn += 1
    thrown = bench.turn % 2 == 1
    slot = "scanner" if thrown else "locker"
    await bench.tidy("io_board", "headphones", "on" if thrown else "off")
    lit = await _lit(bench)
    board.shine(frozenset({slot}))
    try:
        readings = await board.read()
        async with asyncio.timeout(LAMP_S):
            while await _lit(bench) == lit:  # noqa: ASYNC110 - what happens on a wire cannot be awaited
                await asyncio.sleep(0.05)
    except TimeoutError:
        return False
    finally:
        board.shine(frozenset())
    return readings.headphones is (Sense.YES if thrown else Sense.NO)


async def _lit(bench: Bench) -> int:
    try:
        return await bench.acts("io_board", "lamp_on")
    except (OSError, ValueError):
        return 0


async def see_plug(bench: Bench, _: str) -> bool:
    """Plug headphones in or out, and wait until the watch has seen it, as speech in the room does."""
    sound = bench.devices.sound
    assert sound is not None
    bench.turn += 1
    thrown = bench.turn % 2 == 1
    await bench.tidy("sound", "jack", "on" if thrown else "off")
    wanted = Sense.YES if thrown else Sense.NO
    try:
        async with asyncio.timeout(PLUG_S):
            while sound.sounds.headphones is not wanted:  # noqa: ASYNC110 - no listener can be taken away again
                await asyncio.sleep(0.02)
    except TimeoutError:
        await sound.read()  # its error says why
        return False
    return True


async def read_power(bench: Bench, _: str) -> bool:
    """Ask where the power comes from."""
    assert bench.devices.ups is not None
    power = await bench.devices.ups.read()
    return (power.mains, power.charge_percent) == (Mains.MAINS, 100)


async def issue_sheet(bench: Bench, key: str) -> bool:
    """Issue a numbered sheet. An order that ended in a fault holds its sheet: it is asked again before any other."""
    assert bench.devices.stationery is not None
    bench.unsettled = bench.unsettled or key
    await bench.devices.stationery.issue(bench.unsettled)
    bench.unsettled = ""
    return True
