"""Chip cards of couriers: one answer to one challenge, by the key of that card, or nothing."""

from __future__ import annotations

import pytest

from backend import demo, enrol
from backend.fleet.models import StaffTask
from contracts.rules.staff_card import signed_words
from contracts.wire.courier import Manifest
from devices.smart_card.applets import Chip
from devices.smart_card.gallery import CARDS, COURIER_PIN
from devices.smart_card.staff_applet import prove, read_staff
from kiosk.domain.chip_card import StaffCard
from tests.backend.conftest import World
from tests.backend.making import KIOSK
from tests.devices.smart_card.talking import lead


@pytest.fixture
def courier(world: World) -> demo.DemoAccounts:
    made = demo.create(world.service)
    world.kiosk.headers["Authorization"] = f"Bearer {made.kiosk_token}"
    return made


async def challenge(world: World, card: str = demo.CARD) -> str:
    answer = await world.kiosk.post("/v1/courier/challenge", json={"kiosk": KIOSK, "card": card})
    assert answer.status_code == 200, answer.text
    text: str = answer.json()["challenge"]
    assert len(bytes.fromhex(text)) == 32
    return text


def signed(chip: Chip, challenge: str, pin: str = COURIER_PIN) -> dict[str, str]:
    """The card's proof, as a kiosk sends it."""
    card = lead(read_staff(), chip)[0]
    assert isinstance(card, StaffCard)
    proof = lead(prove(card, pin, bytes.fromhex(challenge)), chip)[0]
    return {
        "card": proof.number,
        "challenge": challenge,
        "nonce": proof.nonce.hex(),
        "signature": proof.signature.hex(),
    }


async def sign_in(world: World, proof: dict[str, str], **more: str) -> int:
    answer = await world.kiosk.post("/v1/courier/sign-in", json={"kiosk": KIOSK, "card": proof, **more})
    if answer.status_code == 200:
        assert Manifest.model_validate_json(answer.text).courier == demo.COURIER
    return answer.status_code


def tasks(world: World) -> list[str]:
    with world.service.parts.database.read() as session:
        return [task.kind for task in session.query(StaffTask)]


async def test_a_card_signs_in_once_for_each_challenge(world: World, courier: demo.DemoAccounts) -> None:
    del courier
    chip = CARDS["courier"]()
    proof = signed(chip, await challenge(world))
    assert await sign_in(world, proof) == 200
    assert await sign_in(world, proof) == 401, "a second time it is worthless"
    assert await sign_in(world, signed(chip, await challenge(world))) == 200
    assert tasks(world) == []


async def test_a_copied_number_is_worthless_and_staff_are_told(world: World, courier: demo.DemoAccounts) -> None:
    del courier
    assert await sign_in(world, signed(CARDS["courier-copied"](), await challenge(world))) == 401
    assert tasks(world) == ["card.forged"]
    assert await sign_in(world, signed(CARDS["courier"](), await challenge(world))) == 200


async def test_what_was_not_asked_here_and_now_is_refused(world: World, courier: demo.DemoAccounts) -> None:
    del courier
    chip = CARDS["courier"]()
    assert await sign_in(world, signed(chip, "00" * 32)) == 401
    late = signed(chip, await challenge(world))
    world.clock.forward(seconds=61)
    assert await sign_in(world, late) == 401
    other_card = signed(chip, await challenge(world, "LBC-CARD-0002"))
    assert await sign_in(world, other_card) == 401
    unknown = await challenge(world, "LBT-CARD-0001")
    assert await sign_in(world, signed(CARDS["technician"](), unknown, "975310")) == 401
    assert tasks(world) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"signature": "00" * 64},
        {"signature": "ff" * 64},
        {"signature": "zz"},
        {"signature": ""},
        {"nonce": "00"},
        {"nonce": "00" * 16},
        {"challenge": ""},
    ],
)
async def test_nonsense_is_refused(world: World, courier: demo.DemoAccounts, wrong: dict[str, str]) -> None:
    del courier
    assert await sign_in(world, {**signed(CARDS["courier"](), await challenge(world)), **wrong}) == 401


async def test_a_blocked_card_and_two_ways_at_once(world: World, courier: demo.DemoAccounts) -> None:
    proof = signed(CARDS["courier"](), await challenge(world))
    assert await sign_in(world, proof, badge=courier.courier_badge, pin=courier.courier_pin) == 422
    neither = await world.kiosk.post("/v1/courier/sign-in", json={"kiosk": KIOSK})
    assert neither.status_code == 422
    enrol.block_card(world.service, demo.CARD)
    assert await sign_in(world, proof) == 401
    assert tasks(world) == ["card.blocked"]
    with pytest.raises(ValueError, match="not known"):
        enrol.block_card(world.service, "LBC-CARD-0009")


def test_only_whole_cards_are_enrolled(world: World, courier: demo.DemoAccounts) -> None:
    for number, card, key in (
        (courier.courier, "x", demo.CARD_KEY),
        (courier.courier, "LBC-CARD-0002", "00" * 33),
        (courier.courier, "LBC-CARD-0002", "zz"),
        ("nobody", "LBC-CARD-0002", demo.CARD_KEY),
    ):
        with pytest.raises(ValueError, match=r".+"):
            enrol.add_card(world.service, number, card, key)


def test_what_is_signed_names_its_purpose_and_its_card() -> None:
    words = signed_words("LBC-CARD-0001", bytes(16), bytes(32))
    assert words == b"LBB-STAFF-1" + b"\x0dLBC-CARD-0001" + bytes(48)
    with pytest.raises(ValueError, match="form"):
        signed_words("LBC-CARD-0001", bytes(15), bytes(32))
