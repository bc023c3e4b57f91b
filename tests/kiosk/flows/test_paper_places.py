"""Which paper comes out of which printer, and what happens when that one cannot print."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from contracts.rules.faults import FaultCode
from contracts.rules.text import Language
from kiosk.domain.papers import Paper
from kiosk.flows.kit import Kit
from kiosk.ports import DeviceState, DeviceStatus, PrintOutcome, PrintResult
from tests.kiosk.flows.far_papers import FarPrinter, FarRoll
from tests.kiosk.flows.world import World
from tests.kiosk.papers import samples

SLIP = samples.slip(Language.EN, in_trust=False)
RECEIPT = samples.receipt(Language.EN)
LABEL = samples.label(in_trust=True)
CHECKLIST = samples.checklist(Language.EN)
OFFLINE = DeviceStatus(DeviceState.OFFLINE, FaultCode.NO_DEVICE)
REFUSED = PrintResult(None, PrintOutcome.FAILED, fault=FaultCode.PAPER_OUT)
BEGUN = PrintResult(7, PrintOutcome.FAILED, fault=FaultCode.JAM)
UNKNOWN = PrintResult(7, PrintOutcome.UNKNOWN, fault=FaultCode.OUTCOME_UNKNOWN)


class Papers:
    """A kiosk with all three printers."""

    def __init__(self, world: World, roll: FarRoll) -> None:
        assert world.labels is not None
        self.kit: Kit = world.kit
        self.sheets: FarPrinter = world.printer
        self.labels: FarPrinter = world.labels
        self.roll = roll

    @property
    def printed(self) -> tuple[int, int, int]:
        """Papers on sheets, labels and the roll."""
        return len(self.sheets.printed), len(self.labels.printed), len(self.roll.printed)


@pytest.fixture
async def papers(tmp_path: Path) -> AsyncIterator[Papers]:
    world = World(tmp_path)
    world.roll = roll = FarRoll()
    await world.boot()
    yield Papers(world, roll)
    await world.close()


@pytest.mark.parametrize(
    ("paper", "places"),
    [(SLIP, (0, 0, 1)), (RECEIPT, (0, 0, 1)), (LABEL, (0, 1, 0)), (CHECKLIST, (1, 0, 0))],
)
async def test_each_paper_has_its_place(papers: Papers, paper: Paper, places: tuple[int, int, int]) -> None:
    assert await papers.kit.print_paper(paper, "paper") is None
    assert papers.printed == places


async def test_a_printer_that_is_away_is_passed_over(papers: Papers) -> None:
    papers.roll.status = OFFLINE
    papers.labels.status = OFFLINE
    assert await papers.kit.print_paper(SLIP, "slip") is None
    assert await papers.kit.print_paper(LABEL, "label") is None
    assert papers.printed == (2, 0, 0)
    papers.sheets.status = OFFLINE
    papers.roll.status = DeviceStatus(DeviceState.WARNING)
    assert await papers.kit.print_paper(LABEL, "label") is None
    assert papers.printed == (2, 0, 1)


async def test_one_that_refuses_before_it_begins_is_passed_over(papers: Papers) -> None:
    papers.roll.next = [REFUSED]
    assert await papers.kit.print_paper(SLIP, "slip") is None
    assert papers.printed == (1, 0, 0)


@pytest.mark.parametrize(("result", "fault"), [(BEGUN, FaultCode.JAM), (UNKNOWN, FaultCode.OUTCOME_UNKNOWN)])
async def test_what_was_begun_is_never_printed_again_elsewhere(
    papers: Papers, result: PrintResult, fault: FaultCode
) -> None:
    papers.roll.next = [result]
    assert await papers.kit.print_paper(SLIP, "slip") is fault
    assert papers.printed == (0, 0, 0)


async def test_none_that_can_print_tells_why(papers: Papers) -> None:
    papers.roll.status = papers.sheets.status = OFFLINE
    papers.roll.next = [REFUSED]
    assert await papers.kit.print_paper(SLIP, "slip") is FaultCode.PAPER_OUT


async def test_a_printer_of_letters_gets_words_but_bars_are_drawn(papers: Papers) -> None:
    papers.roll.wants_words = True
    papers.labels.status = papers.sheets.status = OFFLINE
    assert await papers.kit.print_paper(SLIP, "slip") is None
    assert papers.roll.strips == ["DropSlip"]
    assert await papers.kit.print_paper(LABEL, "label") is None
    assert papers.roll.printed == ["label"]


async def test_every_printer_is_purged_at_the_end(papers: Papers) -> None:
    assert list(papers.kit.printers) == ["document", "label", "receipt"]
