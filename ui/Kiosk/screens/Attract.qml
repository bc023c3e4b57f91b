pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Idle: open, free and awake. A touch anywhere leads home.
//
// shown: matters, finishedHere, languages, ready { ok, words }.
Item {
    id: screen

    required property var shown

    anchors.fill: parent

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: Session.wake()
    }
    Image {
        visible: Theme.pictures
        anchors.horizontalCenter: parent.horizontalCenter
        // Large words push it down; its foot stands behind the buttons.
        y: Metrics.landscape ? -Metrics.step(14) : Math.max(Metrics.step(96), welcome.y + welcome.height - Metrics.step(22))
        height: Metrics.landscape ? parent.height + Metrics.step(18) : Math.round(width * 940 / 819)
        width: Metrics.landscape ? Math.round(height * 819 / 940) : parent.width
        sourceSize.width: width
        sourceSize.height: height
        source: visible && width > 0 && height > 0 ? "image://drawing/pictures/open-door?air=" + Theme.hex(Theme.haloLight) + "&wall=" + Theme.hex(Theme.doorFrame)
                          + "&lamp=" + Theme.hex(Theme.lamp) + "&ground=" + Theme.hex(Theme.room) : ""
    }
    Column {
        id: welcome
        x: Metrics.edge
        y: Metrics.step(12)
        width: Metrics.landscape ? parent.width * 0.3 : parent.width - 2 * Metrics.edge
        spacing: Metrics.step(5)
        Words {
            objectName: "title"
            width: parent.width
            role: Metrics.landscape ? "display" : "hero"
            color: Theme.roomText
            horizontalAlignment: Text.AlignHCenter
            //: Attract: the machine is awake at any hour
            text: qsTr("灯一直亮着")
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            role: Metrics.landscape ? "body" : "heading"
            bold: false
            color: Theme.roomText
            horizontalAlignment: Text.AlignHCenter
            text: screen.shown.ready.ok
                  ? screen.shown.finishedHere > 0
                  //: Attract: %1 matters can be started, %2 of them finished at this machine
                  ? qsTr("%1 件事可以在这里开始，%2 件在本机办完").arg(screen.shown.matters).arg(screen.shown.finishedHere)
                  //: Attract: %1 matters can be started
                  : qsTr("%1 件事可以在这里开始").arg(screen.shown.matters)
                  : screen.shown.ready.words
        }
        Words {
            width: parent.width
            role: "body"
            color: Theme.roomQuiet
            horizontalAlignment: Text.AlignHCenter
            //: Attract: three short promises
            text: qsTr("免费    ·    不用先刷证    ·    夜里也能交")
        }
    }
    ActionButton {
        objectName: "wake"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: languages.top
        anchors.bottomMargin: Metrics.step(9)
        width: Math.max(implicitWidth + Metrics.step(16), Metrics.dp(568))
        height: Math.max(implicitHeight, Metrics.dp(131))
        kind: "lamp"
        icon: "pointer"
        //: Attract: the one button
        text: qsTr("轻触屏幕，开始")
        onActivated: Session.wake()
    }
    Row {
        id: languages
        x: Metrics.edge
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.step(9)
        spacing: Metrics.gapTouch
        Repeater {
            model: [{ id: "zh_CN", words: "简体中文" }, { id: "zh_HK", words: "繁體中文" }, { id: "en", words: "English" }]
            Pressable {
                id: language
                required property var modelData
                objectName: "attract_" + modelData.id
                name: modelData.words
                width: (languages.width - 2 * languages.spacing) / 3
                height: Metrics.dp(96)
                onActivated: {
                    Session.setLanguage(modelData.id)
                    Session.wake()
                }
                Rectangle {
                    anchors.fill: parent
                    radius: Metrics.radiusButton
                    color: language.down ? Theme.pressed(Theme.roomTile) : Theme.roomTile
                    border.width: Metrics.step(Theme.edge)
                    border.color: Theme.roomLine
                }
                Words {
                    anchors.centerIn: parent
                    role: "value"
                    font.pixelSize: Metrics.dp(32)
                    color: Theme.roomText
                    text: language.modelData.words
                    Accessible.ignored: true
                }
            }
        }
    }
}
