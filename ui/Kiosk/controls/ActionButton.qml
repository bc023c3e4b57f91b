pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A button: verb and noun.
//
//     ActionButton { objectName: "goOn"; text: qsTr("都对，下一步"); kind: "primary"; iconAfter: "arrow-right"
//                    onActivated: Apply.goOn() }
//
// kind: primary (one a sheet, on the right), secondary, danger, lamp, waiting (dashed; `text` says what is missing),
// chosen (a chosen answer). size: primary 41 mm, second 31 mm, row 24 mm. `icon` stands before, `iconAfter` behind.
Pressable {
    id: button

    required property string text
    property string kind: "secondary"
    property string size: "primary"
    property string icon: ""
    property string iconAfter: ""
    property color chosenColor: Theme.primary

    readonly property bool filled: kind === "primary" || kind === "lamp" || kind === "chosen"
    readonly property color ground: kind === "primary" ? Theme.primary : kind === "lamp" ? Theme.lamp : kind === "chosen" ? chosenColor
                                                                      : kind === "waiting" ? Theme.disabled : Theme.card
    readonly property color ink: kind === "primary" ? Theme.primaryText : kind === "lamp" ? Theme.lampText
                                                    : kind === "chosen" ? (chosenColor === Theme.no ? Theme.noText : Theme.primaryText)
                                                    : kind === "danger" ? Theme.dangerInk : kind === "waiting" ? Theme.inkMissing : Theme.ink
    readonly property string textRole: size === "primary" ? "action" : size === "second" ? "label" : "label"
    readonly property int minimum: size === "primary" ? Metrics.touchPrimary : size === "second" ? Metrics.touchSecond : Metrics.touchRow
    readonly property int pad: size === "row" ? Metrics.step(5) : Metrics.step(8)
    readonly property int iconSize: Math.round(words.font.pixelSize * 1.05)

    name: text
    active: kind !== "waiting"
    implicitHeight: Math.max(minimum, words.implicitHeight + 2 * Metrics.step(3) + (kind === "primary" ? Metrics.foot : 0))
    implicitWidth: Math.ceil(words.implicitNaturalWidth + leading.width + trailing.width + 2 * pad + 1)

    FocusRing {
        visible: button.focused
        corner: face.radius
    }
    Rectangle {
        visible: button.kind === "primary"
        anchors.fill: parent
        radius: face.radius
        color: Theme.primaryFoot
    }
    Rectangle {
        id: face
        width: parent.width
        height: parent.height - (button.kind === "primary" ? Metrics.foot : 0)
        y: button.down ? Metrics.hair : 0
        radius: button.size === "row" ? Metrics.radiusKey : Metrics.radiusButton
        color: button.down ? Theme.pressed(button.ground) : button.ground
        border.width: button.kind === "waiting" || button.filled && button.kind !== "lamp" && Theme.pictures ? 0 : Metrics.step(Math.max(Theme.edge, 0.7))
        // Lamp alone does not stand out from a light ground: by day its edge does.
        border.color: button.kind === "danger" ? Theme.dangerInk : button.kind === "lamp" && Theme.pictures ? Theme.lampEdge : button.filled ? button.ink : Theme.line
    }
    DashedEdge {
        visible: button.kind === "waiting"
        anchors.fill: face
        corner: face.radius
    }
    Item {
        id: content
        anchors.centerIn: face
        width: Math.min(button.width - 2 * button.pad, leading.width + words.implicitNaturalWidth + 1 + trailing.width)
        height: words.height
        Item {
            id: leading
            width: button.icon === "" ? 0 : button.iconSize + Metrics.step(4)
            height: parent.height
            Icon {
                visible: button.icon !== ""
                anchors.verticalCenter: parent.verticalCenter
                name: button.icon
                ink: button.ink
                size: button.iconSize
                stroke: 2
            }
        }
        Text {
            id: words
            readonly property real implicitNaturalWidth: measure.advanceWidth
            anchors.left: leading.right
            width: content.width - leading.width - trailing.width
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: button.text
            color: button.ink
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: button.size === "primary" ? Metrics.action : Math.min(Metrics.label, Metrics.dp(36)) + Metrics.dp(2)
            font.weight: Font.Bold
            lineHeight: 0.86
            Accessible.ignored: true
        }
        TextMetrics {
            id: measure
            text: button.text
            font: words.font
        }
        Item {
            id: trailing
            anchors.right: parent.right
            width: button.iconAfter === "" ? 0 : button.iconSize + Metrics.step(4)
            height: parent.height
            Icon {
                visible: button.iconAfter !== ""
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                name: button.iconAfter
                ink: button.ink
                size: button.iconSize
                stroke: 2
            }
        }
    }
}
