pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A small tile in the room: icon and one or two words. Also the six places of the rail.
//
//     SmallTile { text: qsTr("求助"); icon: "headset"; lit: true; onActivated: Session.showOverlay("help") }
Pressable {
    id: tile

    required property string text
    required property string icon
    property bool lit: false
    property bool quiet: false
    property bool beside: Metrics.landscape
    property string textRole: "rail"
    property color iconInk: ink

    readonly property color ground: lit ? Theme.lamp : quiet ? Theme.roomTileQuiet : Theme.roomTile
    readonly property color ink: lit ? Theme.lampText : Theme.roomText

    name: text
    implicitHeight: Metrics.railHeight
    implicitWidth: Metrics.dp(159)

    FocusRing {
        visible: tile.focused
        corner: face.radius
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Metrics.radiusButton
        color: tile.down ? Theme.pressed(tile.ground) : tile.ground
        border.width: Metrics.step(Theme.edge)
        border.color: tile.lit ? Theme.lampEdge : Theme.roomLine
    }
    Grid {
        anchors.centerIn: parent
        columns: tile.beside ? 2 : 1
        spacing: tile.beside ? Metrics.step(4) : Metrics.step(1.5)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        Icon {
            name: tile.icon
            ink: tile.iconInk
            size: Metrics.dp(46)
        }
        Text {
            width: Math.min(implicitWidth, tile.width - Metrics.step(3) - (tile.beside ? Metrics.dp(62) : 0))
            text: tile.text
            textFormat: Text.PlainText
            color: tile.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font.pixelSize: Metrics.sizeOf(tile.textRole)
            font.weight: Font.Bold
            lineHeight: 0.82
            Accessible.ignored: true
        }
    }
}
