"""How each family of modules is told to look for a code, and asked whether it is there.

Sources: `docs/devices/gm65.md`, `docs/devices/honeywell.md`. Verified on: simulator only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from devices.barcode import frames

ACTIVATE = bytes.fromhex("16540D")
"""SYN T CR: the module looks until a code is read, it is told to stop, or its own limit is over."""
DEACTIVATE = bytes.fromhex("16550D")
"""SYN U CR."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One family of modules.

    Attributes:
        trigger: look for a code; empty for a module that always looks.
        stop: look no more; empty when the module ends by itself.
        acknowledged: what the module says to a trigger; None when it says nothing.
        question: changes nothing and is answered; empty when the module knows no such question. Then only the port
            can be seen, and a module that is silent for ever is not told from one that sees no code.
        answered: whether what came holds the answer to the question.
    """

    trigger: bytes
    stop: bytes
    acknowledged: bytes | None
    question: bytes
    answered: Callable[[bytes], bool]


GM65 = Dialect(
    trigger=frames.trigger(),
    stop=b"",
    acknowledged=frames.ACKNOWLEDGED,
    question=frames.ask_baud(),
    answered=lambda came: frames.answer_in(came) is not None,
)
HONEYWELL = Dialect(trigger=ACTIVATE, stop=DEACTIVATE, acknowledged=None, question=b"", answered=lambda _: False)
PLAIN = Dialect(trigger=b"", stop=b"", acknowledged=None, question=b"", answered=lambda _: False)
DIALECTS = {"gm65": GM65, "honeywell": HONEYWELL, "plain": PLAIN}
"""By the name of the driver in the settings."""
