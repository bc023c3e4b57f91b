"""States in which a material is given: a scanned page, or the identity photo."""

from __future__ import annotations

from dataclasses import dataclass, field

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.domain.pages import QualityCheck, SheetHint
from kiosk.domain.portraits import PortraitCheck
from kiosk.flows.shown import Steps


@dataclass(frozen=True, slots=True)
class PageRow:
    """One scanned page as the screen shows it."""

    number: int
    good: bool
    checks: tuple[QualityCheck, ...]
    preview: str = field(repr=False)  # data URL of the small picture; memory only


@dataclass(frozen=True, slots=True)
class LiveSheet:
    """What a document camera sees while the sheet is laid; it blocks nothing.

    `corners` are shares of the picture, from the upper left one clockwise. `hint` None: it lies well.
    """

    corners: tuple[tuple[float, float], ...]
    hint: SheetHint | None
    picture: str = field(repr=False)  # data URL, empty before the first frame; memory only


@dataclass(frozen=True, slots=True)
class ScanMaterials:
    """Scanning one material, page by page, with the gate's answer at once.

    `live` stands in the place of the selected page; `watchable`: it can be asked for.
    """

    matter_name: Text
    steps: Steps
    material: Text
    hint: Text | None
    index: int
    count: int
    pages_wanted: int
    pages: tuple[PageRow, ...]
    selected: int
    scanning: bool
    fault: FaultCode | None
    can_go_on: bool
    live: LiveSheet | None = None
    watchable: bool = False


@dataclass(frozen=True, slots=True)
class TakePhoto:
    """The identity photo: seen live, judged rule by rule, taken only when every rule is kept.

    `picture` is the live frame, then the photo that was taken; empty before the first frame, and while `away`: the
    camera gives none.
    """

    matter_name: Text
    steps: Steps
    material: Text
    checks: tuple[PortraitCheck, ...]
    hint: Text | None
    ready: bool
    taken: bool
    away: bool
    picture: str = field(repr=False)  # data URL; memory only
