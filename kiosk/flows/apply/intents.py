"""What a person can do in the apply journey. Called in the core's loop; each returns at once."""

from __future__ import annotations

from typing import Protocol


class ApplyIntents(Protocol):
    """Intents of the apply journey. An intent that the state does not allow is ignored."""

    def begin(self) -> None:
        """Guide: start."""

    def print_checklist(self) -> None:
        """Guide: print what to bring."""

    def back(self) -> None:
        """One step back; data stay."""

    def go_on(self) -> None:
        """The one affirmative of the sheet."""

    def answer_consent(self, consent: str, agreed: bool) -> None:
        """Consent: answer one question."""

    def reveal(self, field: str) -> None:
        """Form: show a masked value for 10 s."""

    def edit(self, field: str) -> None:
        """Form: open choices or keyboard."""

    def set_value(self, field: str, value: str) -> None:
        """Form: the person's own value."""

    def cancel_edit(self) -> None:
        """Form: close choices or keyboard."""

    def dispute(self, field: str) -> None:
        """Form: this value of card or register is wrong."""

    def scan_page(self) -> None:
        """Scan: one more page."""

    def rescan_page(self, number: int) -> None:
        """Scan: this page again."""

    def delete_page(self, number: int) -> None:
        """Scan: drop this page."""

    def select_page(self, number: int) -> None:
        """Scan: look at this page."""

    def watch_sheet(self) -> None:
        """Scan: look at what lies below the document camera."""

    def take_photo(self) -> None:
        """Photo: this is the one."""

    def retake_photo(self) -> None:
        """Photo: another one."""

    def photo_at_counter(self) -> None:
        """Photo: not here; it is taken where the result is collected."""

    def choose_delivery(self, way: str) -> None:
        """Ways: how the result comes."""

    def choose_originals(self, way: str) -> None:
        """Ways: how originals leave."""

    def sign(self, strokes_png: bytes) -> None:
        """Sign: the written signature."""

    def use_seal(self) -> None:
        """Sign: name seal instead of writing, an equal way."""

    def clear_signature(self) -> None:
        """Sign: write again."""

    def print_result(self) -> None:
        """Decided: print the paper."""

    def ask_person(self) -> None:
        """Decided: a person shall look at it again."""

    def mend(self) -> None:
        """Corrections: mend here and send again."""

    def stop_waiting(self) -> None:
        """Wait: go on without the answer."""

    def to_box(self) -> None:
        """Received: put the originals into the box."""

    def finish(self) -> None:
        """Done here."""

    def take_way(self, intent: str) -> None:
        """Trouble: one of its ways out."""
