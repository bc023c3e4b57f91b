"""The one place that makes QR codes, for paper and for the screen."""

from __future__ import annotations

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET_MODULES = 4
"""Light margin around a QR code, ISO/IEC 18004."""


def qr_matrix(text: str) -> list[list[bool]]:
    """Rows of modules from the top, True is dark, quiet zone included. Level M: 15 % of the code may be dirty."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_MODULES)
    code.add_data(text)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]
