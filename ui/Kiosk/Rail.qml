pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Six fixed places, the same on every screen: help, language, size and contrast, speech, low reach, and the way out.
Row {
    id: rail

    readonly property var chrome: Room.chrome
    readonly property real place: (width - 5 * spacing) / 6

    height: Metrics.railHeight
    spacing: Metrics.gapTouch

    SmallTile {
        objectName: "rail_help"
        width: rail.place
        icon: "headset"
        //: Rail: call a person
        text: qsTr("求助")
        lit: true
        onActivated: Session.showOverlay(rail.chrome.overlay === "help" ? "" : "help")
    }
    SmallTile {
        objectName: "rail_language"
        width: rail.place
        icon: "globe"
        //: Rail: choose the language; keep both names as they are in every language
        text: qsTr("中文 / EN")
        lit: rail.chrome.overlay === "language"
        onActivated: Session.showOverlay(rail.chrome.overlay === "language" ? "" : "language")
    }
    SmallTile {
        objectName: "rail_display"
        width: rail.place
        icon: "a-large-small"
        //: Rail: text size and contrast
        text: qsTr("大字·对比")
        lit: rail.chrome.overlay === "display" || (rail.chrome.textSize ?? "standard") !== "standard" || (rail.chrome.contrast ?? "standard") !== "standard"
        onActivated: Session.showOverlay(rail.chrome.overlay === "display" ? "" : "display")
    }
    SmallTile {
        objectName: "rail_voice"
        width: rail.place
        icon: "volume-2"
        //: Rail: read this screen aloud
        text: qsTr("语音")
        onActivated: Session.speak()
    }
    SmallTile {
        objectName: "rail_low"
        width: rail.place
        icon: "wheelchair"
        //: Rail: everything to touch in the lower half of the screen
        text: qsTr("低位操作")
        lit: rail.chrome.lowReach ?? false
        onActivated: Session.setLowReach(!rail.chrome.lowReach)
    }
    SmallTile {
        objectName: "rail_exit"
        width: rail.place
        quiet: true
        icon: rail.chrome.exit === "home" ? "house" : "log-out"
        text: {
            //: Rail, in a session: end and erase everything of this person
            if (rail.chrome.exit === "end") return qsTr("结束并清除")
            //: Rail, courier mode: leave
            if (rail.chrome.exit === "leave_courier") return qsTr("退出取件")
            //: Rail: to the home screen
            return qsTr("首页")
        }
        onActivated: rail.chrome.exit === "end" ? Session.end() : rail.chrome.exit === "leave_courier" ? Courier.finish() : Session.goHome()
    }
}
