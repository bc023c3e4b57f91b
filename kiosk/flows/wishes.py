"""What a person sets for this visit: language, size, contrast, reach, and the overlay that is open."""

from __future__ import annotations

import abc
from dataclasses import dataclass

from contracts.rules.text import Language
from kiosk.flows.idle import Patience, patience_for
from kiosk.flows.shown import Contrast, TextSize

OVERLAYS = {"help", "language", "display"}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person set for this visit; gone with it."""

    language: Language = Language.ZH_CN
    text_size: TextSize = TextSize.STANDARD
    contrast: Contrast = Contrast.STANDARD
    low_reach: bool = False
    overlay: str | None = None


class Wishing(abc.ABC):
    """The part of the session that a person sets; possible at any step, and no data is lost by it."""

    _wishes = Wishes()

    @property
    def language(self) -> Language:
        """What the person reads."""
        return self._wishes.language

    @property
    def low_reach(self) -> bool:
        """Whether everything to touch lies low."""
        return self._wishes.low_reach

    @abc.abstractmethod
    def touched(self) -> None:
        """Any touch, key, card or scan."""

    @abc.abstractmethod
    def be_patient(self, patience: Patience) -> None:
        """How long the person may take from now on."""

    def show_overlay(self, overlay: str) -> None:
        """Help, language or display; empty closes."""
        self._wish(overlay=overlay if overlay in OVERLAYS else None)

    def set_language(self, language: str) -> None:
        """Any step; no data is lost."""
        if language in set(Language):
            self._wish(language=Language(language))

    def set_text_size(self, size: str) -> None:
        """One of four; the largest gives more time."""
        if size in set(TextSize):
            self._wish(text_size=TextSize(size))
            self.be_patient(patience_for(self._wishes.text_size))

    def set_contrast(self, contrast: str) -> None:
        """One of four."""
        if contrast in set(Contrast):
            self._wish(contrast=Contrast(contrast))

    def set_low_reach(self, on: bool) -> None:
        """Everything to touch in the lower half."""
        self._wish(low_reach=on)

    def _wish(
        self,
        *,
        language: Language | None = None,
        text_size: TextSize | None = None,
        contrast: Contrast | None = None,
        low_reach: bool | None = None,
        overlay: str | None = None,
    ) -> None:
        old = self._wishes
        self._wishes = Wishes(
            language or old.language,
            text_size or old.text_size,
            contrast or old.contrast,
            old.low_reach if low_reach is None else low_reach,
            overlay,
        )
        self.touched()
