"""The T-Union purse on a card: number, validity, balance, its log and the last journeys.

Source: `docs/devices/pcsc.md`. Whatever does not pass every check is refused as a whole;
only the journeys, of which one source alone tells, end where an entry is not as that source says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile

from contracts.rules.faults import FaultCode
from devices.smart_card.frames import Command, Talk, ask, select_by_name, status
from kiosk.domain.chip_card import Journey, TransitCard, Trip, TripKind
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
JOURNEY_BYTES = 48
MAX_JOURNEYS = 10
"""Cards keep up to thirty; each costs the person who holds the card still a moment."""
_SIGN = 0x7FFFFFFF
_NOT_THERE = frozenset({0x69, 0x6A, 0x6B, 0x6D, 0x6E, 0x94})
"""First bytes of a status that means: there is no such thing here. Anything else is a fault."""
_KINDS = {0x02: TripKind.LOAD, 0x05: TripKind.PURCHASE, 0x06: TripKind.PURCHASE, 0x09: TripKind.COMPOUND}
_NOTHING = (0x00, 0xFF)
"""An entry that was never written holds one of these throughout."""


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
    trips = yield from _entries(trip_command, MAX_TRIPS)
    journeys = yield from _entries(journey_command, MAX_JOURNEYS, may_fail=True)
    return TransitCard(
        number=information.number,
        issuer=information.issuer,
        valid_from=information.valid_from,
        valid_until=information.valid_until,
        balance_fen=balance,
        trips=tuple(parse_trip(data) for data in trips),
        journeys=tuple(parse_journey(data) for data in takewhile(_is_journey, journeys)),
    )


def trip_command(number: int) -> Command:
    """READ RECORD of the purse's log (short file identifier 0x18), 1 is the newest."""
    return Command(0x00, 0xB2, number, 0xC4, le=TRIP_BYTES)


def journey_command(number: int) -> Command:
    """READ RECORD of the journeys (short file identifier 0x1E), 1 is the newest."""
    return Command(0x00, 0xB2, number, 0xF4, le=0x00)


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


def parse_journey(data: bytes) -> Journey:
    """One journey.

    Raises:
        DeviceError: card_unreadable, when the entry has another length.
    """
    if not _is_journey(data):
        raise _unreadable("journey: length")
    return Journey(
        kind=data[0:1].hex().upper(),
        mode=data[9:10].hex().upper(),
        terminal=data[1:9].hex().upper(),
        place=data[10:17].hex().upper(),
        fare_fen=int.from_bytes(data[19:21], "big"),
        balance_fen=int.from_bytes(data[21:25], "big"),
        at=_moment(data[25:32].hex()),
        city=data[32:34].hex().upper(),
    )


def _is_journey(data: bytes) -> bool:
    return len(data) == JOURNEY_BYTES


def _entries(command: Callable[[int], Command], most: int, *, may_fail: bool = False) -> Talk[list[bytes]]:
    """What the card wrote into one of its logs, newest first.

    Args:
        command: reads the entry of this number.
        most: entries read at most.
        may_fail: whatever the card refuses ends the log; else only that there is no such thing.
    """
    entries: list[bytes] = []
    for number in range(1, most + 1):
        reply = yield from ask(command(number))
        if reply.sw >> 8 in _NOT_THERE or (may_fail and not reply.ok):
            break
        if not reply.ok:
            raise _unreadable(f"log: {status(reply)}")
        if reply.data and set(reply.data) <= {reply.data[0]} & set(_NOTHING):
            break
        entries.append(reply.data)
    return entries


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
