"""What looks at people and papers through a lens."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Protocol

from kiosk.ports.device import Device


class Camera(Device, Protocol):
    """A camera; it is open only while somebody asks for frames."""

    def frames(self, timeout_s: float) -> AsyncGenerator[bytes, None]:
        """Live frames as JPEG or PNG bytes, at a bounded rate, until the generator is closed.

        Args:
            timeout_s: longest wait for the next frame.

        Raises:
            DeviceError: no_device, port_busy, frozen (the same picture again and again), timeout, no_answer.
        """
