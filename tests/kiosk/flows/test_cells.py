"""The line drawing follows the cabinet's own file."""

from __future__ import annotations

import pytest

from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.flows.cells import portrait


@pytest.mark.parametrize(("model", "columns", "rows"), [("lbb-24", 3, 8), ("wall-96", 12, 8), ("bus", 0, 0)])
def test_the_portrait_has_the_boxes_of_the_model_from_the_top(model: str, columns: int, rows: int) -> None:
    drawn = portrait(load_cabinet(cabinet_path(model)))
    assert [len(column) for column in drawn.columns] == [rows] * columns
    assert all(column[0] == 110 and column[-1] == 240 for column in drawn.columns)


def test_the_portrait_has_the_places_of_the_model() -> None:
    places = dict(portrait(load_cabinet(cabinet_path("bus"))).places)
    assert places["scanner"] == "bottom"
    assert "locker" not in places
