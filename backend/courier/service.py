"""Couriers sign in and hear exactly what to collect and load; citizens claim what lies here for them."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from backend.applications import repository as applications
from backend.applications.models import Case
from backend.courier import cards, repository
from backend.courier.drop_offs import DropOffs
from backend.courier.models import Courier, Envelope, Round, StaffCard
from backend.fleet.tasks import open_task
from backend.parts import Parts
from backend.problems import ProblemError
from backend.staff.passwords import Secrets, count_try, is_locked, tries_left
from contracts.matters.schema import Matter
from contracts.rules.codes import parse_short_code
from contracts.rules.custody import Holder
from contracts.rules.identity import normalise
from contracts.rules.masking import mask_name
from contracts.rules.zone import CHINA, in_china
from contracts.wire.applications import CaseState
from contracts.wire.courier import (
    CardChallenge,
    CardProof,
    CardQuestion,
    CourierSignIn,
    Manifest,
    ManifestItem,
    OpenCase,
    Pickup,
    PickupAnswer,
    PickupClaim,
    ResultItem,
)

ROUNDS_DUE = 2
DEADLINES = (time(11, 0), time(16, 30))
"""When the rounds of a day must be done, local time."""

_WHY = {"forged": "卡号对，密钥不对，可能是复制的卡", "blocked": "已挂失的卡有人在用"}

CLAIMS_PER_HOUR = 30
"""Unknown codes at one kiosk; then only the card is asked for, until an hour has passed."""


class CourierService:
    """Sign-in, manifest and claims."""

    def __init__(self, parts: Parts, passwords: Secrets) -> None:
        self._parts = parts
        self._passwords = passwords
        self._drop_offs = DropOffs(parts)
        self._misses: dict[str, list[datetime]] = {}

    def sign_in(self, kiosk: str, request: CourierSignIn) -> Manifest:
        """Badge and PIN in, or a card's signature; manifest out.

        Raises:
            ProblemError: 401 wrong badge or PIN, or a card that is not good; 422 neither or both; 423 locked after too
                many tries.
        """
        now = self._parts.clock.now()
        if (request.card is None) == (not request.badge):
            raise ProblemError(422, "sign-in-by-one", "Either a badge or a card", retry=False)
        if request.card is not None:
            return self._sign_in_by_card(kiosk, request.card, now)
        right = False
        with self._parts.database.write() as session:  # a wrong try is committed before it is answered
            courier = repository.courier_by_badge(session, self._parts.keys.index("badge", request.badge))
            locked = courier is not None and is_locked(courier, now)
            if not locked:
                right = self._passwords.fits(courier.pin_hash if courier else None, request.pin)
            if courier is not None and not locked:
                count_try(courier, now, right=right)
                locked = is_locked(courier, now)
                action = "courier.signed_in" if right else "courier.sign_in_failed"
                self._parts.audit.add(session, f"courier:{courier.number}", action, kiosk)
            if right and courier is not None:
                return self._manifest(session, kiosk, courier, now)
        if locked:
            raise ProblemError(423, "locked", "Too many wrong PINs; locked for a while", retry=False)
        left = tries_left(courier) if courier else None
        raise ProblemError(
            401, "wrong-pin", "Badge or PIN is wrong", f"tries left: {left}" if left else "", retry=False
        )

    def challenge(self, kiosk: str, question: CardQuestion) -> CardChallenge:
        """What a card at this kiosk shall sign."""
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            return CardChallenge(challenge=cards.new_challenge(session, kiosk, question.card, now))

    def _sign_in_by_card(self, kiosk: str, proof: CardProof, now: datetime) -> Manifest:
        """The card has checked its PIN; a number without its key is worthless.

        A wrong answer locks nobody out, or whoever knows a number could; staff are told instead.
        """
        with self._parts.database.write() as session:
            asked = cards.use_challenge(session, kiosk, proof, now)
            card = session.get(StaffCard, proof.card)
            signed = asked and card is not None and cards.is_signed_by(card, proof)
            courier = session.get(Courier, card.courier) if signed and card is not None and not card.blocked else None
            if courier is not None and not is_locked(courier, now):
                self._parts.audit.add(
                    session, f"courier:{courier.number}", "courier.signed_in", kiosk, {"card": proof.card}
                )
                return self._manifest(session, kiosk, courier, now)
            if card is not None and asked:
                reason = "forged" if not signed else "blocked" if card.blocked else "locked"
                self._parts.audit.add(session, f"kiosk:{kiosk}", "courier.card_refused", card.number, {"why": reason})
                if reason != "locked":
                    open_task(session, f"card.{reason}", f"工作卡 {card.number}：{_WHY[reason]}", now, kiosk=kiosk)
        if courier is not None:
            raise ProblemError(423, "locked", "This courier is locked for a while", retry=False)
        raise ProblemError(401, "wrong-card", "This card is not accepted", retry=False)

    def _manifest(self, session: Session, kiosk: str, courier: Courier, now: datetime) -> Manifest:
        token = secrets.token_urlsafe(24)
        token_hash = hashlib.sha256(token.encode()).hexdigest()
        session.add(Round(token_hash=token_hash, kiosk=kiosk, courier=courier.number, started_at=now))
        midnight = datetime.combine(in_china(now).date(), time(0), CHINA)
        done = repository.signed_since(session, kiosk, midnight)
        after_this = done + 1
        deadline = None
        if after_this < ROUNDS_DUE:
            deadline = datetime.combine(midnight.date(), DEADLINES[after_this], CHINA)
        return Manifest(
            token=token,
            courier=courier.number,
            courier_name_masked=mask_name(self._parts.keys.open(courier.name_sealed).decode()),
            round_today=done + 1,
            rounds_due=ROUNDS_DUE,
            deadline=deadline,
            collect=[self._collect(envelope, case) for envelope, case in repository.to_collect(session, kiosk)],
            load=[self._load(envelope, case) for envelope, case in repository.to_load(session, kiosk)],
        )

    def _matter(self, case: Case) -> Matter:
        return self._parts.catalogue.matters[case.matter]

    def _collect(self, envelope: Envelope, case: Case) -> ManifestItem:
        matter = self._matter(case)
        return ManifestItem(
            envelope=envelope.code,
            box=envelope.box or 0,
            case_number=case.number,
            matter_zh_CN=matter.name.zh_CN,
            matter_zh_HK=matter.name.zh_HK,
            matter_en=matter.name.en,
            department=matter.department.zh_CN,
            sort_code=case.department_code,
        )

    def _load(self, envelope: Envelope, case: Case) -> ResultItem:
        matter = self._matter(case)
        return ResultItem(
            envelope=envelope.code,
            case_number=case.number,
            matter_zh_CN=matter.name.zh_CN,
            matter_zh_HK=matter.name.zh_HK,
            matter_en=matter.name.en,
            size=matter.needs.box_size or "S",
        )

    def claim(self, kiosk: str, request: PickupClaim) -> PickupAnswer:
        """What this person may take here now, and what they may bring: by the card just read, or by the short code.

        Raises:
            ProblemError: 422 neither or both.
        """
        if (request.card_number is None) == (request.code is None):
            raise ProblemError(422, "claim-by-one", "Either a card number or a code", retry=False)
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            if request.card_number is not None:
                index = self._parts.keys.index("person", normalise(request.card_number))
                cases = applications.cases_of_person(session, index)
            elif self._too_many(kiosk, now):
                return PickupAnswer(pickups=[], code="too_many")
            else:
                case = self._by_code(session, kiosk, request.code or "", now)
                if case is None:
                    return PickupAnswer(pickups=[], code="unknown")
                cases = [case]
            pickups, drop_offs = [], []
            for case in cases:
                for envelope in repository.in_boxes_of(session, case, kiosk):
                    self._parts.audit.add(session, f"kiosk:{kiosk}", "pickup.claimed", envelope.code)
                    pickups.append(self._pickup(envelope, case))
                if self._drop_offs.expected(session, case):
                    drop_offs.append(self._drop_offs.of(session, case, now))
            used = request.code is not None and not pickups and not drop_offs
            return PickupAnswer(
                pickups=pickups,
                cases=[self._open(case) for case in cases if case.state != CaseState.CLOSED],
                drop_offs=drop_offs,
                code="used" if used else None,
            )

    def _too_many(self, kiosk: str, now: datetime) -> bool:
        misses = [at for at in self._misses.get(kiosk, []) if now - at < timedelta(hours=1)]
        self._misses[kiosk] = misses
        return len(misses) >= CLAIMS_PER_HOUR

    def _by_code(self, session: Session, kiosk: str, code: str, now: datetime) -> Case | None:
        plain = parse_short_code(code)
        case = applications.case_by_code(session, plain) if plain else None
        if case is None:
            self._misses[kiosk].append(now)
        return case

    def _open(self, case: Case) -> OpenCase:
        name = self._matter(case).name
        return OpenCase(
            case_number=case.number,
            matter_zh_CN=name.zh_CN,
            matter_zh_HK=name.zh_HK,
            matter_en=name.en,
            state=CaseState(case.state),
        )

    def _pickup(self, envelope: Envelope, case: Case) -> Pickup:
        matter = self._matter(case)
        came_back = envelope.kind == "result" and envelope.holder == Holder.BOX_BACK
        return Pickup(
            envelope=envelope.code,
            box=envelope.box or 0,
            case_number=case.number,
            kind="result" if came_back else "originals",
            matter_zh_CN=matter.name.zh_CN,
            matter_zh_HK=matter.name.zh_HK,
            matter_en=matter.name.en,
        )
