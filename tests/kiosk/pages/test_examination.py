"""The quality gate names each known fault, and only that one; good pages pass."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from devices.scanner.forms import Form, PageKind
from kiosk.domain.pages import Page, PageFault
from kiosk.pages.examination import PictureError, examine
from tests.scans import png_scan

FAULT_OF = {
    PageKind.STRAIGHT: None,
    PageKind.SKEWED: None,
    PageKind.TILTED: PageFault.EDGES,
    PageKind.CUT: PageFault.EDGES,
    PageKind.SHADOWED: PageFault.SHADOW,
    PageKind.BLURRED: PageFault.BLUR,
    PageKind.BLANK: PageFault.BLANK,
    PageKind.UPSIDE_DOWN: PageFault.UPSIDE_DOWN,
    PageKind.GLARE: PageFault.GLARE,
    PageKind.SHORT: PageFault.SHORT,
}


@cache
def judged(kind: PageKind, form: Form = Form.APPLICATION) -> Page:
    return examine(png_scan(kind, form))


def faults(page: Page) -> list[PageFault]:
    return [check.fault for check in page.checks if not check.passed]


def with_white_lid(png: bytes) -> bytes:
    """The same sheet on a scanner whose lid is white: no outline to be seen."""
    with Image.open(BytesIO(png)) as scan:
        sheet = scan.crop((34, 48, scan.width - 34, scan.height - 48))
        buffer = BytesIO()
        sheet.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("kind", "form"),
    [*((kind, Form.APPLICATION) for kind in PageKind)]
    + [(kind, Form.CONTRACT) for kind in (PageKind.STRAIGHT, PageKind.SKEWED, PageKind.UPSIDE_DOWN, PageKind.BLURRED)],
)
def test_each_kind_is_judged_rightly(kind: PageKind, form: Form) -> None:
    expected = FAULT_OF[kind]
    page = judged(kind, form)
    assert faults(page) == ([expected] if expected else [])
    assert [check.fault for check in page.checks] == list(PageFault)


def test_a_skewed_page_comes_out_straight_and_whole() -> None:
    straight, skewed = judged(PageKind.STRAIGHT), judged(PageKind.SKEWED)
    assert abs(straight.width_px - skewed.width_px) <= 6
    assert abs(straight.height_px - skewed.height_px) <= 6
    again = examine(as_png(skewed.jpeg))
    assert abs(again.checks[0].measure) < 0.3


def test_the_picture_of_an_upside_down_page_stands_upright() -> None:
    page = judged(PageKind.UPSIDE_DOWN)
    assert PageFault.UPSIDE_DOWN not in faults(examine(as_png(page.jpeg)))


def test_a_finer_scan_is_judged_the_same_and_travels_small() -> None:
    with Image.open(BytesIO(png_scan(PageKind.SKEWED))) as scan:
        fine = BytesIO()
        scan.resize((scan.width * 3 // 2, scan.height * 3 // 2)).save(fine, "PNG", compress_level=1)
    page = examine(fine.getvalue())
    assert faults(page) == []
    assert page.height_px <= 2400


@pytest.mark.parametrize("form", list(Form))
def test_a_sheet_that_fills_the_scan_passes(form: Form) -> None:
    assert faults(examine(with_white_lid(png_scan(PageKind.STRAIGHT, form)))) == []


def test_the_same_scan_gives_the_same_page() -> None:
    assert examine(png_scan(PageKind.SKEWED)) == judged(PageKind.SKEWED)


def test_the_preview_is_small_and_shows_the_whole_page() -> None:
    page = judged(PageKind.STRAIGHT)
    with Image.open(BytesIO(page.preview_png)) as preview:
        assert preview.height == 720
        assert preview.width / preview.height == pytest.approx(page.width_px / page.height_px, abs=0.01)


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_never_crash(noise: bytes) -> None:
    with pytest.raises(PictureError):
        examine(noise)


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=0, max_value=1200), st.binary(min_size=1, max_size=8))
def test_a_damaged_png_is_refused_or_judged(position: int, damage: bytes) -> None:
    buffer = BytesIO()
    Image.effect_noise((240, 320), 30).save(buffer, "PNG")
    good = buffer.getvalue()
    bad = good[: position % len(good)] + damage + good[position % len(good) + len(damage) :]
    try:
        examine(bad)
    except PictureError:
        return


def test_a_picture_that_claims_to_be_huge_is_refused_before_it_is_opened() -> None:
    buffer = BytesIO()
    Image.new("1", (11_000, 11_000)).save(buffer, "PNG")
    with pytest.raises(PictureError, match="too large"):
        examine(buffer.getvalue())


def as_png(jpeg: bytes) -> bytes:
    buffer = BytesIO()
    with Image.open(BytesIO(jpeg)) as picture:
        picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def as_jpeg(png: bytes, **how: bool | int) -> bytes:
    buffer = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGB").save(buffer, "JPEG", **how)
    return buffer.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_is_judged_as_a_png(progressive: bool) -> None:
    page = examine(as_jpeg(png_scan(PageKind.SKEWED), quality=95, progressive=progressive))
    assert faults(page) == []
    assert page.checks[0].measure == pytest.approx(judged(PageKind.SKEWED).checks[0].measure, abs=0.1)


def test_a_jpeg_that_ends_early_is_refused() -> None:
    whole = as_jpeg(png_scan(PageKind.STRAIGHT))
    for share in (0.02, 0.3, 0.9, 0.999):
        with pytest.raises(PictureError):
            examine(whole[: int(len(whole) * share)])


def test_a_jpeg_that_claims_to_be_huge_is_refused_before_it_is_opened() -> None:
    whole = bytearray(as_jpeg(png_scan(PageKind.STRAIGHT)))
    frame = whole.index(b"\xff\xc0")
    whole[frame + 5 : frame + 9] = b"\xff\xf0\xff\xf0"
    with pytest.raises(PictureError, match="too large"):
        examine(bytes(whole))


@given(st.binary(max_size=300))
def test_any_bytes_after_a_jpegs_head_are_refused(noise: bytes) -> None:
    with pytest.raises(PictureError):
        examine(b"\xff\xd8\xff" + noise)
