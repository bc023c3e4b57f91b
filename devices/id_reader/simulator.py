"""Far end of the SAM reader: the module and the card that somebody lays on it.

Speaks: SAM serial protocol (`frames.py`), from the module's side. Source: `docs/devices/sam.md`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_line import LINE_VERBS, FarLine
from devices.id_reader import photo_program
from devices.id_reader.far_module import FarModule
from devices.id_reader.frames import FrameReader
from devices.id_reader.gallery import CARDS
from devices.id_reader.photo_program import MODES
from devices.id_reader.printed import Printed, PrintedCard, PrintedForeigner2017, PrintedForeigner2023

FORMS: Mapping[str, type[PrintedCard | PrintedForeigner2017 | PrintedForeigner2023]] = {
    "I": PrintedForeigner2017,
    "Y": PrintedForeigner2023,
}
"""Form of a card described in a file, by its kind; every other kind is laid out as a resident card."""


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
        self._record: list[dict[str, Json]] = []
        self._module = FarModule(self._note, self._leave)
        self._card_name = ""
        self._photo_mode = folder / f"{self.name}-photo"

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs of the reader and of its line."""
        return LINE_VERBS | FarModule.VERBS | {"insert-card", "remove-card", "cards", "photo"}

    async def start(self) -> Mapping[str, Json]:
        """Make the port appear."""
        self._line.start()
        self._photo_mode.write_text(MODES[0], encoding="utf-8")
        decoder = [sys.executable, "-IS", str(Path(photo_program.__file__)), str(self._photo_mode.resolve())]
        return {"driver": "sam", "port": str(self._line.path), "baud": 115200, "photo_decoder": decoder}

    async def close(self) -> None:
        """Make the port vanish."""
        await self._line.close()
        self._photo_mode.unlink(missing_ok=True)

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        insert-card NAME|FILE: lay a card of the gallery, or one described in a JSON file, on the reader.
        remove-card: take it away, in the middle of an answer if need be.
        cards: names of the gallery.
        photo MODE: what the photo decoder does: good, crash, hang, garbage, flood, silent, small.
        The others: `FarModule.act`.
        """
        if verb in LINE_VERBS:
            return self._line.act(verb, arguments)
        if verb == "cards":
            return list(CARDS)
        if verb == "remove-card":
            self._leave()
        elif verb == "photo":
            if len(arguments) != 1 or arguments[0] not in MODES:
                raise VerbError(f"photo needs one of {', '.join(MODES)}")
            self._photo_mode.write_text(arguments[0], encoding="utf-8")
        elif verb == "insert-card":
            if len(arguments) != 1:
                raise VerbError("insert-card needs the name of a card or a file")
            self.lay(_card(arguments[0]), arguments[0])
        else:
            self._module.act(verb, arguments)
        return None

    def lay(self, card: Printed, name: str) -> None:
        """Lay a card on the reader; one that lies there goes away."""
        if self._card_name:
            self._leave()
        self._module.card = card
        self._card_name = name
        self._note("card_laid")

    def state(self) -> Mapping[str, Json]:
        """Card in the field and faults."""
        return {"card": self._card_name or None, **self._module.state(), **self._line.faults()}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """Cards that came, were read and left."""
        return list(self._record)

    def _leave(self) -> None:
        if self._card_name:
            self._note("card_left")
        self._line.cut()
        self._card_name = ""
        self._module.card = None

    def _note(self, event: str) -> None:
        self._record.append({"event": event, "card": self._card_name})

    def _received(self, data: bytes) -> None:
        for frame in self._reader.feed(data):
            self._line.send(self._module.answer(frame))


def _card(name_or_file: str) -> Printed:
    if name_or_file in CARDS:
        return CARDS[name_or_file]
    try:
        fields = json.loads(Path(name_or_file).read_text(encoding="utf-8"))
        card: Printed = FORMS.get(fields.get("kind", " "), PrintedCard)(**fields)
        card.to_bytes()
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise VerbError(
            f"{name_or_file}: neither a card of the gallery ({', '.join(CARDS)}) nor a card file"
        ) from error
    return card
