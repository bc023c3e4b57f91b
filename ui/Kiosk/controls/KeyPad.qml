pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Number keys in the telephone's order; in landscape in two rows, so that all of them stand on one page.
//
//     KeyPad { room: parent.width; onDigit: d => Courier.digit(d); onErase: Courier.eraseDigit(); onEnter: Courier.submitPin() }
Grid {
    id: pad

    property bool ready: true
    // Names of the keys for whoever presses them from outside.
    property string digitName: "digit_"
    property string eraseName: "erase_digit"
    property string enterName: "submit"
    property int keyHeight: Metrics.dp(104)
    //: Key: confirm the typed number
    property string enterText: qsTr("确定")

    // What the keys may take beside each other.
    property real room: 0

    signal digit(string d)
    signal erase
    signal enter

    columns: Metrics.landscape ? 6 : 3
    spacing: Metrics.gapTouch

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

        Pressable {
            id: key
            required property string modelData
            readonly property bool act: modelData === "enter"
            readonly property color ground: act ? (pad.ready ? Theme.primary : Theme.disabled) : Theme.card
            objectName: modelData === "erase" ? pad.eraseName : act ? pad.enterName : pad.digitName + modelData
            //: Key: take the last digit back
            name: modelData === "erase" ? qsTr("删除") : act ? pad.enterText : modelData
            guarded: false
            active: !act || pad.ready
            width: Math.min(Metrics.dp(232), (pad.room - (pad.columns - 1) * pad.spacing) / pad.columns)
            height: pad.keyHeight
            onActivated: act ? pad.enter() : modelData === "erase" ? pad.erase() : pad.digit(modelData)

            FocusRing {
                visible: key.focused
                corner: Metrics.radiusKey
            }
            Rectangle {
                anchors.fill: parent
                radius: Metrics.radiusKey
                color: key.down ? Theme.pressed(key.ground) : key.ground
                border.width: Metrics.step(Math.max(Theme.edge, 0.7))
                border.color: Theme.line
            }
            Icon {
                visible: key.modelData === "erase"
                anchors.centerIn: parent
                name: "delete"
                size: Metrics.iconLarge
                ink: Theme.ink
            }
            Words {
                visible: key.modelData !== "erase"
                anchors.centerIn: parent
                role: key.act ? "action" : "title"
                color: key.act ? (pad.ready ? Theme.primaryText : Theme.inkMissing) : Theme.ink
                text: key.act ? pad.enterText : key.modelData
                Accessible.ignored: true
            }
        }
    }
}
