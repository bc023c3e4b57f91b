"""What people do at the kiosk, step by step: touches where the controls are, cards on the reader, doors pushed shut."""

from __future__ import annotations

from contracts.matters.schema import Matter
from contracts.rules.sources import Source
from kiosk.catalogue import FileCatalogue
from kiosk.flows.apply.material_states import ScanMaterials, TakePhoto
from kiosk.flows.apply.states import ChooseWays, Consent, Decided, Identify, MatterGuide, ReviewAndSign, ReviewForm
from tests.night.stage import Night

INSTANT = "social-security-cert"
TRANSFER = "property-transfer"
LICENCE = "licence-print"
PERMIT = "residence-permit"


def matter(name: str) -> Matter:
    """The matter as the kiosk knows it."""
    found = FileCatalogue().matter(name)
    assert found is not None
    return found


def to_guide(night: Night, name: str) -> None:
    """From attract to the guide of a matter."""
    hand = night.hand
    hand.see("Attract")
    hand.press("wake")
    hand.see("Home")
    hand.press(f"matter_{name}")
    hand.see("MatterGuide")


def said_before_the_start(night: Night, device: str) -> bool:
    """Whether the guide says that this device is away."""
    state = night.state
    return isinstance(state, MatterGuide) and any(line.device == device and not line.ok for line in state.readiness)


def identify(night: Night, cards: tuple[str, ...]) -> None:
    """Lay each party's card down and take it away when it was read."""
    for index, card in enumerate(cards):
        night.hand.wait(
            f"card {index + 1} is asked for",
            lambda: isinstance(night.state, Identify) and night.state.party_index == index,
        )
        night.hand.see("Identify")
        night.cabinet.do("insert-card", card)
        night.hand.wait(
            f"card {index + 1} was read",
            lambda: not (isinstance(night.state, Identify) and night.state.party_index == index),
        )
        night.cabinet.do("remove-card")


def consent(night: Night, name: str) -> None:
    """Agree to every source, one by one."""
    night.hand.see("Consent")
    for asked in matter(name).consents:
        night.hand.press(f"consent_{asked.id}_yes")
        night.hand.wait("the answer is on the screen", lambda: _agreed(night, asked.id))
    night.hand.press("go_on")


def scan(night: Night, kinds: tuple[str, ...] = ("straight",), first: str = "application") -> None:
    """Scan what is asked, page by page. The first page is tried with each of `kinds` until it is good.

    `first` is the form that lies there as first material; a title certificate is read by machine.
    """
    tries = list(kinds)
    while True:
        night.hand.wait("the scanner rests", lambda: not _scanning(night))
        if not isinstance(night.state, ScanMaterials):
            return
        if night.state.can_go_on:
            night.hand.see("ScanMaterials")
            index = night.state.index
            night.hand.press("go_on")
            night.hand.wait("the next sheet", lambda: _material(night) != index)
            continue
        form = first if night.state.index == 0 else "contract"
        night.cabinet.do("insert-page", tries.pop(0) if tries else "straight", form)
        _scan_by(night, "rescan_page" if any(not page.good for page in night.state.pages) else "scan_page")


def ways(night: Night, delivery: str, originals: str | None) -> None:
    """Choose how the result comes and how the originals leave."""
    night.hand.see("ChooseWays")
    night.hand.press(f"choose_delivery_{delivery}")
    if originals is not None:
        night.hand.press(f"choose_originals_{originals}")
    night.hand.wait("the ways are chosen", lambda: isinstance(night.state, ChooseWays) and night.state.can_go_on)
    night.hand.press("go_on")


def sign(night: Night, signers: int) -> None:
    """Each party reads and signs."""
    for index in range(signers):
        night.hand.wait(f"signer {index + 1} is asked", lambda: _asked(night, index))
        night.hand.see("ReviewAndSign")
        night.hand.draw("signaturePad")
        night.hand.press("sign")
        night.hand.press("go_on")


def hand_in_instant(night: Night, name: str, card: str, delivery: str) -> None:
    """A matter that a rule decides, from its guide to the moment it is sent."""
    night.hand.press("begin")
    identify(night, (card,))
    consent(night, name)
    night.hand.see("ReviewForm")
    night.hand.press("go_on")
    ways(night, delivery, None)
    sign(night, 1)


def print_result(night: Night) -> None:
    """Granted: the paper, or the numbered sheet, comes out."""
    night.hand.press("print_result")
    night.hand.wait("the paper is out", lambda: isinstance(night.state, Decided) and night.state.printed)


def hand_in_permit(night: Night, card: str) -> None:
    """A residence permit: the lease is scanned and read, the photo is taken when every rule is kept."""
    to_guide(night, PERMIT)
    night.hand.press("begin")
    identify(night, (card,))
    consent(night, PERMIT)
    night.hand.see("ReviewForm")
    night.hand.press("go_on")
    night.hand.see("ScanMaterials")
    scan(night, first="lease")
    night.cabinet.do("stand", "tilted")
    night.hand.see("TakePhoto")
    night.hand.wait("a broken rule is named", lambda: isinstance(night.state, TakePhoto) and bool(night.state.hint))
    night.cabinet.do("stand", "straight")
    night.hand.press("take_photo")
    night.hand.wait("the photo is there", lambda: isinstance(night.state, TakePhoto) and night.state.taken)
    night.hand.press("go_on")
    night.hand.see("ReviewForm")
    night.hand.press("go_on")
    ways(night, "mail", None)
    sign(night, 1)


