"""Makes obviously synthetic persons and applications, sealed as a kiosk seals them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pyrage
from pyrage import x25519

from contracts.matters.engine import defaults, from_card, from_shared, materials_asked
from contracts.matters.schema import Matter
from contracts.matters.signing import consent_text, signed_by, signed_text, text_sha256
from contracts.rules.identity import check_character
from contracts.rules.text import Language
from contracts.wire.applications import (
    ApplicationEnvelope,
    ApplicationIntake,
    ConsentGiven,
    Delivery,
    FieldValue,
    Originals,
    PageRef,
    PartyIntake,
)
from contracts.wire.shared_data import SharedDataAnswer, SharedField

KIOSK = "330302-001"
MORNING = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)  # Friday, 10:00 in China: the hall is open
NIGHT = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)  # Saturday, 03:00 in China: nobody is on duty


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        """Where it stands."""
        return self.at

    def forward(self, **span: float) -> None:
        """Move it on; arguments as of `timedelta`."""
        self.at += timedelta(**span)


def number_of(sequence: int, birth: date = date(1990, 1, 1)) -> str:
    """A number of the synthetic division that passes its check."""
    body = f"330302{birth:%Y%m%d}{sequence:03d}"
    return body + check_character(body)


def person(role: str, sequence: int = 11, name: str = "测试·甲") -> PartyIntake:
    """One synthetic person."""
    return PartyIntake(
        role=role,
        card_kind="resident",
        name=name,
        sex="male" if sequence % 2 else "female",
        birth=date(1990, 1, 1),
        address="测试省测试市测试路1号",
        number=number_of(sequence),
        valid_until="long-term",
        photo_sha256="0" * 64,
    )


@dataclass(frozen=True)
class Made:
    """An envelope with the sealed pages that must be uploaded before it."""

    envelope: ApplicationEnvelope
    intake: ApplicationIntake
    pages: Mapping[str, bytes] = field(repr=False)


def application(
    matter: Matter,
    seal_to: str,
    *,
    at: datetime = MORNING,
    key: str | None = None,
    parties: Sequence[PartyIntake] | None = None,
    originals: Originals | None = None,
    delivery: Delivery | None = None,
    agreed: bool = True,
    picture: bytes = b"\x89PNG synthetic page",
    kiosk: str = KIOSK,
    corrects: str | None = None,
    changes: Mapping[str, object] | None = None,
    shared: Mapping[str, str] | None = None,
) -> Made:
    """An application that is right in every point, unless `changes` says otherwise."""
    recipient = x25519.Recipient.from_str(seal_to)
    parties = parties or [person(each.role, 11 + index * 10) for index, each in enumerate(matter.parties)]
    values: dict[str, FieldValue] = defaults(matter)
    for party in parties:
        values |= from_card(matter, party.role, party.model_dump(mode="json"))
    for consent in matter.consents if agreed else []:
        wanted = [spec for spec in matter.fields if spec.consent == consent.id]
        answer = SharedDataAnswer(
            found=True,
            fields=[
                SharedField(
                    field=spec.id,
                    value=(shared or {}).get(spec.id) or (spec.choices[0].value if spec.choices else "126"),
                )
                for spec in wanted
            ],
        )
        values |= from_shared(matter, consent.id, answer)
    consents = [
        ConsentGiven(
            source=consent.id,
            agreed=agreed,
            text_sha256=text_sha256(consent_text(matter, consent).in_(Language.ZH_CN)),
            language="zh_CN",
            at=at,
        )
        for consent in matter.consents
    ]
    pages: dict[str, bytes] = {}
    refs: list[PageRef] = []
    for material in materials_asked(matter, values):
        plain = picture + material.id.encode()
        sealed = bytes(pyrage.encrypt(plain, [recipient]))
        sha256 = hashlib.sha256(sealed).hexdigest()
        pages[sha256] = sealed
        refs.append(
            PageRef(
                material=material.id, number=1, sealed_sha256=sha256, plain_sha256=hashlib.sha256(plain).hexdigest()
            )
        )
    travels = any(material.paper_original for material in matter.materials)
    intake = ApplicationIntake(
        key=key or str(uuid4()),
        matter=matter.id,
        matter_version=matter.version,
        kiosk=kiosk,
        started_at=at - timedelta(minutes=5),
        signed_at=at,
        language="zh_CN",
        parties=list(parties),
        fields=list(values.values()),
        consents=consents,
        pages=refs,
        signature_png_sha256=None if matter.signature == "none" else "1" * 64,
        signed_text_sha256="0" * 64,
        originals=originals or (Originals.TRUST if travels else Originals.NONE),
        delivery=delivery or Delivery(matter.delivery[0]),
        corrects=corrects,
    )
    intake = intake.model_copy(update={"signed_text_sha256": text_sha256(signed_text(signed_by(matter, intake)))})
    intake = intake.model_copy(update=dict(changes or {}))
    envelope = ApplicationEnvelope(
        key=intake.key,
        kiosk=intake.kiosk,
        matter=intake.matter,
        matter_version=intake.matter_version,
        created_at=at,
        corrects=intake.corrects,
        page_hashes=[ref.sealed_sha256 for ref in intake.pages],
        sealed=base64.b64encode(pyrage.encrypt(intake.model_dump_json().encode(), [recipient])).decode(),
    )
    return Made(envelope, intake, pages)
