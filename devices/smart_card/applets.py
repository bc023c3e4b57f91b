"""Chips of the far end: what cards answer, seen from their side. Each keeps what it counts for as long as it exists."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from contracts.rules.staff_card import CHALLENGE_BYTES, NONCE_BYTES, PIN_MAX, PIN_TRIES, signed_words
from devices.smart_card import social_security, staff_applet, transit
from devices.smart_card.frames import Command, Reply, Sw
from devices.smart_card.social_security import EF05, EF06, Style

SELECT = 0xA4
READ_RECORD = 0xB2
GET_RESPONSE = 0xC0
VERIFY = 0x20
GET_CHALLENGE = 0x84
INTERNAL_AUTHENTICATE = 0x88
PIN_REFERENCE = 0x81
HALF_BYTES = 32
JOURNEY_PLACES = 30
"""Entries of the file of journeys; those never written are zeros."""


class Chip(Protocol):
    """One chip."""

    def reset(self) -> None:
        """The power went or came: everything selected or verified is forgotten, counters stay."""

    def answer(self, command: Command) -> Reply:
        """One command."""


def _sw(word: int) -> Reply:
    return Reply(b"", word)


class OtherChip:
    """A card of somebody else: it knows no application of ours."""

    def reset(self) -> None:
        """Nothing is kept."""

    def answer(self, command: Command) -> Reply:
        """Every file is unknown."""
        return _sw(Sw.NO_FILE if command.ins == SELECT else Sw.NO_INSTRUCTION)


@dataclass(slots=True)
class SocialSecurityChip:
    """A social security card.

    Attributes:
        records: file, tag -> record number and value.
        styles: ways of READ RECORD that this generation knows.
        select_p1: forms of SELECT that it knows for files.
        withheld: tags that it gives only after a PIN.
        chained: it answers with 61 and waits to be fetched, as over T=0.
        mislabelled: it answers a request for this tag with another record of the same file.
    """

    records: Mapping[tuple[int, int], tuple[int, bytes]]
    styles: frozenset[Style] = frozenset(Style)
    select_p1: frozenset[int] = frozenset({0x02, 0x00})
    withheld: frozenset[int] = frozenset()
    chained: bool = False
    mislabelled: int | None = None
    _selected: bool = False
    _file: int | None = None
    _ready: bytes = field(default=b"", repr=False)
    pin_commands: int = 0

    def reset(self) -> None:
        """Nothing is selected."""
        self._selected, self._file, self._ready = False, None, b""

    def answer(self, command: Command) -> Reply:
        """SELECT, READ RECORD, GET RESPONSE."""
        if command.ins == GET_RESPONSE:
            ready, self._ready = self._ready, b""
            return Reply(ready, Sw.OK) if ready else _sw(Sw.NOT_NOW)
        self._ready = b""
        if command.ins == VERIFY:
            self.pin_commands += 1
            return _sw(Sw.NOT_NOW)
        if command.ins == SELECT:
            return self._select(command)
        if command.ins == READ_RECORD and self._selected:
            return self._record(command)
        return _sw(Sw.NO_INSTRUCTION)

    def _select(self, command: Command) -> Reply:
        if command.p1 == 0x04:  # noqa: PLR2004 - by name
            self._selected = command.data == social_security.APPLICATION
            self._file = None
            return self._give(b"\x6f\x02\x84\x00") if self._selected else _sw(Sw.NO_FILE)
        file = int.from_bytes(command.data, "big")
        if not self._selected or command.p1 not in self.select_p1:
            return _sw(Sw.WRONG_P1P2)
        if file not in {EF05, EF06}:
            return _sw(Sw.NO_FILE)
        self._file = file
        return _sw(Sw.OK)

    def _record(self, command: Command) -> Reply:
        if command.p2 == 0x00:
            found = self._found(Style.BY_TAG, self._file, tag=command.p1)
        elif command.p2 == 0x04:  # noqa: PLR2004 - by number
            found = self._found(Style.BY_NUMBER, self._file, number=command.p1)
        else:
            found = self._found(Style.BY_SHORT_FILE, 0xEF00 | command.p2 >> 3, number=command.p1)
        if found is None:
            return _sw(Sw.NO_RECORD)
        tag, value = found
        if tag in self.withheld:
            return _sw(Sw.NOT_ALLOWED)
        whole = bytes([tag, len(value)]) + value
        if command.le not in {0, len(whole)} and not self.chained:
            return _sw(0x6C00 | len(whole))
        return self._give(whole)

    def _found(
        self, style: Style, file: int | None, tag: int | None = None, number: int | None = None
    ) -> tuple[int, bytes] | None:
        if style not in self.styles or file is None:
            return None
        if tag is not None and tag == self.mislabelled:
            tag = next((other for in_file, other in self.records if in_file == file and other != tag), None)
        for (in_file, its_tag), (its_number, value) in self.records.items():
            if in_file == file and (its_tag == tag or its_number == number):
                return its_tag, value
        return None

    def _give(self, data: bytes) -> Reply:
        if not self.chained:
            return Reply(data, Sw.OK)
        self._ready = data
        return _sw(0x6100 | len(data))


@dataclass(slots=True)
class TransitChip:
    """A T-Union purse.

    Attributes:
        information: the 30 bytes of file 0x15.
        balance: as the purse keeps it, with its top bit.
        overdraft: None where the purse does not know the question.
        trips: log entries, newest first.
        journeys: those of the gates, newest first; None where the card keeps none.
        application: the name under which it is found.
    """

    information: bytes
    balance: int
    overdraft: int | None
    trips: tuple[bytes, ...]
    journeys: tuple[bytes, ...] | None = None
    application: bytes = transit.APPLICATIONS[0]
    _selected: bool = False

    def reset(self) -> None:
        """Nothing is selected."""
        self._selected = False

    def answer(self, command: Command) -> Reply:
        """SELECT, READ BINARY, GET BALANCE, READ RECORD."""
        if command.ins == SELECT:
            self._selected = command.data == self.application
            return Reply(b"\x6f\x00", Sw.OK) if self._selected else _sw(Sw.NO_FILE)
        known = self._selected and self._known(command)
        return Reply(known, Sw.OK) if known else _sw(Sw.NO_RECORD if command.ins == READ_RECORD else Sw.NO_INSTRUCTION)

    def _known(self, command: Command) -> bytes | None:
        if command == transit.INFORMATION:
            return self.information
        if command == transit.BALANCE:
            return self.balance.to_bytes(4, "big")
        if command == transit.OVERDRAFT and self.overdraft is not None:
            return self.overdraft.to_bytes(4, "big")
        return self._entry(command)

    def _entry(self, command: Command) -> bytes | None:
        if 1 <= command.p1 <= len(self.trips) and command == transit.trip_command(command.p1):
            return self.trips[command.p1 - 1]
        if self.journeys is None or command.p1 not in range(1, JOURNEY_PLACES + 1):
            return None
        if command == transit.journey_command(command.p1):
            return dict(enumerate(self.journeys, 1)).get(command.p1, bytes(transit.JOURNEY_BYTES))
        return None


@dataclass(slots=True)
class StaffChip:
    """A staff card with our own applet. The key never leaves it, and a wrong PIN is counted before it is compared.

    Attributes:
        key: scalar of the P-256 key.
        signatures: how often it has signed, for the far end's record.
    """

    number: str
    role: int
    pin: str = field(repr=False)
    key: int = field(repr=False)
    tries: int = PIN_TRIES
    signatures: int = 0
    verifies: int = 0
    _selected: bool = False
    _verified: bool = False
    _nonce: bytes = field(default=b"", repr=False)

    def reset(self) -> None:
        """The PIN has to be given again; the tries stay as they are."""
        self._selected = self._verified = False
        self._nonce = b""

    def answer(self, command: Command) -> Reply:
        """SELECT, VERIFY, GET CHALLENGE, INTERNAL AUTHENTICATE."""
        if command.ins == SELECT:
            self.reset()
            self._selected = command.data == staff_applet.APPLICATION
            introduction = staff_applet.introduction(self.number, self.role)
            return Reply(introduction, Sw.OK) if self._selected else _sw(Sw.NO_FILE)
        if not self._selected:
            return _sw(Sw.NO_INSTRUCTION)
        if (command.ins, command.p2) == (VERIFY, PIN_REFERENCE):
            return self._verify(command.data)
        if command.ins == GET_CHALLENGE:
            self._nonce = secrets.token_bytes(NONCE_BYTES)
            return Reply(self._nonce, Sw.OK)
        return self._sign(command.data) if command.ins == INTERNAL_AUTHENTICATE else _sw(Sw.NO_INSTRUCTION)

    def _verify(self, pin: bytes) -> Reply:
        if not pin:
            return _sw(0x63C0 | self.tries if self.tries else Sw.BLOCKED)
        self._verified = False
        if len(pin) != PIN_MAX:
            return _sw(Sw.WRONG_LENGTH)
        if not self.tries:
            return _sw(Sw.BLOCKED)
        self.verifies += 1
        self.tries -= 1  # first, so that pulling the card gives no free try
        if not hmac.compare_digest(pin, self.pin.encode().ljust(PIN_MAX, b"\xff")):
            return _sw(0x63C0 | self.tries if self.tries else Sw.BLOCKED)
        self.tries = PIN_TRIES
        self._verified = True
        return _sw(Sw.OK)

    def _sign(self, challenge: bytes) -> Reply:
        if not self._verified:
            return _sw(Sw.NOT_ALLOWED)
        if not self._nonce:
            return _sw(Sw.NOT_NOW)
        if len(challenge) != CHALLENGE_BYTES:
            return _sw(Sw.WRONG_LENGTH)
        words = signed_words(self.number, self._nonce, challenge)
        self.reset_proof()
        self.signatures += 1
        r, s = decode_dss_signature(
            ec.derive_private_key(self.key, ec.SECP256R1()).sign(words, ec.ECDSA(hashes.SHA256()))
        )
        return Reply(r.to_bytes(HALF_BYTES, "big") + s.to_bytes(HALF_BYTES, "big"), Sw.OK)

    def reset_proof(self) -> None:
        """One PIN, one signature."""
        self._verified = False
        self._nonce = b""
