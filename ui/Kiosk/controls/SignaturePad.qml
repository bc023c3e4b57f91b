pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Where a person signs. Strokes live in memory only; `strokes` are lists of [x, y] in the unit square.
//
//     SignaturePad { id: pad; width: parent.width; hint: qsTr("用手指写，不用笔也行") }
//     … Apply.sign(pad.strokes) … pad.clear()
Rectangle {
    id: pad

    property string hint: ""
    property var strokes: []
    readonly property bool empty: strokes.length === 0
    // Name for assistive technology.
    //: The field for the written signature
    property string name: qsTr("签名框")

    objectName: "signaturePad"
    implicitHeight: Metrics.dp(370)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.card
    border.width: Metrics.thick
    border.color: Theme.lampDeep
    Accessible.role: Accessible.Canvas
    Accessible.name: name

    function clear(): void {
        strokes = []
        ink.requestPaint()
    }

    FocusRing {
        corner: pad.radius
    }
    Rectangle {
        x: Metrics.step(16)
        width: parent.width - 2 * x
        y: parent.height * 0.76
        height: Metrics.hair
        color: Theme.stepToCome
    }
    Words {
        x: Metrics.step(16)
        y: parent.height * 0.79
        width: parent.width - 2 * x
        role: "label"
        color: Theme.inkQuiet
        text: pad.hint
    }
    Canvas {
        id: ink
        anchors.fill: parent
        anchors.margins: Metrics.thick
        onPaint: {
            const ctx = getContext("2d")
            ctx.reset()
            ctx.lineCap = "round"
            ctx.lineJoin = "round"
            ctx.lineWidth = Metrics.step(2.5)
            ctx.strokeStyle = Theme.srcDataText
            for (const stroke of pad.strokes) {
                ctx.beginPath()
                ctx.moveTo(stroke[0][0] * width, stroke[0][1] * height)
                for (const point of stroke)
                    ctx.lineTo(point[0] * width, point[1] * height)
                if (stroke.length === 1)
                    ctx.lineTo(stroke[0][0] * width + 1, stroke[0][1] * height)
                ctx.stroke()
            }
        }
    }
    PointHandler {
        id: finger
        target: null
        onActiveChanged: {
            if (active)
                pad.strokes = pad.strokes.concat([[spot()]])
        }
        onPointChanged: {
            if (!active || pad.strokes.length === 0)
                return
            pad.strokes[pad.strokes.length - 1].push(spot())
            ink.requestPaint()
        }
        function spot(): var {
            return [Math.max(0, Math.min(1, point.position.x / pad.width)), Math.max(0, Math.min(1, point.position.y / pad.height))]
        }
    }
}
