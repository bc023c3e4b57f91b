"""The catalogue on disk and its command."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.catalogue import MATTERS, CatalogueError, FileCatalogue, load_calendar
from kiosk.commands.catalogue import schema


def test_the_shipped_catalogue_is_complete() -> None:
    catalogue = FileCatalogue()
    assert {matter.id for matter in catalogue.matters()} >= {"property-transfer", "social-security-cert"}
    found = catalogue.matter("property-transfer")
    assert found is not None
    assert found.parties[1].role == "buyer"
    assert catalogue.matter("nothing") is None


def test_a_wrong_file_keeps_the_catalogue_from_being_used(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="holds no matter"):
        FileCatalogue(tmp_path)
    (tmp_path / "x.yaml").write_text("id: x\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"x\.yaml:1: version: "):
        FileCatalogue(tmp_path)


def test_the_shipped_calendar_counts() -> None:
    assert load_calendar().add_workdays(date(2026, 12, 30), 1).provisional


def test_a_wrong_calendar_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "2027.toml").write_text("year = ", encoding="utf-8")
    with pytest.raises(CatalogueError):
        load_calendar(tmp_path)
    (tmp_path / "2027.toml").write_text("year = 2027\n", encoding="utf-8")
    with pytest.raises(CatalogueError):
        load_calendar(tmp_path)


def test_check_names_every_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "check", str(MATTERS)]) == 0
    assert f"{len(list(MATTERS.iterdir())) - 1} matters can be used" in capsys.readouterr().out
    shutil.copy(MATTERS / "property-transfer.yaml", tmp_path)
    (tmp_path / "broken.yaml").write_text("name: [", encoding="utf-8")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe")
    assert main(["catalogue", "check", str(tmp_path), str(tmp_path / "gone.yaml")]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert any("gone.yaml:1: file: cannot be read: No such file" in line for line in told)
    assert any("bytes.yaml:1: file: cannot be read: is not UTF-8 text" in line for line in told)
    assert any("broken.yaml:1: file: " in line for line in told)


def test_check_of_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    assert main(["catalogue", "check", str(tmp_path)]) == 2


def test_list_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"matters", "life_events"}
    assert [matter["id"] for matter in told["matters"]] == sorted(path.stem for path in MATTERS.glob("*.yaml"))


def test_the_schema_beside_the_matters_is_the_schema_of_the_program() -> None:
    assert (MATTERS / "schema.json").read_text(encoding="utf-8") == schema(), (
        "write it anew: python -m kiosk catalogue schema > assets/matters/schema.json"
    )
