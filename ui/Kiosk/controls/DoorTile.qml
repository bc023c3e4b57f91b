pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One of the four doors of home: name, two lines, the live ready line, a door ajar. Not ready: the door is shut, the
// tile stays touchable and tells the other way.
//
//     DoorTile { door: "apply"; text: qsTr("办事"); lines: ["…"]; ready: tile.ready; icon: "file-text"; leaf: Theme.leafApply
//                onActivated: Session.openDoor(door) }
Pressable {
    id: tile

    required property string door
    required property string text
    property var lines: []
    property var ready: null
    required property string icon
    required property color leaf
    // Number key that does the same; drawn in the high contrast themes.
    property string digit: ""

    // Little room for four of them: low reach, or large words in landscape. The words are set closely.
    property bool tight: false
    // Little height: name and ready line only.
    readonly property bool low: tight || Metrics.roomy
    readonly property real pictureHeight: Math.min(height * 0.93, width * 0.62)

    objectName: "door_" + door
    name: text + ", " + (ready?.words ?? "")
    implicitHeight: Math.max(low ? 0 : Metrics.dp(283), words.height + Metrics.step(tight ? 4 : 14))

    FocusRing {
        visible: tile.focused
        corner: face.radius
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Metrics.radiusTile
        color: tile.down ? Theme.pressed(Theme.roomTile) : Theme.roomTile
        border.width: Metrics.step(Theme.edge)
        border.color: Theme.roomLine
    }
    Image {
        id: picture
        visible: Theme.pictures
        anchors.right: parent.right
        anchors.rightMargin: tile.width * 0.035
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.hair
        height: Math.round(tile.pictureHeight)
        width: Math.round(height * 106 / 200)
        sourceSize.width: width
        sourceSize.height: height
        source: !visible || height < 8 ? "" : "image://drawing/pictures/" + (tile.ready?.ok === false ? "door-shut" : "door") + "?leaf=" + Theme.hex(tile.leaf)
                                         + "&frame=" + Theme.hex(Theme.doorFrame) + "&top=" + Theme.hex(Theme.lightTop) + "&foot=" + Theme.hex(Theme.lightFoot)
        Icon {
            visible: tile.ready?.ok !== false
            x: picture.width * 0.55 - width / 2
            y: picture.height * (tile.low ? 0.4 : 0.6) - height / 2
            name: tile.icon
            ink: Theme.lampText
            size: Math.round(picture.height * 0.17)
        }
    }
    Icon {
        visible: !Theme.pictures
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.step(8)
        name: tile.icon
        stroke: 2
        ink: Theme.roomIcon
        size: Metrics.dp(tile.low ? 48 : 72)
    }
    Column {
        id: words
        x: Metrics.step(9)
        y: tile.low ? (tile.height - height) / 2 : Metrics.step(8)
        width: (Theme.pictures ? picture.x : tile.width - Metrics.dp(110)) - x
        Row {
            spacing: Metrics.step(4)
            // The icon stands below it, the picture beside it.
            width: Theme.pictures ? parent.width : tile.width - 2 * words.x
            Rectangle {
                y: (title.lineHeight - height) / 2
                visible: !Theme.pictures && tile.digit !== ""
                width: Metrics.dp(tile.tight ? 52 : 64)
                height: width
                radius: Metrics.radiusBadge
                color: Theme.lamp
                Words {
                    anchors.centerIn: parent
                    role: "tile"
                    font.pixelSize: tile.tight ? Metrics.dp(40) : Metrics.tile
                    color: Theme.lampText
                    text: tile.digit
                    Accessible.ignored: true
                }
            }
            Words {
                id: title
                width: parent.width - x
                role: "tile"
                font.pixelSize: tile.tight ? Math.min(Metrics.tile, Metrics.dp(48)) : Metrics.tile
                color: Theme.roomText
                text: tile.text
                Accessible.ignored: true
            }
        }
        Repeater {
            model: tile.low ? [] : tile.lines
            Words {
                required property var modelData
                width: words.width
                role: "label"
                color: Theme.roomQuiet
                text: modelData
                Accessible.ignored: true
            }
        }
    }
    Row {
        id: readyLine
        visible: (tile.ready?.words ?? "") !== ""
        parent: tile.low ? words : tile
        x: tile.low ? 0 : words.x
        y: tile.low ? 0 : tile.height - height - Metrics.step(8)
        width: words.width
        spacing: Metrics.step(3)
        Icon {
            y: (readyWords.lineHeight - height) / 2
            name: tile.ready?.ok === false ? "triangle-alert" : "check"
            stroke: 2.4
            ink: Theme.roomReady
            size: Math.round(Metrics.label * 1.1)
        }
        Words {
            id: readyWords
            width: parent.width - x
            role: "label"
            bold: true
            lineHeight: Math.ceil(font.pixelSize * (tile.tight ? 1.2 : Metrics.leadingOf(role)))
            color: Theme.roomReady
            text: tile.ready?.words ?? ""
            Accessible.ignored: true
        }
    }
}
