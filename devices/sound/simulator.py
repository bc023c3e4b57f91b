"""Far end of a sound card: a program that stands in the place of `amixer` and tells the controls of a card.

Source: `docs/devices/alsa.md`. A machine without a sound card has no controls, and the kernel's dummy card no jack.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.sound.frames import Control

CARD = "0"
LOUDEST = 87
PROGRAM = f"""\
cd "$(dirname "$0")" || exit 1
[ -e hang ] && exec sleep 60
read="cat contents"
[ -e one-byte ] && read="dd bs=1 status=none if=contents"
[ "$*" = "-c {CARD} contents" ] && [ ! -e unplugged ] && exec $read
echo "Invalid card number '$2'." >&2
exit 1
"""
GARBAGE = b"numid=1,iface=\xff\xfe\0,name='\n  : values=on\nnumid=,iface=CARD,name='Headphone Jack'\n  : values=on\n"
SWITCHES = ("jack", "mute", "microphone", "hang", "garbage", "one-byte", "no-jack")


class SoundFarEnd:
    """`devices.far_end.FarEnd` of the sound card.

    Args:
        folder: where the program and what it tells are kept.
    """

    name = "sound"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name
        self._on = dict.fromkeys(SWITCHES, False) | {"microphone": True}
        self._volume = 60
        self._plugged = True
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return {*SWITCHES, "volume", "plug", "unplug"}

    async def start(self) -> Mapping[str, Json]:
        """Put the card in."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "amixer").write_text(PROGRAM, encoding="ascii")
        self._tell()
        return {"driver": "alsa", "card": CARD, "amixer": ["sh", str(self._folder / "amixer")]}

    async def close(self) -> None:
        """Take everything away."""
        shutil.rmtree(self._folder, ignore_errors=True)

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        jack on|off: a plug in the headphone jack. mute on|off, volume 0…87: of the speaker. microphone on|off: its
        switch. no-jack on|off: the card has no such control. unplug, plug: the card. hang on|off: amixer does not come
        back. garbage on|off: it tells nonsense. one-byte on|off: each byte by itself.
        """
        if verb in {"plug", "unplug"}:
            if arguments:
                raise VerbError(f"{verb} takes no words")
            self._plugged = verb == "plug"
        elif verb == "volume":
            if len(arguments) != 1 or not arguments[0].isdecimal() or int(arguments[0][:9]) > LOUDEST:
                raise VerbError(f"volume 0…{LOUDEST}")
            self._volume = int(arguments[0])
        else:
            if list(arguments) not in (["on"], ["off"], []):
                raise VerbError(f"{verb} on|off")
            self._on[verb] = list(arguments) != ["off"]
        self._record.append({"event": verb})
        self._tell()
        return None

    def state(self) -> Mapping[str, Json]:
        """How the card is set."""
        return {**self._on, "volume": self._volume, "plugged": self._plugged}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to it."""
        return list(self._record)

    def _tell(self) -> None:
        jack = [] if self._on["no-jack"] else [Control("CARD", "Headphone Jack", "BOOLEAN", _switch(self._on["jack"]))]
        controls = [
            Control("MIXER", "Headphone Playback Switch", "BOOLEAN", _switch(True) * 2),
            Control("MIXER", "Capture Switch", "BOOLEAN", _switch(self._on["microphone"]) * 2),
            Control("MIXER", "Capture Volume", "INTEGER", ("46", "46"), high=63),
            Control("MIXER", "Auto-Mute Mode", "ENUMERATED", ("1",)),
            Control("MIXER", "Master Playback Volume", "INTEGER", (str(self._volume),), high=LOUDEST),
            Control("MIXER", "Master Playback Switch", "BOOLEAN", _switch(not self._on["mute"])),
            *jack,
        ]
        told = "".join(control.to_text(number) for number, control in enumerate(controls, 1)).encode()
        fresh = self._folder / "contents.new"
        fresh.write_bytes(GARBAGE if self._on["garbage"] else told)
        fresh.replace(self._folder / "contents")
        marks = {"unplugged": not self._plugged, "hang": self._on["hang"], "one-byte": self._on["one-byte"]}
        for name, is_so in marks.items():
            mark = self._folder / name
            mark.touch() if is_so else mark.unlink(missing_ok=True)


def _switch(on: bool) -> tuple[str, ...]:
    return ("on" if on else "off",)
