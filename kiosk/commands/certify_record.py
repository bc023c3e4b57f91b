"""What a walk through the devices leaves: outcomes by step, a table, the lines for docs/devices. No person is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

KEPT = "certify.json"
"""The walk that goes on, in data_dir."""
LINES = "verified-on.md"
"""The lines of the last walk, in data_dir."""


class Outcome(StrEnum):
    """What came of a step, or of all steps of a device."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Result:
    """One step. `detail`: what was seen, the fault's code, or why it was left out."""

    outcome: Outcome
    detail: str = ""


@dataclass(slots=True)
class Certified:
    """One device. `model`: model and firmware, as read or as on the plate."""

    driver: str
    page: str
    model: str = ""
    steps: dict[str, Result] = field(default_factory=dict)

    @property
    def outcome(self) -> Outcome:
        """Passed: nothing failed and something passed."""
        outcomes = {result.outcome for result in self.steps.values()}
        if Outcome.FAILED in outcomes:
            return Outcome.FAILED
        return Outcome.PASSED if Outcome.PASSED in outcomes else Outcome.SKIPPED


@dataclass(slots=True)
class Record:
    """One walk.

    Attributes:
        at: day on which it began, YYYY-MM-DD.
        by: initials of the technician.
        real: whether the technician says that these are real units.
    """

    kiosk: str
    version: str
    at: str
    by: str
    real: bool
    devices: dict[str, Certified] = field(default_factory=dict)

    @property
    def outcome(self) -> Outcome:
        """Of all devices."""
        outcomes = {device.outcome for device in self.devices.values()}
        if Outcome.FAILED in outcomes:
            return Outcome.FAILED
        return Outcome.PASSED if Outcome.PASSED in outcomes else Outcome.SKIPPED

    def keep(self, data_dir: Path) -> None:
        """Lay it down, whole or not at all. Raises OSError."""
        data_dir.mkdir(parents=True, exist_ok=True)
        fresh = data_dir / f"{KEPT}.new"
        fresh.write_bytes(TypeAdapter(Record).dump_json(self, indent=1))
        fresh.replace(data_dir / KEPT)

    @classmethod
    def kept(cls, data_dir: Path) -> Record | None:
        """The walk that was not finished; None: there is none, or not one that can be read."""
        try:
            return TypeAdapter(cls).validate_json((data_dir / KEPT).read_bytes())
        except (OSError, ValidationError):
            return None

    def json(self) -> Mapping[str, object]:
        """As the command tells it."""
        devices = {
            name: {
                "driver": device.driver,
                "model": device.model,
                "outcome": device.outcome.value,
                "page": device.page,
                "line": self.line(name),
                "steps": {
                    step: {"outcome": each.outcome.value, "detail": each.detail} for step, each in device.steps.items()
                },
            }
            for name, device in self.devices.items()
        }
        head = {"kiosk": self.kiosk, "version": self.version, "at": self.at, "by": self.by, "real": self.real}
        return {**head, "outcome": self.outcome.value, "devices": devices}

    def line(self, name: str) -> str:
        """The line for the device's page. A far end is never called a real unit, and a failure never verified."""
        device = self.devices[name]
        count = {
            outcome: [step for step, each in device.steps.items() if each.outcome is outcome] for outcome in Outcome
        }
        says: dict[Outcome, Literal["Verified on", "Failed on", "Not verified"]] = {
            Outcome.PASSED: "Verified on",
            Outcome.FAILED: "Failed on",
            Outcome.SKIPPED: "Not verified",
        }
        unit = (device.model or "unit without a name") if self.real else "simulator only"
        parts = [f"{says[device.outcome]}: {unit}", self.at, f"kiosk {self.version}", self.by]
        parts.append(f"{len(count[Outcome.PASSED])} of {len(device.steps)} steps passed")
        parts += [f"{word}: {', '.join(count[outcome])}" for word, outcome in LEFT if count[outcome]]
        return "; ".join(parts)

    def lines(self) -> str:
        """All lines, each under the page to which it belongs."""
        return "".join(
            f"docs/devices/{each.page} ({name})\n{self.line(name)}\n\n" for name, each in self.devices.items()
        )

    def table(self) -> str:
        """For the technician."""
        rows: list[Sequence[str]] = [("device", "outcome", "steps", "what was wrong or left out")]
        for name, device in self.devices.items():
            passed = sum(each.outcome is Outcome.PASSED for each in device.steps.values())
            wrong = [
                f"{step}: {each.detail}" for step, each in device.steps.items() if each.outcome is not Outcome.PASSED
            ]
            rows.append((name, device.outcome.value, f"{passed}/{len(device.steps)}", "; ".join(wrong)))
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        return "\n".join(
            "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip()
            for row in rows
        )


LEFT = (("failed", Outcome.FAILED), ("left out", Outcome.SKIPPED))
