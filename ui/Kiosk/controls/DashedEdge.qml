pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A dashed rounded edge: waiting, or a place for one more thing.
Canvas {
    id: dashed

    required property real corner
    property color ink: Theme.line

    onInkChanged: requestPaint()
    onWidthChanged: requestPaint()
    onHeightChanged: requestPaint()
    onPaint: {
        const ctx = getContext("2d")
        const line = Metrics.step(0.75)
        ctx.reset()
        ctx.lineWidth = line
        ctx.strokeStyle = dashed.ink
        ctx.setLineDash([2.6, 1.4])
        ctx.beginPath()
        ctx.roundedRect(line / 2, line / 2, width - line, height - line, dashed.corner, dashed.corner)
        ctx.stroke()
    }
}
