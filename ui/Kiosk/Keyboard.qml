pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

// The pinyin keyboard, above the rail. What it learns lies in memory only and is wiped when the visit ends.
Item {
    id: keyboard
    objectName: "keyboard"

    // The visit is over: forget.
    required property bool away

    readonly property bool typing: panel.shown?.active ?? false

    height: typing ? panel.height : 0
    visible: typing
    onAwayChanged: if (away) VirtualKeyboardSettings.userDataReset()
    Component.onCompleted: {
        VirtualKeyboardSettings.activeLocales = ["zh_CN", "en_US"]
        VirtualKeyboardSettings.locale = "zh_CN"
        // The row of words keeps its place: nothing above it moves from under a finger when the first word comes.
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = true
        panel.active = true
    }

    Loader {
        id: panel
        readonly property InputPanel shown: item as InputPanel
        active: false
        width: keyboard.width
        sourceComponent: InputPanel {}
    }
}
