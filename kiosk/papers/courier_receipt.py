"""What a courier took and loaded, with room for both signatures."""

from __future__ import annotations

from collections.abc import Sequence

from contracts.print.fonts import Faces
from contracts.print.frame import INNER_MM, MARGIN_MM, QUIET, SMALL_PT, Frame
from contracts.rules.text import Language
from kiosk.domain.papers import CourierReceipt
from kiosk.papers.words import HEAD, moment

LANGUAGE = Language.ZH_CN
"""A paper among staff."""
TITLE = "邮政交接单"
COURIER, AT, PLACE = "揽投员", "时间", "地点"
TAKEN, LOADED, EXCEPTIONS = "取走", "放入", "异常"
_COLUMNS = 3


def render(receipt: CourierReceipt, faces: Faces) -> bytes:
    """The receipt as PDF bytes."""
    frame = Frame(faces, LANGUAGE, HEAD, TITLE, "")
    frame.title(TITLE, "Hand-over receipt")
    frame.gap(4)
    frame.rule()
    frame.rows(
        [
            (COURIER, receipt.courier),
            (AT, moment(receipt.at, LANGUAGE)),
            (PLACE, receipt.place),
        ],
        name_mm=30,
    )
    frame.rule()
    _list(frame, TAKEN, receipt.taken)
    _list(frame, LOADED, receipt.loaded)
    frame.section(f"{EXCEPTIONS}　{len(receipt.exceptions)} 项")
    if receipt.exceptions:
        frame.numbered(receipt.exceptions)
    else:
        frame.paragraph("无", grey=QUIET)
    frame.need(34)
    frame.gap(24)
    half_mm = INNER_MM / 2 - 6
    for words, left_mm in (("揽投员签名", MARGIN_MM), ("自助机确认", MARGIN_MM + half_mm + 12)):
        frame.rule(grey=0.2, left_mm=left_mm, width_mm=half_mm)
        frame.words(words, left_mm, frame.y_mm - 5, SMALL_PT, grey=QUIET)
    return frame.finish()


def _list(frame: Frame, name: str, envelopes: Sequence[str]) -> None:
    """Envelope codes in columns, counted."""
    frame.section(f"{name}　{len(envelopes)} 件")
    if not envelopes:
        frame.paragraph("无", grey=QUIET)
    width_mm = INNER_MM / _COLUMNS
    for start in range(0, len(envelopes), _COLUMNS):
        frame.need(7)
        for column, envelope in enumerate(envelopes[start : start + _COLUMNS]):
            frame.words(envelope, MARGIN_MM + column * width_mm, frame.y_mm - 5, 11)
        frame.gap(7)
