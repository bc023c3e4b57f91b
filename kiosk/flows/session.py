"""The session: the only owner of idle time and of forgetting a person. Also the rail and the header."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.cabinet import Door
from kiosk.domain.left_behind import Belongings, Thing
from kiosk.events import LogEvent, record
from kiosk.flows import home, words
from kiosk.flows.chrome import chrome
from kiosk.flows.foyer import Entrances, Foyer
from kiosk.flows.gate import Gate
from kiosk.flows.idle import Idle, IdleClock, Patience
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine
from kiosk.flows.scene import State
from kiosk.flows.session_states import Attract, OutOfService
from kiosk.flows.shown import Chrome, Exit, IdleWarning
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Farewell
from kiosk.flows.wishes import Wishes
from kiosk.ports import DeviceError

TICK_S = 1.0


@dataclass(slots=True)
class Sitting:
    """One visit, from the first touch to attract. Never stored; its key is random and names facts only."""

    key: str
    identified: bool = False
    belongings: Belongings = field(default_factory=Belongings)


class Session(Foyer):
    """Implements `SessionIntents` for the window and `Visit` for the journeys."""

    def __init__(self, stage: Stage, kit: Kit) -> None:
        super().__init__(stage, kit)
        self._idle = IdleClock(kit.clock.monotonic())
        self._warning: IdleWarning | None = None
        self._sitting: Sitting | None = None
        self._journeys: Mapping[str, Machine] = {}
        self._finished_here = 0
        self._blocked: OutOfService | None = None
        self._gate = Gate(stage, kit, self._closed)
        stage.draw_chrome_with(self._chrome)
        kit.locker.on_door(self._door)

    def host(self, journeys: Mapping[str, Machine], doors: Entrances) -> None:
        """Name the journeys of this kiosk."""
        self._journeys = journeys
        self._doors = doors

    @property
    def in_visit(self) -> bool:
        """Whether somebody is being served, or their things are still being cleared."""
        return self._sitting is not None

    async def run(self) -> None:
        """Count the seconds until cancelled."""
        while True:
            await self._kit.clock.sleep(TICK_S)
            self.tick()
            if self._blocked is not None and self._sitting is None:
                await self.look_at_doors()

    async def look_at_doors(self) -> None:
        """While nobody is here: a door that stands open puts the machine out of service until it is shut."""
        try:
            snapshot = await self._kit.locker.snapshot()
        except DeviceError:
            return
        standing = [box for box, status in snapshot.items() if status.door is Door.OPEN]
        if standing and self._blocked is None:
            self._blocked = OutOfService(words.DOOR_STANDS_OPEN, self._kit.clock.now(), words.OTHER_PLACE)
        elif not standing:
            self._blocked = None
        if self._sitting is None:
            self.show_attract()

    def show_attract(self) -> None:
        """The idle screen, or why the machine cannot serve."""
        self._stage.show(None, self._blocked or self._attract())

    def tick(self) -> None:
        """One second has passed."""
        if self._sitting is None:
            if self._stage.owner is None and isinstance(self._stage.state, Attract):
                self.show_attract()
            self._stage.redraw()
            return
        if self._gate.on:
            self._gate.tick()
            return
        for journey in self._journeys.values():
            if journey.state is not None:
                journey.tick()
        self.look_at_devices()
        self._look_at_idle()
        self._stage.redraw()

    # -- Visit: what journeys ask ------------------------------------------------------------------------------

    def active(self) -> None:
        """Somebody is here."""
        self._idle.active(self._kit.clock.monotonic())
        self._warning = None

    def hold(self, device: str, seconds: float) -> None:
        """A device is at work, at most so long."""
        self._idle.hold(device, self._kit.clock.monotonic() + seconds)
        self._warning = None

    def release(self, device: str) -> None:
        """That device is done."""
        self._idle.release(device, self._kit.clock.monotonic())

    def identified(self) -> None:
        """From now on the machine knows a person."""
        if self._sitting is not None:
            self._sitting.identified = True

    def brought(self, thing: Thing) -> None:
        """Something can be left here."""
        if self._sitting is not None:
            self._sitting.belongings = self._sitting.belongings.with_(thing)

    def put_away(self, thing: Thing) -> None:
        """Something cannot be left here any more."""
        if self._sitting is not None:
            self._sitting.belongings = self._sitting.belongings.without(thing)

    def finish(self, farewell: Farewell) -> None:
        """Forget, and show what to take."""
        sitting = self._sitting
        if sitting is None or self._gate.on:
            return
        record(LogEvent.VISIT_ENDED)
        for journey in self._journeys.values():
            journey.leave()
        self._stage.forget()
        self._warning = None
        self._wishes = replace(self._wishes, overlay=None)
        quiet = not sitting.identified and not sitting.belongings.left and farewell.case_number is None
        if not quiet:
            self._finished_here += farewell.case_number is not None
        self._gate.open(farewell, sitting.belongings, sitting.key, quiet)

    # -- SessionIntents: what the person does ------------------------------------------------------------------

    def touched(self) -> None:
        """Any touch, key, card or scan."""
        self.active()
        self._stage.redraw()

    def be_patient(self, patience: Patience) -> None:
        """The largest letters give more time."""
        self._idle.patience = patience

    def stay(self) -> None:
        """Idle warning: I am here."""
        self.touched()

    def wake(self) -> None:
        """Attract: to home."""
        if self._sitting is not None or not isinstance(self._stage.state, Attract):
            record(LogEvent.INTENT_IGNORED)
            return
        record(LogEvent.VISIT_BEGAN)
        self._sitting = Sitting(self._kit.new_key())
        self._idle.reset(self._kit.clock.monotonic())
        self._show_home()

    def go_home(self) -> None:
        """Home, before identification."""
        self.active()
        if self._sitting is None or self._gate.on or self._sitting.identified:
            record(LogEvent.INTENT_IGNORED)
            return
        for journey in self._journeys.values():
            journey.leave()
        self._show_home()

    def end(self) -> None:
        """End and erase."""
        self.finish(Farewell(words.ENDED))

    def leave(self) -> None:
        """Done: things taken."""
        self._gate.leave()

    def speak(self) -> None:
        """Read aloud: the window knows the words of its screen; here it only counts as a touch."""
        self.touched()

    # -- inside ------------------------------------------------------------------------------------------------

    def _look_at_idle(self) -> None:
        now = self._kit.clock.monotonic()
        match self._idle.look(now):
            case Idle.BUSY:
                self._warning = None
            case Idle.WARN:
                if self._warning is None:
                    record(LogEvent.VISIT_WARNED)
                    self._kit.voice.cue("idle_warning")
                total = round(self._idle.patience.answer_s)
                card = self._sitting is not None and Thing.CARD in self._sitting.belongings.things
                self._warning = IdleWarning(self._idle.seconds_left(now), total, card)
            case Idle.EXPIRED:
                record(LogEvent.VISIT_EXPIRED)
                self.finish(Farewell(words.EXPIRED))

    def _closed(self) -> None:
        self._sitting = None
        self._wishes = Wishes()
        self._idle.reset(self._kit.clock.monotonic())
        self._stage.forget()
        self.show_attract()

    def _door(self, box: int, is_open: bool) -> None:
        if self._gate.on:
            self._gate.door(box, is_open)
        elif self._sitting is not None:
            self._sitting.belongings = self._sitting.belongings.with_door(box, is_open)

    def _attract(self) -> Attract:
        return home.attract(self._kit.catalogue.matters(), self._kit.facilities(), self._finished_here)

    def _chrome(self, state: State) -> Chrome:
        return chrome(self._kit, self._wishes, state, self._exit(), self._warning)

    def _exit(self) -> Exit:
        if self._stage.owner == "courier":
            return Exit.LEAVE_COURIER
        return Exit.END if self._sitting is not None and self._sitting.identified else Exit.HOME
