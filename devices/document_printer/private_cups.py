"""A print server and a printer of our own for the far end: private cupsd, private bus, `ippeveprinter`.

No service of the machine is touched, and no avahi is needed: ippeveprinter only wants a message bus to exist.
"""

from __future__ import annotations

import asyncio
import getpass
import grp
import os
import pwd
import shlex
import shutil
import sys
from pathlib import Path

from devices.document_printer.engine import ALL_REASONS, blocked_by, set_level
from devices.document_printer.frames import PrinterReport, get_printer_attributes, parse_report
from devices.document_printer.reasons import bare
from devices.document_printer.units import SHEETS, Unit
from devices.far_process import PrivateProcess, StartError, answers, free_port, own_folder, program
from devices.transport.ipp import ask

COMMAND_LIMIT_S = 20.0
ROOT = Path(__file__).resolve().parents[2]
"""Where the package lies: the printer starts its engine in a folder of its own."""
IPPTOOL_FILES = Path("/usr/share/cups/ipptool")

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={base}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""
"""All three allow lines are needed: without eavesdrop the bus rejects every answer and cupsd waits for ever."""

_FILES = """User {user}
Group {group}
SystemGroup {system_group}
ServerRoot {base}/root
StateDir {base}/state
CacheDir {base}/cache
RequestRoot {base}/spool
TempDir {base}/tmp
AccessLog {base}/log/access
ErrorLog {base}/log/error
PageLog {base}/log/page
ServerKeychain {base}/root/ssl
"""

