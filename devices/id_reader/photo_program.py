"""Far end of the photo decoder: a program that draws a plain picture, or fails as such programs do.

    photo_program.py MODE_FILE

The mode stands in the file: good, crash, hang, garbage, flood, silent or small. A script of its own, which imports
nothing of ours; it stands for the closed program that a kiosk in the field has.
"""

from __future__ import annotations

import os
import struct
import sys
import time
from pathlib import Path

MODES = ("good", "crash", "hang", "garbage", "flood", "silent", "small")


def bmp(photo: bytes, width: int, height: int) -> bytes:
    """A picture whose grey comes from the bytes, so that another photo is another picture."""
    row = (width * 3 + 3) // 4 * 4
    pixels = b"".join(
        b"".join(bytes([photo[(x + y * width) % len(photo)]]) * 3 for x in range(width)).ljust(row, b"\0")
        for y in range(height)
    )
    head = struct.pack("<2sIHHIIiiHHIIiiII", b"BM", 54 + len(pixels), 0, 0, 54, 40, width, height, 1, 24, *([0] * 6))
    return head + pixels


def main(mode: str) -> None:
    """Do what the mode says."""
    photo = sys.stdin.buffer.read()
    out = sys.stdout.buffer
    if mode == "crash":
        os.abort()
    elif mode == "hang":
        time.sleep(3600)
    elif mode == "garbage":
        out.write(b"\xff" * 40000)
    elif mode == "flood":
        while True:
            out.write(b"BM" * 32768)
    elif mode != "silent":
        out.write(bmp(photo, *((10, 10) if mode == "small" else (102, 126))))


if __name__ == "__main__":
    main(Path(sys.argv[1]).read_text(encoding="utf-8").strip())
