pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Kiosk.style

// One key: a tile of the room with a foot; a function key has an edge instead, and one that does nothing now has neither.
KeyPanel {
    id: key

    property string word: control ? control.displayText : ""
    property string icon: ""
    property bool edged: false
    property bool lit: false

    // A Chinese character is as wide as it is high, and keeps clear of the edge.
    readonly property real em: /[\u2e80-\uffff]/.test(word) ? 1.35 : 0.78
    readonly property bool idle: control ? !control.enabled : false
    readonly property bool down: control ? control.pressed : false
    readonly property color ground: lit ? Theme.lamp : edged ? Theme.roomTile : Theme.machineRoomFill

    Rectangle {
        visible: !key.edged && !key.lit && !key.idle && Theme.pictures
        anchors.fill: face
        anchors.topMargin: Metrics.foot
        anchors.bottomMargin: -Metrics.step(1)
        radius: face.radius
        color: Theme.roomTileQuiet
    }
    Rectangle {
        id: face
        anchors.fill: parent
        anchors.margins: Metrics.step(1.25)
        radius: Metrics.radiusKey
        color: key.down ? Theme.pressed(key.ground) : key.ground
        border.width: !key.idle && (key.edged || !Theme.pictures) ? Metrics.step(Theme.edge) : 0
        border.color: Theme.roomLine
        Accessible.role: Accessible.Button
        Accessible.name: key.word

        Row {
            anchors.centerIn: parent
            spacing: Metrics.step(2)
            Image {
                visible: key.icon !== "" && (key.word === "" || key.width > Metrics.keyWidth)
                anchors.verticalCenter: parent.verticalCenter
                width: Metrics.iconMiddle
                height: Metrics.iconMiddle
                sourceSize.width: width
                sourceSize.height: height
                source: visible ? "image://drawing/icons/" + key.icon + "?stroke=2&ink=" + Theme.hex(key.lit ? Theme.lampText : Theme.roomText) : ""
            }
            Text {
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: key.word
                textFormat: Text.PlainText
                color: key.lit ? Theme.lampText : key.idle ? Theme.roomQuiet : Theme.roomText
                // Narrow keys, as in landscape, get smaller letters, never under the floor of 4.8 mm.
                font.pixelSize: key.word.length === 1 && !key.edged ? Math.min(Metrics.dp(46), face.width * 0.8) : Math.max(Metrics.dp(18), Math.min(Metrics.dp(30), face.width / (key.word.length * key.em)))
                font.weight: Font.Bold
                font.capitalization: key.control && key.control.uppercased && key.word.length === 1 ? Font.AllUppercase : Font.MixedCase
            }
        }
    }
}
