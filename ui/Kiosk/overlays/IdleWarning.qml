pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Are you still there. Any touch answers; the buttons say what the two answers are.
Overlay {
    id: overlay

    readonly property var idle: Room.chrome.idle ?? ({ secondsLeft: 0, secondsTotal: 30, cardOnReader: false })

    Grid {
        id: question
        anchors.horizontalCenter: parent.horizontalCenter
        columns: Metrics.landscape ? 2 : 1
        spacing: Metrics.step(Metrics.landscape ? 9 : 5)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        ClockRing {
            id: ring
            rest: overlay.idle.secondsLeft
            total: overlay.idle.secondsTotal
            text: overlay.idle.secondsLeft
        }
        Words {
            objectName: "overlayTitle"
            width: Math.min(implicitWidth, question.parent.width - (Metrics.landscape ? ring.width + question.spacing : 0))
            role: "display"
            horizontalAlignment: Text.AlignHCenter
            //: Idle warning, the question
            text: qsTr("您还在吗？")
        }
    }
    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        color: Theme.inkQuiet
        //: Idle warning; %1 seconds are left
        text: qsTr("为了不让别人看到您的信息，\n%1 秒后会收起并清除。碰一下屏幕就继续。").arg(overlay.idle.secondsLeft)
    }
    Item {
        width: 1
        height: Metrics.step(1)
    }
    // Beside each other where height is short, the affirmative on the right.
    Grid {
        id: answers
        readonly property real buttonWidth: (width - (columns - 1) * spacing) / columns
        width: parent.width
        columns: Metrics.landscape ? 2 : 1
        spacing: Metrics.step(5)
        layoutDirection: Qt.RightToLeft
        ActionButton {
            objectName: "stay"
            width: answers.buttonWidth
            kind: "primary"
            //: Idle warning: I am here
            text: qsTr("我还在，继续办")
            onActivated: Session.stay()
        }
        ActionButton {
            objectName: "endNow"
            width: answers.buttonWidth
            kind: "danger"
            icon: "log-out"
            text: qsTr("结束并清除")
            onActivated: Session.end()
        }
    }
    Row {
        visible: overlay.idle.cardOnReader
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Metrics.step(3)
        Icon {
            name: "id-card"
            ink: Theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Words {
            role: "label"
            //: Idle warning: the identity card still lies on the reader
            text: qsTr("身份证还在读卡处，请带走")
        }
    }
}
