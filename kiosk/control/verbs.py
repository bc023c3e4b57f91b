"""The verbs of `kiosk device` on devices that somebody else opened: the command itself, or the running app."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import asdict, fields

from contracts.rules.faults import FaultCode
from kiosk.domain.card_script import CardKind, CardScript, Contact, ScriptStep
from kiosk.domain.chip_card import ChipCard, Journey, SocialSecurityCard, Trip
from kiosk.domain.device_settings import DeviceTable
from kiosk.domain.id_card import LONG_TERM, CardPart, IdCard
from kiosk.domain.pages import Page
from kiosk.domain.portraits import HEIGHT_PX, WIDTH_PX, Portrait, PortraitRule
from kiosk.ports import (
    BarcodeReader,
    Camera,
    CardDispenser,
    Device,
    DeviceError,
    DeviceState,
    DocumentPrinter,
    IdReader,
    LockerBank,
    PageWorker,
    PrintOutcome,
    SmartCardReader,
)

FRAME_S = 5.0
"""Longest wait for one frame of a camera."""
TITLE = "by hand"
"""Titles of jobs name no person and no file of a person."""
MOST_CARDS = 999
HINTS = {"no-server": "the print server does not answer: systemctl start cups"}
"""What a reason alone does not say."""

Json = Mapping[str, object]


def error_json(error: DeviceError) -> Json:
    """What is told of a failure: code, words for the person and for staff, and what has to be done."""
    fault = error.fault
    return {
        "code": error.code.value,
        "message": fault.message.zh_CN,
        "staff_message": f"{fault.staff_message} ({error.detail})" if error.detail else fault.staff_message,
        "action": fault.action.value,
    }


def check(devices: Mapping[str, Device]) -> Json:
    """State of every device of the configuration, by the name of its table; one without a table is disabled."""
    states: dict[str, object] = {}
    for table in fields(DeviceTable):
        device = devices.get(table.name)
        if device is None:
            states[table.name] = {"state": DeviceState.DISABLED.value, "detail": ""}
            continue
        status = device.status
        reason = ": ".join(part for part in (status.fault, status.detail) if part)
        states[table.name] = {"state": status.state.value, "detail": reason}
    return {"devices": states}


async def read_id(reader: IdReader, timeout_s: float, more: frozenset[CardPart], *, photo: bool = False) -> Json:
    """Wait for a card and read it. Of a fingerprint only its size is told. Raises DeviceError.

    Args:
        reader: the device.
        timeout_s: longest wait for a card.
        more: what is read beside text and photo.
        photo: give the photo as a BMP too, in base64, or the reason why there is none.
    """
    card = await reader.read(timeout_s, more)
    if card is None:
        raise DeviceError(FaultCode.NO_CARD)
    told = dict(card_json(card))
    if CardPart.FINGERPRINT in more:
        told["fingerprint_bytes"] = None if card.fingerprint is None else len(card.fingerprint)
    if photo:
        picture = await reader.picture(card)
        told["photo_bmp"] = None if picture.bmp is None else base64.b64encode(picture.bmp).decode()
        told["photo_reason"] = picture.reason
    return told


async def read_card(reader: SmartCardReader, timeout_s: float) -> Json:
    """Wait for a social security or transit card and read it. Raises DeviceError."""
    card = await reader.read(timeout_s)
    if card is None:
        raise DeviceError(FaultCode.NO_CARD)
    return chip_card_json(card)


async def read_code(reader: BarcodeReader, timeout_s: float) -> Json:
    """Wait for a code and read it. Raises DeviceError."""
    text = await reader.read(timeout_s)
    if text is None:
        raise DeviceError(FaultCode.TIMEOUT, "no code was seen")
    return {"text": text}


async def locker_status(bank: LockerBank) -> Json:
    """Door and condition of every box. Raises DeviceError."""
    snapshot = await bank.snapshot()
    return {
        "boxes": {
            str(box): {"door": status.door.value, "state": status.condition.value} for box, status in snapshot.items()
        }
    }


async def locker_open(bank: LockerBank, box: int, order: str) -> Json:
    """Open one door, once for an order. Raises DeviceError."""
    opening = await bank.unlock(box, order)
    return {
        "box": opening.box,
        "order": opening.order,
        "door": opening.door.value,
        "open_ms": opening.open_ms,
        "repeated": opening.repeated,
    }


async def print_pdf(printer: DocumentPrinter, pdf: bytes, timeout_s: float) -> Json:
    """Print one PDF; an outcome that is not completion is an error with the same names. Raises DeviceError."""
    result = await printer.print_pdf(pdf, TITLE, timeout_s)
    if result.outcome is PrintOutcome.FAILED:
        reasons = (HINTS.get(reason, reason) for reason in result.reasons)
        raise DeviceError(result.fault or FaultCode.PRINT_FAILED, ", ".join(reasons))
    return {"job": result.job, "outcome": result.outcome.value, "reasons": list(result.reasons)}


async def dispense_status(dispenser: CardDispenser) -> Json:
    """Where the cards are. Raises DeviceError."""
    look = await dispenser.look()
    return {
        "place": look.place.value,
        "stacker": look.stack.value,
        "cards_left": look.cards_left,
        "bin_full": look.bin_full,
        "bin_cards": look.bin_cards,
    }


async def dispense_issue(dispenser: CardDispenser, order: str, contact: str, take_s: float) -> Json:
    """Write a test pattern onto a blank card, read it back and give the card out, once for an order.

    The pattern needs a chip whose first file may be written freely: blank test cards. Raises DeviceError.
    """
    steps: list[str] = []
    done = await dispenser.issue(order, pattern(Contact(contact)), take_s, lambda step: steps.append(step.value))
    return {"order": done.order, "end": done.end.value, "steps": steps, "repeated": done.repeated}


async def dispense_capture(dispenser: CardDispenser) -> Json:
    """Take back what lies in the path. Raises DeviceError."""
    done = await dispenser.capture()
    return {"order": None, "end": None} if done is None else {"order": done.order or None, "end": done.end.value}


async def dispense_load(dispenser: CardDispenser, cards: int) -> Json:
    """Note how many cards the stacker holds now."""
    if not 0 <= cards <= MOST_CARDS:
        raise DeviceError(FaultCode.REFUSED, f"0 to {MOST_CARDS} cards")
    dispenser.load(cards)
    return {"cards_left": cards}


def pattern(contact: Contact) -> CardScript:
    """What is written by hand: plain words into the first file, and the same read back."""
    words = b"KIOSK TEST CARD"
    write = bytes.fromhex("00D60000") + bytes([len(words)]) + words
    read = ScriptStep(bytes.fromhex("00B00000") + bytes([len(words)]), answer=words)
    return CardScript(CardKind.TRANSIT, contact, (ScriptStep(write), read))


async def take_photo(camera: Camera, worker: PageWorker, timeout_s: float) -> Portrait:
    """Judge frames until one keeps every rule, and give it; at the end of the time, the one that kept most.

    A frame that is no picture is passed over while others come. Raises DeviceError.
    """
    best: Portrait | None = None
    broken: DeviceError | None = None
    try:
        async with asyncio.timeout(timeout_s), aclosing(camera.frames(min(timeout_s, FRAME_S))) as frames:
            async for frame in frames:
                try:
                    portrait = await worker.portrait(frame)
                except DeviceError as error:
                    broken = error
                    continue
                if best is None or _kept(portrait) > _kept(best):
                    best = portrait
                if portrait.good:
                    break
    except TimeoutError:
        if best is None:
            raise broken or DeviceError(FaultCode.TIMEOUT, "the camera gives no frame") from None
    if best is None:
        raise broken or DeviceError(FaultCode.NO_ANSWER, "the camera ended")
    return best


def _kept(portrait: Portrait) -> int:
    """How far a portrait came: rules are judged in order of urgency, so the first that is not kept counts."""
    wrong = next((at for at, check in enumerate(portrait.checks) if not check.passed), len(PortraitRule))
    return wrong if portrait.checks else 0


def portrait_json(portrait: Portrait) -> Json:
    """What is told of an identity photo beside the picture."""
    return {
        "good": portrait.good,
        "hint": portrait.hint.zh_CN,
        "width_px": WIDTH_PX if portrait.jpeg else 0,
        "height_px": HEIGHT_PX if portrait.jpeg else 0,
        "bytes": len(portrait.jpeg),
        "checks": {each.rule.value: {"passed": each.passed, "measure": each.measure} for each in portrait.checks},
    }


def page_json(page: Page) -> Json:
    """What is told of a scanned page beside its pictures."""
    return {
        "sha256": page.sha256,
        "width_px": page.width_px,
        "height_px": page.height_px,
        "good": page.good,
        "checks": {check.fault.value: {"passed": check.passed, "measure": check.measure} for check in page.checks},
    }


def card_json(card: IdCard) -> Json:
    """The published JSON of a card; the photo as its SHA-256."""
    until = card.valid_until
    return {
        "kind": card.kind.value,
        "name": card.name,
        "name_latin": card.name_latin,
        "sex": card.sex,
        "ethnicity": card.ethnicity,
        "birth": card.birth.isoformat(),
        "address": card.address,
        "number": card.number,
        "issuer": card.issuer,
        "valid_from": card.valid_from.isoformat(),
        "valid_until": LONG_TERM if until == LONG_TERM else until.isoformat(),
        "nationality": card.nationality,
        "pass_number": card.pass_number,
        "issue_count": card.issue_count,
        "photo_sha256": hashlib.sha256(card.photo).hexdigest(),
        "read_ms": round(card.read_ms, 1),
    }


def chip_card_json(card: ChipCard) -> Json:
    """The published JSON of a chip card; `withheld` names what the card gives only after a PIN."""
    social, transit = (card, None) if isinstance(card, SocialSecurityCard) else (None, card)
    valid_from = social.issued if social else transit.valid_from if transit else None
    return {
        "kind": card.kind.value,
        "number": card.number,
        "name": social.name if social else None,
        "id_number": social.id_number if social else None,
        "sex": social.sex if social else None,
        "birth": social.birth.isoformat() if social and social.birth else None,
        "issuer": card.issuer,
        "region": social.region if social else None,
        "version": social.version if social else None,
        "valid_from": valid_from.isoformat() if valid_from else None,
        "valid_until": card.valid_until.isoformat() if card.valid_until else None,
        "balance_fen": transit.balance_fen if transit else None,
        "trips": [_trip(trip) for trip in transit.trips] if transit else None,
        "journeys": [_journey(journey) for journey in transit.journeys] if transit else None,
        "withheld": list(social.withheld) if social else [],
        "read_ms": round(card.read_ms, 1),
    }


def _trip(trip: Trip) -> Json:
    return {
        "sequence": trip.sequence,
        "kind": trip.kind.value,
        "amount_fen": trip.amount_fen,
        "terminal": trip.terminal,
        "at": trip.at.isoformat() if trip.at else None,
    }


def _journey(journey: Journey) -> Json:
    return {**asdict(journey), "at": journey.at.isoformat() if journey.at else None}
