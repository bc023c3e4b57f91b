"""The far end of the scanner: SANE's own backends over a folder of ours.

The driver opens one name, `lobby`. An alias of SANE leads it to the backend `pnm`, which scans the sheet that lies on
the glass, or to the backend `test`, which fails in the ways of a feeder. So the driver knows nothing of faults that are
made, and meets them where it would meet real ones.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from devices.far_end import Json, VerbError
from devices.scanner.forms import Form, PageKind, render_scan

DEVICE = "lobby"
_SHEET = "pnm:0"
_FAULTY = "test:0"


class SaneFarEnd:
    """`devices.far_end.FarEnd` for `[devices.scanner]`.

    Args:
        folder: the cabinet's folder; configuration and sheet lie below it in `scanner`.
    """

    name = "scanner"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "scanner"
        self._happened: list[Mapping[str, Json]] = []
        self._lies = ""
        self._fault = ""
        self._plugged = True
        self._drawn: tuple[PageKind | None, Form | None, bytes] = (None, None, b"")  # the same sheet often comes again
        self._verbs: dict[str, Callable[[Sequence[str]], Coroutine[Any, Any, None]]] = {
            "insert-page": self._insert,
            "feeder-empty": lambda _: self._fail("SANE_STATUS_NO_DOCS"),
            "scanner-jam": lambda _: self._fail("SANE_STATUS_JAMMED"),
            "scanner-cover": lambda _: self._fail("SANE_STATUS_COVER_OPEN"),
            "scanner-busy": lambda _: self._fail("SANE_STATUS_DEVICE_BUSY"),
            "scanner-error": lambda _: self._fail("SANE_STATUS_IO_ERROR"),
            "scanner-hang": lambda _: self._hang(),
            "unplug": lambda _: self._plug(there=False),
            "plug": lambda _: self._plug(there=True),
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return list(self._verbs)

    @property
    def _sheet(self) -> Path:
        return self._folder / "sheet.pnm"

    async def start(self) -> Mapping[str, Json]:
        """Lay the configuration down, with an empty feeder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        await self._fail("SANE_STATUS_NO_DOCS")
        return {
            "driver": "sane",
            "device": DEVICE,
            "config_dir": str(self._folder),
            "options": {"filename": str(self._sheet)},
        }

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb. `insert-page KIND [FORM]` clears faults too: whoever lays a page has been at the scanner."""
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        await self._verbs[verb](arguments)
        self._happened.append({"event": verb, "arguments": list(arguments)})
        return self.state()

    def state(self) -> Mapping[str, Json]:
        """What lies on the glass, and what ails the scanner."""
        return {"plugged": self._plugged, "page": self._lies, "fault": self._fault}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to the scanner."""
        return list(self._happened)

    async def close(self) -> None:
        """Take the sheet and the configuration away."""
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    async def _insert(self, arguments: Sequence[str]) -> None:
        try:
            kind = PageKind(arguments[0]) if arguments else PageKind.STRAIGHT
            form = Form(arguments[1]) if len(arguments) > 1 else Form.APPLICATION
        except ValueError as error:
            kinds, forms = ", ".join(PageKind), ", ".join(Form)
            raise VerbError(f"insert-page KIND [FORM]: kinds {kinds}; forms {forms}") from error
        if (kind, form) != self._drawn[:2]:
            self._drawn = (kind, form, await asyncio.to_thread(render_scan, kind, form))
        part = self._sheet.with_suffix(".part")
        part.write_bytes(self._drawn[2])
        part.replace(self._sheet)
        self._lies, self._fault = kind.value, ""
        self._configure(_SHEET)

    async def _fail(self, status: str) -> None:
        self._fault = status.removeprefix("SANE_STATUS_").lower()
        self._lies = "" if status == "SANE_STATUS_NO_DOCS" else self._lies
        self._write("test.conf", f'number_of_devices 1\nread-status-code "{status}"\n')
        self._configure(_FAULTY)

    async def _hang(self) -> None:
        """A backend that never comes back: reading the sheet waits for a writer that does not exist."""
        self._sheet.unlink(missing_ok=True)
        os.mkfifo(self._sheet)
        self._lies, self._fault = "", "hang"
        self._configure(_SHEET)

    async def _plug(self, *, there: bool) -> None:
        self._plugged = there
        self._configure(_FAULTY if self._fault not in {"", "hang"} else _SHEET)

    def _configure(self, target: str) -> None:
        """SANE reads these anew in each child."""
        self._write("dll.conf", "pnm\ntest\n" if self._plugged else "")
        self._write("dll.aliases", f"alias {DEVICE} {target}\n" if self._plugged else "")

    def _write(self, name: str, words: str) -> None:
        part = self._folder / f"{name}.part"
        part.write_text(words)
        part.replace(self._folder / name)
