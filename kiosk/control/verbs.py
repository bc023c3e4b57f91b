"""The verbs of `kiosk device` on devices that somebody else opened: the command itself, or the running app."""

from __future__ import annotations

import asyncio
import base64
import os
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from dataclasses import fields

from contracts.rules.faults import FaultCode
from contracts.rules.staff_card import CHALLENGE_BYTES, PIN_TRIES
from kiosk.control.told import Json, card_json, chip_card_json, error_json
from kiosk.domain.cabinet import BoxCondition
from kiosk.domain.card_script import CardKind, CardScript, Contact, ScriptStep
from kiosk.domain.device_settings import DeviceTable
from kiosk.domain.id_card import CardPart
from kiosk.domain.portraits import Portrait, PortraitRule
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
HINTS = {
    "no-server": "the print server does not answer: systemctl start cups",
    "no-queue": "the print server has no such queue: lpstat -a lists them",
    "printer-unreachable": "the print server does not reach the printer: switch it on, look at its cable",
    "auto-cutter": "the cutter is stuck: switch the printer off, open it, free the blade",
    "timeout": "it did not come to an end in time",
}
"""What a reason alone does not say."""


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


async def staff_card(reader: SmartCardReader, timeout_s: float, pin: str | None) -> Json:
    """Wait for a staff card and say which it is; with a PIN, given to the card once, have it sign too.

    Whether the card may do anything only the backend says: it holds the card's public key.

    Raises:
        DeviceError: no_card; pin_wrong with the tries left, pin_blocked, and as the reader says.
    """
    card = await reader.staff_card(timeout_s)
    if card is None:
        raise DeviceError(FaultCode.NO_CARD)
    tries_left = card.tries_left
    if pin is not None:
        await reader.prove(card, pin, os.urandom(CHALLENGE_BYTES))
        tries_left = PIN_TRIES  # the right PIN gives the lost ones back; asked again, another card might answer
    return {"number": card.number, "role": card.role.value, "tries_left": tries_left, "signed": pin is not None}


async def read_code(reader: BarcodeReader, timeout_s: float) -> Json:
    """Wait for a code and read it. Raises DeviceError."""
    text = await reader.read(timeout_s)
    if text is None:
        raise DeviceError(FaultCode.TIMEOUT, "no code was seen")
    return {"text": text}


async def locker_status(bank: LockerBank) -> Json:
    """Door and condition of every box; boards that are silent are an error beside the others. Raises DeviceError."""
    snapshot = await bank.snapshot()
    boxes = {str(box): {"door": each.door.value, "state": each.condition.value} for box, each in snapshot.items()}
    silent = _runs([box for box, each in snapshot.items() if each.condition is BoxCondition.MISSING])
    if not silent:
        return {"boxes": boxes}
    return {"error": error_json(DeviceError(FaultCode.NO_ANSWER, f"no board for box {silent}")), "boxes": boxes}


def _runs(boxes: Sequence[int]) -> str:
    """Numbers as a person would say them: 1 to 24, 30."""
    runs: list[list[int]] = []
    for box in sorted(boxes):
        if runs and box == runs[-1][-1] + 1:
            runs[-1].append(box)
        else:
            runs.append([box])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


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
    if result.outcome is not PrintOutcome.COMPLETED:
        failed = result.outcome is PrintOutcome.FAILED
        code = result.fault or FaultCode.PRINT_FAILED if failed else FaultCode.OUTCOME_UNKNOWN
        raise DeviceError(code, ", ".join(HINTS.get(reason, reason) for reason in result.reasons))
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
