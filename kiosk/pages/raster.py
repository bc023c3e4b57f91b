"""A PDF as black and white dots, for print heads that know nothing else. pdfium opens and draws it."""

from __future__ import annotations

import numpy as np

from kiosk.domain.raster import Raster

BLACK_BELOW = 150
"""Grey value: thin strokes stay whole and do not run together at 203 dpi."""
LONGEST_DOTS = 16_000
"""Two metres of paper."""


class NotDrawableError(ValueError):
    """No PDF, one without a page or that wants a password, or more paper than anybody would want."""


def probe(pdf: bytes) -> None:
    """Open a file and look for its first page.

    Raises:
        NotDrawableError: see there.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if len(document) == 0:
                raise NotDrawableError("no page")
    except pypdfium2.PdfiumError as error:
        raise NotDrawableError(str(error)) from error


def rasterise(pdf: bytes, width_dots: int) -> Raster:
    """All pages below each other, each as wide as `width_dots`.

    Raises:
        NotDrawableError: see there.
    """
    import pypdfium2  # a fifth of a second, for kiosks with a receipt printer only

    strips: list[bytes] = []
    rows = 0
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            for page in document:
                scale = width_dots / page.get_width()
                rows += int(page.get_height() * scale)
                if rows > LONGEST_DOTS:
                    raise NotDrawableError("too long")
                drawn = page.render(scale=scale, grayscale=True).to_numpy()
                strips.append(_dots(drawn.reshape(drawn.shape[0], drawn.shape[1]), width_dots))
    except pypdfium2.PdfiumError as error:
        raise NotDrawableError(str(error)) from error
    return Raster(width_dots, b"".join(strips))


def _dots(grey: np.ndarray[tuple[int, int], np.dtype[np.uint8]], width_dots: int) -> bytes:
    """Rounding can make the picture a dot wider than the head."""
    black = np.zeros((grey.shape[0], width_dots), dtype=bool)
    width = min(width_dots, grey.shape[1])
    black[:, :width] = grey[:, :width] < BLACK_BELOW
    return np.packbits(black, axis=1).tobytes()
