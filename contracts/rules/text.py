"""A text in the three languages of the product."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The languages a person can choose, named as in `ui/i18n`."""

    ZH_CN = "zh_CN"
    ZH_HK = "zh_HK"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or name in every language; Simplified Chinese is the source."""

    zh_CN: str
    zh_HK: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        match language:
            case Language.ZH_CN:
                return self.zh_CN
            case Language.ZH_HK:
                return self.zh_HK
            case Language.EN:
                return self.en


def same(words: str) -> Text:
    """A text that is the same in every language, such as a number or a person's name."""
    return Text(words, words, words)
