"""`kiosk device` while the app runs: the app holds the devices, so it is asked through its control socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path

from contracts.rules.faults import FaultCode
from kiosk.control.line import LINE_BYTES, address
from kiosk.ports import DeviceError

LIMIT_S = 600.0
"""For the longest verb; every device has shorter limits of its own."""


class App:
    """The running app, behind its socket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def running(cls, data_dir: Path) -> App | None:
        """The app of this folder; None when none runs, though a killed one may have left its socket."""
        try:
            with address(data_dir) as name:
                return cls(*await asyncio.open_unix_connection(name, limit=LINE_BYTES))
        except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError):
            return None
        except PermissionError as error:
            raise DeviceError(FaultCode.PORT_BUSY, "the app runs as another user") from error

    async def ask(self, verb: str, **more: object) -> Mapping[str, object]:
        """One verb, done by the app.

        Raises:
            DeviceError: as the device said; machine_busy during a visit; app_gone when the app ended meanwhile.
        """
        try:
            async with asyncio.timeout(LIMIT_S):
                self._writer.write(json.dumps({"verb": verb, **more}).encode() + b"\n")
                await self._writer.drain()
                line = await self._reader.readline()
        except TimeoutError as error:
            raise DeviceError(FaultCode.TIMEOUT, "the app does not answer") from error
        except ConnectionError:
            line = b""
        finally:
            self._writer.close()
        if not line:
            raise DeviceError(FaultCode.APP_GONE)
        return read_answer(line)


def read_answer(line: bytes) -> Mapping[str, object]:
    """The result in one line of the app.

    Raises:
        DeviceError: as the app said; garbled when it is no answer of this version of the app.
    """
    try:
        answer = json.loads(line)
        if "error" not in answer:
            return dict(answer["result"])
        told = DeviceError(FaultCode(answer["error"]["code"]), str(answer["error"]["detail"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DeviceError(FaultCode.GARBLED, "no answer of the app") from error
    raise told
