"""From the draft to what is stored and sent: sealed once, in memory; nothing in clear ever reaches a disk."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from contracts.matters.signing import signed_text, text_sha256
from contracts.rules.text import Language
from contracts.wire.applications import (
    ApplicationEnvelope,
    ApplicationIntake,
    Delivery,
    Originals,
    PageRef,
    PartyIntake,
)
from kiosk.domain.drafts import ApplyDraft, card_texts
from kiosk.domain.id_card import IdCard

Seal = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class SealedPages:
    """Pages as they travel. `files`: sealed bytes under the hash of the sealed bytes."""

    refs: tuple[PageRef, ...]
    files: dict[str, bytes] = field(repr=False)


def seal_pages(draft: ApplyDraft, seal: Seal) -> SealedPages:
    """Every page that this application asks for, sealed one by one.

    Raises:
        DeviceError: offline, from `seal`, when no key of the backend is known.
    """
    refs: list[PageRef] = []
    files: dict[str, bytes] = {}
    for material in draft.materials:
        for number, page in enumerate(draft.pages.get(material.id, ()), start=1):
            sealed = seal(page.jpeg)
            name = hashlib.sha256(sealed).hexdigest()
            files[name] = sealed
            plain = hashlib.sha256(page.jpeg).hexdigest()
            refs.append(PageRef(material=material.id, number=number, sealed_sha256=name, plain_sha256=plain))
    return SealedPages(tuple(refs), files)


def intake(
    draft: ApplyDraft, pages: tuple[PageRef, ...], kiosk: str, language: Language, signed_at: datetime
) -> ApplicationIntake:
    """Everything the case needs, in one piece, in clear: keep it in memory only."""
    signed = draft.signed(language)
    return ApplicationIntake(
        key=draft.key,
        matter=draft.matter.id,
        matter_version=draft.matter.version,
        kiosk=kiosk,
        started_at=draft.started_at,
        signed_at=signed_at,
        language=language,
        parties=[_party(role, card) for role, card in draft.cards.items()],
        fields=list(draft.values.values()),
        consents=list(draft.consents),
        pages=list(pages),
        signature_png_sha256=_signatures_sha256(draft, signed_text(signed)),
        signed_text_sha256=text_sha256(signed_text(signed)),
        originals=draft.originals or Originals.NONE,
        delivery=draft.delivery or Delivery(draft.matter.delivery[0]),
        corrects=draft.corrects,
    )


def envelope(content: ApplicationIntake, page_hashes: list[str], seal: Seal) -> ApplicationEnvelope:
    """The sealed application: the only form in which it is stored."""
    return ApplicationEnvelope(
        key=content.key,
        kiosk=content.kiosk,
        matter=content.matter,
        matter_version=content.matter_version,
        created_at=content.signed_at,
        page_hashes=page_hashes,
        sealed=base64.b64encode(seal(content.model_dump_json().encode())).decode(),
        corrects=content.corrects,
    )


def _party(role: str, card: IdCard) -> PartyIntake:
    texts = card_texts(card)
    return PartyIntake(
        role=role,
        card_kind=card.kind.value,
        name=card.name,
        sex=card.sex,
        birth=card.birth,
        address=card.address or "",
        number=card.number,
        valid_until=texts["valid_until"] or "",
        photo_sha256=hashlib.sha256(card.photo).hexdigest(),
    )


def _signatures_sha256(draft: ApplyDraft, text: str) -> str | None:
    """One hash over all signatures in order; a name seal counts as the seal of its role on exactly this text."""
    if not draft.signatures:
        return None
    digest = hashlib.sha256()
    for signature in draft.signatures:
        strokes = signature.strokes_png
        digest.update(strokes if strokes is not None else f"seal\n{signature.role}\n{text}".encode())
    return digest.hexdigest()
