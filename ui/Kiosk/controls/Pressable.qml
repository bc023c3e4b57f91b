pragma ComponentBehavior: Bound
import QtQuick

// What a person can press: acts when finger or mouse comes up inside, however long it rested there, ignores a second tap
// within 500 ms, shows the press at once, takes focus and the enter key, and names itself for assistive technology.
//
//     Pressable { objectName: "open"; name: qsTr("打开"); onActivated: Collect.open(id) }
Item {
    id: pressable

    // What assistive technology and tests read.
    required property string name
    // False: seen but not pressable, such as a waiting button.
    property bool active: true
    // False where quick repeats are meant: number keys.
    property bool guarded: true
    readonly property bool down: tap.pressed && active
    readonly property bool focused: activeFocus
    property int role: Accessible.Button

    signal activated

    property double lastPress: 0

    function press(): void {
        const now = Date.now()
        if (!active || (guarded && now - lastPress < 500))
            return
        lastPress = now
        activated()
    }

    activeFocusOnTab: active
    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()
    Keys.onSpacePressed: press()
    Accessible.role: role
    Accessible.name: name
    Accessible.focusable: active
    Accessible.onPressAction: press()

    TapHandler {
        id: tap
        enabled: pressable.active
        gesturePolicy: TapHandler.ReleaseWithinBounds
        // A slow finger presses too: Qt's own long press would swallow it.
        longPressThreshold: 0
        onTapped: pressable.press()
    }
}
