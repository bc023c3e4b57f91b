"""What happens around the machine: staff are told once, lamps follow the screen, headphones make speech private.

Nothing of it names a person.
"""

from __future__ import annotations

from kiosk.domain.room import Alarm
from kiosk.events import LogEvent, record
from kiosk.flows.ledger import Ledger
from kiosk.flows.scene import State
from kiosk.flows.shown import Chrome
from kiosk.ports import Clock, Daylight, IoBoard, Mains, Power, PowerSupply, Readings, Sense, SoundCard, Sounds, Voice

ALARM = "room.alarm"


class Room:
    """Listens to board and UPS from the moment it is made.

    Args:
        board: None when the settings name none.
        supply: the UPS, or None.
        sound: the sound card, or None.
    """

    def __init__(
        self,
        board: IoBoard | None,
        supply: PowerSupply | None,
        sound: SoundCard | None = None,
        *,
        ledger: Ledger,
        voice: Voice,
        clock: Clock,
    ) -> None:
        self._board = board
        self._sound = sound
        self._ledger = ledger
        self._voice = voice
        self._clock = clock
        self._on: set[Alarm] = set()
        if board is not None:
            board.on_readings(self._sensed)
        if supply is not None:
            supply.on_power(self._powered)
        if sound is not None:
            sound.on_sounds(self._listened)

    def daylight(self) -> Daylight:
        """How bright it is; unknown without a sensor."""
        return Daylight.UNKNOWN if self._board is None else self._board.readings.daylight

    def scene(self, chrome: Chrome, _state: State) -> None:
        """The lamp at the slot that the screen points at is lit, and no other."""
        if self._board is not None:
            self._board.shine(frozenset() if chrome.device_lit is None else frozenset({chrome.device_lit}))

    def _sensed(self, now: Readings) -> None:
        senses = {Alarm.TAMPER: now.tamper, Alarm.SERVICE_DOOR: now.door, Alarm.TOO_HOT: now.hot}
        for alarm, sense in senses.items():
            self._heed(alarm, sense)
        self._listened()

    def _listened(self, _: Sounds | None = None) -> None:
        """The jack has a switch on the board, or is seen by the sound card, or both."""
        board = self._board.readings.headphones if self._board else Sense.UNKNOWN
        card = self._sound.sounds.headphones if self._sound else Sense.UNKNOWN
        self._voice.privately(Sense.YES in {board, card})

    def _powered(self, now: Power) -> None:
        on_battery = {Mains.UNKNOWN: Sense.UNKNOWN, Mains.MAINS: Sense.NO}.get(now.mains, Sense.YES)
        self._heed(Alarm.ON_BATTERY, on_battery)
        low = Sense.YES if now.mains is Mains.LOW else on_battery if on_battery is not Sense.YES else Sense.NO
        self._heed(Alarm.BATTERY_LOW, low)

    def _heed(self, alarm: Alarm, sense: Sense) -> None:
        """Staff are told when it begins; a sensor that falls silent neither begins nor ends anything."""
        if sense is Sense.NO:
            self._on.discard(alarm)
        elif sense is Sense.YES and alarm not in self._on:
            self._on.add(alarm)
            key = f"{alarm.value}.{self._clock.now().isoformat()}"
            self._ledger.write(ALARM, key, {"what": alarm.value}, [self._ledger.task(key, alarm.value)])
            record(LogEvent.ROOM_ALARM)