def read_from_paper(night: Night) -> dict[str, str]:
    """What the form showed last as read by machine, by field."""
    forms = (state for state in reversed(night.scenes) if isinstance(state, ReviewForm))
    return {row.field: row.value for row in next(forms).rows if row.source is Source.SCAN and row.value}


def hand_in_transfer(
    night: Night,
    cards: tuple[str, ...],
    originals: str,
    kinds: tuple[str, ...] = ("straight",),
    first: str = "application",
) -> None:
    """The whole transfer from attract to the moment it is sent."""
    to_guide(night, TRANSFER)
    night.hand.press("begin")
    identify(night, cards)
    consent(night, TRANSFER)
    check_form(night)
    night.hand.see("ScanMaterials")
    scan(night, kinds, first)
    if first == "certificate":
        check_form(night)  # once more, with the number that was read from it
    ways(night, "box", originals)
    sign(night, 2)


def check_form(night: Night) -> None:
    """All values are right."""
    night.hand.see("ReviewForm")
    # The form of two parties has two pages in this window; the button turns to the second before it goes on.
    night.hand.press("go_on")
    night.hand.wait("the last page of the form", lambda: not night.hand.can_press("pageOn"))
    night.hand.press("go_on")


def mend(night: Night) -> None:
    """From the desk's list back through the sheet that it names: the page again, and both sign anew."""
    night.hand.see("ScanMaterials")
    night.cabinet.do("insert-page", "straight")
    _scan_by(night, "rescan_selected")
    scan(night)
    night.hand.see("ChooseWays")
    night.hand.press("go_on")
    sign(night, len(matter(TRANSFER).parties))


def put_into_box(night: Night) -> str:
    """From the received screen: label, envelope, door, shut, slip. Returns the envelope code that the label showed."""
    hand, cabinet = night.hand, night.cabinet
    hand.press("to_box")
    hand.see("PrepareEnvelope")
    hand.wait("the label is out", lambda: bool(getattr(night.state, "label_printed", False)))
    envelope = night.newest_label()
    cabinet.do("show-code", envelope)
    hand.wait("the label was read", lambda: bool(getattr(night.state, "envelope_scanned", False)))
    cabinet.do("hide-code")
    hand.press("go_on")
    hand.see("PlaceDocuments")
    shut(night)
    hand.press("go_on")
    hand.see("Deposited")
    hand.wait("the slip is out", lambda: bool(getattr(night.state, "slip_printed", False)))
    hand.press("finish")
    return envelope


def shut(night: Night) -> None:
    """Once the screen says that the door is open, push it shut and let the screen see that too."""
    night.hand.wait("the door is seen open", lambda: str(getattr(night.state, "door", "")) == "open")
    for box in night.cabinet.open_doors():
        night.cabinet.do("close-door", str(box))
    night.hand.wait("the door is seen shut", lambda: str(getattr(night.state, "door", "closed")) == "closed")


def leave(night: Night) -> None:
    """Take everything and go; the machine has forgotten."""
    night.hand.see("Done")
    night.hand.wait("everything is erased", lambda: bool(getattr(night.state, "erased", ())))
    night.hand.press("leave")
    night.hand.see("Attract")


def pick_up(night: Night, card: str) -> None:
    """By card: open, take, shut, done."""
    hand = night.hand
    hand.see("Attract")
    hand.press("wake")
    hand.see("Home")
    hand.press("door_box")
    hand.see("ClaimByCard")
    night.cabinet.do("insert-card", card)
    hand.see("Pickups")
    night.cabinet.do("remove-card")
    hand.press("open_next")
    hand.see("TakeEnvelope")
    shut(night)
    hand.press("go_on")
    hand.see("Taken")
    hand.press("finish")
    leave(night)


def _agreed(night: Night, consent: str) -> bool:
    state = night.state
    return isinstance(state, Consent) and any(row.consent == consent and row.agreed for row in state.rows)


def _asked(night: Night, signer: int) -> bool:
    state = night.state
    return isinstance(state, ReviewAndSign) and state.signer_index == signer and not state.signed


def _scanning(night: Night) -> bool:
    return isinstance(night.state, ScanMaterials) and night.state.scanning


def _scan_by(night: Night, control: str) -> None:
    """Press, and wait until the scanner ran and rests again."""
    mark = len(night.scenes)
    night.hand.press(control)
    night.hand.wait(
        "a page came",
        lambda: (
            not _scanning(night)
            and any(isinstance(state, ScanMaterials) and state.scanning for state in night.scenes[mark:])
        ),
    )


def _material(night: Night) -> int | None:
    return night.state.index if isinstance(night.state, ScanMaterials) else None
