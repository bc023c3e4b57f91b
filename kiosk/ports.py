"""What the core needs from the edges: one Protocol each, and the one error that may escape from a device.

An implementation promises: only `DeviceError` escapes from a device call; every other exception is a bug and ends the
program. Every wait takes a limit in seconds and can be cancelled at any moment without leaving the device unusable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from contracts.rules.faults import FAULTS, Fault, FaultCode

if TYPE_CHECKING:
    from contracts.matters.schema import Matter
    from contracts.wire.applications import ApplicationEnvelope, CaseStatus
    from contracts.wire.courier import CourierSignIn, Manifest, PickupAnswer, PickupClaim
    from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest
    from contracts.wire.sync import Duty, Fact, SyncAnswer, SyncRequest
    from kiosk.domain.cabinet import BankSnapshot
    from kiosk.domain.id_card import IdCard
    from kiosk.domain.pages import Page
    from kiosk.domain.papers import Paper


class DeviceState(StrEnum):
    """State of a device: a closed set, after CEN/XFS. `unknown` is never shown as good."""

    STARTING = "starting"
    ONLINE = "online"
    BUSY = "busy"
    WARNING = "warning"
    USER_ERROR = "user_error"
    HARDWARE_ERROR = "hardware_error"
    OFFLINE = "offline"
    NO_DEVICE = "no_device"
    DISABLED = "disabled"
    UNKNOWN = "unknown"


class DeviceError(Exception):
    """An expected failure of a device. `detail` is for staff and holds nothing personal."""

    def __init__(self, code: FaultCode, detail: str = "") -> None:
        """Keep the code; the words are looked up in `contracts.rules.faults`."""
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail

    @property
    def fault(self) -> Fault:
        """Words and action for this code."""
        return FAULTS[self.code]


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """State of a device with its reason. `supplies`: counts such as ``{"sheets": 182}``; absent means unknown."""

    state: DeviceState
    fault: FaultCode | None = None
    detail: str = ""
    supplies: Mapping[str, int] | None = None


class Device(Protocol):
    """Common to all devices. Opening, reconnecting for ever and rebuilding after an error happen inside."""

    @property
    def status(self) -> DeviceStatus:
        """The newest state; absence is reported only after it was seen three times."""

    def on_change(self, listener: Callable[[DeviceStatus], None]) -> None:
        """Call `listener` in the core's loop whenever the status changes, and only then."""

    async def start(self) -> None:
        """Begin connecting; returns at once."""

    async def close(self) -> None:
        """Release port and threads."""


class IdReader(Device, Protocol):
    """Reads identity cards."""

    async def read(self, timeout_s: float) -> IdCard | None:
        """Wait for a card and read it whole.

        Returns:
            The card, or None when none came in time. Never a partial or doubtful card.

        Raises:
            DeviceError: card_removed, card_unreadable, card_unsupported, no_answer, garbled, no_device, port_busy.
        """


class DoorPulse(StrEnum):
    """What became of an opening order."""

    OPEN = "open"
    STUCK = "stuck"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Opening:
    """The recorded outcome of one order. `repeated`: answered from the record, nothing was sent."""

    box: int
    order: str
    door: DoorPulse
    open_ms: float
    repeated: bool


class OrderBook(Protocol):
    """Opening orders, recorded and fsynced before the first byte goes out. Implemented in data_dir."""

    def find(self, order: str) -> tuple[int, Opening | None] | None:
        """Box and outcome of a known order; outcome None while it was begun but not finished."""

    def begin(self, order: str, box: int) -> None:
        """Record the intention. Raises ValueError when the order names another box."""

    def finish(self, opening: Opening) -> None:
        """Record the outcome."""


class LockerBank(Device, Protocol):
    """All boxes of the cabinet as one bank. One latch at a time."""

    async def snapshot(self) -> BankSnapshot:
        """Door and condition of every box; a dead board makes its boxes `unknown`, not an error."""

    async def unlock(self, box: int, order: str) -> Opening:
        """Make the door of `box` open, once for `order`.

        The same order again returns the recorded outcome and sends nothing. A second pulse for one order is sent only
        while the board says closed and no opening was ever seen.

        Raises:
            DeviceError: stuck, door_unknown, no_answer, garbled, echo, no_such_box, no_device, port_busy.
        """

    def on_door(self, listener: Callable[[int, bool], None]) -> None:
        """Call `listener(box, is_open)` when a door is seen to open or close."""


class PrintOutcome(StrEnum):
    """What is known about a print. Unknown is never success and never reprinted by itself."""

    COMPLETED = "completed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintResult:
    """Outcome of one job with the printer's reasons."""

    job: int | None
    outcome: PrintOutcome
    reasons: tuple[str, ...] = ()
    fault: FaultCode | None = None


