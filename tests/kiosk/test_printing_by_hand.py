"""`kiosk device print` on all three printers: alone, and through the running app's control socket."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import zxingcpp
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces
from contracts.rules.text import Language
from kiosk.clock import SystemClock
from kiosk.compose import Around, open_core
from kiosk.domain.papers import Medium, MediumKind
from kiosk.papers.rendering import render
from kiosk.settings import load_settings
from tests.kiosk.papers import samples
from tests.kiosk.test_compose import Cabinet
from tests.printed import qr_texts

pytestmark = pytest.mark.needs("cupsd", "ippeveprinter", "dbus-daemon", "lpadmin", "ipptool")
LIMIT_S = 50.0
HEAD = "[kiosk]\nid = '330302-001'\ndata_dir = '{data}'\n[backend]\nurl = 'http://127.0.0.1:9'\n"
MEDIA = {
    "a4": Medium(MediumKind.SHEET, 210, 297),
    "receipt": Medium(MediumKind.ROLL, 72, 0),
    "label": Medium(MediumKind.LABEL, 100, 60),
}


class Bench:
    """A technician's shell, papers and the far ends."""

    def __init__(self, folder: Path) -> None:
        self.cabinet = Cabinet(folder / "s", "lbb-24")
        self.config = folder / "kiosk.toml"
        self.config.write_text(HEAD.format(data=folder / "data") + self.cabinet.config, encoding="utf-8")
        self.papers = {name: folder / f"{name}.pdf" for name in MEDIA}
        faces = Faces()
        for name, medium in MEDIA.items():
            paper = samples.label(in_trust=True) if name == "label" else samples.slip(Language.ZH_CN, in_trust=False)
            self.papers[name].write_bytes(render(paper, faces, medium))

    def print(self, printer: str) -> tuple[int, Any]:
        """One print in a process of its own; status and JSON."""
        words = ["print", str(self.papers[printer]), "--printer", printer, "--config", str(self.config), "--json"]
        command = [sys.executable, "-m", "kiosk", "device", *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_S, check=False)
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)

    def record(self, device: str) -> list[Mapping[str, Any]]:
        """What physically came out."""
        told = self.cabinet.do("record", device)["result"]
        assert isinstance(told, dict)
        found: list[Mapping[str, Any]] = told[device]
        return found


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("p"))
    yield made
    made.cabinet.close()


def came_out(bench: Bench) -> None:
    """The newest paper of each printer is what it should be."""
    sheet = Path(bench.record("document_printer")[-1]["file"]).read_bytes()
    assert qr_texts(sheet) == [samples.STATUS]
    with pikepdf.open(bench.record("label_printer")[-1]["file"]) as label:
        size_mm = [float(edge) / 72 * 25.4 for edge in label.pages[0].mediabox]
    assert size_mm == pytest.approx([0, 0, 100, 60], abs=0.1)
    with Image.open(bench.record("receipt_printer")[-1]["file"]) as slip:
        assert [code.text for code in zxingcpp.read_barcodes(slip.convert("L"))] == [samples.STATUS]


def test_alone(bench: Bench) -> None:
    for printer in MEDIA:
        status, said = bench.print(printer)
        assert (status, said["outcome"], said["reasons"]) == (0, "completed", [])
    came_out(bench)
    assert bench.cabinet.do("paper-out")["ok"]  # no name: the printer of sheets, as it always was
    status, said = bench.print("a4")
    assert (status, said["error"]["code"], said["error"]["action"]) == (3, "paper_out", "service")
    bench.cabinet.do("refill")
    bench.cabinet.do("cover-open", "receipt_printer")
    status, said = bench.print("receipt")
    assert (status, said["error"]["code"], said["error"]["action"]) == (3, "cover_open", "clear")
    bench.cabinet.do("cover-close", "receipt_printer")
    whole = bench.papers["receipt"].read_bytes()
    longer_than_a_roll = Canvas(str(bench.papers["receipt"]), pagesize=(72, 7200))
    longer_than_a_roll.showPage()
    longer_than_a_roll.save()
    status, said = bench.print("receipt")
    bench.papers["receipt"].write_bytes(whole)
    assert (status, said["error"]["code"]) == (3, "print_failed")


async def test_through_the_app(bench: Bench) -> None:
    async with open_core(load_settings(bench.config), Around(SystemClock(), simulated=True)) as core:
        before = [len(bench.record(f"{name}_printer")) for name in ("document", "label", "receipt")]
        for printer in MEDIA:
            status, said = await asyncio.to_thread(bench.print, printer)
            assert (status, said["outcome"]) == (0, "completed")
        after = [len(bench.record(f"{name}_printer")) for name in ("document", "label", "receipt")]
        assert [new - old for old, new in zip(before, after, strict=True)] == [1, 1, 1]
        came_out(bench)
        core.session.wake()
        status, said = await asyncio.to_thread(bench.print, "receipt")
        assert (status, said["error"]["code"]) == (3, "machine_busy")
