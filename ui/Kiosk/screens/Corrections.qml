pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The desk's answer: everything to be corrected, told once.
//
// shown: steps, caseNumber, faults [string], canMendHere.
Sheet {
    id: screen

    required property var shown

    steps: shown.steps
    title: shown.faults.length === 1
           //: Title: one thing to correct
           ? qsTr("有 1 处要改，一次说清")
           //: Title: several things to correct
           : qsTr("有 %1 处要改，一次说清").arg(shown.faults.length)
    lead: shown.canMendHere
          //: Lead: it can be mended at once
          ? qsTr("现在就能改，改好再送，不用重新填。")
          //: Lead: it has to be mended elsewhere
          : qsTr("这里改不了。改好再来，刷身份证就接着办。")
    spacing: Metrics.step(3.5)

    Repeater {
        model: screen.shown.faults
        Rectangle {
            id: fault
            required property string modelData
            required property int index
            width: parent?.width ?? 0
            height: Math.max(Metrics.dp(118), words.height + Metrics.step(8))
            radius: Metrics.radiusCard
            color: Theme.card
            border.width: Metrics.thick
            border.color: Theme.dangerInk
            Rectangle {
                id: number
                x: Metrics.step(7)
                anchors.verticalCenter: parent.verticalCenter
                width: Metrics.dp(56)
                height: width
                radius: width / 2
                color: Theme.danger
                border.width: Theme.pictures ? 0 : Metrics.hair
                border.color: Theme.dangerText
                Words {
                    anchors.centerIn: parent
                    role: "rail"
                    color: Theme.dangerText
                    text: fault.index + 1
                }
            }
            Words {
                id: words
                anchors.left: number.right
                anchors.leftMargin: Metrics.step(6)
                anchors.right: parent.right
                anchors.rightMargin: Metrics.step(6)
                anchors.verticalCenter: parent.verticalCenter
                role: "body"
                text: fault.modelData
            }
        }
    }
    Note {
        width: parent.width
        icon: "lock"
        //: What is safe: the rest of the case; %1 is the case number
        text: qsTr("其他材料都留着，受理号 %1 不变。").arg(screen.shown.caseNumber)
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.shown.canMendHere ? "secondary" : "primary"
            icon: "log-out"
            text: screen.shown.canMendHere
                  //: Button: leave, mend later
                  ? qsTr("先走，以后改")
                  //: Button: understood, done
                  : qsTr("知道了，完成")
            onActivated: Apply.finish()
        },
        ActionButton {
            objectName: "mend"
            visible: screen.shown.canMendHere
            kind: "primary"
            iconAfter: "arrow-right"
            //: Button: mend here now
            text: qsTr("现在就改")
            onActivated: Apply.mend()
        }
    ]
}
