"""Pictures for QML: icons and drawings kept as SVG, given their colours by the theme, and QR codes.

Addresses: ``image://drawing/<folder>/<name>?ink=1a1511&…`` and ``image://qr/<text>``. Folders: `icons` (Lucide, drawn
in one colour `ink` with the stroke width `stroke`) and `pictures` (own drawings, in which ``{name}`` is a colour).
Nothing here reads the network, and no shader is used, so the software renderer shows the same.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, unquote

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent
FOLDERS = {"icons": ROOT.parent / "assets" / "icons", "pictures": ROOT / "Kiosk" / "style" / "pictures"}


class DrawingProvider(QQuickImageProvider):
    """Draws one SVG file with the colours asked for, at the size asked for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._files: dict[str, str] = {}

    def requestImage(self, identity: str, size: QSize, requested: QSize) -> QImage:  # noqa: N802 - name given by Qt
        """Draw `identity` (``folder/name?colour=rrggbb``); an unknown name is an error that Qt reports."""
        address, _, query = identity.partition("?")
        svg = self._file(address)
        for key, value in parse_qsl(query):
            if key == "stroke":
                svg = svg.replace('stroke-width="2"', f'stroke-width="{value}"')
            elif key == "ink":
                svg = svg.replace("currentColor", f"#{value}")
            else:
                svg = svg.replace(f"{{{key}}}", f"#{value}")
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        wanted = QSize(requested)
        natural = renderer.defaultSize()
        if wanted.width() <= 0:
            wanted.setWidth(natural.width() * max(wanted.height(), 1) // max(natural.height(), 1))
        if wanted.height() <= 0:
            wanted.setHeight(natural.height() * wanted.width() // max(natural.width(), 1))
        wanted = wanted.expandedTo(QSize(1, 1))
        # What is copied from beyond an image is transparent. `fill` would bring in the whole namespace `Qt` for its
        # overload with a colour's name, which costs as much as a tenth of the start.
        dot = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image = dot.copy(QRect(1, 1, wanted.width(), wanted.height()))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        return image

    def _file(self, address: str) -> str:
        if address not in self._files:
            folder, _, name = address.partition("/")
            self._files[address] = (FOLDERS[folder] / f"{name}.svg").read_text(encoding="utf-8")
        return self._files[address]


class QrProvider(QQuickImageProvider):
    """Draws a QR code from its matrix, one pixel a module; QML scales it without smoothing."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, identity: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002, N802 - name given by Qt
        """Draw the code for the text `identity` with its quiet zone of four modules."""
        from contracts.print.qr import qr_matrix

        matrix = qr_matrix(unquote(identity))
        image = QImage(len(matrix), len(matrix), QImage.Format.Format_Mono)
        image.setColorTable([0xFFFFFFFF, 0xFF000000])
        image.fill(0)
        for y, row in enumerate(matrix):
            for x, dark in enumerate(row):
                if dark:
                    image.setPixel(x, y, 1)
        size.setWidth(len(matrix))
        size.setHeight(len(matrix))
        return image