_SERVER = """Listen {base}/sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
ErrorPolicy retry-current-job
JobRetryInterval 2
DirtyCleanInterval 0
PreserveJobFiles No
PreserveJobHistory Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


class PrivateCups:
    """A cupsd with one queue that leads to one IPP printer.

    Args:
        printer_folder: where the printer keeps its orders, its record and the sheets it put out.
        unit: which kind of printer.
    """

    def __init__(self, printer_folder: Path, unit: Unit = SHEETS) -> None:
        self.base = own_folder("kc")
        self._folder = printer_folder
        self._unit = unit
        self.port = free_port()
        self._environment = {
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.base}/bus",
            "HOME": str(self.base),
            "TMPDIR": str(self.base / "tmp"),
            "CUPS_SERVER": str(self.socket),
            "PRINTER_FOLDER": str(printer_folder),
            "PRINTER_PORT": str(self.port),
            "PRINTER_LEVELS": unit.levels,
        }
        self._write_configuration()
        log = self.base / "log"
        self._bus = PrivateProcess(
            [
                program("dbus-daemon", "dbus-daemon"),
                f"--config-file={self.base}/dbus.conf",
                "--nofork",
                "--nopidfile",
            ],
            {},
            log / "bus.out",
        )
        self._server = PrivateProcess(
            [program("cupsd", "cups-daemon"), "-f", "-c", f"{self.base}/cupsd.conf", "-s", f"{self.base}/files.conf"],
            self._environment,
            log / "cupsd.out",
        )
        self._printer = PrivateProcess(
            [
                program("ippeveprinter", "cups-ipp-utils"),
                *("-p", str(self.port), "-d", f"{self.base}/jobs", "-r", "off", "-n", "localhost"),
                *self._media(),
                *("-c", f"{self.base}/engine", "Simulated printer"),
            ],
            self._environment,
            log / "printer.out",
        )

    @property
    def socket(self) -> Path:
        """Address of the server."""
        return self.base / "sock"

    @property
    def spool(self) -> Path:
        """Where the server keeps jobs."""
        return self.base / "spool"

    @property
    def uri(self) -> str:
        """Address of the printer."""
        return f"ipp://localhost:{self.port}/ipp/print"

    async def start(self) -> None:
        """Bring bus, printer, server and queue up.

        Raises:
            StartError: a program is missing or did not come up; nothing is left running.
        """
        try:
            await self._bus.start(answers(self.base / "bus"))
            await self.start_printer()
            await self.start_server()
            await self._run(
                program("lpadmin", "cups-client"), "-p", self._unit.queue, "-E", "-v", self.uri, "-m", "everywhere"
            )
            await self._wait_for_ppd()
        except BaseException:
            await self.close()
            raise

    async def start_server(self, *, keeps_spool: bool = False) -> None:
        """Start cupsd.

        Args:
            keeps_spool: leave what the server had before it died, which then prints once more, as on a machine that
                was not set up as `docs/devices/cups.md` asks.
        """
        if not keeps_spool:
            for path in self.spool.iterdir():
                if path.is_file():
                    path.unlink()
        await self._server.start(answers(self.socket))

    async def stop_server(self) -> None:
        """Kill cupsd as a crash would."""
        await self._server.stop(at_once=True)

    async def start_printer(self) -> None:
        """Switch the printer on; its tray and sensors are as they were."""
        await self._printer.start(answers(self.port))
        await self.refresh()

    async def stop_printer(self) -> None:
        """Switch the printer off."""
        await self._printer.stop(at_once=True)

    @property
    def printer_on(self) -> bool:
        """Whether the printer is switched on."""
        return self._printer.running

    async def refresh(self) -> None:
        """Let the printer notice its sensors and its tray, as it would by itself while idle; returns when it shows."""
        sheets = int((self._folder / "sheets").read_text())
        await asyncio.to_thread(set_level, self.port, self._unit.levels, sheets)
        expected = set(blocked_by(self._folder, sheets))
        async with asyncio.timeout(COMMAND_LIMIT_S):
            while await self._shown() != expected:
                if await self._print_sensors():
                    await self._until_idle()
                else:
                    await asyncio.sleep(0.1)  # a job is on: its engine reads the sensors itself

    async def _report(self) -> PrinterReport:
        return parse_report(await ask(self.uri, get_printer_attributes(self.uri), COMMAND_LIMIT_S))

    async def _shown(self) -> set[str]:
        """Reasons that come from the sensors; the shell adds media-low by itself when it counts few."""
        return {bare(reason) for reason in (await self._report()).reasons} & set(ALL_REASONS)

    async def _until_idle(self) -> None:
        """Wait for the sensors' own job to pass; a citizen's job that met it would be put off for ten seconds."""
        noticed = self._folder / "noticed"
        while not (noticed.exists() and (await self._report()).idle):  # noqa: ASYNC110 - another program makes the file
            await asyncio.sleep(0.05)

    async def _print_sensors(self) -> bool:
        """Send the few bytes that make the printer read its sensors; False when it is at work."""
        sensors = self.base / "sensors.pdf"
        sensors.write_bytes(b"%PDF-sensors")
        (self._folder / "noticed").unlink(missing_ok=True)
        return await self._run(
            program("ipptool", "cups-ipp-utils"),
            *("-q", "-f", str(sensors), "-d", "filetype=application/pdf"),
            *(self.uri, str(IPPTOOL_FILES / "print-job.test")),
            may_fail=True,
        )

    async def close(self) -> None:
        """End everything and leave nothing behind."""
        for process in (self._server, self._printer, self._bus):
            await process.stop()
        shutil.rmtree(self.base, ignore_errors=True)

    async def _wait_for_ppd(self) -> None:
        """The queue's description is made in the background; a job before it would go out raw."""
        ppd = self.base / "root" / "ppd" / f"{self._unit.queue}.ppd"
        async with asyncio.timeout(COMMAND_LIMIT_S):
            while not ppd.exists():  # noqa: ASYNC110 - another program makes the file
                await asyncio.sleep(0.05)

    async def _run(self, *command: str, may_fail: bool = False) -> bool:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, **self._environment},
        )
        async with asyncio.timeout(COMMAND_LIMIT_S):
            _, said = await process.communicate()
        if process.returncode and not may_fail:
            raise StartError(f"{Path(command[0]).name}: {said.decode(errors='replace').strip()}")
        return process.returncode == 0

    def _media(self) -> list[str]:
        """What the shell says that it takes."""
        if self._unit.description:
            return ["-P", f"{self.base}/unit.ppd", "-F", "application/pdf"]
        return ["-2", "-f", "application/pdf,image/urf,image/pwg-raster,image/jpeg"]

    def _write_configuration(self) -> None:
        self.base.chmod(0o755)  # for cupsd's own user
        for name in ("root", "state", "cache", "spool", "tmp", "log", "jobs"):
            (self.base / name).mkdir()
        if os.geteuid() == 0:
            user, group, system_group = "lp", "lp", "root"  # cupsd refuses to work as root
        else:
            user = getpass.getuser()
            group = system_group = grp.getgrgid(pwd.getpwuid(os.geteuid()).pw_gid).gr_name
        words = {"base": self.base, "user": user, "group": group, "system_group": system_group}
        (self.base / "dbus.conf").write_text(_BUS.format(**words))
        (self.base / "files.conf").write_text(_FILES.format(**words))
        (self.base / "cupsd.conf").write_text(_SERVER.format(**words))
        (self.base / "unit.ppd").write_text(self._unit.description)
        engine = self.base / "engine"
        python = f"PYTHONPATH={shlex.quote(str(ROOT))} {shlex.quote(sys.executable)} -m devices.document_printer.engine"
        # Paper stands still the moment the printer loses its power.
        engine.write_text(f'#!/bin/sh\nexec {program("setpriv", "util-linux")} --pdeathsig KILL env {python} "$@"\n')
        engine.chmod(0o755)
