"""The programs of the far ends: a killed cabinet leaves none of them, and their folders go at the next start."""

import asyncio
import tempfile
from pathlib import Path

import pytest

from devices.far_process import own_folder
from tests.devices.waiting import until
from tests.night.cabinet import Cabinet

DIES_IN_S = 20.0


def below(pid: int) -> set[int]:
    """Every process that came from this one and lives."""
    found = set[int]()
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in map(int, (task / "children").read_text().split()):
            found |= {child} | below(child)
    return found


def lives(pid: int) -> bool:
    """Whether it still does anything: one that nobody has waited for does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.needs("cupsd", "ippeveprinter", "setpriv")
async def test_a_killed_cabinet_leaves_no_process(tmp_path: Path) -> None:
    with Cabinet(tmp_path / "s", tmp_path / "log") as cabinet:
        cabinet.do("jam", "document_printer")  # its engine is at work on a sheet, as its shell asks it to
        pid = cabinet.pid
        children = await asyncio.to_thread(below, pid)
        assert len(children) > 3
        cabinet.kill()
        await until(lambda: not any(map(lives, children)), DIES_IN_S)


def test_the_folder_of_a_killed_process_goes_at_the_next_start() -> None:
    gone = Path(tempfile.mkdtemp(prefix="kz4194305-"))  # no process has so high a number
    (gone / "spool").touch()
    first, second = own_folder("kz"), own_folder("kz")
    assert not gone.exists()
    assert first.exists(), "its process lives"
    assert first != second
    for folder in (first, second):
        folder.rmdir()
