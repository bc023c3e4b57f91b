pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One message with one optional button. kind: lamp (what to do now), fault (what is safe first, then what to do),
// good. `title` is bold; `text` follows under it.
//
//     Note { kind: "fault"; title: qsTr("门还开着，请推上"); text: …; width: parent.width }
//     Note { kind: "lamp"; text: …; actionText: qsTr("再听"); onActed: Session.speak() }
Rectangle {
    id: note

    property string kind: "lamp"
    property string title: ""
    // First words of the text, set bold.
    property string opening: ""
    property string text: ""
    property string icon: kind === "fault" ? "triangle-alert" : kind === "good" ? "check" : "info"
    property string actionText: ""
    property string actionName: "noteAction"
    // Large figures on the right, such as a countdown.
    property string figure: ""

    signal acted

    function plain(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    }

    readonly property color ink: kind === "fault" ? Theme.srcFaultText : kind === "good" ? Theme.srcCardText : Theme.ink

    implicitHeight: Math.max(body.height, action.visible ? action.height : 0) + 2 * Metrics.step(5)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: kind === "fault" ? Theme.danger : kind === "good" ? Theme.primary : Theme.lamp
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + opening + text

    // The coloured stripe on the left is what the face leaves free.
    Rectangle {
        x: Metrics.step(2.5)
        width: parent.width - x
        height: parent.height
        radius: Metrics.radiusCard
        color: note.kind === "fault" ? Theme.srcFault : note.kind === "good" ? Theme.srcCard : Theme.srcScan
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: note.ink
    }
    Icon {
        id: symbol
        x: Metrics.step(9)
        anchors.verticalCenter: parent.verticalCenter
        name: note.icon
        ink: note.kind === "fault" ? Theme.dangerInk : note.ink
        size: Metrics.dp(44)
    }
    Column {
        id: body
        anchors.left: symbol.right
        anchors.leftMargin: Metrics.step(6)
        anchors.right: note.figure !== "" ? figureWords.left : action.visible ? action.left : parent.right
        anchors.rightMargin: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            visible: text !== ""
            width: parent.width
            role: "value"
            color: note.kind === "lamp" ? Theme.ink : note.ink
            text: note.title
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "label"
            color: note.kind === "fault" ? note.ink : Theme.ink
            textFormat: note.opening !== "" ? Text.StyledText : Text.PlainText
            text: note.opening !== "" ? "<b>" + note.plain(note.opening) + "</b>" + note.plain(note.text) : note.text
            Accessible.ignored: true
        }
    }
    Words {
        id: figureWords
        visible: note.figure !== ""
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(7)
        anchors.verticalCenter: parent.verticalCenter
        role: "title"
        color: note.kind === "fault" ? Theme.dangerInk : note.ink
        text: note.figure
    }
    ActionButton {
        id: action
        objectName: note.actionName
        visible: note.actionText !== ""
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        size: "row"
        text: note.actionText
        onActivated: note.acted()
    }
}
