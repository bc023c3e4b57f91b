pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// In the box and written down.
//
// shown: steps, boxCode, caseNumber, inTrust, slipPrinted, printFault, dropCode, nextSteps [string].
Sheet {
    id: screen

    required property var shown

    steps: shown.steps
    spacing: Metrics.step(4.5)
    head: Component {
        ResultHead {
            text: screen.shown.inTrust
                  //: Headline: originals lie in trust
                  ? qsTr("托管好了")
                  //: Headline: originals are in the box
                  : qsTr("放好了")
            //: Below the headline; %1 is the case number
            detail: qsTr("受理号 %1").arg(screen.shown.caseNumber)
        }
    }

    Note {
        visible: !!screen.shown.printFault
        width: parent.width
        kind: "fault"
        //: No slip was printed; what is safe
        title: qsTr("回执没印出来，办件没丢")
        //: No slip was printed; what to do instead
        text: qsTr("请记下受理号；刷身份证也查得到。")
    }
    Card {
        visible: !!screen.shown.dropCode
        width: parent.width
        pad: Metrics.step(7)
        splits: true
        Words {
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            //: Before the code of what was left
            text: qsTr("凭这个码或身份证取回")
        }
        Words {
            width: parent.width
            role: "display"
            wrapMode: Text.WrapAnywhere
            text: screen.shown.dropCode ?? ""
        }
    }
    Card {
        visible: screen.shown.nextSteps.length > 0
        width: parent.width
        pad: Metrics.step(Metrics.landscape ? 4 : 8)
        spacing: Metrics.step(5)
        splits: true
        Words {
            width: parent.width
            role: "heading"
            //: Heading over what follows
            text: qsTr("接下来")
        }
        NextSteps {
            width: parent.width
            steps: screen.shown.nextSteps
        }
    }
    GroupHeading {
        width: parent.width
        //: Heading over where the things of the person are
        text: qsTr("您的东西在哪里")
    }
    Grid {
        id: places
        width: parent.width
        columns: Metrics.roomy ? 1 : 2
        spacing: Metrics.step(4)
        readonly property real part: (width - (columns - 1) * spacing) / columns
        Fact {
            width: places.part
            icon: "package"
            text: screen.shown.inTrust
                  //: What lies in the box: originals in trust
                  ? qsTr("原件 1 袋，托管")
                  //: What lies in the box: originals for collection
                  : qsTr("原件 1 袋，等邮政来取")
            //: Where the originals are; %1 is the box code
            value: qsTr("%1 号箱").arg(screen.shown.boxCode)
        }
        Fact {
            width: places.part
            icon: "receipt-text"
            text: screen.shown.slipPrinted
                  //: Where the slip is
                  ? qsTr("右边出纸口，请拿走")
                  //: There is no slip
                  : qsTr("没有打印，记下受理号")
            //: The slip as a thing
            value: qsTr("回执")
        }
    }
    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy && !screen.shown.printFault
        width: parent.width
        height: Metrics.dp(420)
        lit: screen.shown.slipPrinted ? "receipt_printer" : ""
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: "primary"
            iconAfter: "arrow-right"
            //: Button: all is done
            text: qsTr("好了，完成")
            onActivated: Deposit.finish()
        }
    ]
}
