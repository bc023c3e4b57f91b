"""The far end of a document camera in the scanner's place: a folder into which each laid sheet goes as one picture.

Pictures bear rising numbers, as a document camera's own program writes them; a folder that is moved away is a camera
that was unplugged.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from devices.far_end import Json, VerbError
from devices.scanner.forms import Form
from devices.scanner.mat import View, render_view


class DocumentCameraFarEnd:
    """`devices.far_end.FarEnd` for `[devices.scanner]`.

    Args:
        folder: the cabinet's folder; the pictures lie below it in `mat`.
    """

    name = "scanner"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "mat"
        self._away = folder / "mat.away"
        self._happened: list[Mapping[str, Json]] = []
        self._laid = 0
        self._plugged = True
        self._verbs: dict[str, Callable[[Sequence[str]], Coroutine[Any, Any, None]]] = {
            "lay-page": self._lay,
            "camera-cut": lambda _: self._lay([View.ABOVE], share=0.4),
            "unplug": lambda _: self._plug(there=False),
            "plug": lambda _: self._plug(there=True),
        }

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs."""
        return list(self._verbs)

    async def start(self) -> Mapping[str, Json]:
        """Lay the folder down, without a picture."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return {"driver": "folder", "device": str(self._folder)}

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb. `lay-page VIEW [FORM]` is one more picture; `camera-cut` one that ends early."""
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        await self._verbs[verb](arguments)
        self._happened.append({"event": verb, "arguments": list(arguments)})
        return self.state()

    def state(self) -> Mapping[str, Json]:
        """How many sheets were laid below the camera."""
        return {"plugged": self._plugged, "pictures": self._laid}

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to the camera."""
        return list(self._happened)

    async def close(self) -> None:
        """Take the pictures away."""
        for folder in (self._folder, self._away):
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _lay(self, arguments: Sequence[str], share: float = 1.0) -> None:
        if not self._plugged:
            raise VerbError("the camera is unplugged")
        try:
            view = View(arguments[0]) if arguments else View.ABOVE
            form = Form(arguments[1]) if len(arguments) > 1 else Form.APPLICATION
        except ValueError as error:
            raise VerbError(f"lay-page VIEW [FORM]: views {', '.join(View)}; forms {', '.join(Form)}") from error
        picture = await asyncio.to_thread(render_view, view, form)
        self._laid += 1
        part = self._folder / "page.part"
        part.write_bytes(picture[: int(len(picture) * share)])
        part.replace(self._folder / f"page-{self._laid}.jpg")

    async def _plug(self, *, there: bool) -> None:
        if there != self._plugged:
            (self._away if there else self._folder).rename(self._folder if there else self._away)
        self._plugged = there
