"""The sound card: any text into its parser, Debian's own amixer without a card, and the far end in its place."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.cabinet import build_sound
from devices.sound.driver import AlsaSoundCard
from devices.sound.frames import Control, controls_in, sounds_in
from devices.sound.simulator import SoundFarEnd
from devices.transport.mixer import LARGEST, Mixer
from kiosk.domain.device_settings import SoundSettings
from kiosk.ports import DeviceError, DeviceState, Sense, Sounds
from tests.devices.waiting import until

SETTINGS = SoundSettings("alsa")
AS_A_CARD_TELLS = """\
numid=12,iface=CARD,name='Headphone Jack'
  ; type=BOOLEAN,access=r-------,values=1
  : values=on
numid=4,iface=MIXER,name='Master Playback Volume'
  ; type=INTEGER,access=rw---R--,values=2,min=0,max=87,step=0
  : values=0,43
  | dBscale-min=-65.25dB,step=0.75dB,mute=0
numid=5,iface=MIXER,name='Master Playback Switch'
  ; type=BOOLEAN,access=rw------,values=1
  : values=on
numid=6,iface=MIXER,name='Auto-Mute Mode'
  ; type=ENUMERATED,access=rw------,values=1,items=2
  ; Item #0 'Disabled'
  ; Item #1 'Enabled'
  : values=1
numid=7,iface=MIXER,name='Capture Switch',index=1
  ; type=BOOLEAN,access=rw------,values=2
  : values=off,off
