pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The dark band of staff screens: what to do at this moment, with the sign of the device.
//
//     DarkBand { title: qsTr("扫 %1 袋上的标签").arg(box); text: …; code: envelope; icon: "scan-line"; width: parent.width }
Rectangle {
    id: band

    required property string title
    property string text: ""
    property string icon: "scan-line"
    // Shown under a drawn bar code.
    property string code: ""

    readonly property bool drawn: code !== "" && !Metrics.roomy && width > Metrics.dp(800)

    implicitHeight: Math.max(drawn ? label.height : 0, words.height) + 2 * Metrics.step(6)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.cardDark
    border.width: Theme.pictures ? 0 : Metrics.thick
    border.color: Theme.cardDarkText

    Rectangle {
        id: label
        visible: band.drawn
        x: Metrics.step(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.dp(262)
        height: Metrics.dp(150)
        radius: Metrics.radiusBadge
        color: Theme.card
        Row {
            x: Metrics.step(5)
            y: Metrics.step(4)
            height: parent.height - Metrics.step(16)
            Repeater {
                model: 58
                Rectangle {
                    required property int index
                    width: Metrics.dp(222) / 58
                    height: parent.height
                    color: (index * index * 13 + index * 29) % 71 < 36 ? Theme.ink : "transparent"
                }
            }
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.step(2)
            role: "note"
            font.pixelSize: Metrics.dp(22)
            text: band.code
        }
    }
    Column {
        id: words
        x: band.drawn ? label.x + label.width + Metrics.step(7) : Metrics.step(8)
        width: symbol.x - x - Metrics.step(4)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "tile"
            font.pixelSize: Metrics.dp(42 * Math.min(Metrics.headFactor, 1.2))
            color: Theme.cardDarkText
            text: band.title
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "label"
            color: Theme.cardDarkText
            text: band.text
        }
    }
    Icon {
        id: symbol
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(9)
        anchors.verticalCenter: parent.verticalCenter
        name: band.icon
        ink: Theme.cardDarkIcon
        size: Metrics.dp(78)
    }
}
