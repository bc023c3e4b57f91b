pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// What lies here for this person, what they may bring, and how open cases stand.
//
// shown: steps, rows [{ envelope, boxCode, matter, kind, taken }], drops [{ caseNumber, matter, ready, words }],
//        cases [[number, words]].
Sheet {
    id: screen

    required property var shown

    readonly property var waiting: shown.rows.filter(row => !row.taken)
    readonly property var bringing: shown.drops.filter(row => row.ready)

    steps: shown.steps
    title: waiting.length === 1
           //: Title: one envelope lies here for this person
           ? qsTr("这里有您的 1 件")
           : waiting.length > 1
           //: Title: several envelopes lie here for this person
           ? qsTr("这里有您的 %1 件").arg(waiting.length)
           : bringing.length > 0
           //: Title: nothing lies here, but originals that were taken home can go into a box
           ? qsTr("可以放原件了")
           //: Title: nothing lies here for this person
           : qsTr("现在没有要取的")
    lead: waiting.length > 0
          //: Lead: how to take an envelope
          ? qsTr("一次开一个门，拿好再开下一个。")
          : bringing.length > 0
          //: Lead: originals that were taken home can go into a box
          ? qsTr("装进信封再放进箱子，一步一步带您做。")
          : shown.cases.length > 0
          //: Lead: nothing to take, but cases are open
          ? qsTr("您的事办到这一步了：")
          //: Lead: nothing at all
          : qsTr("没有放在这台机器的件，也没有在办的事。")
    spacing: Metrics.step(4)

    Repeater {
        model: screen.shown.rows
        OptionCard {
            required property var modelData
            objectName: "open_" + modelData.envelope
            width: parent?.width ?? 0
            active: !modelData.taken
            strong: !modelData.taken
            icon: Metrics.roomy ? "" : modelData.kind === "originals" ? "undo-2" : "package-check"
            text: modelData.matter
            detail: (modelData.kind === "originals"
                     //: What lies in the box: the person's own papers
                     ? qsTr("您的原件 · %1 号箱")
                     //: What lies in the box: the result
                     : qsTr("办好的结果 · %1 号箱")).arg(modelData.boxCode)
            badge: modelData.taken
                   //: Badge: already taken
                   ? qsTr("已取走")
                   //: Badge: opens at once; left out where text is large
                   : Metrics.roomy ? "" : qsTr("现在能取")
            badgeGood: !modelData.taken
            onActivated: Collect.open(modelData.envelope)
        }
    }
    Repeater {
        model: screen.shown.drops
        OptionCard {
            required property var modelData
            objectName: "bring_" + modelData.caseNumber
            width: parent?.width ?? 0
            active: modelData.ready
            strong: modelData.ready
            icon: Metrics.roomy ? "" : "archive"
            text: modelData.matter
            detail: modelData.words
            badge: Metrics.roomy
                   ? ""
                   : modelData.ready
                   //: Badge: originals can be put in at once; left out where text is large
                   ? qsTr("现在能放")
                   //: Badge: originals cannot be put in yet; left out where text is large
                   : qsTr("还不能放")
            badgeGood: modelData.ready
            onActivated: Collect.bring(modelData.caseNumber)
        }
    }
    GroupHeading {
        visible: screen.shown.cases.length > 0
        width: parent.width
        //: Heading over open cases
        text: qsTr("还在办的")
    }
    Repeater {
        model: screen.shown.cases
        Fact {
            required property var modelData
            width: parent?.width ?? 0
            icon: "clock"
            text: modelData.matter + " · " + modelData.caseNumber
            value: modelData.stands
        }
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.waiting.length + screen.bringing.length > 0 ? "secondary" : "primary"
            icon: "log-out"
            text: screen.waiting.length > 0
                  //: Button: leave this part
                  ? qsTr("先不取")
                  : screen.bringing.length > 0
                  //: Button: leave without putting the originals in
                  ? qsTr("先不放")
                  //: Button: nothing to do here
                  : qsTr("知道了，完成")
            onActivated: Collect.finish()
        },
        ActionButton {
            objectName: "bring_next"
            visible: screen.waiting.length === 0 && screen.bringing.length > 0
            kind: "primary"
            icon: "archive"
            //: Button: put the originals into a box
            text: qsTr("放原件")
            onActivated: Collect.bring(screen.bringing[0].caseNumber)
        },
        ActionButton {
            objectName: "open_next"
            visible: screen.waiting.length > 0
            kind: "primary"
            icon: "door-open"
            //: Button: open the door of a box; %1 is the box code
            text: qsTr("打开 %1 号箱").arg(screen.waiting[0]?.boxCode ?? "")
            onActivated: Collect.open(screen.waiting[0].envelope)
        }
    ]
}
