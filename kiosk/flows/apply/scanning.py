"""Materials, page by page, with the gate's answer at once. A page that the desk would refuse does not go on.

Where the matter says so a good page is read by machine. What it gives is put before the person once more, marked, after
the last page and before anything is chosen or signed.
"""

from __future__ import annotations

import asyncio
from enum import StrEnum

from contracts.matters.form import MaterialSpec
from contracts.rules.faults import FAULTS, Action, FaultCode
from contracts.rules.text import Text, same
from contracts.wire.applications import FaultTold
from kiosk.domain.left_behind import Thing
from kiosk.domain.pages import Page
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.apply import words
from kiosk.flows.apply.material_states import ScanMaterials
from kiosk.flows.apply.paper_reading import paper_says, regions
from kiosk.flows.apply.photographing import Photographing
from kiosk.flows.apply.sheets import material_done, page_rows
from kiosk.flows.apply.steps import steps
from kiosk.flows.machine import way
from kiosk.flows.visit import Farewell
from kiosk.ports import DeviceError

SCAN_S = 60.0  # one page, from touch to bytes
READ_S = 20.0  # longest wait for a reading; without one the person loses nothing
PAGES_MAX = 40  # of one material; more is a mistake or an attack


class View(StrEnum):
    """What the person looks at below a document camera."""

    NEXT = "next"  # the sheet while pages are wanted, then the page
    PAGE = "page"
    SHEET = "sheet"


