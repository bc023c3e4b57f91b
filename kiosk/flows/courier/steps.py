"""The round as a value, and pure functions from it to what the courier's sheets show. No citizen's name or number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from contracts.rules.custody import Custodian, Holder
from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from contracts.wire.courier import Manifest, ManifestItem, ResultItem
from kiosk.domain.boxes import BoxBook, Passage, Purpose
from kiosk.domain.cabinet import BankSnapshot, Box, Cabinet, Door
from kiosk.flows.cells import cells, code_of
from kiosk.flows.courier.states import CollectRound, HandOver, LoadResults, LoadRow, ManifestRow

TAKEN, LOADED, EXCEPTION, WAITING, OPEN = "taken", "loaded", "exception", "waiting", "open"
EXCEPTIONS = ("missing", "damaged", "wrong_seal", "door_stuck")


@dataclass(frozen=True, slots=True)
class Round:
    """One round of one courier.

    Attributes:
        taken: how each row of the manifest ended: "taken", or its exception.
        loaded: box of each result that was loaded; None: an exception.
        signature: the courier's strokes as PNG bytes, memory only.
    """

    manifest: Manifest
    taken: Mapping[str, str] = field(default_factory=dict)
    loaded: Mapping[str, int | None] = field(default_factory=dict)
    signature: bytes | None = field(default=None, repr=False)

    @property
    def current(self) -> ManifestItem | None:
        """The first row that is not resolved."""
        return next((item for item in self.manifest.collect if item.envelope not in self.taken), None)

    @property
    def to_load(self) -> tuple[ResultItem, ...]:
        """Results that are not in a box yet."""
        return tuple(item for item in self.manifest.load if item.envelope not in self.loaded)

    def with_taken(self, envelope: str, how: str) -> Round:
        """One row resolved."""
        return replace(self, taken={**self.taken, envelope: how})

    def with_loaded(self, envelope: str, box: int | None) -> Round:
        """One result resolved."""
        return replace(self, loaded={**self.loaded, envelope: box})

    @property
    def took(self) -> tuple[str, ...]:
        """Envelopes that the courier has now."""
        return tuple(name for name, how in self.taken.items() if how == TAKEN)

    @property
    def placed(self) -> tuple[str, ...]:
        """Results that lie in a box now."""
        return tuple(name for name, box in self.loaded.items() if box is not None)

    @property
    def exceptions(self) -> tuple[str, ...]:
        """What did not go as listed, one line each: the envelope and why."""
        out = [f"{name} {how}" for name, how in self.taken.items() if how != TAKEN]
        return (*out, *(f"{name} not_loaded" for name, box in self.loaded.items() if box is None))


@dataclass(frozen=True, slots=True)
class DoorNow:
    """The one door that is being used."""

    box: int | None = None
    door: Door = Door.CLOSED
    scanned: bool = False
    scan_wrong: bool = False


def collect_round(round_: Round, at: DoorNow, cabinet: Cabinet, snapshot: BankSnapshot, book: BoxBook) -> CollectRound:
    """Doors one by one."""
    manifest, current = round_.manifest, round_.current
    rows = tuple(_row(round_, item, at, cabinet) for item in manifest.collect)
    names = [item.envelope for item in manifest.collect]
    return CollectRound(
        courier=manifest.courier_name_masked,
        round_today=manifest.round_today,
        rounds_due=manifest.rounds_due,
        deadline=manifest.deadline,
        rows=rows,
        current=len(names) if current is None else names.index(current.envelope),
        done=len(round_.taken),
        unresolved=len(names) - len(round_.taken),
        door=at.door,
        scan_wrong=at.scan_wrong,
        cells=cells(cabinet, snapshot, book, at.box),
        scanned=at.scanned,
    )


def load_results(
    round_: Round,
    at: DoorNow,
    loading: str | None,
    fault: FaultCode | None,
    *,
    cabinet: Cabinet,
    snapshot: BankSnapshot,
    book: BoxBook,
) -> LoadResults:
    """Scan a result's label, a box opens."""
    items = round_.manifest.load
    names = [item.envelope for item in items]
    return LoadResults(
        courier=round_.manifest.courier_name_masked,
        rows=tuple(_load_row(round_, item, at, loading, cabinet) for item in items),
        current=names.index(loading) if loading in names else None,
        door=at.door,
        scan_wrong=at.scan_wrong,
        cells=cells(cabinet, snapshot, book, at.box),
        fault=fault,
    )


def hand_over(round_: Round, *, printing: bool, fault: FaultCode | None) -> HandOver:
    """Counts of both sides."""
    return HandOver(
        courier=round_.manifest.courier_name_masked,
        taken=len(round_.took),
        loaded=len(round_.placed),
        exceptions=round_.exceptions,
        signed=round_.signature is not None,
        printing=printing,
        print_fault=fault,
    )


def taking(round_: Round, item: ManifestItem, key: str) -> Passage:
    """From the box to the courier."""
    return Passage(
        key=key,
        purpose=Purpose.COURIER,
        box=item.box,
        envelope=item.envelope,
        from_=Custodian(Holder.BOX, item.box),
        to=Custodian(Holder.COURIER_OUT),
        case_number=item.case_number,
        courier=round_.manifest.courier,
    )


def loading(round_: Round, item: ResultItem, box: Box, key: str) -> Passage:
    """From the courier into a box for the citizen."""
    return Passage(
        key=key,
        purpose=Purpose.LOAD,
        box=box.number,
        envelope=item.envelope,
        from_=Custodian(Holder.COURIER_BACK),
        to=Custodian(Holder.BOX_BACK, box.number),
        case_number=item.case_number,
        courier=round_.manifest.courier,
    )


def _row(round_: Round, item: ManifestItem, at: DoorNow, cabinet: Cabinet) -> ManifestRow:
    how = round_.taken.get(item.envelope)
    state = WAITING if how is None else TAKEN if how == TAKEN else EXCEPTION
    if state == WAITING and at.box == item.box:
        state = OPEN
    return ManifestRow(
        item.envelope,
        code_of(cabinet, item.box),
        Text(item.matter_zh_CN, item.matter_zh_HK, item.matter_en),
        item.department,
        item.sort_code,
        state,
        how if state == EXCEPTION else None,
    )


def _load_row(round_: Round, item: ResultItem, at: DoorNow, loading: str | None, cabinet: Cabinet) -> LoadRow:
    box = round_.loaded.get(item.envelope)
    state = WAITING
    if item.envelope in round_.loaded:
        state = EXCEPTION if box is None else LOADED
    elif item.envelope == loading and at.box is not None:
        box, state = at.box, OPEN
    code = None if box is None else code_of(cabinet, box)
    return LoadRow(item.envelope, Text(item.matter_zh_CN, item.matter_zh_HK, item.matter_en), code, state)
