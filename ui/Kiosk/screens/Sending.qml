pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style
import Kiosk.controls

// Sealing, storing, sending: seconds. Nothing to touch but the rail.
//
// shown: steps, matterName, asked.
Sheet {
    id: screen

    required property var shown

    steps: shown.steps
    //: Title while the application is sent
    title: qsTr("正在送出")
    lead: shown.asked
    spacing: Metrics.step(4)

    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy
        width: parent.width
        height: Metrics.dp(600)
        lit: ""
    }
    Repeater {
        model: [
            //: What happens while sending, first
            { icon: "lock", text: qsTr("先封好"), detail: qsTr("只有受理部门打得开") },
            //: What happens while sending, second
            { icon: "archive", text: qsTr("再存好"), detail: qsTr("断电也不丢，也不会送两次") },
            //: What happens while sending, third
            { icon: "send", text: qsTr("马上送"), detail: qsTr("网络断了就先留着，连上后自动送出") }
        ]
        Fact {
            required property var modelData
            width: parent?.width ?? 0
            icon: modelData.icon
            text: modelData.detail
            value: modelData.text
        }
    }
    Note {
        width: parent.width
        icon: "clock"
        //: While sending: how long, what the person need not do
        text: qsTr("一般几秒就好，不用再点。")
    }
}
