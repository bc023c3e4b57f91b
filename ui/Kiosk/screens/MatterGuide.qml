pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Decide before starting: what it needs, what it costs, whether this machine is ready, what happens at night.
//
// shown: name, summary, documentsBefore, documentsNow, promiseBefore, promiseNow, fee, minutesHere, result, checked,
// materials [{ name, how, source, paperOriginal }], readiness [{ ok, words }], canStart, nightNote, needsPerson.
Sheet {
    id: screen

    required property var shown

    // The first sentence says when, the rest what follows.
    readonly property var night: /^(.*?[。.]\s*)(.*)$/.exec(shown.nightNote ?? "") ?? ["", "", shown.nightNote ?? ""]
    readonly property bool ready: shown.readiness.every(part => part.ok)

    title: shown.name
    lead: shown.summary
    spacing: Metrics.step(3)

    BeforeAfter {
        width: parent.width
        before: screen.shown.documentsBefore
        now: screen.shown.documentsNow
        promiseBefore: screen.shown.promiseBefore
        promiseNow: screen.shown.promiseNow
    }
    Column {
        width: parent.width
        spacing: Metrics.step(2)
        Grid {
            id: facts
            width: parent.width
            columns: Metrics.roomy ? 1 : 3
            spacing: Metrics.step(4)
            readonly property real part: (width - (columns - 1) * spacing) / columns
            readonly property real tall: Metrics.roomy ? 0 : Math.max(fee.implicitHeight, time.implicitHeight, result.implicitHeight)
            Fact {
                id: fee
                width: facts.part
                height: Math.max(implicitHeight, facts.tall)
                icon: "wallet"
                //: Guide: what the matter costs
                text: screen.shown.feeDueLater ? qsTr("费用，办好再交") : qsTr("费用")
                value: screen.shown.fee
            }
            Fact {
                id: time
                width: facts.part
                height: Math.max(implicitHeight, facts.tall)
                icon: "clock"
                //: Guide: how long the person stays at the machine
                text: qsTr("您在这里要花")
                //: Guide: minutes at the machine
                value: qsTr("约 %1 分钟").arg(screen.shown.minutesHere)
            }
            Fact {
                id: result
                width: facts.part
                height: Math.max(implicitHeight, facts.tall)
                icon: "truck"
                //: Guide: how the result comes
                text: qsTr("结果")
                value: screen.shown.result
            }
        }
        Words {
            width: parent.width
            role: "note"
            color: Theme.inkQuiet
            //: Guide: time limits and fees are as published; %1 is a day such as 2026-11-01
            text: qsTr("时限和费用以当地公布为准 · %1 核对").arg(screen.shown.checked)
        }
    }
    GroupHeading {
        width: parent.width
        //: Guide: heading over the list of materials
        text: qsTr("要用到的 %1 份").arg(screen.shown.materials.length)
        //: Guide: beside the heading, when paper originals go into the box
        remark: screen.shown.materials.some(each => each.paperOriginal) ? qsTr("原件放进小蜜蜂箱") : ""
    }
    Card {
        width: parent.width
        pad: Metrics.step(1)
        spacing: 0
        splits: true
        Repeater {
            model: screen.shown.materials
            MaterialLine {
                required property var modelData
                required property int index
                x: Metrics.step(5)
                width: (parent?.width ?? 0) - 2 * Metrics.step(5)
                first: index === 0
                text: modelData.name
                detail: modelData.how
                source: modelData.source
            }
        }
    }
    GroupHeading {
        width: parent.width
        text: screen.ready
              //: Guide: all parts of the machine are ready for this matter
              ? qsTr("这台机器准备好了")
              //: Guide: something is not ready; the tiles below say what and the way round
              : qsTr("这台机器现在的情况")
    }
    Grid {
        id: tiles
        width: parent.width
        columns: Metrics.roomy ? 1 : 2
        spacing: Metrics.step(3)
        readonly property var cuts: []
        Repeater {
            id: readiness
            model: screen.shown.readiness
            ReadyTile {
                required property var modelData
                required property int index
                readonly property Item beside: readiness.itemAt(index % 2 === 0 ? index + 1 : index - 1)
                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                height: tiles.columns === 2 && beside ? Math.max(implicitHeight, beside.implicitHeight) : implicitHeight
                ready: modelData
            }
        }
    }
    Note {
        visible: !!screen.shown.nightNote
        width: parent.width
        icon: Theme.name === "day" ? "sun" : "moon"
        opening: screen.night[1]
        text: screen.night[2]
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Apply.back()
        },
        ActionButton {
            objectName: "print_checklist"
            icon: "printer"
            //: Button: print the list of what to bring
            text: qsTr("打印清单")
            onActivated: Apply.printChecklist()
        },
        ActionButton {
            objectName: "begin"
            kind: screen.shown.canStart ? "primary" : "waiting"
            iconAfter: screen.shown.canStart ? "arrow-right" : ""
            text: screen.shown.canStart
                  //: Button: start the application
                  ? qsTr("开始办理")
                  //: Button that cannot be pressed: this matter cannot be done here now
                  : qsTr("这里现在办不了")
            onActivated: Apply.begin()
        }
    ]
}
