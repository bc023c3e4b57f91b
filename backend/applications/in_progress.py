"""Keys that are being answered right now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from backend.problems import ProblemError


class InProgress:
    """Lets a second copy of a request hear 409 instead of waiting.

    Only a courtesy inside one process: that a key counts once is kept by the database.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._keys: set[tuple[str, str]] = set()

    @contextmanager
    def only(self, kiosk: str, key: str) -> Iterator[None]:
        """Hold the key.

        Raises:
            ProblemError: 409 while another request holds it.
        """
        with self._lock:
            if (kiosk, key) in self._keys:
                raise ProblemError(409, "in-progress", "The same application is being taken right now", retry=True)
            self._keys.add((kiosk, key))
        try:
            yield
        finally:
            with self._lock:
                self._keys.discard((kiosk, key))
