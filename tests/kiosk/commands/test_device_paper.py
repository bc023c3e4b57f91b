"""`kiosk device scan` and `print` as an operator's script sees them: one JSON object, a status."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from devices.scanner.simulator import SaneFarEnd
from kiosk.commands import device


@pytest.fixture
def far() -> Iterator[SaneFarEnd]:
    with TemporaryDirectory(prefix="k") as folder:
        end = SaneFarEnd(Path(folder))
        asyncio.run(end.start())
        yield end
        asyncio.run(end.close())


@pytest.fixture
def config(far: SaneFarEnd, tmp_path: Path) -> Path:
    table = asyncio.run(far.start())
    options = table["options"]
    assert isinstance(options, Mapping)
    path = tmp_path / "kiosk.toml"
    path.write_text(
        "[cabinet]\nmodel = 'lbb-24'\n[devices.scanner]\ndriver = 'sane'\ndevice = 'lobby'\n"
        f"config_dir = '{table['config_dir']}'\noptions = {{ filename = '{options['filename']}' }}\n"
    )
    return path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    status = device.main([*words, "--json"])
    said = capsys.readouterr().out
    assert said.count("\n") <= 1
    return status, json.loads(said) if said else None


def test_a_scan_lays_raw_and_mended_page_down(
    far: SaneFarEnd, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(far.act("insert-page", ["skewed"]))
    status, said = run(capsys, "scan", "--out", str(tmp_path / "pages"), "--config", str(config))
    assert status == 0
    page = said["pages"][0]
    assert page["good"] is True
    assert page["checks"]["edges"]["measure"] == pytest.approx(-2.6, abs=0.15)
    assert Path(page["file"]).read_bytes().startswith(b"\xff\xd8")
    assert Path(page["raw"]).read_bytes().startswith(b"\x89PNG")


def test_an_empty_feeder_is_status_3_with_its_code(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(capsys, "scan", "--out", str(tmp_path), "--config", str(config))
    assert (status, said["error"]["code"], said["error"]["action"]) == (3, "no_page", "ask_person")


def test_no_printer_in_the_configuration_is_status_2(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = run(capsys, "print", "any.pdf", "--config", str(config))
    assert (status, said) == (2, None)
