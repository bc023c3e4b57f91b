pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.style

// The pinyin keyboard, above the rail. Its words are not kept from one person to the next.
Item {
    id: keyboard

    height: panel.active ? panel.height : 0
    visible: panel.active

    Rectangle {
        anchors.fill: parent
        color: Theme.roomTile
        Rectangle {
            width: parent.width
            height: Metrics.thick
            color: Theme.lamp
        }
    }
    InputPanel {
        id: panel
        width: parent.width
        Component.onCompleted: {
            VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"]
            VirtualKeyboardSettings.locale = "zh_CN"
        }
    }
}
