pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Slanting stripes: a place that is out of use.
//
//     Hatch { anchors.fill: parent; corner: Metrics.radiusBadge }
Canvas {
    id: hatch

    required property real corner
    property color ink: Theme.stepToCome

    // Words on it keep 10 : 1.
    opacity: 0.45
    onInkChanged: requestPaint()
    onWidthChanged: requestPaint()
    onHeightChanged: requestPaint()
    onPaint: {
        const ctx = getContext("2d")
        const step = Metrics.step(4)
        ctx.reset()
        ctx.beginPath()
        ctx.roundedRect(0, 0, width, height, hatch.corner, hatch.corner)
        ctx.clip()
        ctx.lineWidth = step / 2
        ctx.strokeStyle = hatch.ink
        ctx.beginPath()
        for (let x = -height; x < width; x += step * 1.4) {
            ctx.moveTo(x, 0)
            ctx.lineTo(x + height, height)
        }
        ctx.stroke()
    }
}
