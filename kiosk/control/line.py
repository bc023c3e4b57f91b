"""The socket between a running app and `kiosk device`: where it lies, and what a line may carry.

One request a connection: ``{"verb": …, …}`` and a newline; the answer is ``{"result": {…}}`` or
``{"error": {"code": …, "detail": …}}`` and a newline. Bytes travel as base64.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOCKET = "control"
LINE_BYTES = 128 * 1024 * 1024
"""A page at 600 dpi as PNG, in base64, fits."""


@contextmanager
def address(data_dir: Path) -> Iterator[str]:
    """A path by which the socket can be named however deep the folder lies: a socket's name has only 107 bytes.

    Raises:
        OSError: the folder is not there or not ours.
    """
    folder = os.open(data_dir, os.O_PATH | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{SOCKET}"
    finally:
        os.close(folder)
