"""Finds a matter by name, keyword, pinyin or initials, in any of the languages.

Pinyin is made once, when the index is built; a search only compares strings. Build it off the path to the first
frame: the pinyin tables take about a third of a second to load.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from contracts.matters.schema import Matter


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One searchable phrase.

    Attributes:
        weight: 0 a name, 1 a keyword.
        pinyin: all syllables in one, of English all words; `begins`: where each begins.
    """

    weight: int
    plain: str
    pinyin: str
    begins: frozenset[int]
    initials: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One matter. `everything`: all its strings in one, so that most entries are passed over by one comparison."""

    matter: str
    phrases: tuple[_Phrase, ...]
    everything: str


class SearchIndex:
    """All matters of one catalogue, ready to be searched."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        made: dict[tuple[int, str], _Phrase] = {}  # keywords repeat from matter to matter
        self._entries = tuple(_entry(matter, made) for matter in matters)

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
            if plain in entry.everything and (rank := min(_rank(phrase, plain) for phrase in entry.phrases)) < _NO
        ]
        ranked.sort(key=lambda found: found[0])
        return tuple(matter for _, matter in ranked[:limit])


_NO = 100


def _rank(phrase: _Phrase, query: str) -> int:
    """How well a phrase fits: small is better, `_NO` is not at all."""
    for rank, fits in enumerate(_FITS):
        if fits(phrase, query):
            return 2 * rank + phrase.weight
    return _NO


def _fits_syllables(phrase: _Phrase, query: str) -> bool:
    """Whether the query is pinyin from the beginning of some syllable on."""
    at = phrase.pinyin.find(query)
    while at >= 0:
        if at in phrase.begins:
            return True
        at = phrase.pinyin.find(query, at + 1)
    return False


_FITS: tuple[Callable[[_Phrase, str], bool], ...] = (
    lambda phrase, query: phrase.plain.startswith(query),
    lambda phrase, query: query in phrase.plain and not phrase.plain.isascii(),
    lambda phrase, query: phrase.initials.startswith(query),
    _fits_syllables,
    lambda phrase, query: len(query) > 1 and query in phrase.initials,
    lambda phrase, query: query in phrase.plain,  # in the middle of an English word
)
"""Ways to fit, the best first."""


def _entry(matter: Matter, made: dict[tuple[int, str], _Phrase]) -> _Entry:
    wanted = [(0, matter.name.zh_CN), (0, matter.name.zh_HK), (0, matter.name.en)]
    wanted += [(1, keyword) for keyword in matter.keywords]
    for weight, words in wanted:
        if (weight, words) not in made:
            made[weight, words] = _phrase(weight, words)
    phrases = tuple(made[each] for each in dict.fromkeys(wanted))
    everything = "\n".join(each for phrase in phrases for each in (phrase.plain, phrase.pinyin, phrase.initials))
    return _Entry(matter.id, phrases, everything)


def _phrase(weight: int, words: str) -> _Phrase:
    from pypinyin import lazy_pinyin

    parts = words.split() if words.isascii() else lazy_pinyin(words, errors="ignore")
    syllables = [_plain(part) for part in parts]
    begins, at = set[int](), 0
    for syllable in syllables:
        begins.add(at)
        at += len(syllable)
    initials = "".join(syllable[:1] for syllable in syllables)
    return _Phrase(weight, _plain(words), "".join(syllables), frozenset(begins), initials)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
