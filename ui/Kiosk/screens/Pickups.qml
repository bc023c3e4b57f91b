pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// What lies here for this person, and how open cases stand.
//
// shown: steps, rows [{ envelope, boxCode, matter, kind, taken }], cases [[number, words]].
Sheet {
    id: screen

    required property var shown

    readonly property var waiting: shown.rows.filter(row => !row.taken)

    steps: shown.steps
    title: waiting.length === 1
           //: Title: one envelope lies here for this person
           ? qsTr("这里有您的 1 件")
           : waiting.length > 1
           //: Title: several envelopes lie here for this person
           ? qsTr("这里有您的 %1 件").arg(waiting.length)
           //: Title: nothing lies here for this person
           : qsTr("现在没有要取的")
    lead: waiting.length > 0
          //: Lead: how to take an envelope
          ? qsTr("一次开一个门，拿好再开下一个。")
          : shown.cases.length > 0
          //: Lead: nothing to take, but cases are open
          ? qsTr("您的事办到这一步了：")
          //: Lead: nothing at all
          : qsTr("件到了会发短信。也可能在别的机器，短信里写着地址。")
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
            text: modelData[0]
            value: modelData[1]
        }
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.waiting.length > 0 ? "secondary" : "primary"
            icon: "log-out"
            //: Button: leave this part
            text: screen.waiting.length > 0 ? qsTr("先不取") : qsTr("知道了，完成")
            onActivated: Collect.finish()
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
