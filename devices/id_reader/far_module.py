"""The SAM module of the far end: what it answers to each command, about the card that lies there, and how it fails.

Part of the far end: nothing that drives a device imports it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence

from devices.far_end import Json, VerbError
from devices.id_reader.card_layout import ADDRESS, PHOTO_BYTES, TEXT_BYTES
from devices.id_reader.frames import VENDOR_TIMEOUT, Command, Frame, Sw3, answer
from devices.id_reader.gallery import PHOTO
from devices.id_reader.printed import Printed

SAM_ID = bytes.fromhex("05000100 5B033301 5AB31E00 01000000")
IIN = bytes(4)
SERIAL = bytes(8)
FINGERPRINTS = ("0", "512", "1024", "unknown")
SELF_TESTS = ("good", "failed", "reset-mends")
SPOILED_AT = 700
"""Byte of a text answer that a spoiled line changes: in the photo."""
TWISTED_AT = (14, 16)
"""Bytes of a text answer that a twisted line swaps, so that the check stays right: in the name."""
COMMANDS = {
    "find": Command.FIND,
    "select": Command.SELECT,
    "read": Command.READ,
    "fingerprint": Command.READ_FINGERPRINT,
    "address": Command.READ_ADDRESS,
    "number": Command.SAM_ID,
    "self-test": Command.STATUS,
}
READS = frozenset({Command.READ, Command.READ_FINGERPRINT})


class FarModule:
    """One module. The card has to leave after a good read before it is found again.

    Args:
        note: told when a card was read.
        leave: takes the card away in the middle of an answer.
    """

    VERBS = frozenset(
        {"pull-card", "refuse", "self-test", "fingerprint", "new-address", "spoil", "twist", "vendor-timeout", "number"}
    )

    def __init__(self, note: Callable[[str], None], leave: Callable[[], None]) -> None:
        self._note = note
        self._leave = leave
        self._card: Printed | None = None
        self._found = self._selected = self._was_read = False
        self._pull_after: int | None = None
        self._refusals: dict[Command, Sw3] = {}
        self._self_test = "good"
        self._fingerprint = "1024"
        self._new_address = ""
        self._spoil = self._twist = self._timeouts = 0
        self._wrong_numbers: deque[bytes] = deque()

    @property
    def card(self) -> Printed | None:
        """The card in the field."""
        return self._card

    @card.setter
    def card(self, card: Printed | None) -> None:
        self._card = card
        self._found = self._selected = self._was_read = False

    def act(self, verb: str, arguments: Sequence[str]) -> None:
        """Do one control verb.

        pull-card [BYTES|off]: the card leaves after so many bytes of the next text answer; 0: before the first one.
        refuse STATUS [COMMAND]: answer a command (read) with this status, in hexadecimal; `refuse off` ends all.
        self-test good|failed|reset-mends: what the module says of itself.
        fingerprint 0|512|1024|unknown: how many bytes the card holds; unknown: the module does not know the command.
        new-address [TEXT]: the address that was added to the card; without TEXT none.
        spoil [N]: a byte of the next N text answers changes on the line, so that the check fails.
        twist [N]: two bytes of the next N text answers change places, so that the check does not fail.
        vendor-timeout [N]: the next N answers are a message that breaks the rules.
        number [wrong]: the next number of the module is a wrong one.
        """
        word = arguments[0] if arguments else ""
        if verb == "pull-card":
            self._pull_after = _pull(word)
        elif verb == "refuse":
            self._refuse(arguments)
        elif verb == "self-test":
            self._self_test = _one_of(word, SELF_TESTS)
        elif verb == "fingerprint":
            self._fingerprint = _one_of(word, FINGERPRINTS)
        elif verb == "new-address":
            if len(word.encode("utf-16-le")) > ADDRESS.size:
                raise VerbError("an address has at most 35 characters")
            self._new_address = word
        elif verb == "spoil":
            self._spoil = _times(word)
        elif verb == "twist":
            self._twist = _times(word)
        elif verb == "vendor-timeout":
            self._timeouts = _times(word)
        else:
            self._wrong_numbers.append(bytes(len(SAM_ID)))

    def state(self) -> Mapping[str, Json]:
        """What is set, for the dock."""
        return {"was_read": self._was_read, "self_test": self._self_test, "fingerprint": self._fingerprint}

    def answer(self, frame: Frame) -> bytes:
        """Whatever the module says to one request."""
        try:
            command = Command(frame.body)
        except ValueError:
            return answer(Sw3.BAD_COMMAND)
        if self._timeouts:
            self._timeouts -= 1
            return VENDOR_TIMEOUT
        if self._self_test != "good":
            return self._broken(command)
        if command in self._refusals:
            return answer(self._refusals[command])
        if command in READS:
            return self._text(command)
        return self._short(command)

    def _broken(self, command: Command) -> bytes:
        if command is Command.RESET and self._self_test == "reset-mends":
            self._self_test = "good"
            return answer(Sw3.SUCCESS)
        return answer(Sw3.SELF_TEST_FAILED)

    def _short(self, command: Command) -> bytes:
        match command:
            case Command.SAM_ID:
                return answer(Sw3.SUCCESS, self._wrong_numbers.popleft() if self._wrong_numbers else SAM_ID)
            case Command.FIND:
                self._found = self._card is not None and not self._was_read
                self._selected = False
                return answer(Sw3.FOUND, IIN) if self._found else answer(Sw3.NO_CARD)
            case Command.SELECT:
                self._selected = self._found
                return answer(Sw3.SUCCESS, SERIAL) if self._selected else answer(Sw3.SELECT_FAILED)
            case Command.READ_ADDRESS:
                return self._address()
            case _:
                return answer(Sw3.SUCCESS)

    def _address(self) -> bytes:
        if self._card is None or not self._selected:
            return answer(Sw3.READ_FAILED)
        if not self._new_address:
            return answer(Sw3.NOTHING)
        return answer(Sw3.SUCCESS, self._new_address.ljust(ADDRESS.size // 2).encode("utf-16-le")[: ADDRESS.size])

    def _text(self, command: Command) -> bytes:
        card = self._card
        if card is None or not self._selected:
            return answer(Sw3.READ_FAILED)
        if command is Command.READ_FINGERPRINT and self._fingerprint == "unknown":
            return answer(Sw3.BAD_COMMAND)
        whole = answer(Sw3.SUCCESS, self._content(card, command))
        if self._pull_after is not None:
            sent, self._pull_after = whole[: self._pull_after], None
            self._leave()
            return sent or answer(Sw3.READ_FAILED)
        self._was_read = True
        self._note("card_read")
        return self._on_the_line(whole)

    def _content(self, card: Printed, command: Command) -> bytes:
        sizes = TEXT_BYTES.to_bytes(2, "big") + PHOTO_BYTES.to_bytes(2, "big")
        if command is Command.READ:
            return sizes + card.to_bytes() + PHOTO
        size = int(self._fingerprint)
        return sizes + size.to_bytes(2, "big") + card.to_bytes() + PHOTO + bytes(index % 251 for index in range(size))

    def _on_the_line(self, whole: bytes) -> bytes:
        data = bytearray(whole)
        if self._spoil:
            self._spoil -= 1
            data[SPOILED_AT] ^= 0x10
        elif self._twist:
            self._twist -= 1
            first, second = TWISTED_AT
            data[first], data[second] = data[second], data[first]
        return bytes(data)

    def _refuse(self, arguments: Sequence[str]) -> None:
        if list(arguments) == ["off"]:
            self._refusals.clear()
            return
        try:
            status = Sw3(int(arguments[0], 16))
            command = COMMANDS[arguments[1] if len(arguments) > 1 else "read"]
        except (IndexError, ValueError, KeyError) as error:
            raise VerbError(f"refuse STATUS [{'|'.join(COMMANDS)}], or off") from error
        self._refusals[command] = status


def _pull(word: str) -> int | None:
    if word not in {"", "off"} and not word.isdecimal():
        raise VerbError("pull-card [BYTES|off]")
    return None if word == "off" else int(word or "0")


def _one_of(word: str, words: Sequence[str]) -> str:
    if word not in words:
        raise VerbError(f"one of {', '.join(words)} is needed, not {word}")
    return word


def _times(word: str) -> int:
    if word and not word.isdecimal():
        raise VerbError(f"a number is needed, not {word}")
    return int(word or "1")
