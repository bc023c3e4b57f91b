pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The head of a sheet on which something ended well: a check in a circle, the word, one line.
//
//     head: Component { ResultHead { text: qsTr("存好了"); detail: … } }
Item {
    id: result

    required property string text
    property string detail: ""
    property string icon: "check"
    property bool good: true

    readonly property int size: Metrics.dp(Metrics.landscape ? 108 : 150)

    implicitHeight: Math.max(size + Metrics.step(4), words.height)
    height: implicitHeight

    Rectangle {
        visible: Theme.pictures
        anchors.fill: circle
        anchors.margins: -Metrics.step(4)
        radius: width / 2
        color: result.good ? Theme.srcCard : Theme.srcScan
    }
    Rectangle {
        id: circle
        x: Metrics.step(3)
        anchors.verticalCenter: parent.verticalCenter
        width: result.size
        height: width
        radius: width / 2
        color: result.good ? Theme.primary : Theme.lamp
        Icon {
            anchors.centerIn: parent
            name: result.icon
            stroke: 1.7
            size: parent.width * 0.5
            ink: result.good ? Theme.primaryHeadline : Theme.lampText
        }
    }
    Column {
        id: words
        anchors.left: circle.right
        anchors.leftMargin: Metrics.step(9)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        Words {
            objectName: "title"
            width: parent.width
            role: "display"
            text: result.text
            Accessible.role: Accessible.Heading
        }
        Words {
            visible: text !== ""
            width: parent.width
            color: Theme.inkQuiet
            text: result.detail
        }
    }
}
