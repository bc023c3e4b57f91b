"""The look at a sheet before it is taken: one hint, the gate's own opinion as far as a small picture knows it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.scanner.forms import SHEET_PX, Form
from devices.scanner.mat import CAMERAS, FRAME_PX, TABLE_PX, View, homography, render_view
from kiosk.domain.pages import SheetHint, SheetLook
from kiosk.pages import wire
from kiosk.pages.examination import PictureError, decode, examine
from kiosk.pages.live import SHOWN_HEIGHT_PX, look

HINTS = {
    View.ABOVE: None,
    View.LEANING: None,
    View.ASIDE: None,
    View.SLANTED: None,
    View.STEEP: SheetHint.EDGES,
    View.BEYOND: SheetHint.EDGES,
    View.THUMB: SheetHint.EDGES,
    View.FOLDED: SheetHint.EDGES,
    View.CURLED: SheetHint.EDGES,
    View.GLARING: SheetHint.GLARE,
    View.BLURRED: SheetHint.BLUR,
    View.DARK: SheetHint.DARK,
    View.EMPTY: SheetHint.NO_PAGE,
}
MARKED = {View.ABOVE, View.LEANING, View.ASIDE, View.SLANTED, View.GLARING, View.BLURRED}


@pytest.mark.parametrize("form", [Form.CONTRACT, Form.DENSE])
@pytest.mark.parametrize("view", View)
def test_each_way_to_lay_a_sheet_has_its_one_hint(view: View, form: Form) -> None:
    frame = render_view(view, form)
    seen = look(frame)
    assert seen.hint is HINTS[view]
    assert bool(seen.corners) is (view in MARKED)
    if seen.hint is None:
        assert examine(frame).good, "what lies well is taken"


@pytest.mark.parametrize("view", [View.ABOVE, View.LEANING, View.SLANTED])
def test_its_corners_are_where_the_sheet_lies(view: View) -> None:
    half = np.array(SHEET_PX) / 2
    sheet = np.array(TABLE_PX) / 2 + np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    true = cv2.perspectiveTransform(sheet[None], homography(TABLE_PX, CAMERAS[view]))[0] / FRAME_PX
    assert np.abs(np.array(look(render_view(view)).corners) - true).max() < 0.006


def test_what_is_shown_is_small() -> None:
    seen = look(render_view(View.ABOVE))
    assert decode(seen.preview_jpeg).shape[0] == SHOWN_HEIGHT_PX
    assert len(seen.preview_jpeg) < 100_000


@pytest.mark.parametrize(("level", "hint"), [(0, SheetHint.DARK), (40, SheetHint.NO_PAGE), (240, SheetHint.EDGES)])
def test_one_grey_is_darkness_a_mat_or_a_page_beyond_the_rim(level: int, hint: SheetHint) -> None:
    done, frame = cv2.imencode(".jpg", np.full((1200, 1600, 3), level, np.uint8))
    assert done
    assert look(frame.tobytes()) == SheetLook(look(frame.tobytes()).preview_jpeg, (), hint)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_picture_are_told(frame: bytes) -> None:
    with pytest.raises(PictureError):
        look(frame)


@given(
    st.binary(max_size=20),
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=4),
    st.none() | st.sampled_from(SheetHint),
)
def test_a_look_survives_the_pipe(preview: bytes, corners: list[tuple[float, float]], hint: SheetHint | None) -> None:
    seen = SheetLook(preview, tuple(corners), hint)
    message = wire.look_message(seen)
    sent = wire.encode(message)
    head, body = wire.lengths(sent[: wire.LENGTHS.size])
    rest = sent[wire.LENGTHS.size :]
    assert wire.look_of(wire.decode(rest[:head], rest[head : head + body])) == seen


@given(st.dictionaries(st.sampled_from(["corners", "hint"]), st.none() | st.text() | st.lists(st.integers())))
def test_any_other_answer_is_refused(fields: dict[str, object]) -> None:
    try:
        seen = wire.look_of(wire.Message("look", fields, b""))
    except wire.WireError:
        return
    assert seen.corners == ()
