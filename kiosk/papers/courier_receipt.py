"""What a courier took and loaded, with room for both signatures."""

from __future__ import annotations

from collections.abc import Sequence

from contracts.print.fonts import Faces
from contracts.print.frame import INNER_MM, MARGIN_MM, QUIET, SMALL_PT, Frame
from contracts.rules.text import Language
from kiosk.domain.papers import CourierReceipt
from kiosk.papers.words import HEAD, moment

_LANGUAGE = Language.ZH_CN
"""A paper among staff."""
_COLUMNS = 3


def render(receipt: CourierReceipt, faces: Faces) -> bytes:
    """The receipt as PDF bytes."""
    frame = Frame(faces, _LANGUAGE, HEAD, "邮政交接单", "")
    frame.title("邮政交接单", "Hand-over receipt")
    frame.gap(4)
    frame.rule()
    frame.rows(
        [
            ("揽投员", receipt.courier),
            ("时间", moment(receipt.at, _LANGUAGE)),
            ("地点", receipt.place),
        ],
        name_mm=30,
    )
    frame.rule()
    _list(frame, "取走", receipt.taken)
    _list(frame, "放入", receipt.loaded)
    frame.section(f"异常　{len(receipt.exceptions)} 项")
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
