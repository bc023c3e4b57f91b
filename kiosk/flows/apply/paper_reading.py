"""What a scanned page says of the form: values to suggest, and values of the card that do not stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from contracts.matters.engine import check_value
from contracts.matters.form import Area, MaterialSpec
from contracts.rules.text import Text
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.pages import ReadLine, Region
from kiosk.domain.reading import lacks, suggestion


@dataclass(frozen=True, slots=True)
class PaperSays:
    """What one page gave.

    Attributes:
        values: suggestions by field; each fits its field.
        misses: name of the first value of another source that was not found on the page.
    """

    values: Mapping[str, str] = field(repr=False)
    misses: Text | None


def regions(draft: ApplyDraft, material: MaterialSpec) -> tuple[Region, ...]:
    """Where to read on a page of this material; empty: nothing is to be read."""
    wanted = [spec.read.area for spec in draft.matter.fields if spec.read and spec.read.material == material.id]
    wanted += [each.area for each in material.compare if each.field in draft.values]
    return tuple(_region(area) for area in wanted)


def paper_says(draft: ApplyDraft, material: MaterialSpec, lines: Sequence[ReadLine], today: date) -> PaperSays:
    """Suggestions and differences that the lines of one page give."""
    values: dict[str, str] = {}
    for spec in draft.matter.fields:
        if spec.read is None or spec.read.material != material.id:
            continue
        value = suggestion(lines, _region(spec.read.area), spec.read.pattern, is_date=spec.validator == "date")
        if value and check_value(spec, value, today) is None:
            values[spec.id] = value
    names = {spec.id: spec.name.text() for spec in draft.matter.fields}
    missed = [
        names[each.field]
        for each in material.compare
        if each.field in draft.values and lacks(lines, _region(each.area), draft.values[each.field].value)
    ]
    return PaperSays(values, missed[0] if missed else None)


def _region(area: Area) -> Region:
    return Region(area.left, area.top, area.width, area.height)
