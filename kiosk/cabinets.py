"""Reads cabinet models from `assets/cabinets/*.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ValidationError

from kiosk.domain.cabinet import Box, Cabinet, Edge, Size

CABINETS = Path(__file__).resolve().parent.parent / "assets" / "cabinets"


class CabinetError(Exception):
    """The cabinet model cannot be used. The message is one line that names the file and the key."""


class _Row(BaseModel, extra="forbid", strict=True):
    row: int
    size: Size
    height_mm: int


class _Model(BaseModel, extra="forbid", strict=True):
    columns: str = ""
    width_mm: int = 0
    lowest_mm: int = 0
    rows: list[_Row] = []
    places: dict[str, Edge]


def cabinet_path(model: str) -> Path:
    """Where the file of a model lies."""
    return CABINETS / f"{model}.toml"


def load_cabinet(path: Path) -> Cabinet:
    """Read one cabinet model. One without a place for a locker has no boxes.

    Boxes are numbered column by column from the top, as the painted codes are: A01 is box 1, B01 follows the last A.

    Raises:
        CabinetError: unreadable file, broken TOML, unknown or missing key, wrong value.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        model = _Model.model_validate(document)
    except OSError as error:
        raise CabinetError(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CabinetError(f"{path}: is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise CabinetError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    boxes: list[Box] = []
    for column, letter in enumerate(model.columns, start=1):
        above_floor = model.lowest_mm + sum(row.height_mm for row in model.rows)
        for row in model.rows:
            above_floor -= row.height_mm
            boxes.append(
                Box(
                    number=len(boxes) + 1,
                    code=f"{letter}{row.row:02d}",
                    size=row.size,
                    row=row.row,
                    column=column,
                    height_mm=row.height_mm,
                    width_mm=model.width_mm,
                    above_floor_mm=above_floor,
                )
            )
    if bool(boxes) is not ("locker" in model.places):
        lack = "columns and rows: make no box" if "locker" in model.places else "places: name no locker for the boxes"
        raise CabinetError(f"{path}: {lack}")
    return Cabinet(model=path.stem, boxes=tuple(boxes), places=model.places)
