"""Home, search and attract as pure functions of the catalogue and of what the machine can do now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contracts.matters.schema import Handling, Matter
from contracts.matters.search import SearchIndex
from contracts.rules.text import Language, Text
from kiosk.domain.readiness import Facilities, readiness
from kiosk.flows import words
from kiosk.flows.ready_words import tile
from kiosk.flows.session_states import Attract, DoorTile, Home, MatterTile, Search
from kiosk.flows.shown import Ready

FREQUENT = 6  # tiles that home shows
APPLY, BOX, ENQUIRE, PROGRESS = "apply", "box", "enquire", "progress"


def matter_tile(matter: Matter, now: Facilities) -> MatterTile:
    """One matter in a list, with its live line."""
    return MatterTile(
        matter.id,
        matter.name.text(),
        matter.minutes_here,
        matter.handling is Handling.PRE_AUDIT,
        tile(readiness(matter, now)),
    )


def home(matters: Sequence[Matter], now: Facilities, hour: int) -> Home:
    """Four doors and the frequent matters."""
    free = sum(now.free.values())
    count = len(matters)
    cards = Ready(ok=True, words=words.YES) if "id_reader" in now.usable else Ready(ok=False, words=words.CARDS_DOWN)
    box = Ready(ok=free > 0, words=words.boxes_free(free) if now.boxed else words.NO_BOXES)
    doors = (
        DoorTile(APPLY, cards, (Text(f"{count} 件事可以办", f"{count} 件事可以辦", f"{count} things to do here"),)),
        DoorTile(BOX, box, (Text("交原件、取结果", "交原件、取結果", "Hand in papers, take results"),)),
        DoorTile(ENQUIRE, cards, (Text("马上打印", "馬上列印", "Printed at once"),)),
        DoorTile(PROGRESS, cards, (Text("办到哪一步了", "辦到哪一步了", "Where your case is"),)),
    )
    return Home(doors, tuple(matter_tile(matter, now) for matter in matters[:FREQUENT]), hour)


class Finder:
    """Search over the newest catalogue; the index is made again only when the catalogue changed."""

    def __init__(self) -> None:
        self._matters: Sequence[Matter] = ()
        self._index: SearchIndex | None = None

    def search(self, matters: Sequence[Matter], now: Facilities, query: str, group: str | None) -> Search:
        """Matters found by name, pinyin or initials; an empty query lists all of the door's."""
        narrowed = {m.id: m for m in matters if group != ENQUIRE or m.handling is Handling.INSTANT}
        found = list(narrowed.values())
        if query.strip():
            found = [narrowed[name] for name in self._of(matters).find(query) if name in narrowed]
        return Search(query, group, tuple(matter_tile(matter, now) for matter in found), len(narrowed))

    def _of(self, matters: Sequence[Matter]) -> SearchIndex:
        if self._index is None or list(matters) != list(self._matters):
            self._matters, self._index = matters, SearchIndex(matters)
        return self._index


def relisted(shown: Search, matters: Sequence[Matter], now: Facilities) -> Search:
    """The same list with what the machine can do now."""
    known = {matter.id: matter for matter in matters}
    results = (matter_tile(known[tile.matter], now) if tile.matter in known else tile for tile in shown.results)
    return replace(shown, results=tuple(results))


def attract(matters: Sequence[Matter], now: Facilities, finished_here: int) -> Attract:
    """The idle screen promises nothing that the machine cannot do."""
    cards = "id_reader" in now.usable
    ready = Ready(ok=cards, words=words.OPEN_AND_READY if cards else words.CARDS_DOWN)
    return Attract(len(matters), finished_here, len(Language), ready)
