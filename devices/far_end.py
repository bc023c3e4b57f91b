"""What every far end of the simulated cabinet promises to the process that holds it.

A far end is the device seen from the other side of the wire: it speaks the real bytes, can fail in the ways of the real
device, and keeps its own record of what physically happened (latches that sprang, cards that lay in the field), which
the driver cannot influence except over the wire.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class VerbError(Exception):
    """A control verb cannot be done: unknown, wrong arguments, or physically impossible now. One line."""


class FarEnd(Protocol):
    """One far end. All methods are called in the loop of the simulated cabinet and must not block it."""

    @property
    def name(self) -> str:
        """Name of the device's table, such as `locker`."""

    @property
    def verbs(self) -> Collection[str]:
        """Control verbs this far end answers. A verb of several far ends takes the far end's name first."""

    async def start(self) -> Mapping[str, Json]:
        """Bring the wire up.

        Returns:
            The `[devices.<name>]` table by which a driver reaches it.
        """

    async def act(self, verb: str, arguments: Sequence[str]) -> Json:
        """Do one verb of `verbs` and say what came of it.

        Raises:
            VerbError: wrong arguments, or impossible now.
        """

    def state(self) -> Mapping[str, Json]:
        """What a bystander would see now: card in the field, doors, faults. For the dock."""

    def record(self) -> Sequence[Mapping[str, Json]]:
        """What physically happened since the start, in order."""

    async def close(self) -> None:
        """Take the wire down and end every process of this far end."""