class Scanning(Photographing):
    """One material after the other."""

    _material = 0
    _selected = 0
    _view = View.NEXT
    _scan_fault: FaultCode | None = None
    _told: FaultTold | None = None
    _misses: Text | None = None
    _unchecked = False
    _checking = False

    def leave(self) -> None:
        """Forget where we were."""
        super().leave()
        self._open(0)
        self._told = None
        self._unchecked = self._checking = False

    @property
    def checks_reading(self) -> bool:
        """Whether the form is shown for what was read from paper, after the last page."""
        return self._checking

    def after_form(self) -> None:
        """The data are right: scan what is still asked; or, when readings were checked, choose the ways."""
        if self._checking:
            self._unchecked = self._checking = False
            self.show_ways()
            return
        self._open(0)
        self._show_material_or_ways()

    def to_last_material(self) -> None:
        """Back from the ways, or from checking what was read."""
        self._checking = False
        self._open(max(0, len(self.draft.materials) - 1))
        if self.draft.materials:
            self._show_material()
        else:
            self.show_form()

    def to_faulty_material(self, told: FaultTold) -> None:
        """Mend: to the page that the desk named, with the desk's words above it."""
        names = [each.id for each in self.draft.materials]
        self._open(names.index(told.material) if told.material in names else 0)
        self._selected = told.page or 0
        self._told = told
        if names:
            self._show_material()
        else:
            self.show_form()

    def next_material(self) -> None:
        """The pages are good: next material, or the ways."""
        if material_done(self._spec, self._pages):
            self.after_material()

    def after_material(self) -> None:
        """A photo that is not taken here is no obstacle; a page that is wanted is."""
        self._open(self._material + 1)
        self._show_material_or_ways()

    def previous_material(self) -> None:
        """Back; pages stay."""
        self.stop("scan")
        if self._material == 0:
            self.show_form()
            return
        self._open(self._material - 1)
        self._show_material()

    def scan_page(self) -> None:
        """One more page."""
        if self._may_scan() and len(self._pages) < PAGES_MAX:
            self._scan(len(self._pages) + 1)

    def rescan_page(self, number: int) -> None:
        """This page again."""
        if self._may_scan() and 1 <= number <= len(self._pages):
            self._scan(number)

    def delete_page(self, number: int) -> None:
        """Drop this page."""
        if self._may_scan() and 1 <= number <= len(self._pages):
            self._draft = self.draft.without_readings(self._spec.id)
            self._keep(tuple(page for at, page in enumerate(self._pages, start=1) if at != number))
            self._view = View.NEXT
            self._show_scan()

    def select_page(self, number: int) -> None:
        """Look at this page."""
        if self._may_scan() and 1 <= number <= len(self._pages):
            self._selected = number
            self._view = View.PAGE
            self._show_scan()

    def watch_sheet(self) -> None:
        """Look at what lies below the document camera."""
        state = self.at(ScanMaterials)
        if state is not None and state.watchable:
            self._view = View.SHEET
            self._show_scan()

    @property
    def _spec(self) -> MaterialSpec:
        return self.draft.materials[self._material]

    @property
    def _pages(self) -> tuple[Page, ...]:
        return self.draft.pages.get(self._spec.id, ())

    def _open(self, material: int) -> None:
        self._material = material
        self._selected = 0
        self._view = View.NEXT
        self._scan_fault = None
        self._misses = None

    def _keep(self, pages: tuple[Page, ...]) -> None:
        self._draft = self.draft.with_pages(self._spec.id, pages)

    def _may_scan(self) -> bool:
        state = self.at(ScanMaterials)
        return state is not None and not state.scanning

    def _show_material_or_ways(self) -> None:
        if self._material < len(self.draft.materials):
            self._show_material()
            if regions(self.draft, self._spec):
                self.work("ready", self._kit.worker.ready_to_read())  # while the person still looks for the paper
        elif self._unchecked:
            self._checking = True
            self.show_form()
        else:
            self.show_ways()

    def _show_material(self) -> None:
        if self._spec.source == "photo":
            self.show_photo(self._spec)
        else:
            self._show_scan()

    def _show_scan(self, *, scanning: bool = False) -> None:
        pages = self._pages
        hint = None if self._spec.hint is None else self._spec.hint.text()
        if self._told is not None and self._told.material == self._spec.id:
            hint = same(self._told.text)
        elif self._misses is not None:
            hint = words.not_on_paper(self._misses)
        done = material_done(self._spec, pages)
        camera = self._kit.sheet_camera is not None
        live = camera and (self._view is View.SHEET or (self._view is View.NEXT and not done))
        self.go(
            ScanMaterials(
                matter_name=self.draft.matter.name.text(),
                steps=steps(self.draft, words.STEP_SCAN),
                material=self._spec.name.text(),
                hint=hint,
                index=self._material,
                count=len(self.draft.materials),
                pages_wanted=self._spec.pages,
                pages=page_rows(pages),
                selected=self._selected if 1 <= self._selected <= len(pages) else min(1, len(pages)),
                scanning=scanning,
                fault=self._scan_fault,
                can_go_on=not scanning and done,
                live=self.live_of(self._state) if live else None,
                watchable=camera and not live and not scanning,
            )
        )

    def _scan(self, number: int) -> None:
        self._scan_fault = None
        self._misses = None
        self._view = View.NEXT
        self._visit.brought(Thing.ORIGINALS)
        self._show_scan(scanning=True)
        self.work("scan", self._scan_one(number))

    async def _scan_one(self, number: int) -> None:
        self._visit.hold("scanner", SCAN_S)
        try:
            page = await self._kit.worker.examine(await self._kit.scanner.scan(SCAN_S))
            record(LogEvent.PAGE_SCANNED)
            pages = self._pages
            if number <= len(pages):
                self._draft = self.draft.without_readings(self._spec.id)
            self._keep((*pages[: number - 1], page, *pages[number:]))
            self._selected = number
            if page.good:
                await self._read_print(page)
        except DeviceError as error:
            record(LogEvent.PAGE_FAILED, error.code)
            self._no_page(error.code)
            return
        finally:
            self._visit.release("scanner")
        self._kit.voice.cue("read" if page.good and self._misses is None else "look_here")
        self._show_scan()

    async def _read_print(self, page: Page) -> None:
        """Take suggestions from a good page, where the matter has any; a reading that fails suggests nothing."""
        spec = self._spec
        wanted = regions(self.draft, spec)
        if not wanted:
            return
        self._show_scan(scanning=True)
        try:
            async with asyncio.timeout(READ_S):
                lines = await self._kit.worker.read(page.jpeg, wanted)
        except (DeviceError, TimeoutError) as error:
            record(LogEvent.PAGE_NOT_READ, error.code if isinstance(error, DeviceError) else FaultCode.TIMEOUT)
            return
        record(LogEvent.PAGE_READ)
        said = paper_says(self.draft, spec, lines, self.today)
        self._misses = said.misses
        self._draft = self.draft.with_readings(said.values)
        self._unchecked |= bool(said.values)

    def _no_page(self, fault: FaultCode) -> None:
        """What a person can mend stays on the sheet; a scanner that is away has its own view, with another way."""
        if FAULTS[fault].action is not Action.SERVICE:
            self._scan_fault = fault
            self._show_scan()
            return
        self.trouble(
            words.SCANNER_DOWN,
            fault,
            common.NOTHING_LOST,
            way("retry", common.RETRY, "refresh-cw", self._show_scan, primary=True),
            way("later", words.BRING_LATER, "calendar-check", self._bring_later),
            way("end", common.END, "x", self.end_visit),
            device="scanner",
        )

    def _bring_later(self) -> None:
        self._visit.finish(Farewell(words.BRING_LATER, next_steps=(words.BRING_LATER_MORE,)))
