"""States of the apply journey; each is a screen. `Trouble` (shown.py) may follow any of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contracts.rules.faults import FaultCode
from contracts.rules.text import Text
from kiosk.flows.apply.material_states import ScanMaterials, TakePhoto
from kiosk.flows.shown import FieldRow, Ready, Steps, Trouble


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One material on the guide: how it is given."""

    name: Text
    how: Text
    source: str  # card | data | you | scan | photo
    paper_original: bool


@dataclass(frozen=True, slots=True)
class MatterGuide:
    """What it needs, what it costs, whether this machine is ready, what happens at night."""

    matter: str
    name: Text
    summary: Text
    department: Text
    documents_before: int
    documents_now: int
    promise_before: Text
    promise_now: Text
    fee: Text
    fee_due_later: bool
    minutes_here: int
    result: Text
    checked: str  # day on which fee and limits were checked, YYYY-MM-DD
    materials: tuple[MaterialRow, ...]
    readiness: tuple[Ready, ...]
    can_start: bool
    night_note: Text | None
    needs_person: bool


@dataclass(frozen=True, slots=True)
class Identify:
    """Waiting for the card of one party. `fault` explains the last try, `card` names the card that was read then.

    `fingerprint`: beside text and photo the card's fingerprint data are read. `accepted`: every kind of card that can
    stand for this party.
    """

    matter_name: Text
    steps: Steps
    party: Text
    party_index: int
    party_count: int
    reading: bool
    fault: FaultCode | None
    seconds_left: int
    card: Text | None = None
    fingerprint: bool = False
    accepted: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One question. agreed None: not answered yet; nothing is pre-ticked."""

    consent: str
    department: Text
    data: Text
    purpose: Text
    spared: Text | None
    agreed: bool | None


@dataclass(frozen=True, slots=True)
class Consent:
    """One question per data source."""

    matter_name: Text
    steps: Steps
    who: Text
    purpose: Text
    keeps: Text
    rights: Text
    rows: tuple[ConsentRow, ...]
    unanswered: int


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """Prefilled data: choose, not fill. `editing` is the field whose choices or keyboard are open."""

    matter_name: Text
    steps: Steps
    rows: tuple[FieldRow, ...]
    editing: str | None
    edit_fault: Text | None
    missing: int


@dataclass(frozen=True, slots=True)
class WayRow:
    """One way a result or the originals can take."""

    way: str
    name: Text
    words: Text
    chosen: bool
    ready: Ready


@dataclass(frozen=True, slots=True)
class ChooseWays:
    """How the result comes and how originals leave."""

    matter_name: Text
    steps: Steps
    deliveries: tuple[WayRow, ...]
    originals: tuple[WayRow, ...]  # empty: the matter needs none
    can_go_on: bool


@dataclass(frozen=True, slots=True)
class ConsentTold:
    """One answered question, in the very words and language in which it was asked and is proved."""

    text: str
    agreed: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class ReviewAndSign:
    """Exactly what is signed. `lines` is the same text that is hashed, printed and sent."""

    matter_name: Text
    steps: Steps
    lines: tuple[tuple[Text, str], ...]
    declaration: Text
    signer: str  # masked name
    signer_index: int
    signer_count: int
    signed: bool
    seal_used: bool
    at: datetime
    role: Text | None = None  # which party signs; None: there is only one
    consents: tuple[ConsentTold, ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """Sealing, storing, sending: at most seconds. `asked` is what is being checked."""

    matter_name: Text
    steps: Steps
    asked: Text


@dataclass(frozen=True, slots=True)
class WaitForDesk:
    """A person looks at the case while the citizen waits; a ring counts to `deadline`."""

    matter_name: Text
    steps: Steps
    case_number: str
    deadline: datetime
    seconds_left: int
    seconds_total: int


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason of a decision."""

    words: Text
    source: str
    met: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """Decided at once by rule, with why, and a person to ask."""

    matter_name: Text
    steps: Steps
    granted: bool
    case_number: str
    seconds: float
    rule: str
    reasons: tuple[ReasonRow, ...]
    appeal: Text
    paper_ready: bool
    printing: bool
    printed: bool
    print_fault: FaultCode | None
    can_print_again: bool = False  # nothing came out, or asking once more gives nothing twice


@dataclass(frozen=True, slots=True)
class Corrections:
    """The desk's answer: all faults told once. Each can be mended here."""

    matter_name: Text
    steps: Steps
    case_number: str
    faults: tuple[str, ...]
    can_mend_here: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """The desk's answer: no, with the reason and what to do next."""

    matter_name: Text
    steps: Steps
    case_number: str
    reason: str
    next_step: Text


@dataclass(frozen=True, slots=True)
class Received:
    """Handed in. outcome: passed (originals may go to the box) | in_trust | later | waiting | queued (offline)."""

    matter_name: Text
    steps: Steps
    outcome: str
    case_number: str | None  # None while queued offline
    promise: datetime | None
    promise_provisional: bool
    next_steps: tuple[Text, ...]
    goes_to_box: bool
    drop_code: str | None
    status_url: str | None


ApplyState = (
    MatterGuide
    | Identify
    | Consent
    | ReviewForm
    | ScanMaterials
    | TakePhoto
    | ChooseWays
    | ReviewAndSign
    | Sending
    | WaitForDesk
    | Decided
    | Corrections
    | Refused
    | Received
    | Trouble
)
