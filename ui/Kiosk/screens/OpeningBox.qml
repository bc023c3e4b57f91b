pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.controls
import Kiosk.style

// A latch is being released. Nothing to touch.
//
// shown: steps, boxCode, cells.
Sheet {
    id: screen

    required property var shown

    EdgeWords {
        id: where
        edge: Room.chrome.edgeLight ?? "left"
    }

    steps: shown.steps
    tag: shown.boxCode
    //: Title after a box code: its door is being opened
    title: qsTr("号箱门正在打开")
    //: Lead: %1 says where, such as "left of the screen"
    lead: qsTr("%1，会弹开一条缝。").arg(where.place)
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
                phase: "now",
                picture: "",
                //: Step: wait until the door springs open
                text: qsTr("等门弹开"),
                //: How long it takes
                detail: qsTr("一两秒就好，不用拉")
            },
            {
                phase: "next",
                picture: "put-in",
                //: Step: what to do when the door is open
                text: qsTr("放或取"),
                //: The place is lit inside
                detail: qsTr("里面会亮灯")
            },
            {
                phase: "next",
                picture: "push-shut",
                //: Step: push the door shut
                text: qsTr("推上门"),
                //: How the person notices that the door is shut
                detail: qsTr("听到“嗒”一声，灯会变绿")
            }
        ]
    }
    CabinetMap {
        visible: Metrics.roomy && !Metrics.landscape && !Metrics.lowReach
        width: parent.width
        height: Metrics.dp(720)
        cells: screen.shown.cells
    }
}
