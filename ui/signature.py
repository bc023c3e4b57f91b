"""A written signature as a picture. Strokes and picture live in memory only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen, QPolygonF

WIDTH_PX = 900
HEIGHT_PX = 360
PEN_PX = 9.0


def signature_png(strokes: Sequence[Sequence[Sequence[float]]]) -> bytes:
    """Draw `strokes`, each a list of points (x, y) in the unit square, as black ink on white PNG bytes."""
    image = QImage(WIDTH_PX, HEIGHT_PX, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(Qt.GlobalColor.black), PEN_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for stroke in strokes:
        points = [QPointF(x * WIDTH_PX, y * HEIGHT_PX) for x, y in stroke]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # QImage.save refuses its own documented format argument under PySide 6.12.
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
