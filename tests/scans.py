"""Scans of synthetic forms as PNG, as the scanner's driver hands them on."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image

from devices.scanner.forms import BED_PX, SHORT_SHARE, Form, PageKind, render_scan


@cache
def png_scan(kind: PageKind, form: Form = Form.APPLICATION) -> bytes:
    """One scan; a short one ends where the scanner stopped."""
    pnm = render_scan(PageKind.STRAIGHT if kind is PageKind.SHORT else kind, form)
    with Image.open(BytesIO(pnm)) as scan:
        whole = scan.crop((0, 0, BED_PX[0], int(BED_PX[1] * SHORT_SHARE))) if kind is PageKind.SHORT else scan
        buffer = BytesIO()
        whole.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
