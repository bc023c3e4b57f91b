"""What the table of faults strikes: each device with its operation, and how each fault of its wire begins and ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.device_settings import BARCODE_FAMILIES, LOCK_FAMILIES
from tests.faults import device_work as work
from tests.faults.device_work import Operation

SILENCE_S = 30.0
FAR_END = "far end"

Words = Sequence[str]


class Fault(StrEnum):
    """What happens to a wire."""

    CABLE = "cable out and in"
    RESTART = "far end restarted"
    POWER = "power off and on"
    SILENCE = "30 s of silence"
    GARBAGE = "garbage"
    DRIP = "one byte at a time"


@dataclass(frozen=True, slots=True)
class Strike:
    """How a fault begins and ends.

    Attributes:
        begin: control verb.
        end: control verb; empty where the fault is over by itself.
        kills: `FAR_END`, or a part of the command line of the driver's child process; after `begin`.
        lasts_s: time between both, beside that of the operation.
    """

    begin: Words = ()
    end: Words = ()
    kills: str = ""
    lasts_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Subject:
    """One device.

    Attributes:
        operate: one operation by its key; whether its value was right.
        faults: how each strikes; a word where it cannot.
        acts: the event of the far end's record that is counted: one operation must not cause two.
    """

    operate: Operation
    faults: Mapping[Fault, Strike | str]
    acts: str = ""


def _line(name: str, power: Strike | str) -> Mapping[Fault, Strike | str]:
    """A device on a serial line."""
    return {
        Fault.CABLE: Strike(("unplug", name), ("plug", name)),
        Fault.RESTART: Strike(kills=FAR_END),
        Fault.POWER: power,
        Fault.SILENCE: Strike(("hang", name, "on"), ("hang", name, "off"), lasts_s=SILENCE_S),
        Fault.GARBAGE: Strike(("garbage", name, "4000")),
        Fault.DRIP: Strike(("one-byte", name, "on"), ("one-byte", name, "off")),
    }


def _service(name: str, cable: Strike, restart: Strike, power: Strike | str) -> Mapping[Fault, Strike | str]:
    """A device behind a service, with somebody on the socket between us and it."""
    return {**_line(name, power), Fault.CABLE: cable, Fault.RESTART: restart}


def _printer(name: str) -> Mapping[Fault, Strike | str]:
    return _service(
        name,
        Strike(("unplug", name), ("plug", name)),
        Strike(("server-gone", name), ("server-back", name)),
        Strike(("power-cycle", name)),
    )


AS_CABLE = "as the cable: it lives on it"
AS_RESTART = "as the restart"
NO_BYTES = "a library in a child: no bytes"
HANGING_MIXER = "sleep"
"""What the far end of `amixer` is while it does not come back."""
SUBJECTS: Mapping[str, Subject] = {
    "id_reader": Subject(work.read_id, _line("id_reader", AS_CABLE)),
    "smart_card": Subject(
        work.read_chip,
        _service(
            "smart_card",
            Strike(("unplug", "smart_card"), ("plug", "smart_card")),
            Strike(("card-service-kill",), ("card-service-start",)),
            AS_CABLE,
        ),
    ),
    "locker": Subject(work.open_box, _line("locker", AS_RESTART), "latch_sprang"),
    "barcode": Subject(work.read_code, _line("barcode", AS_CABLE), "code_read"),
    "document_printer": Subject(work.print_sheet, _printer("document_printer"), "printed"),
    "label_printer": Subject(work.print_label, _printer("label_printer"), "printed"),
    "receipt_printer": Subject(
        work.print_slip, _line("receipt_printer", Strike(("power-cycle", "receipt_printer"))), "cut"
    ),
    "scanner": Subject(
        work.scan,
        {
            Fault.CABLE: Strike(("unplug", "scanner"), ("plug", "scanner")),
            Fault.RESTART: Strike(kills="devices.scanner.child"),
            Fault.POWER: AS_CABLE,
            Fault.SILENCE: Strike(("scanner-hang",), ("insert-page", "straight"), lasts_s=SILENCE_S),
            Fault.GARBAGE: NO_BYTES,
            Fault.DRIP: NO_BYTES,
        },
    ),
    "camera": Subject(
        work.take_picture,
        {
            Fault.CABLE: Strike(("unplug", "camera"), ("plug", "camera")),
            Fault.RESTART: Strike(kills="devices.camera.child"),
            Fault.POWER: AS_CABLE,
            Fault.SILENCE: Strike(("camera-mute",), ("stand", "straight"), lasts_s=SILENCE_S),
            Fault.GARBAGE: Strike(("camera-garbage",), ("stand", "straight")),
            Fault.DRIP: "frames come whole",
        },
    ),
    "card_dispenser": Subject(
        work.issue_card,
        _line("card_dispenser", Strike(("power-cycle", "card_dispenser"))),
        "card_fed",
    ),
    "io_board": Subject(work.look_and_light, _line("io_board", AS_RESTART), "lamp_on"),
    "ups": Subject(
        work.read_power,
        _service(
            "ups",
            Strike(("ups-unplug",), ("ups-plug",)),
            Strike(("upsd-kill",), ("upsd-start",)),
            "it carries itself",
        ),
    ),
    "stationery": Subject(work.issue_sheet, _line("stationery", AS_RESTART), "sheet_issued"),
    "sound": Subject(
        work.see_plug,
        {
            Fault.CABLE: Strike(("unplug", "sound"), ("plug", "sound")),
            Fault.RESTART: Strike(("hang", "sound", "on"), ("hang", "sound", "off"), kills=HANGING_MIXER),
            Fault.POWER: AS_CABLE,
            Fault.SILENCE: Strike(("hang", "sound", "on"), ("hang", "sound", "off"), lasts_s=SILENCE_S),
            Fault.GARBAGE: Strike(("garbage", "sound", "on"), ("garbage", "sound", "off")),
            Fault.DRIP: Strike(("one-byte", "sound", "on"), ("one-byte", "sound", "off")),
        },
    ),
}


ELSEWHERE: Mapping[str, str] = {
    "payment by code": "no wire here: the backend asks over HTTP; answers that are late, double, wrong or none "
    "are tried in `tests/backend/payments`",
    "staff, courier and technician cards": "another applet in the reader of the row smart_card: "
    "`tests/devices/smart_card`, and cut at each command by the sweep cards",
    "document camera in the scanner's place": "the driver and the child of the row camera: `tests/devices/scanner`",
}
"""What the cabinet has no row for, and why."""


FAMILIES: Mapping[str, Sequence[str]] = {
    "locker": [family for family in LOCK_FAMILIES if family != "lock-8a"],
    "barcode": [family for family in BARCODE_FAMILIES if family != "gm65"],
}
"""Other units in the place of a row's own: the same operation and faults on other bytes."""


def cells() -> list[tuple[str, Fault]]:
    """Every pair that can be tried."""
    return [
        (name, fault)
        for name, subject in SUBJECTS.items()
        for fault, how in subject.faults.items()
        if isinstance(how, Strike)
    ]
