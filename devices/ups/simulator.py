"""Far end of the UPS: the real `upsd` of Network UPS Tools with its own `dummy-ups` driver, in a private folder.

Source: `docs/devices/nut.md`. The driver plays back a file of variables, which the verbs write anew.
"""

from __future__ import annotations

import getpass
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_process import PrivateProcess, answers, free_port

DAEMONS = Path("/lib/nut")
"""Debian's own wrappers refuse to start anything but the system's service."""
UPS = "kiosk"
STATES = {
    "mains-on": {"ups.status": "OL", "battery.charge": "100", "battery.runtime": "1800"},
    "mains-off": {"ups.status": "OB DISCHRG", "battery.charge": "80", "battery.runtime": "1200"},
    "battery-low": {"ups.status": "OB LB", "battery.charge": "7", "battery.runtime": "90"},
    "ups-mute": {"ups.status": "WAIT"},  # what was told before stays with the driver until it is told anew
}


def possible() -> bool:
    """Whether NUT is installed on this machine."""
    return (DAEMONS / "upsd").exists() and (DAEMONS / "dummy-ups").exists()


class NutFarEnd:
    """`devices.far_end.FarEnd` of the UPS.

    Args:
        folder: where the service keeps its files.
    """

    name = "ups"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name
        self._port = 0
        self._service: PrivateProcess | None = None
        self._driver: PrivateProcess | None = None
        self._said = "mains-on"
        self._record: list[dict[str, Json]] = []

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return STATES.keys() | {"ups-unplug", "ups-plug", "upsd-kill", "upsd-start"}

    async def start(self) -> Mapping[str, Json]:
        """Bring driver and service up."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._port = free_port()
        self._say("mains-on")
        parts = {
            "ups.conf": "maxretry = 1\npollinterval = 1\n"
            f"[{UPS}]\ndriver = dummy-ups\nport = {self._file}\nmode = dummy-once\n",
            "upsd.conf": f"LISTEN 127.0.0.1 {self._port}\nMAXAGE 5\n",
            "upsd.users": "",
        }
        for name, text in parts.items():
            path = self._folder / name
            path.write_text(text, encoding="ascii")
            path.chmod(0o600)
        await self._plug()
        await self._serve()
        return {"driver": "nut", "port": f"socket://127.0.0.1:{self._port}", "ups": UPS}

    async def close(self) -> None:
        """End both processes and take the files away."""
        for process in (self._service, self._driver):
            if process is not None:
                await process.stop()
        for path in self._folder.glob("*"):
            path.unlink()
        if self._folder.exists():
            self._folder.rmdir()

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one control verb.

        mains-off, battery-low, mains-on: as they sound. ups-mute: the UPS tells nothing of its state.
        ups-unplug, ups-plug: its cable to the service. upsd-kill, upsd-start: the service.
        """
        if arguments:
            raise VerbError(f"{verb} takes no words")
        self._record.append({"event": verb})
        if verb in STATES:
            self._say(verb)
        elif verb == "ups-plug":
            await self._plug()
        elif verb == "upsd-start":
            await self._serve()
        else:
            process = self._driver if verb == "ups-unplug" else self._service
            if process is not None:
                await process.stop(at_once=True)
        return None

    def state(self) -> Mapping[str, Json]:
        """What the UPS says, and which process lives."""
        driver, service = self._driver, self._service
        return {
            "says": self._said,
            "plugged": driver is not None and driver.running,
            "service": service is not None and service.running,
        }

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to it."""
        return list(self._record)

    @property
    def _file(self) -> Path:
        return self._folder / f"{UPS}.dev"

    def _say(self, verb: str) -> None:
        self._said = verb
        fresh = self._file.with_suffix(".new")
        fresh.write_text("".join(f"{name}: {value}\n" for name, value in STATES[verb].items()), encoding="ascii")
        fresh.replace(self._file)

    async def _plug(self) -> None:
        if self._driver is not None and self._driver.running:
            return
        command = [str(DAEMONS / "dummy-ups"), "-a", UPS, "-u", getpass.getuser(), "-F"]
        self._driver = PrivateProcess(command, self._places, self._folder / "driver.log")
        socket = self._folder / f"dummy-ups-{UPS}"
        await self._driver.start(socket.exists)

    async def _serve(self) -> None:
        if self._service is not None and self._service.running:
            return
        command = [str(DAEMONS / "upsd"), "-u", getpass.getuser(), "-F"]
        self._service = PrivateProcess(command, self._places, self._folder / "upsd.log")
        await self._service.start(answers(self._port))

    @property
    def _places(self) -> Mapping[str, str]:
        return {
            "NUT_CONFPATH": str(self._folder),
            "NUT_STATEPATH": str(self._folder),
            "NUT_QUIET_INIT_UPSNOTIFY": "true",
        }
