"""The cabinet model on disk becomes boxes that can be found by number and by painted code."""

from pathlib import Path

import pytest

from kiosk.cabinets import CabinetError, cabinet_path, load_cabinet


def test_boxes_are_numbered_column_by_column_from_the_top() -> None:
    cabinet = load_cabinet(cabinet_path("lbb-24"))
    assert [box.number for box in cabinet.boxes] == list(range(1, 25))
    assert {box.code: box.number for box in cabinet.boxes}["B05"] == 13
    lowest = [box for box in cabinet.boxes if box.row == 8]
    assert {box.above_floor_mm for box in lowest} == {250}
    top, below = cabinet.boxes[0], cabinet.boxes[1]
    assert top.above_floor_mm == below.above_floor_mm + below.height_mm


def test_a_wall_is_four_boards_of_24_boxes() -> None:
    cabinet = load_cabinet(cabinet_path("wall-96"))
    assert [box.number for box in cabinet.boxes] == list(range(1, 97))
    assert [cabinet.boxes[first].code for first in range(0, 96, 24)] == ["A01", "D01", "G01", "K01"]
    assert cabinet.boxes[-1].code == "M08"


def test_a_bus_has_no_boxes() -> None:
    cabinet = load_cabinet(cabinet_path("bus"))
    assert cabinet.boxes == ()
    assert "locker" not in cabinet.places


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [('locker = "left"', "", "name no locker"), ('columns = "ABC"', 'columns = ""', "make no box")],
)
def test_boxes_and_their_place_go_together(tmp_path: Path, old: str, new: str, why: str) -> None:
    file = tmp_path / "odd.toml"
    file.write_text(cabinet_path("lbb-24").read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(CabinetError, match=why):
        load_cabinet(file)


def test_a_wrong_model_names_file_and_key(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    text = cabinet_path("lbb-24").read_text(encoding="utf-8")
    file.write_text(text.replace('size = "L"', 'size = "XL"'), encoding="utf-8")
    with pytest.raises(CabinetError, match=r"odd\.toml: rows\.7\.size"):
        load_cabinet(file)
    with pytest.raises(CabinetError, match="cannot be read"):
        load_cabinet(tmp_path / "none.toml")
