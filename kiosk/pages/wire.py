"""Messages between the core and the page worker: a JSON head and a body of bytes, both with their length in front.

No pickle: the worker touches untrusted pictures, so what it says is parsed like anything else from outside.
"""

from __future__ import annotations

import functools
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from pydantic import TypeAdapter

from kiosk.domain.pages import Page, PageFault, QualityCheck, ReadLine, Region, SheetHint, SheetLook
from kiosk.domain.papers import Checklist, CourierReceipt, DropSlip, EnvelopeLabel, Medium, Paper, Receipt
from kiosk.domain.portraits import Portrait, PortraitCheck, PortraitRule
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Strip

LENGTHS = struct.Struct(">II")
MAX_HEAD = 1_000_000
MAX_BODY = 96_000_000

_PAPERS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind) for kind in (Receipt, EnvelopeLabel, DropSlip, Checklist, CourierReceipt)
}


@functools.cache
def _strips() -> TypeAdapter[Strip]:
    """Made once, when it is first needed: making it takes the core several milliseconds."""
    return TypeAdapter(Strip)


@functools.cache
def _media() -> TypeAdapter[Medium]:
    return TypeAdapter(Medium)


class WireError(ValueError):
    """A message that breaks the agreement."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message; what it carries may be personal, so it does not show itself."""

    kind: str
    fields: dict[str, Any] = field(repr=False)
    body: bytes = field(repr=False)


class Source(Protocol):
    """Where bytes come from, such as a pipe."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; fewer at the end."""


def encode(message: Message) -> bytes:
    """The message as bytes."""
    head = json.dumps({"kind": message.kind, "fields": message.fields}, ensure_ascii=False).encode()
    return LENGTHS.pack(len(head), len(message.body)) + head + message.body


def lengths(front: bytes) -> tuple[int, int]:
    """Length of head and body from the first eight bytes.

    Raises:
        WireError: more than the agreement allows.
    """
    head, body = LENGTHS.unpack(front)
    if head > MAX_HEAD or body > MAX_BODY:
        raise WireError("message is too long")
    return head, body


def decode(head: bytes, body: bytes) -> Message:
    """The message in a head and a body.

    Raises:
        WireError: the head is not what was agreed.
    """
    try:
        parsed = json.loads(head)
        return Message(str(parsed["kind"]), dict(parsed["fields"]), body)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise WireError("head is not readable") from error


def read(source: Source) -> Message | None:
    """The next message of a blocking pipe, None at its end."""
    front = source.read(LENGTHS.size)
    if len(front) < LENGTHS.size:
        return None
    head, body = lengths(front)
    return decode(source.read(head), source.read(body))


def render_message(paper: Paper, medium: Medium) -> Message:
    """The order to render a paper for a medium."""
    kind = type(paper).__name__
    fields = {"paper": kind, "medium": _media().dump_python(medium, mode="json")}
    return Message("render", fields, _PAPERS[kind].dump_json(paper))


def medium_of(message: Message) -> Medium:
    """The medium of an order to render."""
    return _media().validate_python(message.fields["medium"])


def parts_message(paper: Paper) -> Message:
    """The order to say a paper as the parts of a roll."""
    kind = type(paper).__name__
    return Message("parts", {"paper": kind}, _PAPERS[kind].dump_json(paper))


def paper_of(message: Message) -> Paper:
    """The paper of an order to render."""
    paper: Paper = _PAPERS[message.fields["paper"]].validate_json(message.body)
    return paper


def page_message(page: Page) -> Message:
    """An examined page."""
    checks = [[check.fault.value, check.passed, check.measure] for check in page.checks]
    fields = {
        "sha256": page.sha256,
        "width_px": page.width_px,
        "height_px": page.height_px,
        "checks": checks,
        "jpeg": len(page.jpeg),
    }
    return Message("page", fields, page.jpeg + page.preview_png)