class DocumentPrinter(Device, Protocol):
    """Prints PDF pages and says what became of them."""

    async def print_pdf(self, pdf: bytes, title: str, timeout_s: float) -> PrintResult:
        """Submit and follow one job until it settles. `title` holds nothing personal.

        On a fault that needs a person (paper out, jam) the job is cancelled and FAILED is returned with the fault.
        """

    async def purge(self) -> None:
        """Cancel and forget every job of the ended visit, with its spool files."""


class PageReader(Device, Protocol):
    """Scans one page from flatbed or feeder."""

    async def scan(self, timeout_s: float) -> bytes:
        """One raw page as PNG bytes.

        Raises:
            DeviceError: no_device, jam, cover_open, no_page (feeder empty), page_short, timeout, no_answer,
                port_busy.
        """


class BarcodeReader(Device, Protocol):
    """Reads bar codes and QR codes."""

    async def read(self, timeout_s: float) -> str | None:
        """The text of one code, or None. At most 4 KB; control characters are removed."""


class PageWorker(Protocol):
    """The process that touches untrusted pictures and renders papers. Ended with the visit."""

    async def examine(self, png: bytes) -> Page:
        """Mend and judge one scanned page."""

    async def render(self, paper: Paper) -> bytes:
        """One paper as PDF bytes."""

    async def end(self) -> None:
        """End the process; the next call starts a new one."""


class Clock(Protocol):
    """Time. Tests and the tour bring their own."""

    def now(self) -> datetime:
        """Wall clock, with time zone."""

    def monotonic(self) -> float:
        """Seconds that never go back."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Voice(Protocol):
    """Speech and cues."""

    def say(self, words: str, language: str) -> None:
        """Speak; a new call stops the old one."""

    def cue(self, name: str) -> None:
        """Play one of the sound cues of `visual.md`."""

    def hush(self) -> None:
        """Stop."""


class JournalEntry(Protocol):
    """One promise of the kiosk, as stored."""

    @property
    def seq(self) -> int:
        """Order of writing."""

    @property
    def key(self) -> str:
        """Key of the thing promised."""

    @property
    def event(self) -> str:
        """Past-tense name such as deposit.intended."""

    @property
    def at(self) -> datetime:
        """When."""

    @property
    def body(self) -> Mapping[str, str | int | bool | None]:
        """Fields, none of them personal."""


class Journal(Protocol):
    """Promises, fsynced before anything moves."""

    def write(
        self, event: str, key: str, body: Mapping[str, str | int | bool | None], facts: Sequence[Fact] = ()
    ) -> None:
        """Commit one entry, and with it `facts` to the outbox in the same transaction; returns only when on disk."""

    def entries(self, key: str | None = None) -> Sequence[JournalEntry]:
        """All entries in order, or those of one key."""


class Outbox(Protocol):
    """What must still reach the backend. Holds only sealed payloads and facts without personal fields."""

    def add_application(
        self, envelope: ApplicationEnvelope, sealed_pages: Mapping[str, bytes], facts: Sequence[Fact]
    ) -> None:
        """Commit an application, its sealed pages and its facts in one transaction."""

    def add_fact(self, fact: Fact) -> None:
        """Commit one fact."""

    def case(self, key: str) -> CaseStatus | None:
        """The newest answer to an application, None while it waits."""

    def refusal(self, key: str) -> str | None:
        """Problem type of a final refusal of an application: staff have a task. None otherwise."""

    def waiting(self) -> int:
        """How many items have not been acknowledged."""


class Backend(Protocol):
    """Questions that need an answer now. Everything else goes through the outbox.

    Raises (all methods): DeviceError offline, timeout, refused.
    """

    async def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        """Data of another department, after consent."""

    async def sign_in_courier(self, request: CourierSignIn) -> Manifest:
        """Manifest for a badge and PIN."""

    async def claim(self, request: PickupClaim) -> PickupAnswer:
        """What this person may take here now."""

    async def paper(self, paper: str) -> bytes:
        """PDF of a result paper."""

    async def sync(self, request: SyncRequest) -> SyncAnswer:
        """One round of the loop."""


class Link(Protocol):
    """The sync loop as the core sees it: what came down last, and whether the line is up. Never blocks."""

    @property
    def online(self) -> bool:
        """Whether the newest round was answered."""

    @property
    def duty(self) -> Duty:
        """Who is on duty, as last heard; nobody while that was never heard."""

    def seal(self, plain: bytes) -> bytes:
        """Encrypt to the backend's newest key (kept in data_dir), in memory.

        Raises:
            DeviceError: offline, when no key was ever received.
        """

    def hurry(self) -> None:
        """Begin a round now instead of at its next turn."""

    def on_news(self, listener: Callable[[SyncAnswer], None]) -> None:
        """Call `listener` in the core's loop after every answered round; the outbox already knows its cases."""


class CatalogueStore(Protocol):
    """The newest valid catalogue."""

    def matters(self) -> Sequence[Matter]:
        """All matters."""

    def matter(self, matter: str) -> Matter | None:
        """One matter."""