"""
GOOD = Sounds(Sense.YES, 68, Sense.NO, Sense.YES)


def of(*controls: Control, settings: SoundSettings = SETTINGS) -> Sounds:
    text = "".join(control.to_text(number) for number, control in enumerate(controls, 1))
    return sounds_in(controls_in(text), settings)


def on(name: str, *values: str, iface: str = "MIXER") -> Control:
    return Control(iface, name, "BOOLEAN", values)


def volume(name: str, *values: str, low: int = 0, high: int = 10) -> Control:
    return Control("MIXER", name, "INTEGER", values, low, high)


def test_what_a_card_tells() -> None:
    assert sounds_in(controls_in(AS_A_CARD_TELLS), SETTINGS) == Sounds(Sense.YES, 49, Sense.YES, Sense.NO)


@pytest.mark.parametrize(
    ("controls", "speaker", "percent"),
    [
        ([], Sense.UNKNOWN, None),
        ([on("Master Playback Switch", "off")], Sense.NO, None),
        ([on("Master Playback Switch", "off", "on")], Sense.YES, None),
        ([on("Master Playback Switch", "maybe")], Sense.UNKNOWN, None),
        ([on("Master Playback Switch", "on"), volume("Master Playback Volume", "0")], Sense.NO, 0),
        ([volume("Master Playback Volume", "-60", low=-63, high=0)], Sense.YES, 4),
        ([volume("Master Playback Volume", "1", high=1000)], Sense.YES, 1),
        ([volume("Master Playback Volume", "99")], Sense.YES, 100),
        ([volume("Master Playback Volume", "5", high=0)], Sense.UNKNOWN, None),
        ([volume("Master Playback Volume", "loud")], Sense.UNKNOWN, None),
        ([volume("Speaker Playback Volume", "5")], Sense.UNKNOWN, None),
    ],
)
def test_when_a_speaker_is_heard(controls: list[Control], speaker: Sense, percent: int | None) -> None:
    told = of(*controls)
    assert (told.speaker, told.volume_percent) == (speaker, percent)


def test_names_are_those_of_the_settings() -> None:
    settings = SoundSettings("alsa", speaker="PCM", microphone="Mic", jack="")
    told = of(
        on("PCM Playback Switch", "on"),
        on("Mic Capture Switch", "off"),
        on("Headphone Jack", "on", iface="CARD"),
        settings=settings,
    )
    assert told == Sounds(Sense.YES, None, Sense.UNKNOWN, Sense.NO)


@given(st.text(max_size=400) | st.lists(st.sampled_from(AS_A_CARD_TELLS.splitlines()), max_size=40).map("\n".join))
def test_any_text_never_raises(text: str) -> None:
    sounds_in(controls_in(text), SETTINGS)


@given(st.integers(0, len(AS_A_CARD_TELLS)))
def test_a_text_that_breaks_off_tells_less_and_nothing_else(end: int) -> None:
    whole, told = controls_in(AS_A_CARD_TELLS), controls_in(AS_A_CARD_TELLS[:end])
    cut = list(told)[-1:]  # its values may be cut, as in a line that ends too soon
    assert {key: control for key, control in told.items() if key not in cut}.items() <= whole.items()


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SoundFarEnd]:
    far = SoundFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def card(far: SoundFarEnd, tmp_path: Path) -> AsyncIterator[AlsaSoundCard]:
    program = ("sh", str(tmp_path / far.name / "amixer"))
    card = AlsaSoundCard(Mixer(program, "0", limit_s=1.0), SETTINGS)
    yield card
    await card.close()


async def test_a_plug_is_seen_and_a_mute_speaker_is_told(far: SoundFarEnd, card: AlsaSoundCard) -> None:
    seen: list[Sounds] = []
    card.on_sounds(seen.append)
    await card.start()
    await until(lambda: card.status.state is DeviceState.ONLINE)
    assert card.sounds == GOOD
    await far.act("jack", ["on"])
    await until(lambda: card.sounds.headphones is Sense.YES)
    await far.act("mute", ["on"])
    await far.act("microphone", ["off"])
    await until(lambda: card.status.detail == "the speaker is mute; the microphone is mute")
    assert card.status.state is DeviceState.WARNING
    await far.act("mute", ["off"])
    await far.act("volume", ["0"])
    await far.act("microphone", ["on"])
    await until(lambda: card.status.detail == "the speaker is mute" and card.sounds.volume_percent == 0)
    await far.act("volume", ["87"])
    await far.act("no-jack", ["on"])
    await until(lambda: card.status.detail == "no control Headphone Jack")
    assert seen[-1] == card.sounds == Sounds(Sense.YES, 100, Sense.UNKNOWN, Sense.YES)


@pytest.mark.parametrize(
    ("verb", "off", "state"),
    [
        (["unplug"], ["plug"], DeviceState.OFFLINE),
        (["hang", "on"], ["hang", "off"], DeviceState.OFFLINE),
        (["garbage", "on"], ["garbage", "off"], DeviceState.HARDWARE_ERROR),
    ],
)
async def test_a_card_that_fails_is_unknown_and_comes_back(
    far: SoundFarEnd, card: AlsaSoundCard, verb: list[str], off: list[str], state: DeviceState
) -> None:
    await far.act("jack", ["on"])
    await card.start()
    await until(lambda: card.sounds.headphones is Sense.YES)
    await far.act(verb[0], verb[1:])
    await until(lambda: card.status.state is state)
    assert card.sounds == Sounds()
    await far.act(off[0], off[1:])
    await until(lambda: card.status.state is DeviceState.ONLINE)
    assert card.sounds.headphones is Sense.YES


@pytest.mark.needs("amixer")
@pytest.mark.parametrize("number", ["31", "nobody"])
async def test_amixer_itself_says_that_there_is_no_such_card(number: str) -> None:
    card = build_sound(SoundSettings("alsa", card=number))
    with pytest.raises(DeviceError) as caught:
        await card.read()
    assert caught.value.code is FaultCode.NO_DEVICE
    assert caught.value.detail == f"Invalid card number '{number}'. /proc/asound/cards lists the cards"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        (("/nowhere/amixer",), FaultCode.NO_DEVICE),
        (("sh", "-c", f"head -c {LARGEST * 3} /dev/zero"), FaultCode.GARBLED),
        (("sh", "-c", "echo numid=1"), FaultCode.GARBLED),
        (("false",), FaultCode.NO_DEVICE),
        (("sh", "-c", "kill -9 $$"), FaultCode.NO_ANSWER),
    ],
)
async def test_a_program_that_is_none(program: tuple[str, ...], code: FaultCode) -> None:
    card = AlsaSoundCard(Mixer(program, "0"), SETTINGS)
    with pytest.raises(DeviceError) as caught:
        await card.read()
    assert caught.value.code is code


async def test_a_program_that_says_one_byte_at_a_time_is_understood(far: SoundFarEnd, card: AlsaSoundCard) -> None:
    await far.act("one-byte", ["on"])
    assert await card.read() == GOOD


async def test_a_look_that_is_given_up_leaves_no_process(far: SoundFarEnd, card: AlsaSoundCard) -> None:
    await far.act("hang", ["on"])
    look = asyncio.create_task(card.read())
    await asyncio.sleep(0)
    look.cancel()
    with pytest.raises(asyncio.CancelledError):
        await look


@pytest.mark.parametrize("wrong", [{"card": "-D"}, {"card": ""}, {"card": "hw:0"}, {"amixer": ()}])
def test_settings_that_no_card_has_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must"):
        SoundSettings("alsa", **wrong)  # type: ignore[arg-type]
