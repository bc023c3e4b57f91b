"""What `amixer contents` says <-> the controls of a card.

Source: `docs/devices/alsa.md`. Verified on: simulator only.

    numid=12,iface=CARD,name='Headphone Jack'
      ; type=BOOLEAN,access=r-------,values=1
      : values=off
    numid=3,iface=MIXER,name='Master Playback Volume'
      ; type=INTEGER,access=rw---R--,values=2,min=0,max=87,step=0
      : values=60,60
      | dBscale-min=-65.25dB,step=0.75dB,mute=0
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.device_settings import SoundSettings
from kiosk.ports import Sense, Sounds

HEAD = re.compile(r"numid=\d{1,9},iface=(?P<iface>[A-Z]+),name='(?P<name>[^']*)'")
KIND = re.compile(r"  ; type=(?P<kind>[A-Z0-9]+),access=[^,]*,values=\d{1,9}(?P<more>.*)")
BOUND = re.compile(r",(?P<which>min|max)=(?P<value>-?\d{1,18})(?!\d)")
VALUES = re.compile(r"  : values=(?P<values>.*)")
NUMBER = re.compile(r"-?\d{1,18}")
MOST_CHANNELS = 128
"""ALSA's own limit of values in one control."""


@dataclass(frozen=True, slots=True)
class Control:
    """One control. `values`: as they are told, one for each channel."""

    iface: str
    name: str
    kind: str
    values: tuple[str, ...]
    low: int = 0
    high: int = 0

    def to_text(self, number: int) -> str:
        """For the far end: as `amixer` tells it."""
        bounds = f",min={self.low},max={self.high},step=0" if self.kind == "INTEGER" else ""
        access = "r-------" if self.iface == "CARD" else "rw------"
        return (
            f"numid={number},iface={self.iface},name='{self.name}'\n"
            f"  ; type={self.kind},access={access},values={len(self.values)}{bounds}\n"
            f"  : values={','.join(self.values)}\n"
        )


def controls_in(text: str) -> Mapping[tuple[str, str], Control]:
    """Every control that is told whole, by interface and name; of two with one name, the first. Never raises."""
    found: dict[tuple[str, str], Control] = {}
    head: re.Match[str] | None = None
    kind: re.Match[str] | None = None
    for line in text.splitlines():
        if begins := HEAD.match(line):
            head, kind = begins, None
        elif head is not None and (about := KIND.match(line)):
            kind = about
        elif head is not None and kind is not None and (told := VALUES.match(line)):
            bounds = {bound["which"]: int(bound["value"]) for bound in BOUND.finditer(kind["more"])}
            control = Control(
                head["iface"],
                head["name"],
                kind["kind"],
                tuple(told["values"].split(",", MOST_CHANNELS)[:MOST_CHANNELS]),
                bounds.get("min", 0),
                bounds.get("max", 0),
            )
            found.setdefault((control.iface, control.name), control)
            head = kind = None
    return found


def sounds_in(controls: Mapping[tuple[str, str], Control], settings: SoundSettings) -> Sounds:
    """What the controls say of speaker, jack and microphone."""

    def mixer(*names: str) -> list[Control]:
        return [controls["MIXER", name] for name in names if ("MIXER", name) in controls]

    speaker, microphone = settings.speaker, settings.microphone
    outward = mixer(f"{speaker} Playback Switch"), mixer(f"{speaker} Playback Volume")
    inward = (
        mixer(f"{microphone} Capture Switch", f"{microphone} Switch"),
        mixer(f"{microphone} Capture Volume", f"{microphone} Volume"),
    )
    jack = controls.get(("CARD", settings.jack))
    return Sounds(
        speaker=_heard(*outward) if speaker else Sense.UNKNOWN,
        volume_percent=_percent(outward[1]) if speaker else None,
        headphones=Sense.UNKNOWN if jack is None else _any_on(jack),
        microphone=_heard(*inward) if microphone else Sense.UNKNOWN,
    )


def _heard(switches: Iterable[Control], volumes: list[Control]) -> Sense:
    """Whether sound passes: nothing says no, and something says yes."""
    percent = _percent(volumes)
    says = [_any_on(switch) for switch in switches]
    if percent is not None:
        says.append(Sense.YES if percent else Sense.NO)
    if Sense.NO in says:
        return Sense.NO
    return Sense.YES if says and Sense.UNKNOWN not in says else Sense.UNKNOWN


def _any_on(control: Control) -> Sense:
    if control.kind != "BOOLEAN" or not set(control.values) <= {"on", "off"}:
        return Sense.UNKNOWN
    return Sense.YES if "on" in control.values else Sense.NO


def _percent(volumes: Iterable[Control]) -> int | None:
    """The loudest channel of the first volume that makes sense; not 0 unless it is silent."""
    for volume in volumes:
        span = volume.high - volume.low
        if volume.kind == "INTEGER" and span > 0 and all(NUMBER.fullmatch(value) for value in volume.values):
            above = min(max(int(value) for value in volume.values) - volume.low, span)
            return max(above, 0) and max(1, 100 * above // span)
    return None
