"""Scans pages through SANE, each in a child process of its own.

Speaks: SANE by `devices.transport.sane`, across a pipe (`frames.py`). Source: `docs/devices/sane.md`.
Verified on: simulator only (SANE 1.2.1, backends pnm and test).
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence

from contracts.rules.faults import FaultCode
from devices.scanner.frames import Answer, ChildError, Order, decode_answer, encode_order
from devices.watched import Watched
from kiosk.domain.device_settings import ScannerSettings
from kiosk.ports import DeviceError, DeviceState, DeviceStatus

LOOK_EVERY_S = 10.0
LOOK_AGAIN_S = 1.0
"""While the scanner is missing or has a fault."""
LOOK_LIMIT_S = 10.0

_CODES = {
    "no_device": FaultCode.NO_DEVICE,
    "busy": FaultCode.PORT_BUSY,
    "jammed": FaultCode.JAM,
    "no_documents": FaultCode.NO_PAGE,
    "cover_open": FaultCode.COVER_OPEN,
    "short": FaultCode.PAGE_SHORT,
    "io": FaultCode.NO_ANSWER,
    "other": FaultCode.HARDWARE,
}
"""The one place where SANE's faults become ours."""
_STANDING = frozenset({FaultCode.JAM, FaultCode.COVER_OPEN, FaultCode.HARDWARE})
"""Faults that stay until somebody has been at the scanner; the others belong to one page."""
_ABSENT = frozenset({FaultCode.NO_DEVICE, FaultCode.PORT_BUSY, FaultCode.NO_ANSWER, FaultCode.TIMEOUT})


def child_command() -> list[str]:
    """How this installation starts the child: a module, or the bundle's own hidden verb."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "scanner-child"]
    return [sys.executable, "-m", "devices.scanner.child"]


class SanePageReader(Watched):
    """`kiosk.ports.PageReader` over SANE.

    Args:
        settings: device, configuration folder and options.
        command: starts the child.
    """

    def __init__(self, settings: ScannerSettings, command: Sequence[str] | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._command = list(command or child_command())
        self._turn = asyncio.Lock()

    async def scan(self, timeout_s: float) -> bytes:
        """One raw page as PNG bytes. See `kiosk.ports.PageReader.scan`.

        Raises:
            DeviceError: no_device, port_busy, jam, cover_open, no_page, page_short, timeout, no_answer, hardware.
        """
        async with self._turn:
            try:
                answer = await self._ask(scan=True, limit_s=timeout_s)
            except DeviceError as error:
                if error.code in _ABSENT:
                    self._presence.missed(error)
                elif error.code in _STANDING:
                    self._presence.seen(DeviceStatus(DeviceState.USER_ERROR, error.code, error.detail))
                raise
        self._presence.seen(_online(answer))
        return answer.png

    async def _release(self) -> None:
        """Nothing: no handle is open between two pages."""

    async def _watch(self) -> None:
        while True:
            async with self._turn:
                try:
                    self._presence.seen(_online(await self._ask(scan=False, limit_s=LOOK_LIMIT_S)))
                except DeviceError as error:
                    self._presence.missed(error)
            well = self.status.state is DeviceState.ONLINE
            await asyncio.sleep(LOOK_EVERY_S if well else LOOK_AGAIN_S)

    async def _ask(self, *, scan: bool, limit_s: float) -> Answer:
        """One child, one answer; the child does not outlive the call, however it ends."""
        order = Order(scan, self._settings.device, self._settings.options)
        process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # backends chat, and may name what they scan
            env=self._environment(),
        )
        try:
            async with asyncio.timeout(limit_s):
                said, _ = await process.communicate(encode_order(order))
        except TimeoutError as error:
            raise DeviceError(FaultCode.TIMEOUT, "scanner did not end its page") from error
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        try:
            answer = decode_answer(said)
        except ChildError as error:
            raise DeviceError(FaultCode.NO_ANSWER, f"scanner child ended with {process.returncode}") from error
        if answer.fault:
            raise DeviceError(_CODES.get(answer.fault, FaultCode.HARDWARE), answer.words)
        return answer

    def _environment(self) -> dict[str, str]:
        if not self._settings.config_dir:
            return dict(os.environ)
        return {**os.environ, "SANE_CONFIG_DIR": self._settings.config_dir}


def _online(answer: Answer) -> DeviceStatus:
    return DeviceStatus(DeviceState.ONLINE, None, "" if answer.png == b"" else _ignored(answer.words))


def _ignored(names: str) -> str:
    return f"scanner has no option {names}" if names else ""
