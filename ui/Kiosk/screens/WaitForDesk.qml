pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// A person looks at the case while the citizen waits. Waiting is not a duty.
//
// shown: steps, caseNumber, deadline, secondsLeft, secondsTotal.
Sheet {
    id: screen

    required property var shown

    readonly property string rest: Math.floor(shown.secondsLeft / 60) + ":" + String(shown.secondsLeft % 60).padStart(2, "0")

    steps: shown.steps
    //: Title: a clerk is reading the case right now
    title: qsTr("有人在看您的材料")
    //: Lead: the answer comes until %1 (a time)
    lead: qsTr("%1 前答复。不想等也行，以后刷身份证就能查到。").arg(shown.deadline.time)

    Item {
        width: parent.width
        height: ring.size + Metrics.dp(Metrics.landscape || Metrics.lowReach || Metrics.roomy ? 10 : 140)
        ClockRing {
            id: ring
            anchors.centerIn: parent
            size: Metrics.dp(Metrics.landscape && Metrics.roomy ? 130 : Metrics.landscape ? 180 : Metrics.lowReach || Metrics.roomy ? 230 : 420)
            rest: screen.shown.secondsLeft
            total: screen.shown.secondsTotal
            text: screen.rest
        }
    }
    Card {
        width: parent.width
        Words {
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            //: Before the number of the case
            text: qsTr("受理号")
        }
        Words {
            width: parent.width
            role: "value"
            wrapMode: Text.WrapAnywhere
            text: screen.shown.caseNumber
        }
    }
    Note {
        width: parent.width
        icon: "lock"
        //: What is safe while waiting
        text: qsTr("申请已经收到，走开也不会丢。要改的地方会一次说清。")
    }
    actions: [
        ActionButton {
            objectName: "stop_waiting"
            icon: "log-out"
            //: Button: go on without waiting for the answer
            text: qsTr("不等了，先走")
            onActivated: Apply.stopWaiting()
        }
    ]
}
