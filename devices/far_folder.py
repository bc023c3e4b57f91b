"""A camera seen from the far end: a folder into which its pictures come.

A picture appears whole, in one step; a folder that is moved away is a camera that was unplugged. Nothing here is part
of the shipped program.
"""

from __future__ import annotations

import abc
import asyncio
import shutil
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from devices.far_end import Json, VerbError

Act = Callable[[Sequence[str]], Coroutine[Any, Any, None]]


class FarFolder(abc.ABC):
    """The part of a `devices.far_end.FarEnd` that does not depend on what is in the picture.

    Args:
        folder: where the pictures come; made at the start.
        verbs: what can be done to the camera beside its plug, by the words that follow the verb.
    """

    def __init__(self, folder: Path, verbs: Mapping[str, Act]) -> None:
        self._folder = folder
        self._away = folder.with_name(f"{folder.name}.away")
        self._plugged = True
        self._happened: list[Mapping[str, Json]] = []
        self._verbs: Mapping[str, Act] = {
            **verbs,
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
        """Do one verb; gives the state after it."""
        if verb not in self._verbs:
            raise VerbError(f"no verb {verb}")
        await self._verbs[verb](arguments)
        self._happened.append({"event": verb, "arguments": list(arguments)})
        return self.state()

    @abc.abstractmethod
    def state(self) -> Mapping[str, Json]:
        """What a bystander would see now."""

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What was done to the camera."""
        return list(self._happened)

    async def close(self) -> None:
        """Take the pictures away."""
        for folder in (self._folder, self._away):
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    def _put(self, name: str, picture: bytes) -> None:
        if not self._plugged:
            raise VerbError("the camera is unplugged")
        part = self._folder / "picture.part"
        part.write_bytes(picture)
        part.replace(self._folder / name)

    async def _plug(self, *, there: bool) -> None:
        if there != self._plugged:
            (self._away if there else self._folder).rename(self._folder if there else self._away)
        self._plugged = there
