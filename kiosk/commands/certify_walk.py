"""Which steps each device takes, in the order in which a technician comes by them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence

from contracts.rules.faults import FaultCode
from kiosk.commands.certify_steps import (
    Json,
    Seen,
    Step,
    StepFailedError,
    becomes,
    cable,
    does,
    online,
    refuses,
    tells,
    well_again,
)
from kiosk.domain.device_settings import DeviceTable, IoBoardSettings, SoundSettings

CARD_S = 30.0
GONE_S = 2.0
PRINT_S = 90.0
SCAN_S = 90.0
TAKE_S = 30.0
LEFT_S = 8.0
RECEIPT_HEIGHT_MM = 90.0
RECEIPT_WIDTH_MM = 72.0
A4_MM = (210.0, 297.0)

GONE = frozenset({FaultCode.NO_CARD, FaultCode.CARD_REMOVED})
"""A reader may still have seen the card as it left."""

INPUTS = {
    "door": ("Open the service door.", "Close the service door."),
    "tamper": ("Set off the tamper switch.", "Put the tamper switch back."),
    "presence": ("Stand before the machine.", "Step out of the sensor's sight."),
    "headphones": ("Plug headphones in.", "Pull the headphones out."),
}
NO_CABLE = frozenset({"ups", "sound"})
"""Nothing to pull: the one is the power itself, the other sits on the board."""
PAGES = {"label_printer": "label", "io_board": "io-board"}
DRIVERS = {"plain": "gm65", "v4l2": "camera", "folder": "camera", "line": "stationery"}


def page_of(device: str, driver: str) -> str:
    """The page in docs/devices to which the line of this device belongs."""
    return f"{PAGES.get(device) or DRIVERS.get(driver, driver)}.md"


def steps_of(device: str, table: DeviceTable, boxes: Sequence[int]) -> list[Step]:
    """The steps of one configured device.

    Args:
        device: name of its table.
        table: all tables.
        boxes: the boxes to be opened.
    """
    own: dict[str, Callable[[], list[Step]]] = {
        "id_reader": _id_reader,
        "smart_card": _smart_card,
        "locker": lambda: [step for box in boxes for step in _box(box)],
        "document_printer": lambda: _printer("document_printer", "a4", A4_MM),
        "label_printer": lambda: _printer("label_printer", "label", _label_mm(table)),
        "receipt_printer": lambda: _printer("receipt_printer", "receipt", (RECEIPT_WIDTH_MM, RECEIPT_HEIGHT_MM)),
        "barcode": _barcode,
        "scanner": _scanner,
        "camera": _camera,
        "card_dispenser": _card_dispenser,
        "io_board": lambda: [] if table.io_board is None else _io_board(table.io_board),
        "ups": _ups,
        "stationery": _stationery,
        "sound": lambda: [] if table.sound is None else _sound(table.sound),
    }
    steps = [online(device), *own[device]()]
    return steps if device in NO_CABLE else [*steps, *cable(device)]


def _label_mm(table: DeviceTable) -> tuple[float, float]:
    return (
        (100.0, 60.0) if table.label_printer is None else (table.label_printer.width_mm, table.label_printer.height_mm)
    )


def _id_reader() -> list[Step]:
    def told(card: Json) -> Seen:
        return Seen(f"{card['kind']}, {card['read_ms']} ms")

    return [
        does("read a card", "Lay an identity card on the reader.", "read-id", told, {"timeout_s": CARD_S}),
        refuses("no card", "Take the card away.", "read-id", GONE, {"timeout_s": GONE_S}),
        refuses(
            "another card",
            "Lay a card there that is no identity card, such as a transit card.",
            "read-id",
            frozenset({FaultCode.NO_CARD, FaultCode.CARD_UNSUPPORTED, FaultCode.CARD_UNREADABLE}),
            {"timeout_s": GONE_S},
        ),
    ]


def _smart_card() -> list[Step]:
    def told(card: Json) -> Seen:
        return Seen(f"{card['kind']}, {card['read_ms']} ms")

    return [
        does("read a card", "Put a social security or transit card in.", "read-card", told, {"timeout_s": CARD_S}),
        refuses("no card", "Pull the card out.", "read-card", GONE, {"timeout_s": GONE_S}),
    ]


def _box(box: int) -> list[Step]:
    def opened(answer: Json) -> Seen:
        return Seen(f"{answer['open_ms']} ms", f"Did the door of box {box} spring open, and no other?")

    def shut(answer: Json) -> Seen:
        boxes = answer["boxes"]
        said = boxes.get(str(box)) if isinstance(boxes, Mapping) else None
        door = said.get("door") if isinstance(said, Mapping) else None
        if door != "closed":
            raise StepFailedError(
                f"box {box} is told to be {door}: look at its sensor, and at closed_level of its board"
            )
        return Seen()

    return [
        does(f"open box {box}", "", "locker open", opened, {"box": box}),
        does(f"shut box {box}", f"Push the door of box {box} shut.", "locker status", shut),
    ]


def _printer(device: str, printer: str, size_mm: tuple[float, float]) -> list[Step]:
    def printed(_: Json) -> Seen:
        look = "Is the page whole: frame on all sides, ruler 50 mm long, three lines sharp, QR code readable?"
        return Seen("completed", look)

    from contracts.print.fonts import Faces
    from kiosk.papers import test_page

    pdf = base64.b64encode(test_page.render(*size_mm, Faces())).decode()
    more = {"printer": printer, "pdf": pdf, "timeout_s": PRINT_S}
    return [
        does("print", "", "print", printed, more),
        tells(device, "paper out", "Take all paper out.", FaultCode.PAPER_OUT),
        well_again(device, "paper in", "Load the paper again."),
        tells(device, "cover open", "Open the cover.", FaultCode.COVER_OPEN),
        well_again(device, "cover closed", "Close the cover."),
        does("print again", "", "print", printed, more),
    ]


def _barcode() -> list[Step]:
    def told(answer: Json) -> Seen:
        return Seen(f"{len(str(answer['text']))} characters", f"Does the code say {answer['text']!r}?")

    return [
        does("read a code", "Hold a bar code or QR code before the window.", "barcode", told, {"timeout_s": CARD_S})
    ]


def _scanner() -> list[Step]:
    def told(answer: Json) -> Seen:
        if not answer["good"]:
            raise StepFailedError(f"the page is not good enough: {_failed(answer)}")
        return Seen(f"{answer['width_px']} x {answer['height_px']} px")

    empty = frozenset({FaultCode.NO_PAGE})
    return [
        does("scan", "Lay a printed page in, face as the scanner wants it.", "scan", told, {"timeout_s": SCAN_S}),
        refuses("no page", "Leave the feeder empty (flatbed: leave this out).", "scan", empty, {"timeout_s": SCAN_S}),
    ]


def _camera() -> list[Step]:
    def good(answer: Json) -> Seen:
        if not answer["good"]:
            raise StepFailedError(f"the photo does not keep every rule: {_failed(answer)}")
        return Seen(f"{answer['width_px']} x {answer['height_px']} px")

    def nobody(answer: Json) -> Seen:
        if answer["good"]:
            raise StepFailedError("a face was seen where there is none")
        return Seen()

    return [
        does("photo", "Stand before the camera and look into it.", "photo", good, {"timeout_s": CARD_S}),
        does("nobody", "Step out of the picture.", "photo", nobody, {"timeout_s": LEFT_S}),
    ]


def _failed(answer: Json) -> str:
    checks = answer["checks"]
    named = checks.items() if isinstance(checks, Mapping) else ()
    wrong = [name for name, check in named if isinstance(check, Mapping) and not check["passed"]]
    return ", ".join(wrong) or "nothing was recognised"


def _card_dispenser() -> list[Step]:
    def taken(answer: Json) -> Seen:
        return Seen(str(answer["end"]))

    def found(answer: Json) -> Seen:
        if answer["place"] != "none":
            raise StepFailedError(f"a card lies in the path ({answer['place']}): `kiosk device dispense capture`")
        return Seen(f"stacker {answer['stacker']}")

    return [
        does("look", "Put two blank test cards or more into the stacker.", "dispense status", found),
        does("issue", "A card will be written and come out: take it.", "dispense issue", taken, {"timeout_s": TAKE_S}),
        refuses(
            "not taken",
            f"Another card will come out: leave it for {LEFT_S:.0f} s. It must be drawn in again.",
            "dispense issue",
            frozenset({FaultCode.CARD_NOT_TAKEN}),
            {"timeout_s": LEFT_S},
        ),
    ]


def _io_board(settings: IoBoardSettings) -> list[Step]:
    steps: list[Step] = []
    for name in settings.inputs:
        on, off = INPUTS[name]
        steps.append(becomes(f"{name} yes", on, "io", ("board", name), "yes"))
        steps.append(becomes(f"{name} no", off, "io", ("board", name), "no"))
    if "light" in settings.registers:
        steps.append(becomes("night", "Cover the light sensor.", "io", ("board", "daylight"), "night"))
        steps.append(becomes("day", "Uncover it, with the room lit.", "io", ("board", "daylight"), "day"))
    return [*steps, *(_lamp(slot) for slot in settings.lamps)]


def _lamp(slot: str) -> Step:
    def lit(_: Json) -> Seen:
        return Seen("", f"Is the lamp at {slot} lit, and no other?")

    return does(f"lamp {slot}", "", "lamps", lit, {"slots": [slot]})


def _ups() -> list[Step]:
    source = ("power", "mains")
    return [
        becomes("battery", "Pull the mains plug of the UPS.", "io", source, "battery"),
        becomes("mains", "Put the mains plug back in.", "io", source, "mains"),
    ]


def _sound(settings: SoundSettings) -> list[Step]:
    heard = [("speaker", settings.speaker), ("microphone", settings.microphone)]
    steps = [becomes(name, "", "io", ("sound", name), "yes") for name, control in heard if control]
    if settings.jack:
        steps.append(becomes("headphones in", "Plug headphones in.", "io", ("sound", "headphones"), "yes"))
        steps.append(becomes("headphones out", "Pull the headphones out.", "io", ("sound", "headphones"), "no"))
    return steps


def _stationery() -> list[Step]:
    def issued(answer: Json) -> Seen:
        return Seen(str(answer["state"]), f"Does the number {answer['number']} stand on the sheet that came out?")

    return [does("issue", "", "sheets issue", issued)]
