pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Handed in: what is true now, what follows, and where the paper goes.
//
// shown: steps, matterName, outcome (passed, in_trust, later, waiting, queued), caseNumber, promise, promiseProvisional,
// nextSteps [string], goesToBox, dropCode, statusUrl.
Sheet {
    id: screen

    required property var shown

    readonly property bool queued: shown.outcome === "queued"
    readonly property var words: ({
        //: Headline: pre-audit passed
        passed: qsTr("预审通过了"),
        //: Headline: received, originals may be left in trust
        in_trust: qsTr("收下了"),
        //: Headline: received, originals later
        later: qsTr("收下了"),
        //: Headline: received, still being looked at
        waiting: qsTr("收下了"),
        //: Headline: stored, the link is down
        queued: qsTr("存好了，还没送到")
    })
    readonly property var details: ({
        //: Line under the headline
        passed: qsTr("原件现在就可以放进小蜜蜂箱。"),
        //: Line under the headline
        in_trust: qsTr("原件先托管在箱里，预审没过之前谁也不取。"),
        //: Line under the headline
        later: qsTr("原件先带回家，通过后再来放。"),
        //: Line under the headline
        waiting: qsTr("有人看过才有结果。不用等，以后刷身份证就能查到。"),
        //: Line under the headline: the truth about the link
        queued: qsTr("网络断了。已经封好存下，连上后自动送出，不会丢，也不会送两次。")
    })

    steps: shown.steps
    spacing: Metrics.step(4.5)
    head: Component {
        ResultHead {
            good: !screen.queued
            icon: screen.queued ? "hourglass" : "check"
            text: screen.words[screen.shown.outcome] ?? screen.words.later
            detail: screen.details[screen.shown.outcome] ?? ""
        }
    }

    Card {
        visible: !!screen.shown.caseNumber || !!screen.shown.promise
        width: parent.width
        splits: true
        spacing: Metrics.step(2)
        Words {
            visible: !!screen.shown.caseNumber
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            //: Before the number of the case
            text: qsTr("受理号")
        }
        Words {
            visible: !!screen.shown.caseNumber
            width: parent.width
            role: "value"
            wrapMode: Text.WrapAnywhere
            text: screen.shown.caseNumber ?? ""
        }
        Words {
            visible: !!screen.shown.promise
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            //: Before the promised day
            text: qsTr("最晚办好")
        }
        Words {
            visible: !!screen.shown.promise
            width: parent.width
            role: "value"
            text: screen.shown.promise?.date ?? ""
        }
        Words {
            visible: screen.shown.promiseProvisional
            width: parent.width
            role: "label"
            //: The promised day lies in a year whose holidays are not published yet
            text: qsTr("暂定：那一年的放假安排还没公布，按周一到周五算。")
        }
    }
    Grid {
        id: cards
        readonly property bool one: Metrics.roomy || !side.visible
        readonly property var cuts: one ? [...(what.cuts ?? []).map(cut => what.y + cut), side.y - spacing / 2] : []
        width: parent.width
        columns: one ? 1 : 2
        spacing: Metrics.step(4.5)
        Card {
            id: what
            visible: screen.shown.nextSteps.length > 0
            width: cards.one ? cards.width : Math.round(cards.width * 0.62)
            height: Math.max(implicitHeight, cards.one ? 0 : side.implicitHeight)
            pad: Metrics.step(8)
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
        Card {
            id: side
            visible: !!screen.shown.statusUrl || !!screen.shown.dropCode
            width: cards.one ? cards.width : cards.width - what.width - cards.spacing
            height: Math.max(implicitHeight, cards.one ? 0 : what.implicitHeight)
            spacing: Metrics.step(3)
            Words {
                visible: !!screen.shown.dropCode
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                color: Theme.inkQuiet
                //: Before the code with which originals are brought later
                text: qsTr("投件码")
            }
            Words {
                visible: !!screen.shown.dropCode
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: "tile"
                wrapMode: Text.WrapAnywhere
                text: screen.shown.dropCode ?? ""
            }
            QrCode {
                visible: !!screen.shown.statusUrl
                anchors.horizontalCenter: parent.horizontalCenter
                size: Metrics.dp(210)
                text: screen.shown.statusUrl ?? ""
                //: What the QR code is for
                label: qsTr("查进度")
            }
            Words {
                visible: !!screen.shown.statusUrl
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                color: Theme.inkQuiet
                //: Below the QR code
                text: qsTr("扫码查进度，\n或回来刷证。")
            }
        }
    }
    Note {
        visible: screen.shown.goesToBox
        width: parent.width
        icon: "package"
        //: What happens next with the paper originals
        text: qsTr("下一步：把原件装进信封，放进小蜜蜂箱。约 2 分钟。")
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.shown.goesToBox ? "secondary" : "primary"
            icon: screen.shown.goesToBox ? "log-out" : ""
            iconAfter: screen.shown.goesToBox ? "" : "arrow-right"
            text: screen.shown.goesToBox
                  //: Button: leave without putting the originals into the box
                  ? qsTr("先不放，完成")
                  //: Button: all is done
                  : qsTr("好了，完成")
            onActivated: Apply.finish()
        },
        ActionButton {
            objectName: "to_box"
            visible: screen.shown.goesToBox
            kind: "primary"
            iconAfter: "arrow-right"
            //: Button: put the originals into the Little Bee Box
            text: qsTr("原件放进箱")
            onActivated: Apply.toBox()
        }
    ]
}
