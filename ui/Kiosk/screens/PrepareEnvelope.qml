pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Papers into the envelope, seal it, scan its label: then the box opens.
//
// shown: steps, caseNumber, envelope, inTrust, what [string], labelPrinted, printFault, envelopeScanned, fault, canGoOn.
// The box opens without a scan when the label cannot be scanned: then the person compares its number, `envelope`.
Sheet {
    id: screen

    required property var shown

    readonly property bool failed: !!shown.printFault
    readonly property bool byEye: shown.canGoOn && !shown.envelopeScanned

    steps: shown.steps
    //: Title: originals go into an envelope
    title: qsTr("把原件装进信封")
    lead: shown.inTrust
          //: Lead: originals are left in trust
          ? qsTr("先托管：预审没过之前，谁也不取。")
          //: Lead: pre-audit has passed
          : qsTr("预审过了，装好就放进小蜜蜂箱。")
    litPlace: shown.labelPrinted ? "barcode" : "label_printer"
    spacing: Metrics.step(4.5)

    Note {
        visible: screen.failed
        width: parent.width
        kind: "fault"
        //: What is safe first
        title: qsTr("办件没丢")
        text: screen.shown.printFault?.message ?? ""
        actionName: "reprint_label"
        //: Button: print the label once more
        actionText: qsTr("再印一次")
        onActed: Deposit.reprintLabel()
    }
    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        text: screen.shown.fault?.message ?? ""
    }
    Note {
        visible: screen.byEye
        width: parent.width
        icon: "file-text"
        text: screen.failed
              //: There is no label; %1 is the number of the envelope
              ? qsTr("没有标签也能放：请在信封上写 %1。").arg(screen.shown.envelope)
              //: The label cannot be scanned; %1 is the number that must stand on it
              : qsTr("扫不了也能放：看一下标签上的号码，是 %1 就对了。").arg(screen.shown.envelope)
    }
    Card {
        width: parent.width
        pad: Metrics.step(7)
        spacing: Metrics.step(2)
        splits: true
        Words {
            width: parent.width
            role: "heading"
            text: screen.shown.what.length === 1
                  //: Heading: one original goes into the envelope
                  ? qsTr("要装的 1 样")
                  //: Heading: so many originals go into the envelope
                  : qsTr("要装的 %1 样").arg(screen.shown.what.length)
        }
        Repeater {
            model: screen.shown.what
            Item {
                id: paper
                required property string modelData
                width: parent?.width ?? 0
                height: paperWords.height
                Icon {
                    id: sign
                    y: (paperWords.lineHeight - height) / 2
                    name: "file-text"
                    size: Math.min(Metrics.body * 1.2, Metrics.dp(46))
                }
                Words {
                    id: paperWords
                    x: sign.width + Metrics.step(3)
                    width: parent.width - x
                    text: paper.modelData
                }
            }
        }
    }
    Grid {
        id: deeds
        width: parent.width
        columns: Metrics.roomy ? 1 : 3
        spacing: Metrics.step(5)
        readonly property real part: (width - (columns - 1) * spacing) / columns
        readonly property var cuts: columns === 1 ? [pack.y, scan.y] : []
        readonly property real tall: columns === 1 ? 0 : Math.max(stick.implicitHeight, pack.implicitHeight, scan.implicitHeight)
        StepCard {
            id: stick
            width: deeds.part
            height: Math.max(implicitHeight, deeds.tall)
            number: 1
            picture: "label-on"
            phase: screen.shown.envelopeScanned || screen.shown.labelPrinted ? "done" : "now"
            //: Step: put the printed label on the envelope
            text: qsTr("贴标签")
            detail: screen.shown.labelPrinted
                    //: The label has been printed
                    ? qsTr("标签在右边出纸口，已经印好")
                    //: The label has not been printed
                    : screen.failed ? qsTr("标签没印出来") : qsTr("正在印，在右边出纸口")
        }
        StepCard {
            id: pack
            width: deeds.part
            height: Math.max(implicitHeight, deeds.tall)
            number: 2
            picture: "envelope"
            phase: screen.shown.envelopeScanned ? "done" : screen.shown.labelPrinted ? "now" : "next"
            //: Step: put the papers in and close the envelope
            text: qsTr("装好封口")
            //: Where envelopes are
            detail: qsTr("信封在台面下的格子里")
        }
        StepCard {
            id: scan
            width: deeds.part
            height: Math.max(implicitHeight, deeds.tall)
            number: 3
            picture: "scan-label"
            phase: screen.shown.envelopeScanned ? "done" : screen.shown.labelPrinted ? "now" : "next"
            //: Step: hold the label under the bar code reader
            text: qsTr("扫一下标签")
            detail: screen.shown.envelopeScanned
                    //: The right label was read
                    ? qsTr("扫到了，是这一袋")
                    //: Where the bar code reader is
                    : qsTr("对着右边亮灯的扫码口")
        }
    }
    Note {
        id: trust
        visible: screen.shown.inTrust
        width: parent.width
        icon: "lock"
        //: What leaving in trust means
        text: qsTr("托管：通过了邮政才来取；要改或没通过，原件在箱里等您，刷证就能拿回。")
    }
    CabinetPortrait {
        readonly property Item above: trust.visible ? trust : deeds
        readonly property real rest: screen.pages.height - above.y - above.height - screen.spacing - 2 * Metrics.ring
        // It takes no page of its own.
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy && !screen.failed && !screen.shown.fault && rest > Metrics.dp(240)
        width: parent.width
        height: Math.min(Metrics.dp(470), rest)
        lit: screen.litPlace
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Deposit.back()
        },
        ActionButton {
            objectName: "go_on"
            kind: screen.shown.canGoOn ? "primary" : "waiting"
            iconAfter: screen.shown.canGoOn ? "arrow-right" : ""
            text: !screen.shown.canGoOn
                  //: Button that waits for the label to be scanned
                  ? qsTr("先扫信封标签")
                  : screen.byEye && !screen.failed
                  //: Button: the number on the label is right; open the door of a box
                  ? qsTr("号码对，打开箱门")
                  //: Button: open the door of a box
                  : qsTr("打开箱门")
            onActivated: Deposit.goOn()
        }
    ]
}
