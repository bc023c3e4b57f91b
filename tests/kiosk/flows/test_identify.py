"""Every kind of card on the Identify screen: what it fills in, what is read from it, and a way on where it fails."""

from __future__ import annotations

from datetime import date

from contracts.matters.schema import Matter
from contracts.rules.faults import FaultCode
from contracts.rules.sources import Source
from contracts.rules.text import Language
from kiosk.domain.drafts import ApplyDraft
from kiosk.domain.id_card import CardKind, CardPart, IdCard
from kiosk.flows.apply import words
from kiosk.flows.apply.identifying import PAUSE_S
from kiosk.flows.apply.states import Consent, Identify, MatterGuide, ReviewForm
from kiosk.ports import DeviceError
from tests.kiosk.flows.script import CERT, SHARED, TRANSFER, send_cert, to_form, to_guide
from tests.kiosk.flows.world import NIGHT, A, B, World, card, matters

PERMIT = card(
    "测试·戊", region="810000", kind=CardKind.HMT_PERMIT, ethnicity=None, pass_number="H01234567", issue_count=1
)
FOREIGNER = card(
    "测试约翰",
    region="933124",
    sequence=993,
    kind=CardKind.FOREIGNER_2023,
    name_latin="TESTER, JOHN",
    nationality="CAN",
    ethnicity=None,
    address=None,
    issuer=None,
    issue_count=0,
)
FOREIGNER_2017 = card(
    "TESTOV, IVAN",
    kind=CardKind.FOREIGNER_2017,
    name_latin="TESTOV, IVAN",
    number="RUS330069090905",
    nationality="RUS",
    ethnicity=None,
    address=None,
    issuer=None,
)


def filled(state: ReviewForm) -> dict[str, str]:
    return {row.field: row.value for row in state.rows if row.source is Source.CARD}


def sent(world: World) -> dict[str, str]:
    (intake,) = world.desk.received.values()
    return {value.field: value.value for value in intake.fields}


async def form_of(world: World, card: IdCard) -> dict[str, str]:
    world.backend.shared = SHARED
    await to_form(world, CERT, (card,))
    return filled(world.at(ReviewForm))


async def test_every_card_that_can_be_used_is_named_once(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    resident, permit = (words.CARD_KINDS[kind] for kind in (CardKind.RESIDENT, CardKind.HMT_PERMIT))
    assert world.at(Identify).accepted == (resident, permit, words.FOREIGNER_CARD)


async def test_a_permit_fills_in_its_travel_permit(world: World) -> None:
    assert await form_of(world, PERMIT) == {
        "name": "测*·*",
        "number": PERMIT.number[:6] + "*" * 8 + PERMIT.number[-4:],
        "pass_number": "H0****567",
    }


async def test_a_foreigner_fills_in_latin_name_and_nationality(world: World) -> None:
    values = await form_of(world, FOREIGNER)
    assert (values["name_latin"], values["nationality"]) == ("T*****, J***", "CAN")
    assert "pass_number" not in values


async def test_a_foreigner_without_a_chinese_name(world: World) -> None:
    values = await form_of(world, FOREIGNER_2017)
    assert (values["name"], values["name_latin"], values["nationality"]) == ("T*****, I***", "T*****, I***", "RUS")
    assert values["number"] == "RUS330*****0905"


async def test_what_a_card_does_not_have_is_no_row(world: World) -> None:
    values = await form_of(world, A)
    assert set(values) == {"name", "number"}
    assert not {"name_latin", "nationality", "pass_number"} & {row.field for row in world.at(ReviewForm).rows}


async def test_only_the_parts_that_the_matter_needs_are_read(world: World) -> None:
    await send_cert(world)
    assert world.reader.asked == [frozenset()]
    world.reader.asked.clear()
    seller, buyer = matters()[TRANSFER].parties
    draft = ApplyDraft.of("k", matters()[TRANSFER], NIGHT)
    assert draft.card_parts(seller) == frozenset()
    assert draft.card_parts(buyer) == {CardPart.NEWEST_ADDRESS}
    needs = matters()[TRANSFER].needs.model_copy(update={"fingerprint": True})
    draft = ApplyDraft.of("k", matters()[TRANSFER].model_copy(update={"needs": needs}), NIGHT)
    assert draft.card_parts(seller) == {CardPart.FINGERPRINT}


async def test_a_foreigner_and_a_permit_holder_transfer_a_home(world: World) -> None:
    world.backend.shared = SHARED
    await to_form(world, TRANSFER, (PERMIT, FOREIGNER))
    values = filled(world.at(ReviewForm))
    assert values["buyer_nationality"] == "CAN"
    assert "buyer_address" not in values
    assert world.at(ReviewForm).missing == 0


def only_residents(matter: Matter) -> Matter:
    parties = [party.model_copy(update={"cards": ["resident"]}) for party in matter.parties]
    return matter.model_copy(update={"parties": parties})


async def test_a_card_that_the_matter_does_not_take_is_named_and_the_next_one_goes_on(world: World) -> None:
    world.catalogue.by_id = {**matters(), CERT: only_residents(matters()[CERT])}
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(FOREIGNER)
    await world.settle()
    state = world.at(Identify)
    assert (state.fault, state.reading) == (FaultCode.CARD_NOT_FOR_MATTER, True)
    assert state.card == words.CARD_KINDS[CardKind.FOREIGNER_2023]
    world.reader.field.put(A)
    await world.clock.advance(PAUSE_S)
    world.at(Consent)


async def test_an_expired_permit_is_named(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(card(kind=CardKind.HMT_PERMIT, region="830000", valid_until=date(2025, 1, 1)))
    await world.settle()
    state = world.at(Identify)
    assert state.fault is FaultCode.CARD_EXPIRED
    assert state.card is not None
    assert state.card.in_(Language.ZH_CN) == "港澳台居民居住证"


async def test_an_unknown_card_is_told_with_those_that_work_and_a_way_back(world: World) -> None:
    await to_guide(world, CERT)
    world.core.apply.begin()
    world.reader.field.put(DeviceError(FaultCode.CARD_UNSUPPORTED, "unknown type character"))
    await world.settle()
    state = world.at(Identify)
    assert (state.fault, state.card, state.reading) == (FaultCode.CARD_UNSUPPORTED, None, True)
    world.core.apply.back()
    world.at(MatterGuide)


async def test_the_same_foreigner_cannot_be_both_parties(world: World) -> None:
    await to_guide(world, TRANSFER)
    world.core.apply.begin()
    world.reader.field.put(FOREIGNER)
    await world.settle()
    world.reader.field.put(FOREIGNER)
    await world.settle()
    assert world.at(Identify).fault is FaultCode.CARD_TWICE
    world.reader.field.put(B)
    await world.clock.advance(PAUSE_S)
    world.at(Consent)
