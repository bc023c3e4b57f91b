pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A card with a lamp ring on a covered ground; the rail stays free. Nothing behind it can be read.
//
//     Overlay { title: qsTr("您还在吗？"); lead: …; Column { … } }
Item {
    id: overlay
    objectName: "overlay"

    property string title: ""
    property string lead: ""
    property bool centred: true
    default property alias content: column.data
    readonly property int pad: Metrics.step(15)

    anchors.fill: parent
    NumberAnimation on opacity {
        from: 0
        to: 1
        duration: Metrics.overlay
        easing.type: Easing.OutCubic
    }

    // Takes every press that misses the card, so that nothing behind reacts.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.cover
    }
    Image {
        visible: Theme.pictures
        anchors.centerIn: card
        width: Math.min(overlay.width, card.width + Metrics.dp(280))
        height: Math.min(overlay.height, card.height + Metrics.dp(360))
        sourceSize.width: Metrics.step(135)
        sourceSize.height: Metrics.step(180)
        source: visible ? "image://drawing/pictures/ring-glow?light=" + Theme.hex(Theme.haloLight) : ""
    }
    Rectangle {
        id: card
        width: Math.min(overlay.width - 2 * Metrics.dp(60), Metrics.dp(960))
        height: Math.min(column.height + 2 * Metrics.step(14), overlay.height - Metrics.step(8))
        anchors.horizontalCenter: parent.horizontalCenter
        y: Metrics.lowReach && !Metrics.landscape ? parent.height - height - Metrics.step(6) : Math.max(Metrics.step(4), (parent.height - height) / 2 + Metrics.step(5))
        radius: Metrics.radiusSheet + Metrics.step(2)
        color: Theme.card
        border.width: Metrics.step(2.5)
        border.color: Theme.lampRing
        Accessible.role: Accessible.Dialog
        Accessible.name: overlay.title

        Column {
            id: column
            x: overlay.pad
            y: Metrics.step(14)
            width: parent.width - 2 * overlay.pad
            spacing: Metrics.step(5)
            Words {
                objectName: "overlayTitle"
                visible: text !== ""
                width: parent.width
                role: Metrics.landscape ? "title" : "display"
                text: overlay.title
                horizontalAlignment: overlay.centred ? Text.AlignHCenter : Text.AlignLeft
            }
            Words {
                visible: text !== ""
                width: parent.width
                color: Theme.inkQuiet
                text: overlay.lead
                horizontalAlignment: overlay.centred ? Text.AlignHCenter : Text.AlignLeft
            }
        }
    }
}
