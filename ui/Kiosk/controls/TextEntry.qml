pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A typed field with the pinyin keyboard. The keyboard stands in the lower half; the field is never under it.
//
//     TextEntry { objectName: "search"; name: qsTr("搜索"); placeholder: …; onEdited: text => Session.search(text) }
FocusScope {
    id: entry

    required property string name
    property alias text: input.text
    property string placeholder: ""
    property bool digitsOnly: false
    property int maximumLength: 200
    property string icon: ""

    signal edited(string text)
    signal accepted(string text)

    implicitHeight: Math.max(Metrics.dp(111), input.implicitHeight + Metrics.step(8))

    FocusRing {
        visible: input.activeFocus
        corner: face.radius
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Metrics.radiusTile
        color: Theme.card
        border.width: input.activeFocus ? Metrics.thick : Metrics.step(Math.max(Theme.edge, 0.7))
        border.color: input.activeFocus ? Theme.lampDeep : Theme.line
    }
    Icon {
        id: symbol
        visible: entry.icon !== ""
        x: Metrics.step(9)
        width: visible ? size : 0
        anchors.verticalCenter: parent.verticalCenter
        name: entry.icon
        ink: Theme.ink
        stroke: 2
        size: Metrics.dp(46)
    }
    TextInput {
        id: input
        anchors.left: symbol.right
        anchors.leftMargin: Metrics.step(6)
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.rightMargin: Metrics.step(4)
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        clip: true
        color: Theme.ink
        selectionColor: Theme.lamp
        selectedTextColor: Theme.lampText
        font.pixelSize: Metrics.tile
        font.weight: Font.Bold
        maximumLength: entry.maximumLength
        inputMethodHints: Qt.ImhSensitiveData | (entry.digitsOnly ? Qt.ImhDigitsOnly : Qt.ImhNone)
        Accessible.role: Accessible.EditableText
        Accessible.name: entry.name
        onTextEdited: entry.edited(text)
        onAccepted: entry.accepted(text)
    }
    Words {
        visible: input.text === "" && input.preeditText === ""
        anchors.left: input.left
        anchors.right: input.right
        anchors.verticalCenter: parent.verticalCenter
        role: "body"
        color: Theme.inkQuiet
        text: entry.placeholder
        Accessible.ignored: true
    }
    ActionButton {
        id: clear
        objectName: "clearText"
        // With low reach the field may stand above the line; the keyboard takes letters back.
        visible: input.text !== "" && (!Metrics.lowReach || Metrics.landscape)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        size: "row"
        icon: "x"
        //: Button: empty the typed field
        text: qsTr("清空")
        onActivated: {
            input.clear()
            entry.edited("")
        }
    }
}
