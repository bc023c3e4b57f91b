"""The two base models: one for what the kiosk says, one for what the backend answers.

Validators are built when a model is first used: building all of them cost the window a fifth of a second at each start.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Said(BaseModel):
    """A value the kiosk sends: an unknown field is a mistake and refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Answered(BaseModel):
    """A value the backend answers: a newer backend may add fields."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class Problem(Answered):
    """RFC 9457 problem document.

    Attributes:
        type: ``urn:kiosk:problem:<code>``; stable, machines read it.
        title: one sentence for staff.
        status: the HTTP status again.
        retry: whether the same request may succeed later; absent means judge by status.
    """

    type: str
    title: str
    status: int
    detail: str = ""
    retry: bool | None = None
