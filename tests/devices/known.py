"""Known bytes from public sources, by protocol."""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

VECTORS = Path(__file__).resolve().parent.parent / "vectors"


@dataclass(frozen=True, slots=True)
class Known:
    """One sequence of bytes whose meaning is known.

    Attributes:
        derived: computed from a sourced rule; the literal bytes stand in no source.
    """

    name: str
    direction: Literal["host->device", "device->host", "device->host and host->device", "vpcd->card"]
    data: bytes
    meaning: str
    derived: bool = False

    @property
    def is_prefix(self) -> bool:
        """Whether only the beginning of the frame is known."""
        return self.meaning.startswith("PREFIX ONLY")


def known(protocol: str) -> dict[str, Known]:
    """All known sequences of one protocol, by name."""
    rows = json.loads((VECTORS / f"{protocol}.json").read_text(encoding="utf-8"))
    return {
        row["name"]: Known(
            row["name"], row["direction"], bytes.fromhex(row["hex"]), row["meaning"], row.get("derived", False)
        )
        for row in rows
    }


def chunked(data: bytes, cuts: list[int]) -> list[bytes]:
    """The bytes in chunks that end at `cuts`."""
    edges = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[start:end] for start, end in pairwise(edges)]
