"""Synthetic cards for the simulated reader. Nobody has these numbers: there is no division 330399."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.rules.identity import check_character
from devices.smart_card import transit
from devices.smart_card.applets import Chip, OtherChip, SocialSecurityChip, StaffChip, TransitChip
from devices.smart_card.social_security import EF05, EF06, Style

DIVISION = "330399"
INITIALISER = bytes.fromhex("D15600000599110145FFFFFF")

COURIER_KEY = 0x5E11_B0C5_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0000_0001
TECHNICIAN_KEY = COURIER_KEY + 1
STAFF_KEY = COURIER_KEY + 2
FORGED_KEY = COURIER_KEY + 3
"""Published, and so worthless: cards of the gallery only."""
COURIER_PIN = "135790"
TECHNICIAN_PIN = "975310"


def number(birth: str, sequence: int) -> str:
    """A number that passes its check: `birth` as YYYYMMDD, an odd sequence for a man."""
    body = f"{DIVISION}{birth}{sequence:03d}"
    return body + check_character(body)


@dataclass(frozen=True, slots=True)
class Holder:
    """What is written on a synthetic social security card. `bytes_` replaces whole records by their tag."""

    name: str
    birth: str
    sequence: int
    card: str
    issued: str = "20230301"
    until: str = "20330301"
    id_number: str = ""
    bytes_: Mapping[int, bytes] | None = None

    def records(self, *, old: bool = False) -> dict[tuple[int, int], tuple[int, bytes]]:
        """File, tag -> record number and value; in the older layout the numbers after the name are one less."""
        written = self.id_number or number(self.birth, self.sequence)
        less = 1 if old else 0
        values = {
            (EF05, 0x01): (1, bytes.fromhex(DIVISION) + INITIALISER + b"\xff"),
            (EF05, 0x02): (2, b"3"),
            (EF05, 0x03): (3, b"3.00"),
            (EF05, 0x04): (4, INITIALISER),
            (EF05, 0x05): (5, bytes.fromhex(self.issued)),
            (EF05, 0x06): (6, bytes.fromhex(self.until)),
            (EF05, 0x07): (7, self.card.encode().ljust(9, b"\0")),
            (EF06, 0x08): (1, written.encode()),
            (EF06, 0x09): (2, self.name.encode("gb18030").ljust(30, b"\0")),
            (EF06, 0x0A): (4 - less, b"1" if self.sequence % 2 else b"2"),
            (EF06, 0x0B): (5 - less, b"\x01"),
            (EF06, 0x0C): (6 - less, bytes.fromhex(DIVISION)),
            (EF06, 0x0D): (7 - less, bytes.fromhex(self.birth)),
        }
        replaced = self.bytes_ or {}
        return {key: (record, replaced.get(key[1], value)) for key, (record, value) in values.items()}


JIA = Holder("测试·甲", "19900307", 11, "A33039901")
YI = Holder("测试·乙", "19881120", 24, "A33039902")
RARE = Holder("测试䶮\U00020bb7", "19790228", 64, "A33039903")


def _log(sequence: int, kind: int, fen: int, at: str) -> bytes:
    return (
        sequence.to_bytes(2, "big")
        + bytes(3)
        + fen.to_bytes(4, "big")
        + bytes([kind])
        + bytes.fromhex("330399000001")
        + bytes.fromhex(at)
    )


TRIPS = (
    _log(12, 0x09, 200, "20261120074512"),
    _log(11, 0x06, 400, "20261119181003"),
    _log(10, 0x02, 5000, "20261118120000"),
)


def _journey(kind: int, fen: int, left: int, at: str) -> bytes:
    return (
        bytes([kind])
        + bytes.fromhex("0033039900000001" + "01" + "00000200000015")
        + bytes(2)
        + fen.to_bytes(2, "big")
        + left.to_bytes(4, "big")
        + bytes.fromhex(at + "3303" + "01330399000000")
        + bytes(7)
    )


JOURNEYS = (_journey(0x04, 200, 3250, "20261120074512"), _journey(0x03, 0, 3450, "20261120071158"))


def _purse(
    balance: int,
    overdraft: int | None = 0,
    trips: tuple[bytes, ...] = TRIPS,
    until: str = "20401231",
    journeys: tuple[bytes, ...] | None = JOURNEYS,
) -> TransitChip:
    information = (
        bytes.fromhex("0133039900000000" + "0201")
        + bytes.fromhex("03104990000000000017")
        + bytes.fromhex("20200101" + until + "0000")
    )
    return TransitChip(information, balance, overdraft, trips, journeys)


CARDS: dict[str, Callable[[], Chip]] = {
    "social-security": lambda: SocialSecurityChip(JIA.records()),
    "social-security-by-number": lambda: SocialSecurityChip(
        YI.records(old=True), styles=frozenset({Style.BY_NUMBER}), select_p1=frozenset({0x00})
    ),
    "social-security-short-file": lambda: SocialSecurityChip(
        YI.records(), styles=frozenset({Style.BY_SHORT_FILE}), select_p1=frozenset()
    ),
    "social-security-chained": lambda: SocialSecurityChip(RARE.records(), chained=True),
    "social-security-protected": lambda: SocialSecurityChip(
        JIA.records(), withheld=frozenset({0x07, 0x08, 0x09, 0x0A, 0x0D})
    ),
    "social-security-bad-check": lambda: SocialSecurityChip(
        Holder("测试·己", "19900307", 12, "A33039904", id_number="330399199003070120").records()
    ),
    "social-security-bad-name": lambda: SocialSecurityChip(
        Holder("测", "19900307", 11, "A33039905", bytes_={0x09: b"\xb2\xe2\xff" + bytes(27)}).records()
    ),
    "social-security-other-birth": lambda: SocialSecurityChip(
        Holder("测试·庚", "19900307", 11, "A33039906", bytes_={0x0D: bytes.fromhex("19900308")}).records()
    ),
    "social-security-mislabelled": lambda: SocialSecurityChip(
        JIA.records(), styles=frozenset({Style.BY_TAG}), mislabelled=0x08
    ),
    "transit": lambda: _purse(3250),
    "transit-overdrawn": lambda: _purse(0x80000000, 150),
    "transit-new": lambda: _purse(0, None, (), journeys=None),
    "transit-bad-date": lambda: _purse(3250, until="20401331"),
    "transit-other-name": lambda: _renamed(_purse(3250)),
    "courier": lambda: StaffChip("LBC-CARD-0001", 1, COURIER_PIN, COURIER_KEY),
    "courier-copied": lambda: StaffChip("LBC-CARD-0001", 1, COURIER_PIN, FORGED_KEY),
    "technician": lambda: StaffChip("LBT-CARD-0001", 2, TECHNICIAN_PIN, TECHNICIAN_KEY),
    "staff": lambda: StaffChip("LBS-CARD-0001", 3, "192837", STAFF_KEY),
    "other": OtherChip,
}
"""How each card is made; its counters live as long as the far end."""


def _renamed(purse: TransitChip) -> TransitChip:
    purse.application = transit.APPLICATIONS[1]
    return purse
