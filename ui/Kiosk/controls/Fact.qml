pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One fact of a matter: icon, what it is, its value.
//
//     Fact { icon: "clock"; text: qsTr("您在这里要花"); value: qsTr("约 %1 分钟").arg(12) }
Rectangle {
    id: fact

    required property string icon
    required property string text
    required property string value

    implicitHeight: words.height + Metrics.step(7)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.card
    border.width: Metrics.hair
    border.color: Theme.rule
    Accessible.role: Accessible.StaticText
    Accessible.name: text + " " + value

    Icon {
        id: symbol
        x: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        name: fact.icon
        size: Metrics.dp(42)
    }
    Column {
        id: words
        anchors.left: symbol.right
        anchors.leftMargin: Metrics.step(4)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(2)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "note"
            color: Theme.inkQuiet
            text: fact.text
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            role: "body"
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.2)
            text: fact.value
            Accessible.ignored: true
        }
    }
}
