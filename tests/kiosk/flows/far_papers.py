"""In-memory scanner, page worker and printers."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Sequence

from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from kiosk.domain.pages import Page, PageFault, QualityCheck, ReadLine, Region, SheetLook
from kiosk.domain.papers import A4, Medium, MediumKind, Paper
from kiosk.domain.portraits import Portrait, PortraitCheck, PortraitRule
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Strip
from kiosk.ports import DeviceError, PrintOutcome, PrintResult
from tests.kiosk.flows.clock import TestClock
from tests.kiosk.flows.far_devices import FarDevice, Queue


class FarScanner(FarDevice):
    """Scanner: bytes that begin with ``bad`` are judged bad by the worker."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.glass = Queue(clock)

    async def scan(self, timeout_s: float) -> bytes:
        page = await self.glass.take(timeout_s)
        if page is None:
            raise DeviceError(FaultCode.TIMEOUT)
        assert isinstance(page, bytes)
        return page


class FarSheetCamera(FarDevice):
    """What the scanner's camera sees; open while somebody asks for frames, closed by a fault."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__()
        self.lens = Queue(clock)
        self.open = False

    async def frames(self, timeout_s: float) -> AsyncGenerator[bytes, None]:
        assert not self.open
        self.open = True
        try:
            while True:
                frame = await self.lens.take(timeout_s)
                if frame is None:
                    raise DeviceError(FaultCode.TIMEOUT)
                assert isinstance(frame, bytes)
                yield frame
        finally:
            self.open = False


class FarWorker:
    """Page worker."""

    def __init__(self) -> None:
        self.ended = 0
        self.warmed = 0
        self.broken = False
        self.rendered: list[Paper] = []
        self.lines: tuple[ReadLine, ...] | DeviceError = ()
        self.readied = 0
        self.looked = 0
        self.looking: asyncio.Event | None = None

    async def warm(self) -> None:
        self.warmed += 1

    async def examine(self, picture: bytes) -> Page:
        good = not picture.startswith(b"bad")
        check = QualityCheck(PageFault.BLUR, good, 1.0)
        return Page(b"jpeg" + picture, b"png" + picture, hashlib.sha256(picture).hexdigest(), 100, 140, (check,))

    async def portrait(self, frame: bytes) -> Portrait:
        check = PortraitCheck(PortraitRule.EYES, not frame.startswith(b"closed"), 0.2)
        return Portrait(b"photo " + frame, (check,), b"small " + frame)

    async def look(self, frame: bytes) -> SheetLook:
        self.looked += 1
        if frame.startswith(b"broken"):
            raise DeviceError(FaultCode.PICTURE_UNREADABLE)
        if self.looking is not None:
            await self.looking.wait()
        return SheetLook(b"small " + frame, ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)), None)

    async def ready_to_read(self) -> None:
        self.readied += 1

    async def read(self, jpeg: bytes, regions: Sequence[Region]) -> tuple[ReadLine, ...]:
        assert jpeg.startswith(b"jpeg")
        assert regions
        if isinstance(self.lines, DeviceError):
            raise self.lines
        return self.lines

    async def render(self, paper: Paper, medium: Medium) -> bytes:
        if self.broken:
            raise DeviceError(FaultCode.NO_ANSWER)
        self.rendered.append(paper)
        return f"%PDF {medium.kind}".encode()

    async def strip(self, paper: Paper) -> Strip:
        self.rendered.append(paper)
        return Strip(Language.ZH_CN, type(paper).__name__, ())

    async def rasterise(self, pdf: bytes, width_dots: int) -> Raster:
        return Raster(width_dots, bytes(width_dots // 8) + pdf[:0])

    async def end(self) -> None:
        self.ended += 1


class FarPrinter(FarDevice):
    """Printer: completes unless a test queued another outcome."""

    def __init__(self, medium: Medium = A4) -> None:
        super().__init__()
        self.medium = medium
        self.next: list[PrintResult | DeviceError] = []
        self.printed: list[str] = []
        self.purged = 0

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        assert pdf == f"%PDF {self.medium.kind}".encode() or title == "result"
        assert timeout_s > 0
        result = self.next.pop(0) if self.next else PrintResult(1, PrintOutcome.COMPLETED)
        if isinstance(result, DeviceError):
            raise result
        if result.outcome is PrintOutcome.COMPLETED:
            self.printed.append(title)
        return result

    async def purge(self) -> None:
        self.purged += 1


class FarRoll(FarPrinter):
    """A receipt printer."""

    def __init__(self) -> None:
        super().__init__(Medium(MediumKind.ROLL, 72.0, 0.0))
        self.wants_words = False
        self.strips: list[str] = []

    async def print_strip(self, strip: Strip, timeout_s: float) -> PrintResult:
        assert timeout_s > 0
        self.strips.append(strip.title)
        return PrintResult(1, PrintOutcome.COMPLETED)
