pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The door is open: put it in, push shut, say done. What the sensor does not know is never called shut.
//
// shown: steps, boxCode, row, column, cells, door (open, closed, unknown), inTrust, secondsLeft, alarm, canReopen,
// canChangeBox.
Sheet {
    id: screen

    required property var shown

    readonly property bool open: shown.door === "open"
    readonly property bool closed: shown.door === "closed"
    readonly property string clock: Math.floor(shown.secondsLeft / 60) + ":" + String(shown.secondsLeft % 60).padStart(2, "0")

    EdgeWords {
        id: where
        edge: Room.chrome.edgeLight ?? "left"
    }

    steps: shown.steps
    tag: shown.boxCode
    title: open
           //: Title after a box code: its door is open
           ? qsTr("号箱门开了")
           //: Title after a box code: its door is shut
           : closed ? qsTr("号箱门关上了")
           //: Title after a box code: the state of its door is not known
           : qsTr("号箱门看不清")
    //: Lead: where the door is; %1 such as "left of the screen", %2 column, %3 row from the top
    lead: qsTr("%1，第 %2 列第 %3 格，里面亮着灯。").arg(where.place).arg(shown.column).arg(shown.row)
    spacing: Metrics.step(4.5)
    side: Component {
        CabinetMap {
            cells: screen.shown.cells
            inRoom: Metrics.landscape
        }
    }

    BoxScene {
        width: parent.width
        cells: screen.shown.cells
        steps: [
            {
                phase: "done",
                picture: "envelope",
                //: Step done: papers are in the sealed envelope
                text: qsTr("装袋封好"),
                //: The label of the envelope was scanned
                detail: qsTr("标签已扫描")
            },
            {
                phase: screen.open ? "now" : "done",
                picture: "put-in",
                //: Step: put the envelope into the box; %1 is the box code
                text: qsTr("放进 %1").arg(screen.shown.boxCode),
                //: How to put the envelope in
                detail: qsTr("标签朝上，不用压紧")
            },
            {
                phase: screen.closed ? "done" : screen.open ? "next" : "now",
                picture: "push-shut",
                //: Step: push the door shut
                text: qsTr("推上门"),
                //: How the person notices that the door is shut
                detail: qsTr("听到“嗒”一声，灯会变绿")
            }
        ]
    }
    Note {
        visible: screen.open && (screen.shown.alarm || screen.shown.secondsLeft <= 90)
        width: parent.width
        kind: screen.shown.alarm || screen.shown.secondsLeft <= 45 ? "fault" : "lamp"
        //: The door of the box is still open
        title: qsTr("门还开着，请推上")
        text: screen.shown.alarm
              //: The alarm sounds until the door is shut
              ? qsTr("提示音会响到门关上，值班人员会和您说话。")
              //: The alarm will sound in %1 seconds
              : qsTr("再过 %1 秒会有提示音，值班人员会和您说话。").arg(screen.shown.secondsLeft)
        figure: screen.shown.alarm ? "" : screen.clock
    }
    Note {
        visible: !screen.open && !screen.closed
        width: parent.width
        kind: "fault"
        icon: "info"
        //: The sensor gives no reliable answer
        title: qsTr("机器看不清门关没关")
        //: What to do when the sensor gives no reliable answer
        text: qsTr("请用手推一下，推不动就是关好了。也可以换一格。")
    }
    Note {
        visible: screen.shown.inTrust
        width: parent.width
        icon: "lock"
        //: What leaving in trust means, in short
        text: qsTr("托管：预审没过之前，谁也不取。")
    }
    CabinetMap {
        visible: Metrics.roomy && !Metrics.landscape && !Metrics.lowReach
        width: parent.width
        height: Metrics.dp(720)
        cells: screen.shown.cells
    }
    actions: [
        ActionButton {
            objectName: "change_box"
            visible: screen.shown.canChangeBox
            icon: Metrics.roomy ? "" : "rotate-cw"
            //: Button: take another box
            text: qsTr("换一格")
            onActivated: Deposit.changeBox()
        },
        ActionButton {
            objectName: "reopen"
            visible: screen.shown.canReopen
            icon: Metrics.roomy ? "" : "door-open"
            //: Button: open the same door again
            text: qsTr("再开一次")
            onActivated: Deposit.reopen()
        },
        ActionButton {
            objectName: "go_on"
            kind: screen.open ? "waiting" : "primary"
            iconAfter: screen.open ? "" : "arrow-right"
            text: screen.open
                  //: Button that waits until the door is shut
                  ? qsTr("先推上门")
                  //: Button: it is in and the door is shut
                  : qsTr("放好了，关好了")
            onActivated: Deposit.goOn()
        }
    ]
}
