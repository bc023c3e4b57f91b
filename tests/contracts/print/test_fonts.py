"""Faces are opened once, ahead when somebody says so, and a missing one is told by the paper that needs it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from contracts.print.fonts import FACES, Faces


def test_threads_that_ask_together_open_each_face_once() -> None:
    faces = Faces()
    with ThreadPoolExecutor(4) as threads:
        for _ in range(4):
            threads.submit(faces.warm)
    assert [font.fontName for font in faces._open] == [face.name for face in FACES]
    assert [run.font for run in faces.runs("测㼆𠮷")] == ["KioskSans", "KioskSansExtA", "KioskRareA"]


def test_nothing_to_open_is_no_fault_before_a_paper_needs_it(tmp_path: Path) -> None:
    faces = Faces([tmp_path])
    faces.warm()
    assert faces._open == []
