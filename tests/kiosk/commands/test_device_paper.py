"""`kiosk device scan` and `print` as an operator's script sees them: one JSON object, a status."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from devices.camera.persons import Pose, jpeg_frame
from devices.camera.simulator import CameraFarEnd
from devices.scanner.forms import Form, PageKind
from devices.scanner.simulator import SaneFarEnd
from kiosk.commands import device
from tests.scans import png_scan


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


def test_what_cannot_be_laid_down_is_not_scanned(
    far: SaneFarEnd, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(far.act("insert-page", ["straight"]))
    (tmp_path / "file").touch()
    assert run(capsys, "scan", "--out", str(tmp_path / "file" / "pages"), "--config", str(config)) == (2, None)
    assert [entry["event"] for entry in far.record()] == ["insert-page"]


def test_an_empty_feeder_is_status_3_with_its_code(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(capsys, "scan", "--out", str(tmp_path), "--config", str(config))
    assert (status, said["error"]["code"], said["error"]["action"]) == (3, "no_page", "ask_person")


def test_no_printer_in_the_configuration_is_status_2(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = run(capsys, "print", "any.pdf", "--config", str(config))
    assert (status, said) == (2, None)


@pytest.mark.parametrize("content", [b"no PDF", b"%PDF-1.4 and no more", b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF"])
def test_a_broken_file_reaches_no_printer(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.toml").write_text(
        "[devices.document_printer]\ndriver = 'cups'\nqueue = 'A4'\nserver = '/none'\n"
    )
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(content)
    status = device.main(["print", str(broken), "--config", str(tmp_path / "kiosk.toml"), "--json"])
    said = capsys.readouterr()
    assert (status, said.out) == (2, "")
    assert f"{broken}: is" in said.err


@pytest.fixture
def lens(tmp_path: Path) -> tuple[CameraFarEnd, Path]:
    end = CameraFarEnd(tmp_path)
    table = asyncio.run(end.start())
    path = tmp_path / "kiosk.toml"
    path.write_text(f"[devices.camera]\ndriver = 'folder'\ndevice = '{table['device']}'\n")
    return end, path


def test_a_photo_is_laid_down_in_its_legal_form(
    lens: tuple[CameraFarEnd, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    end, config = lens
    asyncio.run(end.act("stand", ["straight"]))
    status, said = run(capsys, "photo", "--out", str(tmp_path / "photos"), "--config", str(config))
    photo = said["photo"]
    assert (status, photo["good"], photo["width_px"], photo["height_px"]) == (0, True, 358, 441)
    assert Path(photo["file"]).stat().st_size == photo["bytes"]


def test_what_is_wrong_is_told_with_the_one_thing_to_do(
    lens: tuple[CameraFarEnd, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("photo", "--out", str(tmp_path / "photos"), "--config", str(lens[1]), "--timeout-s", "6")
    status, said = run(capsys, *words)
    assert (status, said["photo"]["good"], said["photo"]["file"]) == (0, False, None)
    assert said["photo"]["hint"] == "没有看到脸，请正对镜头"


@pytest.mark.parametrize(
    ("verb", "code"),
    [("unplug", "no_device"), ("camera-cut", "picture_unreadable"), ("camera-bomb", "picture_unreadable")],
)
def test_a_camera_that_fails_is_status_3_with_its_code(
    verb: str, code: str, lens: tuple[CameraFarEnd, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    end, config = lens
    asyncio.run(end.act(verb, []))
    words = ("photo", "--out", str(tmp_path / "photos"), "--config", str(config), "--timeout-s", "8")
    status, said = run(capsys, *words)
    assert (status, said["error"]["code"]) == (3, code)


def test_pictures_of_a_document_camera_are_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1.png").write_bytes(png_scan(PageKind.SKEWED, Form.CERTIFICATE))
    config = tmp_path / "kiosk.toml"
    config.write_text(f"[devices.scanner]\ndriver = 'folder'\ndevice = '{tmp_path / 'pages'}'\n")
    words = ("scan", "--out", str(tmp_path / "out"), "--config", str(config))
    status, said = run(capsys, *words)
    assert (status, said["pages"][0]["good"]) == (0, True)
    (tmp_path / "pages" / "1.png").write_bytes(jpeg_frame(Pose.BLACK))
    status, said = run(capsys, *words)
    assert (status, said["pages"][0]["good"]) == (0, False)
