pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The rest of a time, with the number inside.
//
//     ClockRing { rest: shown.secondsLeft; total: shown.secondsTotal; text: "21" }
Item {
    id: ring

    required property real rest
    required property real total
    property string text: rest
    property int size: Metrics.dp(244)

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Canvas {
        id: drawing
        readonly property real share: ring.total > 0 ? Math.max(0, Math.min(1, ring.rest / ring.total)) : 0
        readonly property color line: Theme.lampDeep
        readonly property color track: Theme.disabled
        anchors.fill: parent
        onShareChanged: requestPaint()
        onLineChanged: requestPaint()
        onPaint: {
            const ctx = getContext("2d")
            const thick = width * 0.08
            ctx.reset()
            ctx.lineCap = "round"
            ctx.lineWidth = thick
            ctx.strokeStyle = drawing.track
            ctx.beginPath()
            ctx.arc(width / 2, height / 2, (width - thick) / 2, 0, 2 * Math.PI)
            ctx.stroke()
            ctx.strokeStyle = drawing.line
            ctx.beginPath()
            ctx.arc(width / 2, height / 2, (width - thick) / 2, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.max(share, 0.001))
            ctx.stroke()
        }
    }
    Words {
        anchors.centerIn: parent
        role: "display"
        font.pixelSize: ring.text.length > 3 ? ring.size * 0.27 : ring.size * 0.4
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        text: ring.text
        Accessible.ignored: true
    }
}
