"""What a person can do at any time: the rail, home and the overlays."""

from __future__ import annotations

from typing import Protocol


class SessionIntents(Protocol):
    """Intents of the session."""

    def touched(self) -> None:
        """Any touch, key, card or scan: activity."""

    def wake(self) -> None:
        """Attract: to home."""

    def open_door(self, door: str) -> None:
        """Home: apply | box | enquire | progress."""

    def search(self, query: str) -> None:
        """Home or search: what was typed so far."""

    def choose_matter(self, matter: str) -> None:
        """To the guide of a matter."""

    def go_home(self) -> None:
        """Rail: home, before identification; also back from a list."""

    def end(self) -> None:
        """Rail: end and erase."""

    def stay(self) -> None:
        """Idle warning: I am here."""

    def leave(self) -> None:
        """Done: things taken."""

    def show_overlay(self, overlay: str) -> None:
        """Rail: help | language | display; empty closes."""

    def set_language(self, language: str) -> None:
        """Any step; no data is lost."""

    def set_text_size(self, size: str) -> None:
        """Compact | standard | large | largest."""

    def set_contrast(self, contrast: str) -> None:
        """Standard | black | white | low."""

    def set_low_reach(self, on: bool) -> None:
        """Everything to touch in the lower half."""

    def speak(self) -> None:
        """Rail: read this screen aloud."""

    def start_courier(self) -> None:
        """Home: staff entrance for the courier."""