def page_of(message: Message) -> Page:
    """The page in an answer.

    Raises:
        WireError: fields are missing or wrong.
    """
    try:
        fields = message.fields
        jpeg_length = int(fields["jpeg"])
        return Page(
            jpeg=message.body[:jpeg_length],
            preview_png=message.body[jpeg_length:],
            sha256=str(fields["sha256"]),
            width_px=int(fields["width_px"]),
            height_px=int(fields["height_px"]),
            checks=tuple(
                QualityCheck(PageFault(fault), bool(passed), float(measure))
                for fault, passed, measure in fields["checks"]
            ),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise WireError("answer is not a page") from error


def look_message(look: SheetLook) -> Message:
    """What lies below a document camera."""
    hint = None if look.hint is None else look.hint.value
    return Message("look", {"corners": [list(corner) for corner in look.corners], "hint": hint}, look.preview_jpeg)


def look_of(message: Message) -> SheetLook:
    """The look in an answer.

    Raises:
        WireError: fields are missing or wrong.
    """
    try:
        hint = message.fields["hint"]
        return SheetLook(
            message.body,
            tuple((float(x), float(y)) for x, y in message.fields["corners"]),
            None if hint is None else SheetHint(hint),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise WireError("answer is not a look") from error


def reading_message(jpeg: bytes, regions: Sequence[Region]) -> Message:
    """The order to read a page."""
    return Message("read", {"regions": [_numbers(region) for region in regions]}, jpeg)


def regions_of(message: Message) -> tuple[Region, ...]:
    """The parts in an order to read."""
    return tuple(Region(*map(float, region)) for region in message.fields["regions"])


def lines_message(lines: Sequence[ReadLine]) -> Message:
    """What was read."""
    return Message("lines", {"lines": [[each.text, each.certainty, *_numbers(each.where)] for each in lines]}, b"")


def lines_of(message: Message) -> tuple[ReadLine, ...]:
    """The lines in an answer.

    Raises:
        WireError: fields are missing or wrong.
    """
    try:
        return tuple(
            ReadLine(str(text), float(certainty), Region(float(left), float(top), float(width), float(height)))
            for text, certainty, left, top, width, height in message.fields["lines"]
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise WireError("answer is not a reading") from error


def portrait_message(portrait: Portrait) -> Message:
    """A judged photo."""
    checks = [[check.rule.value, check.passed, check.measure, check.high] for check in portrait.checks]
    return Message("portrait", {"checks": checks, "jpeg": len(portrait.jpeg)}, portrait.jpeg + portrait.preview_jpeg)


def portrait_of(message: Message) -> Portrait:
    """The photo in an answer.

    Raises:
        WireError: fields are missing or wrong.
    """
    try:
        length = int(message.fields["jpeg"])
        return Portrait(
            message.body[:length],
            tuple(
                PortraitCheck(PortraitRule(rule), bool(passed), float(measure), bool(high))
                for rule, passed, measure, high in message.fields["checks"]
            ),
            message.body[length:],
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise WireError("answer is not a portrait") from error


def _numbers(region: Region) -> list[float]:
    return [region.left, region.top, region.width, region.height]


def strip_message(strip: Strip) -> Message:
    """The parts of a roll."""
    return Message("strip", {}, _strips().dump_json(strip))


def strip_of(message: Message) -> Strip:
    """The parts in an answer.

    Raises:
        WireError: they are not.
    """
    try:
        return _strips().validate_json(message.body)
    except ValueError as error:
        raise WireError("answer is not a strip") from error


def raster_message(raster: Raster) -> Message:
    """A picture in dots."""
    return Message("raster", {"width": raster.width}, raster.rows)


def raster_of(message: Message) -> Raster:
    """The picture in an answer.

    Raises:
        WireError: it is none.
    """
    try:
        return Raster(int(message.fields["width"]), message.body)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise WireError("answer is not a picture in dots") from error
