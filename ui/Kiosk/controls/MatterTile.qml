pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One matter in a list in the room: name, minutes here, whether a person looks at it.
//
//     MatterTile { matter: modelData.matter; text: modelData.name; detail: …; ready: modelData.ready
//                  onActivated: Session.chooseMatter(matter) }
Pressable {
    id: tile

    required property string matter
    required property string text
    property string detail: ""
    property var ready: null
    property string digit: ""

    objectName: "matter_" + matter
    name: text + ", " + detail
    implicitHeight: Math.max(Metrics.dp(92), words.height + Metrics.step(4))

    FocusRing {
        visible: tile.focused
        corner: face.radius
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Metrics.radiusButton
        color: tile.down ? Theme.pressed(Theme.roomTile) : Theme.roomTile
        border.width: Metrics.step(Theme.edge)
        border.color: Theme.roomLine
    }
    Words {
        id: number
        visible: !Theme.pictures && tile.digit !== ""
        x: Metrics.step(7)
        anchors.verticalCenter: parent.verticalCenter
        role: "heading"
        wrapMode: Text.NoWrap
        color: Theme.roomIcon
        text: tile.digit
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: number.visible ? number.x + number.width + Metrics.step(7) : number.x
        anchors.right: chevron.left
        anchors.rightMargin: Metrics.step(3)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "body"
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.25)
            color: Theme.roomText
            text: tile.text
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "label"
            lineHeight: Math.ceil(font.pixelSize * 1.25)
            color: Theme.roomQuiet
            text: tile.detail
            Accessible.ignored: true
        }
    }
    Icon {
        id: chevron
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(5)
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-right"
        stroke: 2.2
        ink: Theme.roomText
    }
}
