pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One row of a form: name, value, where it comes from, and what can be done with it: 改, 不对 or 看.
// Put several into a Card; set `first` on the first, the others draw a hair line above.
//
//     FieldRow { row: modelData; first: index === 0; width: parent.width
//                onChange: Apply.edit(row.field); onDispute: …; onReveal: … }
//
// `row` is one FieldRow of the state: field, name, value, source, canReveal, revealed, canChange, canDispute, missing.
Item {
    id: field

    required property var row
    property bool first: false

    signal change
    signal dispute
    signal reveal

    readonly property bool stacked: Metrics.roomy || width < Metrics.dp(700)
    readonly property int pad: Metrics.step(2)

    implicitHeight: Math.max(Metrics.dp(82), (stacked ? label.height + value.height + Metrics.step(5) : Math.max(label.height, value.height) + Metrics.step(4)),
                             (stacked ? label.height + tools.height + Metrics.step(5) : tools.height + Metrics.step(4)))
    height: implicitHeight

    Rectangle {
        visible: !field.first
        width: parent.width
        height: Metrics.hair
        color: Theme.rule
    }
    Words {
        id: label
        role: "label"
        color: Theme.inkQuiet
        text: field.row.name
        width: field.stacked ? parent.width : Metrics.dp(190)
        y: field.stacked ? Metrics.step(2.5) : (parent.height - height) / 2
    }
    Words {
        id: value
        role: "value"
        //: In place of a value that is still missing
        text: field.row.missing ? qsTr("还没有选") : field.row.value
        color: field.row.missing ? Theme.dangerInk : Theme.ink
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        x: field.stacked ? 0 : label.width + Metrics.step(3)
        width: tools.x - x - Metrics.step(3)
        y: field.stacked ? label.y + label.height + (tools.height > height ? (tools.height - height) / 2 : 0) : (parent.height - height) / 2
    }
    Row {
        id: tools
        anchors.right: parent.right
        y: field.stacked ? label.y + label.height : (parent.height - height) / 2
        height: Metrics.touchRow
        spacing: Metrics.step(4)
        SourceBadge {
            anchors.verticalCenter: parent.verticalCenter
            visible: !field.row.missing && (!field.stacked || field.width > Metrics.dp(600) && Metrics.factor < 1.6)
            source: field.row.source
        }
        ActionButton {
            objectName: "reveal_" + field.row.field
            visible: field.row.canReveal
            size: "row"
            width: Math.max(implicitWidth, Metrics.dp(104))
            kind: field.row.revealed ? "waiting" : "secondary"
            icon: "eye"
            //: Button: show the masked value for 10 seconds
            text: qsTr("看")
            name: text + " " + field.row.name
            onActivated: field.reveal()
        }
        ActionButton {
            objectName: "edit_" + field.row.field
            visible: field.row.canChange
            size: "row"
            width: Math.max(implicitWidth, Metrics.dp(104))
            //: Button: change this value of one's own
            text: field.row.missing ? qsTr("选") : qsTr("改")
            name: text + " " + field.row.name
            onActivated: field.change()
        }
        ActionButton {
            objectName: "dispute_" + field.row.field
            visible: field.row.canDispute && !field.row.canReveal
            size: "row"
            width: Math.max(implicitWidth, Metrics.dp(104))
            //: Button: this value from card or register is wrong
            text: qsTr("不对")
            name: text + " " + field.row.name
            onActivated: field.dispute()
        }
    }
}
