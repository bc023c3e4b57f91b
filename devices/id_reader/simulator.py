"""Far end of the SAM reader: the module and the card that somebody lays on it.

Speaks: SAM serial protocol (`frames.py`), from the module's side. Source: `docs/devices/sam.md`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.id_reader.card_text import PHOTO_BYTES, TEXT_BYTES, Printed
from devices.id_reader.frames import Command, Frame, FrameReader, Sw3, answer
from devices.id_reader.gallery import CARDS, PHOTO

SAM_ID = bytes.fromhex("05000100 5B033301 5AB31E00 01000000")
IIN = bytes(4)
SERIAL = bytes(8)


class SamFarEnd:
    """`devices.far_end.FarEnd` of the ID reader.

    After a successful read the card has to leave the field before it is found again, as on real modules.

    Args:
        folder: where the port appears.
    """

    name = "id_reader"

    def __init__(self, folder: Path) -> None:
        self._line = FarLine(folder / self.name, self._received)
        self._reader = FrameReader()
        self._card: Printed | None = None
        self._card_name = ""
        self._found = False
        self._selected = False
        self._was_read = False
        self._pull_after: int | None = None
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the reader and of its line."""
        return LINE_VERBS | {"insert-card", "remove-card", "pull-card", "cards"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        return {"driver": "sam", "port": str(self._line.path), "baud": 115200}

    async def close(self) -> None:
        """Make the port vanish."""
        await self._line.close()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        insert-card NAME|FILE: lay a card of the gallery, or one described in a JSON file, on the reader.
        remove-card: take it away, in the middle of an answer if need be.
        pull-card [BYTES|off]: the card leaves after so many bytes of the next text answer; 0: before the first one.
        cards: names of the gallery.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "cards":
            return list(CARDS)
        if verb == "remove-card":
            self._leave()
        elif verb == "insert-card":
            if len(arguments) != 1:
                raise VerbError("insert-card needs the name of a card or a file")
            self.lay(_card(arguments[0]), arguments[0])
        else:
            self._pull_after = _pull(arguments)
        return None

    def lay(self, card: Printed, name: str) -> None:
        """Lay a card on the reader; one that lies there goes away."""
        if self._card is not None:
            self._leave()
        self._card = card
        self._card_name = name
        self._note("card_laid", card=name)

    def state(self) -> Mapping[str, Json]:
        """Card in the field and faults."""
        return {"card": self._card_name or None, "was_read": self._was_read, **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Cards that came, were read and left."""
        return list(self._record)

    def _leave(self) -> None:
        if self._card is not None:
            self._note("card_left", card=self._card_name)
        self._line.cut()
        self._card = None
        self._card_name = ""
        self._found = self._selected = self._was_read = False

    def _note(self, event: str, **fields: Json) -> None:
        self._record.append({"event": event, **fields})

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            self._line.send(self._answer(frame))

    def _answer(self, frame: Frame) -> bytes:
        if frame.body in {Command.RESET.value, Command.STATUS.value}:
            return answer(Sw3.SUCCESS)
        if frame.body == Command.SAM_ID.value:
            return answer(Sw3.SUCCESS, SAM_ID)
        if frame.body == Command.FIND.value:
            self._found = self._card is not None and not self._was_read
            self._selected = False
            return answer(Sw3.FOUND, IIN) if self._found else answer(Sw3.NO_CARD)
        if frame.body == Command.SELECT.value:
            self._selected = self._found
            return answer(Sw3.SUCCESS, SERIAL) if self._selected else answer(Sw3.SELECT_FAILED)
        if frame.body == Command.READ.value:
            return self._text_answer()
        return answer(Sw3.BAD_COMMAND)

    def _text_answer(self) -> bytes:
        card = self._card
        if card is None or not self._selected:
            return answer(Sw3.READ_FAILED)
        lengths = TEXT_BYTES.to_bytes(2, "big") + PHOTO_BYTES.to_bytes(2, "big")
        whole = answer(Sw3.SUCCESS, lengths + card.to_bytes() + PHOTO)
        if self._pull_after is not None:
            sent, self._pull_after = whole[: self._pull_after], None
            self._leave()
            return sent or answer(Sw3.READ_FAILED)
        self._was_read = True
        self._note("card_read", card=self._card_name)
        return whole


def _pull(arguments: Sequence[str]) -> int | None:
    word = arguments[0] if arguments else "0"
    if word != "off" and not word.isdecimal():
        raise VerbError("pull-card [BYTES|off]")
    return None if word == "off" else int(word)


def _card(name_or_file: str) -> Printed:
    if name_or_file in CARDS:
        return CARDS[name_or_file]
    try:
        return Printed(**json.loads(Path(name_or_file).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise VerbError(
            f"{name_or_file}: neither a card of the gallery ({', '.join(CARDS)}) nor a card file"
        ) from error
