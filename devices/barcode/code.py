"""The text of a code as every module sends it: plain bytes with an end mark, or with silence after them.

Source: `docs/devices/gm65.md`, `docs/devices/honeywell.md`.
"""

from __future__ import annotations

import unicodedata

LONGEST_TEXT = 4096
"""Longest code in bytes; a QR code of version 40 holds less."""


class CodeReader:
    """Collects the text of the code that follows a trigger.

    Accepts any bytes in any chunks, never raises, holds at most `LONGEST_TEXT`. What comes before the acknowledgement
    belongs to nobody and is dropped: the tail of an answer can look like a short code. A module that acknowledges
    nothing is believed at once; then only an echo of the trigger, from a line that repeats, is passed over.

    Args:
        acknowledged: what the module says to a trigger; None when it says nothing.
        trigger: what was sent.
    """

    def __init__(self, acknowledged: bytes | None, trigger: bytes = b"") -> None:
        self._buffer = bytearray()
        self._awaited = acknowledged
        self._echo = b"" if acknowledged else trigger
        self._overflowed = False

    @property
    def acknowledged(self) -> bool:
        """Whether the module took the trigger."""
        return self._awaited is None

    @property
    def overflowed(self) -> bool:
        """Whether more came than any code holds; the whole is worthless then."""
        return self._overflowed

    def feed(self, data: bytes) -> str | None:
        """Take bytes; the text once its end mark is there. An empty code is passed over."""
        self._buffer += data
        if self._awaited is not None:
            start = self._buffer.find(self._awaited)
            if start < 0:
                del self._buffer[: max(0, len(self._buffer) - len(self._awaited) + 1)]
                return None
            del self._buffer[: start + len(self._awaited)]
            self._awaited = None
        if self._echo:
            if self._echo.startswith(self._buffer) and len(self._buffer) < len(self._echo):
                return None
            if self._buffer.startswith(self._echo):
                del self._buffer[: len(self._echo)]
            self._echo = b""
        for piece in bytes(self._buffer).replace(b"\r", b"\n").replace(b"\t", b"\n").split(b"\n")[:-1]:
            del self._buffer[: len(piece) + 1]
            if not self._overflowed and len(piece) <= LONGEST_TEXT and (text := decode(piece)):
                return text
        if len(self._buffer) > LONGEST_TEXT:
            self._overflowed = True
            self._buffer.clear()
        return None

    def silence(self) -> str | None:
        """The line is silent: what is there is the whole code."""
        if self._awaited is not None or self._overflowed:
            return None
        code = bytes(self._buffer)
        self._buffer.clear()
        return decode(code) or None


def decode(code: bytes) -> str:
    """Text of a code: UTF-8, else GBK, else nothing. Control characters are removed."""
    for encoding in ("utf-8", "gbk"):
        try:
            text = code.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "".join(character for character in text if unicodedata.category(character) != "Cc")
    return ""
