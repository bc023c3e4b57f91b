"""The published JSON of what a device gave: a card, a page, a photo, or an error."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict

from kiosk.domain.chip_card import ChipCard, Journey, SocialSecurityCard, Trip
from kiosk.domain.id_card import LONG_TERM, IdCard
from kiosk.domain.pages import Page
from kiosk.domain.portraits import HEIGHT_PX, WIDTH_PX, Portrait
from kiosk.ports import DeviceError

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


def portrait_json(portrait: Portrait) -> Json:
    """What is told of an identity photo beside the picture."""
    return {
        "good": portrait.good,
        "hint": portrait.hint.zh_CN,
        "staff_hint": portrait.hint.en,
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
