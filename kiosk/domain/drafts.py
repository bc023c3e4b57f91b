"""The draft of an application: all that a person gave in this visit. Lives in memory only; ends with the visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from contracts.matters.engine import Values, defaults, from_card, from_shared, materials_asked
from contracts.matters.form import MaterialSpec, Party
from contracts.matters.schema import Matter
from contracts.matters.signing import Signed
from contracts.rules.sources import Source
from contracts.rules.text import Language
from contracts.wire.applications import ConsentGiven, Delivery, FieldValue, Originals
from contracts.wire.shared_data import SharedDataAnswer
from kiosk.domain.id_card import CardPart, IdCard
from kiosk.domain.pages import Page


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's signature: written strokes as PNG bytes, or the name seal, an equal way (None)."""

    role: str
    strokes_png: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class ApplyDraft:
    """One application being made. Every change makes a new draft; its repr names no person.

    Attributes:
        key: idempotency key of the application.
        cards: by role.
        answers: by consent; nothing is answered beforehand.
        consents: the answers as they will be sent, fixed when the person goes on.
        values: by field.
        pages: by material, in order.
        corrects: key of the application that this one mends.
    """

    key: str
    matter: Matter
    started_at: datetime
    cards: Mapping[str, IdCard] = field(default_factory=dict, repr=False)
    answers: Mapping[str, bool] = field(default_factory=dict)
    consents: tuple[ConsentGiven, ...] = ()
    values: Values = field(default_factory=dict, repr=False)
    pages: Mapping[str, tuple[Page, ...]] = field(default_factory=dict)
    delivery: Delivery | None = None
    originals: Originals | None = None
    signatures: tuple[Signature, ...] = ()
    corrects: str | None = None

    @classmethod
    def of(cls, key: str, matter: Matter, started_at: datetime) -> ApplyDraft:
        """An empty draft with the matter's own defaults."""
        return cls(key=key, matter=matter, started_at=started_at, values=defaults(matter))

    @property
    def next_party(self) -> Party | None:
        """Whose card is still to be read."""
        return next((party for party in self.matter.parties if party.role not in self.cards), None)

    def card_parts(self, party: Party) -> frozenset[CardPart]:
        """What has to be read from this party's card beside text and photo; nothing more is read."""
        parts = set()
        if any(field.card == "address" and field.party == party.role for field in self.matter.fields):
            parts.add(CardPart.NEWEST_ADDRESS)
        if self.matter.needs.fingerprint:
            parts.add(CardPart.FINGERPRINT)
        return frozenset(parts)

    @property
    def materials(self) -> tuple[MaterialSpec, ...]:
        """What has to be scanned, as far as the values tell."""
        return materials_asked(self.matter, self.values)

    @property
    def photo_later(self) -> bool:
        """Whether the identity photo is asked for and not taken here."""
        return any(each.source == "photo" and not self.pages.get(each.id) for each in self.materials)

    @property
    def signers(self) -> tuple[str, ...]:
        """Roles that sign, in order."""
        match self.matter.signature:
            case "none":
                return ()
            case "first_party":
                return (self.matter.parties[0].role,)
            case "each_party":
                return tuple(party.role for party in self.matter.parties)

    def with_card(self, role: str, card: IdCard) -> ApplyDraft:
        """One party more, and the values that the card gives."""
        values = {**self.values, **from_card(self.matter, role, card_texts(card))}
        return replace(self, cards={**self.cards, role: card}, values=values)

    def with_answer(self, consent: str, agreed: bool) -> ApplyDraft:
        """One question answered."""
        return replace(self, answers={**self.answers, consent: agreed})

    def with_consents(self, consents: tuple[ConsentGiven, ...]) -> ApplyDraft:
        """The answers are given; what an earlier answer brought is forgotten."""
        values = {name: value for name, value in self.values.items() if value.source is not Source.DATA}
        return replace(self, consents=consents, values=values)

    def with_shared(self, consent: str, answer: SharedDataAnswer) -> ApplyDraft:
        """What one source knew."""
        return replace(self, values={**self.values, **from_shared(self.matter, consent, answer)})

    def with_value(self, name: str, value: str) -> ApplyDraft:
        """The person's own value."""
        given = FieldValue(field=name, value=value, source=Source.YOU)
        return replace(self, values={**self.values, name: given})

    def with_readings(self, read: Mapping[str, str]) -> ApplyDraft:
        """What a machine read from a page, in place of earlier readings; the person's own values stay."""
        new = {name: FieldValue(field=name, value=value, source=Source.SCAN) for name, value in read.items()}
        own = {name: value for name, value in self.values.items() if value.source is not Source.SCAN}
        return replace(self, values={**self.values, **new, **own})

    def without_readings(self, material: str) -> ApplyDraft:
        """A page of this material is gone, and with it what was read there."""
        gone = {each.id for each in self.matter.fields if each.read is not None and each.read.material == material}
        values = self.values.items()
        return replace(self, values={n: v for n, v in values if n not in gone or v.source is not Source.SCAN})

    def without_shared(self, consent: str) -> ApplyDraft:
        """The person says that this source is wrong: its values go, and the paper speaks instead."""
        wrong = {each.id for each in self.matter.fields if each.consent == consent}
        return replace(self, values={name: value for name, value in self.values.items() if name not in wrong})

    def with_pages(self, material: str, pages: tuple[Page, ...]) -> ApplyDraft:
        """The pages of one material."""
        return replace(self, pages={**self.pages, material: pages})

    def with_delivery(self, delivery: Delivery) -> ApplyDraft:
        """How the result comes."""
        return replace(self, delivery=delivery)

    def with_originals(self, originals: Originals) -> ApplyDraft:
        """How the originals leave."""
        return replace(self, originals=originals)

    def with_signature(self, signature: Signature) -> ApplyDraft:
        """One party signed."""
        others = tuple(each for each in self.signatures if each.role != signature.role)
        return replace(self, signatures=(*others, signature))

    def without_signatures(self) -> ApplyDraft:
        """What was signed has changed."""
        return replace(self, signatures=())

    def mended(self, key: str) -> ApplyDraft:
        """The same application again under a new key, naming the one it mends."""
        return replace(self, key=key, corrects=self.key, signatures=())

    def signed(self, language: Language) -> Signed:
        """Everything that a signature covers, now."""
        wanted = {material.id for material in self.materials}
        return Signed(
            matter=self.matter,
            values=self.values,
            agreed=self.answers,
            pages={name: len(pages) for name, pages in self.pages.items() if name in wanted and pages},
            originals=self.originals or Originals.NONE,
            delivery=self.delivery or Delivery(self.matter.delivery[0]),
            language=language,
        )


def card_texts(card: IdCard) -> dict[str, str | None]:
    """A card's texts by attribute name, as fields of a matter name them."""
    until = card.valid_until
    return {
        "name": card.name,
        "name_latin": card.name_latin,
        "sex": card.sex,
        "ethnicity": card.ethnicity,
        "birth": card.birth.isoformat(),
        "address": card.address,
        "number": card.number,
        "valid_until": until.isoformat() if isinstance(until, date) else until,
        "nationality": card.nationality,
        "pass_number": card.pass_number,
    }


def expired(card: IdCard, today: date) -> bool:
    """Whether the card's last day is over."""
    return isinstance(card.valid_until, date) and card.valid_until < today
