"""The T-Union purse on a card: number, validity, balance and the last trips.

Source: `docs/devices/pcsc.md`. Whatever does not pass every check is refused as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from contracts.rules.faults import FaultCode
from devices.smart_card.frames import Command, Talk, ask, select_by_name, status
from kiosk.domain.chip_card import TransitCard, Trip, TripKind
from kiosk.ports import DeviceError

APPLICATIONS = (bytes.fromhex("A000000632010105"), bytes.fromhex("A000000632010106"))
INFORMATION = Command(0x00, 0xB0, 0x95, 0x00, le=0x00)
BALANCE = Command(0x80, 0x5C, 0x00, 0x02, le=0x04)
OVERDRAFT = Command(0x80, 0x5C, 0x01, 0x02, le=0x04)
INFORMATION_BYTES = 30
BALANCE_BYTES = 4
TRIP_BYTES = 23
MAX_TRIPS = 10
"""The log of the purse is a ring of ten."""
_SIGN = 0x7FFFFFFF
_NOT_THERE = frozenset({0x69, 0x6A, 0x6B, 0x6D, 0x6E, 0x94})
"""First bytes of a status that means: there is no such thing here. Anything else is a fault."""
_KINDS = {0x02: TripKind.LOAD, 0x05: TripKind.PURCHASE, 0x06: TripKind.PURCHASE, 0x09: TripKind.COMPOUND}
_EMPTY = frozenset({b"\0" * TRIP_BYTES, b"\xff" * TRIP_BYTES})


@dataclass(frozen=True, slots=True)
class Information:
    """File 0x15."""

    issuer: str
    number: str
    valid_from: date
    valid_until: date


def read_transit() -> Talk[TransitCard | None]:
    """Read the purse; None when the card has none.

    Raises:
        DeviceError: card_unreadable with what failed, garbled.
    """
    for application in APPLICATIONS:
        if (yield from ask(select_by_name(application))).ok:
            break
    else:
        return None
    reply = yield from ask(INFORMATION)
    if not reply.ok:
        raise _unreadable(f"information: {status(reply)}")
    information = parse_information(reply.data)
    balance = yield from _amount(BALANCE, needed=True)
    if balance == 0:
        balance -= yield from _amount(OVERDRAFT, needed=False)
    trips: list[Trip] = []
    for number in range(1, MAX_TRIPS + 1):
        reply = yield from ask(trip_command(number))
        if reply.sw >> 8 in _NOT_THERE or reply.data in _EMPTY:
            break
        if not reply.ok:
            raise _unreadable(f"trip: {status(reply)}")
        trips.append(parse_trip(reply.data))
    return TransitCard(
        number=information.number,
        issuer=information.issuer,
        valid_from=information.valid_from,
        valid_until=information.valid_until,
        balance_fen=balance,
        trips=tuple(trips),
    )


def trip_command(number: int) -> Command:
    """READ RECORD of the purse's log (short file identifier 0x18), 1 is the newest."""
    return Command(0x00, 0xB2, number, 0xC4, le=TRIP_BYTES)


def parse_information(data: bytes) -> Information:
    """File 0x15 as a value.

    Raises:
        DeviceError: card_unreadable.
    """
    if len(data) < INFORMATION_BYTES:
        raise _unreadable("information: length")
    number = data[10:20].hex()[1:]
    if not number.isdecimal() or not int(number):
        raise _unreadable("number")
    valid_from, valid_until = _day(data[20:24], "valid_from"), _day(data[24:28], "valid_until")
    if valid_until < valid_from:
        raise _unreadable("validity")
    return Information(data[:8].hex().upper(), number, valid_from, valid_until)


def parse_trip(data: bytes) -> Trip:
    """One entry of the log. A time that cannot be is none: terminals write what they like there.

    Raises:
        DeviceError: card_unreadable, when the entry has another length.
    """
    if len(data) != TRIP_BYTES:
        raise _unreadable("trip: length")
    return Trip(
        sequence=int.from_bytes(data[0:2], "big"),
        kind=_KINDS.get(data[9], TripKind.OTHER),
        amount_fen=int.from_bytes(data[5:9], "big"),
        terminal=data[10:16].hex().upper(),
        at=_moment(data[16:23].hex()),
    )


def _amount(command: Command, *, needed: bool) -> Talk[int]:
    reply = yield from ask(command)
    if reply.ok and len(reply.data) == BALANCE_BYTES:
        return int.from_bytes(reply.data, "big") & _SIGN
    if needed or reply.sw >> 8 not in _NOT_THERE:
        raise _unreadable(f"balance: {status(reply)}")
    return 0


def _moment(text: str) -> datetime | None:
    if not text.isdecimal():
        return None
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S")  # noqa: DTZ007 - local time of the terminal, no zone is known
    except ValueError:
        return None


def _day(value: bytes, what: str) -> date:
    text = value.hex()
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise _unreadable(what) from error


def _unreadable(what: str) -> DeviceError:
    return DeviceError(FaultCode.CARD_UNREADABLE, what)
