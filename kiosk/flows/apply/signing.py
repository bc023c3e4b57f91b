"""Ways of result and originals, and the signature under exactly what was shown."""

from __future__ import annotations

import abc
from dataclasses import replace
from datetime import datetime

from contracts.wire.applications import Delivery, Originals
from kiosk.domain.drafts import Signature
from kiosk.events import LogEvent, record
from kiosk.flows.apply.offers import originals_offered, ways
from kiosk.flows.apply.scanning import Scanning
from kiosk.flows.apply.sheets import review
from kiosk.flows.apply.states import ChooseWays, ReviewAndSign


class Signing(Scanning):
    """From the ways to the last signature."""

    _signer = 0
    _signed_at: datetime | None = None

    def leave(self) -> None:
        """Forget the signature."""
        super().leave()
        self._signer = 0
        self._signed_at = None

    def show_ways(self) -> None:
        """How the result comes; what leaves no choice is chosen."""
        able = self._kit.facilities()
        offered = originals_offered(self.draft, able)
        if self.draft.originals not in {*offered, None} or not offered:
            self._draft = replace(self.draft, originals=None if offered else Originals.NONE)
        shown = ways(self.draft, able)
        if self.draft.delivery not in {row.way for row in shown.deliveries}:
            self._draft = replace(self.draft, delivery=None)
        if self.draft.delivery is None and len(shown.deliveries) == 1:
            self._draft = self.draft.with_delivery(Delivery(shown.deliveries[0].way))
        if self.draft.originals is None and len(shown.originals) == 1:
            self._draft = self.draft.with_originals(Originals(shown.originals[0].way))
        self.go(ways(self.draft, able))

    def choose_delivery(self, way: str) -> None:
        """How the result comes."""
        state = self.at(ChooseWays)
        if state is not None and way in {row.way for row in state.deliveries}:
            self._draft = self.draft.with_delivery(Delivery(way))
            self.show_ways()

    def choose_originals(self, way: str) -> None:
        """How the originals leave; a way that is not ready cannot be chosen."""
        state = self.at(ChooseWays)
        if state is not None and way in {row.way for row in state.originals if row.ready.ok}:
            self._draft = self.draft.with_originals(Originals(way))
            self.show_ways()

    def to_review(self) -> None:
        """Ways are chosen: read and sign."""
        state = self._state
        if isinstance(state, ChooseWays) and state.can_go_on:
            self._draft = self.draft.without_signatures()
            self._signer = 0
            self._signed_at = self._kit.clock.now()
            self._show_review()

    def sign(self, strokes_png: bytes) -> None:
        """The written signature; stays in memory."""
        self._sign(strokes_png)

    def use_seal(self) -> None:
        """Name seal instead of writing."""
        self._sign(None)

    def clear_signature(self) -> None:
        """Write again."""
        if self.at(ReviewAndSign) is None or not self.draft.signers:
            return
        role = self.draft.signers[self._signer]
        kept = tuple(each for each in self.draft.signatures if each.role != role)
        self._draft = replace(self.draft, signatures=kept)
        self._show_review()

    def after_signature(self) -> None:
        """Next signer, or send."""
        state = self._state
        if not isinstance(state, ReviewAndSign) or (state.signer_count and not state.signed):
            return
        record(LogEvent.SIGNED)
        if self._signer + 1 < state.signer_count:
            self._signer += 1
            self._show_review()
        else:
            self.send()

    @abc.abstractmethod
    def send(self) -> None:
        """Everybody has signed."""

    # -- inside ------------------------------------------------------------------------------------------------

    def _show_review(self) -> None:
        at = self._signed_at or self._kit.clock.now()
        self.go(review(self.draft, self._visit.language, self._signer, at))

    def _sign(self, strokes_png: bytes | None) -> None:
        if self.at(ReviewAndSign) is None or not self.draft.signers:
            return
        self._draft = self.draft.with_signature(Signature(self.draft.signers[self._signer], strokes_png))
        self._show_review()
