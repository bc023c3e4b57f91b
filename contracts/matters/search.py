"""Finds a matter by name, keyword, pinyin or initials, in any of the languages.

Pinyin is made once, when the index is built; a search only compares strings. Build it off the path to the first
frame: the pinyin tables take about a third of a second to load.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.matters.schema import Matter


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One searchable phrase. `weight`: 0 a name, 1 a keyword. `syllables` empty for a phrase without Chinese."""

    weight: int
    plain: str
    syllables: tuple[str, ...]
    initials: str


@dataclass(frozen=True, slots=True)
class _Entry:
    matter: str
    phrases: tuple[_Phrase, ...]


class SearchIndex:
    """All matters of one catalogue, ready to be searched."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        self._entries = tuple(
            _Entry(
                matter.id,
                (
                    *(_phrase(0, name) for name in (matter.name.zh_CN, matter.name.zh_HK, matter.name.en)),
                    *(_phrase(1, keyword) for keyword in matter.keywords),
                ),
            )
            for matter in matters
        )

    def find(self, query: str, limit: int = 20) -> Sequence[str]:
        """Ids of the matters that fit, best first; ties keep the order of the catalogue.

        Args:
            query: as typed: characters, pinyin with or without spaces, initials, English words.
            limit: at most so many.
        """
        plain = _plain(query)
        if not plain:
            return ()
        ranked = [
            (rank, entry.matter)
            for entry in self._entries
            if (rank := min((_rank(phrase, plain) for phrase in entry.phrases), default=_NO)) < _NO
        ]
        ranked.sort(key=lambda found: found[0])
        return tuple(matter for _, matter in ranked[:limit])


_NO = 100


def _rank(phrase: _Phrase, query: str) -> int:
    """How well a phrase fits: small is better, `_NO` is not at all."""
    if phrase.plain.startswith(query):
        return phrase.weight
    if query in phrase.plain:
        return 2 + phrase.weight
    if not query.isascii():
        return _NO
    if phrase.initials.startswith(query):
        return 4 + phrase.weight
    if _fits_syllables(phrase.syllables, query):
        return 6 + phrase.weight
    return 8 + phrase.weight if len(query) > 1 and query in phrase.initials else _NO


def _fits_syllables(syllables: tuple[str, ...], query: str) -> bool:
    """Whether the query is pinyin from the beginning of some syllable on."""
    joined = "".join(syllables)
    begin = 0
    for syllable in syllables:
        if joined.startswith(query, begin):
            return True
        begin += len(syllable)
    return False


def _phrase(weight: int, words: str) -> _Phrase:
    from pypinyin import lazy_pinyin

    syllables: tuple[str, ...] = ()
    if not words.isascii():
        syllables = tuple(_plain(syllable) for syllable in lazy_pinyin(words, errors="ignore"))
    return _Phrase(weight, _plain(words), syllables, "".join(syllable[:1] for syllable in syllables))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
