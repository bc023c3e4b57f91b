pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Take something out, bring originals that were taken home, or follow a case: by card, or by a pick-up or drop code.
//
// shown: steps, reading, asking, fault { message } or null.
Sheet {
    id: screen

    required property var shown

    EdgeWords {
        id: where
        edge: Room.chrome.edgeLight ?? "right"
    }

    steps: shown.steps
    //: Title: lay the identity card at the lit place
    title: qsTr("把身份证平放在亮灯处")
    //: Lead: %1 says where, such as "right of the screen"
    lead: qsTr("%1。取结果、放原件、拿回原件、查进度都用它。").arg(where.place)
    spacing: Metrics.step(5)

    TextEntry {
        id: code
        objectName: "code"
        width: parent.width
        maximumLength: 12
        icon: "qr-code"
        //: Field for a pick-up or drop code
        name: qsTr("取件码或投件码")
        //: In the empty field for a pick-up or drop code
        placeholder: qsTr("没带身份证？输取件码或投件码")
        onAccepted: text => Collect.enterCode(text)
    }
    ActionButton {
        objectName: "enter_code"
        visible: code.text !== ""
        size: "second"
        kind: "chosen"
        icon: "check"
        //: Button: take the typed one-time code
        text: qsTr("用这个码")
        onActivated: Collect.enterCode(code.text)
    }
    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        text: screen.shown.fault?.message ?? ""
    }
    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach
        width: parent.width
        height: Metrics.dp(Metrics.roomy ? 420 : 620)
        lit: Room.chrome.deviceLit ?? "id_reader"
    }
    Note {
        width: parent.width
        icon: screen.shown.asking ? "clock" : "id-card"
        text: screen.shown.asking
              //: The kiosk asks what lies here for this person
              ? qsTr("正在查有没有您的件，大约 2 秒。")
              //: The card is being read
              : screen.shown.reading ? qsTr("正在读，先别拿开。")
              //: Waiting for the card
              : qsTr("正在等身份证。扫凭条上的码也行。")
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Collect.back()
        }
    ]
}
