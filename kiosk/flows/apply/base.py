"""The apply machine's ground: its graph, its draft, and what its parts share."""

from __future__ import annotations

import abc
from datetime import date

from contracts.rules.zone import in_china
from kiosk.domain.drafts import ApplyDraft
from kiosk.flows import words
from kiosk.flows.apply.material_states import ScanMaterials, TakePhoto
from kiosk.flows.apply.states import (
    ChooseWays,
    Consent,
    Corrections,
    Decided,
    Identify,
    MatterGuide,
    Received,
    Refused,
    ReviewAndSign,
    ReviewForm,
    Sending,
    WaitForDesk,
)
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine, Transitions
from kiosk.flows.shown import Trouble
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell, Visit

ANSWERS = frozenset({WaitForDesk, Decided, Corrections, Refused, Received})
"""Where an answer of the backend can lead."""

TRANSITIONS: Transitions = {
    MatterGuide: frozenset({Identify}),
    Identify: frozenset({MatterGuide, Consent, ReviewForm}),
    Consent: frozenset({Identify, Sending, ReviewForm, Trouble}),
    ReviewForm: frozenset({Consent, Identify, ScanMaterials, TakePhoto, ChooseWays, Trouble}),
    ScanMaterials: frozenset({ReviewForm, TakePhoto, ChooseWays, Trouble}),
    TakePhoto: frozenset({ReviewForm, ScanMaterials, ChooseWays}),
    ChooseWays: frozenset({ScanMaterials, TakePhoto, ReviewForm, ReviewAndSign}),
    ReviewAndSign: frozenset({ChooseWays, Sending, Trouble}),
    Sending: frozenset({ReviewForm, Trouble}) | ANSWERS,
    WaitForDesk: frozenset({Decided, Corrections, Refused, Received}),
    Decided: frozenset({Received}),
    Corrections: frozenset({ScanMaterials, TakePhoto, ReviewForm}),
    Refused: frozenset(),
    Received: ANSWERS | {Trouble},
    Trouble: frozenset({Consent, Sending, ReviewForm, ScanMaterials, ReviewAndSign}),
}
FINAL = frozenset({Decided, Corrections, Refused, Received})
"""States from which the person may leave with the case handed in."""


class ApplyBase(Machine, abc.ABC):
    """Draft, kit and visit; the parts of the journey add their intents."""

    name = "apply"
    first = frozenset({MatterGuide})
    TRANSITIONS = TRANSITIONS

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage)
        self._kit = kit
        self._visit = visit
        self._draft: ApplyDraft | None = None

    def leave(self) -> None:
        """End the journey; the draft goes with it."""
        super().leave()
        self._draft = None

    @property
    def draft(self) -> ApplyDraft:
        """The draft of this visit.

        Raises:
            ValueError: there is none (a bug).
        """
        if self._draft is None:
            raise ValueError("no draft")
        return self._draft

    @property
    def today(self) -> date:
        """The day that counts for cards and dates."""
        return in_china(self._kit.clock.now()).date()

    def end_visit(self) -> None:
        """A way out of every trouble: end and erase."""
        self._visit.finish(self.farewell_unsent())

    def farewell_unsent(self) -> Farewell:
        """Nothing was handed in."""
        return Farewell(words.ENDED)

    @abc.abstractmethod
    def after_identify(self) -> None:
        """All parties are known."""

    @abc.abstractmethod
    def show_form(self) -> None:
        """The prefilled data."""

    @abc.abstractmethod
    def after_form(self) -> None:
        """The data are right."""

    @abc.abstractmethod
    def to_last_material(self) -> None:
        """Back from the ways."""

    @abc.abstractmethod
    def show_ways(self) -> None:
        """How the result comes."""
