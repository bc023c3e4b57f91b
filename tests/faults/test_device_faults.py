"""A sample of the table device x fault, without a window; `make sweep` tries every pair beside the kiosk's own."""

import random
from dataclasses import fields
from pathlib import Path

import pytest

from devices.cabinet import Devices
from tests.faults.device_faults import readable
from tests.faults.device_stage import LINES, bare, far_ends_of
from tests.faults.device_subjects import FAMILIES, SUBJECTS, Fault, Strike, cells
from tests.faults.device_trials import Trial
from tests.faults.points import sweep
from tests.tree import tree

QUICK = [(name, fault) for name, fault in cells() if name in LINES and fault is not Fault.SILENCE]


@pytest.mark.parametrize(("name", "fault"), random.Random(6).sample(QUICK, 3))
async def test_a_device_comes_back_from_a_fault(name: str, fault: Fault) -> None:
    with far_ends_of([name]) as place:
        async with bare(place) as bench:
            await Trial(bench, name, fault).run()


def test_every_device_and_every_fault_has_its_cell() -> None:
    of_the_scanner = {"sheet_camera"}  # its live picture, no device of its own
    assert set(SUBJECTS) == {field.name for field in fields(Devices)} - of_the_scanner
    for subject in SUBJECTS.values():
        assert set(subject.faults) == set(Fault)


def test_the_table_says_what_was_seen_and_what_was_not_tried(tmp_path: Path) -> None:
    def fails() -> dict[str, object]:
        raise AssertionError("done twice: (2,)")

    seen = {"said": "no_answer", "back_s": 0.5, "frame_gap_ms": 20.0, "idle_window_gap_ms": 0.0}
    points = {f"ups: {Fault.CABLE}": lambda: seen, f"locker: {Fault.GARBAGE}": fails}
    assert sweep("devices", tmp_path, points, float("inf")) == 1
    table = readable(tmp_path / "devices.jsonl")
    assert "no_answer; 0.5 s; 20.0 ms (0.0)" in table
    assert "FAILED: done twice: (2,)" in table
    rows = [name for name in SUBJECTS for _ in range(1 + len(FAMILIES.get(name, ())))]
    tried = sum(isinstance(how, Strike) for name in rows for how in SUBJECTS[name].faults.values())
    assert table.count(" not tried") == tried - 2
    assert "payment by code: no wire here" in table
    again = {f"ups: {Fault.CABLE}": fails}
    assert sweep("devices", tmp_path, again, float("inf")) == 0, "what passed is not tried again"


def test_what_passed_on_another_tree_proves_nothing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def on(name: str) -> None:
        monkeypatch.setattr("tests.faults.points.tree", lambda: name)

        def check() -> dict[str, object]:
            tried.append(name)
            return {"said": "ok", "back_s": 0.5, "frame_gap_ms": 20.0, "idle_window_gap_ms": 0.0}

        assert sweep("devices", tmp_path, {f"ups: {Fault.CABLE}": check}, float("inf")) == 0

    for name in ("before", "before", "now", "now"):
        on(name)
    assert tried == ["before", "now"]
    monkeypatch.setattr("tests.faults.points.tree", lambda: "later")
    assert "0.5 s" not in readable(tmp_path / "devices.jsonl")


def test_any_change_of_a_file_is_another_tree(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").touch()
    seen = set()
    for path, content in (("kiosk/a.py", "1"), ("kiosk/a.py", "2"), ("ui/a.py", "2"), ("requirements.lock", "x")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content)
        (tmp_path / "kiosk" / "__pycache__").mkdir(exist_ok=True)
        (tmp_path / "kiosk" / "__pycache__" / "a.pyc").write_text(path)
        seen.add(tree.__wrapped__(tmp_path))
    assert len(seen) == len(("first", "changed", "added", "libraries"))
    assert tree.__wrapped__(tmp_path) in seen
