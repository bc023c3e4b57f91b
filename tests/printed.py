"""Looking at a printed PDF as a person and as a scanner would: poppler's text and pictures, zxing's codes."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import zxingcpp
from PIL import Image


def page_texts(pdf: bytes) -> list[str]:
    """Selectable text, one entry a page."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True, timeout=20)
    return done.stdout.decode().removesuffix("\f").split("\f")


def pages_as_pictures(pdf: bytes, dpi: int = 110) -> list[Image.Image]:
    """The pages as they would come out of a printer."""
    with TemporaryDirectory(prefix="k") as folder:
        subprocess.run(
            ["pdftoppm", "-r", str(dpi), "-gray", "-", f"{folder}/p"],
            input=pdf,
            capture_output=True,
            check=True,
            timeout=30,
        )
        return [Image.open(BytesIO(path.read_bytes())) for path in sorted(Path(folder).iterdir())]


def qr_texts(pdf: bytes) -> list[str]:
    """What the codes on all pages say, bar codes too."""
    return [code.text for picture in pages_as_pictures(pdf) for code in zxingcpp.read_barcodes(picture)]
