pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The desk's answer: no, why, and what to do next. Never a dead end.
//
// shown: steps, caseNumber, reason, nextStep.
Sheet {
    id: screen

    required property var shown

    steps: shown.steps
    //: Title: refused by a person
    title: qsTr("这次办不了")
    //: Lead: a person decided; %1 is the case number
    lead: qsTr("由工作人员作出 · 受理号 %1").arg(shown.caseNumber)
    spacing: Metrics.step(5)

    Card {
        width: parent.width
        pad: Metrics.step(8)
        spacing: Metrics.step(3)
        splits: true
        Words {
            width: parent.width
            role: "heading"
            //: Heading over the reason
            text: qsTr("为什么")
        }
        Words {
            width: parent.width
            text: screen.shown.reason
        }
    }
    Card {
        width: parent.width
        pad: Metrics.step(8)
        spacing: Metrics.step(3)
        splits: true
        lit: true
        Words {
            width: parent.width
            role: "heading"
            //: Heading over what to do next
            text: qsTr("接下来怎么办")
        }
        Words {
            width: parent.width
            text: screen.shown.nextStep
        }
    }
    Note {
        width: parent.width
        icon: "receipt-text"
        //: The reason is also on paper
        text: qsTr("理由和救济途径写在通知里，可以打印，也可以刷证再看。")
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: "primary"
            iconAfter: "arrow-right"
            //: Button: understood, done
            text: qsTr("知道了，完成")
            onActivated: Apply.finish()
        }
    ]
}
