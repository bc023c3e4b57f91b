"""What the courier does at the kiosk: signs in, collects, loads, signs out."""

from __future__ import annotations

from backend.courier.models import Envelope
from contracts.rules.custody import Holder
from kiosk.flows.courier.states import CollectRound, LoadResults
from tests.night.stage import Night
from tests.night.visits import leave, shut


def courier_in(night: Night) -> None:
    """Badge and PIN."""
    hand = night.hand
    hand.see("Attract")
    hand.press("wake")
    hand.see("Home")
    hand.press("courier")
    hand.see("CourierSignIn")
    night.cabinet.do("show-code", night.accounts.courier_badge)
    hand.wait("the badge was read", lambda: bool(getattr(night.state, "badge_seen", False)))
    night.cabinet.do("hide-code")
    for digit in night.accounts.courier_pin:
        hand.press(f"digit_{digit}")
    hand.press("submit_pin")


def rows(night: Night) -> tuple[str, ...]:
    """The envelopes of the manifest that is shown."""
    state = night.state
    return tuple(row.envelope for row in state.rows) if isinstance(state, CollectRound) else ()


def released(night: Night, envelope: str) -> bool:
    """Whether the backend knows that the envelope may now be collected."""
    with night.backend.service.parts.database.read() as session:
        found = session.get(Envelope, envelope)
        return found is not None and found.holder == Holder.BOX


def collect_all(night: Night) -> tuple[str, ...]:
    """Every row: open, take, scan the label, shut. Returns the envelopes."""
    hand = night.hand
    hand.see("CollectRound")
    taken = rows(night)
    for index, envelope in enumerate(taken):
        hand.press("open_current")
        hand.wait(f"row {index + 1} is open", lambda: _row(night, index) == "open")
        night.cabinet.do("show-code", envelope)
        hand.wait("the door may be shut", lambda: bool(night.cabinet.open_doors()))
        shut(night)
        hand.wait(f"row {index + 1} is taken", lambda: _row(night, index) == "taken")
        night.cabinet.do("hide-code")
    hand.press("go_on")
    return taken


def load(night: Night, envelopes: tuple[str, ...]) -> None:
    """Scan each result's label; a box opens; put it in; shut."""
    hand = night.hand
    hand.see("LoadResults")
    for envelope in envelopes:
        night.cabinet.do("show-code", envelope)
        hand.wait("a box opens", lambda: bool(night.cabinet.open_doors()))
        night.cabinet.do("hide-code")
        hand.see("LoadResults")
        shut(night)
        hand.press("go_on")
        hand.wait("it is loaded", lambda: _loaded(night, envelope))
    hand.press("go_on")


def sign_out(night: Night) -> None:
    """Counts, signature, receipt."""
    hand = night.hand
    hand.see("HandOver")
    hand.draw("signaturePad")
    hand.press("sign")
    hand.press("go_on")
    hand.see("CourierDone")
    hand.press("finish")
    leave(night)


def _row(night: Night, index: int) -> str:
    state = night.state
    return str(state.rows[index].state) if isinstance(state, CollectRound) else "taken"


def _loaded(night: Night, envelope: str) -> bool:
    state = night.state
    if not isinstance(state, LoadResults):
        return True
    return all(str(row.state) == "loaded" for row in state.rows if row.envelope == envelope)
