"""Which frames can answer which request: a late answer about the card before is never taken for this one's.

Lengths of the data tell answers apart: 4 after find, 8 after select, 16 for the module's number, 70 for an address,
1284 for text and photo, 1286, 1798 or 2310 with a fingerprint.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from devices.id_reader.card_layout import ADDRESS, PHOTO_BYTES, TEXT_BYTES
from devices.id_reader.frames import SAM_ID_BYTES, Frame, Sw3
from devices.id_reader.statuses import BROKEN_MODULE

FINGERPRINT_BYTES = (0, 512, 1024)
_SIZES = TEXT_BYTES.to_bytes(2, "big") + PHOTO_BYTES.to_bytes(2, "big")
_OTHER_REQUESTS = frozenset({Sw3.FOUND, Sw3.NO_CARD, Sw3.SELECT_FAILED})


@dataclass(frozen=True, slots=True)
class Content:
    """What one card gave. Its repr shows nothing of it."""

    text: bytes = field(repr=False)
    photo: bytes = field(repr=False)
    fingerprint: bytes | None = field(repr=False)


def answers_find(frame: Frame) -> bool:
    """Found, none there, or the module is broken."""
    return frame.sw3 in {Sw3.FOUND, Sw3.NO_CARD} or frame.sw3 in BROKEN_MODULE


def answers_select(frame: Frame) -> bool:
    """Selected or not."""
    return frame.sw3 in {Sw3.SUCCESS, Sw3.SELECT_FAILED} or frame.sw3 in BROKEN_MODULE


def answers_text(frame: Frame) -> bool:
    """Text and photo, or a refusal."""
    if frame.sw3 == Sw3.SUCCESS:
        return len(frame.data) == len(_SIZES) + TEXT_BYTES + PHOTO_BYTES and frame.data.startswith(_SIZES)
    return _refuses(frame)


def answers_fingerprint(frame: Frame) -> bool:
    """Text, photo and fingerprint, or a refusal."""
    if frame.sw3 == Sw3.SUCCESS:
        size = int.from_bytes(frame.data[len(_SIZES) : len(_SIZES) + 2], "big")
        whole = len(_SIZES) + 2 + TEXT_BYTES + PHOTO_BYTES + size
        return size in FINGERPRINT_BYTES and len(frame.data) == whole and frame.data.startswith(_SIZES)
    return _refuses(frame)


def answers_address(frame: Frame) -> bool:
    """An address, none, or a refusal."""
    return len(frame.data) == ADDRESS.size if frame.sw3 == Sw3.SUCCESS else _refuses(frame)


def answers_sam_id(frame: Frame) -> bool:
    """A number, or a refusal: even that says that the module is there."""
    return len(frame.data) == SAM_ID_BYTES if frame.sw3 == Sw3.SUCCESS else _refuses(frame)


def answers_status(frame: Frame) -> bool:
    """Well or not, without data."""
    return not frame.data if frame.sw3 == Sw3.SUCCESS else _refuses(frame)


def content_of(frame: Frame, *, fingerprint: bool) -> Content:
    """The parts of an answer that fitted."""
    head = len(_SIZES) + (2 if fingerprint else 0)
    text_end = head + TEXT_BYTES
    photo_end = text_end + PHOTO_BYTES
    data = frame.data
    return Content(data[head:text_end], data[text_end:photo_end], data[photo_end:] if fingerprint else None)


def _refuses(frame: Frame) -> bool:
    return frame.sw3 not in _OTHER_REQUESTS
