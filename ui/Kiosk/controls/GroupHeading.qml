pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The heading of a group on a sheet, with an optional quiet remark on the right.
//
//     GroupHeading { text: qsTr("母亲"); width: parent.width }
Item {
    id: heading

    required property string text
    property string remark: ""
    property color ink: Theme.ink
    property color remarkInk: Theme.inkQuiet
    readonly property bool keepWithNext: true

    implicitHeight: Math.max(words.height, beside.visible ? beside.height : 0)
    height: implicitHeight

    Words {
        id: words
        anchors.bottom: parent.bottom
        role: "heading"
        text: heading.text
        color: heading.ink
        width: Math.min(implicitWidth, heading.width)
        Accessible.role: Accessible.Heading
    }
    Words {
        id: beside
        visible: heading.remark !== ""
        role: "label"
        text: heading.remark
        color: heading.remarkInk
        anchors.right: parent.right
        anchors.left: words.right
        anchors.leftMargin: Metrics.gapGroup
        anchors.bottom: words.bottom
        horizontalAlignment: Text.AlignRight
    }
}
