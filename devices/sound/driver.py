"""Watches the speaker, the headphone jack and the microphone of a sound card.

Speaks: `frames.py`, what ALSA's `amixer` tells. Source: `docs/devices/alsa.md`. Verified on: simulator only; the real
`amixer` 1.2.8 of Debian on a machine without a card.

It looks and changes nothing: volume belongs to whoever set the machine up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from contracts.rules.faults import FaultCode
from devices.newest import Newest
from devices.presence import RETRY_S
from devices.sound.frames import controls_in, sounds_in
from devices.transport.mixer import Mixer
from devices.watched import Watched
from kiosk.domain.device_settings import SoundSettings
from kiosk.ports import DeviceError, DeviceState, DeviceStatus, Sense, Sounds

LOOK_S = 0.5
"""A plug is noticed so soon: nobody hears personal words in the room longer than that."""


class AlsaSoundCard(Watched):
    """`kiosk.ports.SoundCard` over ALSA's mixer. A warning in its status names what cannot be heard.

    Args:
        mixer: the card.
        settings: names of its controls.
    """

    def __init__(self, mixer: Mixer, settings: SoundSettings) -> None:
        super().__init__()
        self._mixer = mixer
        self._settings = settings
        self._sounds = Newest(Sounds())

    @property
    def sounds(self) -> Sounds:
        """What was seen last."""
        return self._sounds.value

    def on_sounds(self, listener: Callable[[Sounds], None]) -> None:
        """Call `listener` whenever `sounds` changes."""
        self._sounds.on_change(listener)

    async def read(self) -> Sounds:
        """Look once. See `kiosk.ports.SoundCard.read`."""
        controls = controls_in(await self._mixer.contents())
        if not controls:
            raise DeviceError(FaultCode.GARBLED, "the card tells no control; `amixer contents` shows what it tells")
        return sounds_in(controls, self._settings)

    async def _release(self) -> None:
        """Nothing is held between two looks."""

    async def _watch(self) -> None:
        while True:
            pause_s = LOOK_S
            try:
                sounds = await self.read()
                self._sounds.become(sounds)
                self._presence.seen(self._status(sounds))
            except DeviceError as error:
                self._sounds.become(Sounds())  # at once: a jack that nobody sees is not taken for a plugged one
                self._presence.missed(error)
                pause_s = RETRY_S
            await asyncio.sleep(pause_s)

    def _status(self, sounds: Sounds) -> DeviceStatus:
        wanted = (
            (self._settings.speaker, sounds.speaker, "the speaker is mute"),
            (self._settings.microphone, sounds.microphone, "the microphone is mute"),
            (self._settings.jack, sounds.headphones, ""),
        )
        wrong = [
            mute if sense is Sense.NO else f"no control {name}"
            for name, sense, mute in wanted
            if name and (sense is Sense.UNKNOWN or (sense is Sense.NO and mute))
        ]
        return DeviceStatus(DeviceState.WARNING if wrong else DeviceState.ONLINE, detail="; ".join(wrong))
