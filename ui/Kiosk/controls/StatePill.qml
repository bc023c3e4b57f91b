pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// State of a device or a thing: icon and word. kind: good, low, fault, service, unknown. Unknown is never drawn as good.
//
//     StatePill { kind: "low"; text: qsTr("快没纸了") }
Rectangle {
    id: pill

    required property string kind
    required property string text

    readonly property color ink: kind === "good" ? Theme.icon : kind === "low" ? Theme.srcScanText : kind === "fault" ? Theme.dangerInk
                                                 : kind === "unknown" ? Theme.srcDataText : Theme.srcOffText

    implicitWidth: line.width + 2 * Metrics.step(5)
    implicitHeight: label.height + Metrics.step(3)
    width: implicitWidth
    height: implicitHeight
    radius: height / 2
    color: Theme.card
    border.width: Metrics.step(0.75)
    border.color: ink

    Row {
        id: line
        anchors.centerIn: parent
        spacing: Metrics.step(2)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: pill.kind === "good" ? "check" : pill.kind === "low" ? "triangle-alert" : pill.kind === "fault" ? "x"
                                       : pill.kind === "unknown" ? "info" : "minus"
            ink: pill.ink
            stroke: 2.4
            size: Math.round(label.font.pixelSize * 1.15)
        }
        Words {
            id: label
            role: "label"
            bold: true
            color: pill.ink
            text: pill.text
            wrapMode: Text.NoWrap
        }
    }
}
