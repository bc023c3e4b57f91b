pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Taken out and written down.
//
// shown: steps, boxCode, caseNumber, more.
Sheet {
    id: screen

    required property var shown

    steps: shown.steps
    spacing: Metrics.step(4.5)
    head: Component {
        ResultHead {
            //: Headline: the envelope was taken
            text: qsTr("取走了")
            //: Below the headline; %1 is the case number
            detail: qsTr("受理号 %1").arg(screen.shown.caseNumber)
        }
    }

    Fact {
        width: parent.width
        icon: "package-open"
        //: The box is empty and shut
        text: qsTr("空了，门关好了")
        //: Name of a box; %1 is its code
        value: qsTr("%1 号箱").arg(screen.shown.boxCode)
    }
    Note {
        width: parent.width
        kind: screen.shown.more > 0 ? "lamp" : "good"
        text: screen.shown.more > 0
              //: More envelopes lie here; %1 how many
              ? qsTr("这里还有您的 %1 件，要不要一起拿？").arg(screen.shown.more)
              //: Nothing else lies here
              : qsTr("这里没有您的别的件了。带好信封和身份证。")
    }
    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy
        width: parent.width
        height: Metrics.dp(620)
        lit: "id_reader"
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.shown.more > 0 ? "secondary" : "primary"
            icon: "log-out"
            //: Button: all is done
            text: qsTr("好了，完成")
            onActivated: Collect.finish()
        },
        ActionButton {
            objectName: "go_on"
            visible: screen.shown.more > 0
            kind: "primary"
            iconAfter: "arrow-right"
            //: Button: take the next envelope
            text: qsTr("再取下一件")
            onActivated: Collect.goOn()
        }
    ]
}
