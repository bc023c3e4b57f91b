pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One quality check: check or warning, noun, measure. Names the fault and what to do, not only that there is one.
//
//     CheckLine { passed: false; text: qsTr("有反光"); detail: qsTr("印章看不清"); width: parent.width }
Rectangle {
    id: line

    required property bool passed
    required property string text
    property string detail: ""

    implicitHeight: Math.max(Metrics.touchSecond, words.height + Metrics.step(4))
    height: implicitHeight
    radius: Metrics.radiusKey
    color: passed ? Theme.srcCard : Theme.srcFault
    border.width: Theme.pictures ? 0 : Metrics.hair
    border.color: passed ? Theme.srcCardText : Theme.dangerInk

    Icon {
        id: symbol
        x: Metrics.step(5)
        anchors.verticalCenter: parent.verticalCenter
        name: line.passed ? "check" : "triangle-alert"
        stroke: 2.2
        ink: line.passed ? Theme.srcCardText : Theme.dangerInk
    }
    Column {
        id: words
        anchors.left: symbol.right
        anchors.leftMargin: Metrics.step(4)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(3)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "label"
            bold: true
            text: line.text
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "note"
            text: line.detail
        }
    }
}
