pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Check, not fill: every value shows where it comes from. `editing` opens the choices or the keyboard of one field.
//
// shown: steps, rows [{ field, group, name, value, source, canReveal, revealed, canChange, canDispute, choices, missing }],
// editing, editFault, missing.
Sheet {
    id: screen

    required property var shown

    readonly property var edited: shown.rows.find(row => row.field === shown.editing) ?? null
    readonly property bool choosing: edited !== null && edited.choices.length > 0
    readonly property bool typing: edited !== null && edited.choices.length === 0
    readonly property var groups: {
        const found = []
        for (const row of shown.rows) {
            const group = found.find(each => each.name === row.group)
            if (group)
                group.rows.push(row)
            else
                found.push({ name: row.group, rows: [row] })
        }
        return found
    }
    // Nobody says that all is right who has not seen all.
    property int furthest: 0
    readonly property bool allSeen: furthest + 1 >= pages.pages

    onPageChanged: furthest = Math.max(furthest, page)

    steps: shown.steps
    title: choosing
           //: Title while one field is chosen from a list; %1 is its name
           ? qsTr("请选：%1").arg(edited.name)
           //: Title while one field is typed; %1 is its name
           : typing ? qsTr("请写：%1").arg(edited.name)
           //: Title of the sheet with all values
           : qsTr("请核对，不对就改")
    lead: choosing
          //: Lead while choosing
          ? qsTr("点一项就选好了。")
          //: Lead while typing
          : typing ? qsTr("写好以后点“就用这个”。")
          //: Lead of the sheet with all values
          : qsTr("这些不用您填。每一行都写着从哪里来。")
    spacing: Metrics.step(3.5)

    TextEntry {
        id: entry
        objectName: "entry"
        visible: screen.typing
        width: parent.width
        name: screen.edited?.name ?? ""
        digitsOnly: screen.edited?.digits ?? false
        onAccepted: text => Apply.setValue(screen.shown.editing, text)
        onVisibleChanged: fill()
        Component.onCompleted: fill()
        function fill(): void {
            if (screen.typing) {
                entry.text = screen.edited.value
                entry.forceActiveFocus()
            }
        }
    }
    Note {
        visible: !!screen.shown.editFault
        width: parent.width
        kind: "fault"
        text: screen.shown.editFault ?? ""
    }
    Repeater {
        model: screen.choosing ? screen.edited.choices : []
        OptionCard {
            required property var modelData
            objectName: "choice_" + modelData[0]
            width: parent?.width ?? 0
            chooses: true
            chosen: modelData[1] === screen.edited?.value
            text: modelData[1]
            onActivated: Apply.setValue(screen.shown.editing, modelData[0])
        }
    }
    Repeater {
        model: screen.edited === null ? screen.groups : []
        Column {
            id: group
            required property var modelData
            required property int index
            readonly property var cuts: (Metrics.roomy && Metrics.landscape ? [card.y - spacing / 2] : []).concat(card.cuts.map(cut => card.y + cut))
            width: parent?.width ?? 0
            spacing: Metrics.step(2)
            GroupHeading {
                width: parent.width
                text: group.modelData.name
            }
            Card {
                id: card
                width: parent.width
                pad: Metrics.step(1.5)
                spacing: 0
                splits: true
                Repeater {
                    model: group.modelData.rows
                    FieldRow {
                        required property var modelData
                        required property int index
                        x: Metrics.step(5.5)
                        width: (parent?.width ?? 0) - 2 * Metrics.step(5.5)
                        row: modelData
                        first: index === 0
                        onChange: Apply.edit(row.field)
                        onDispute: Apply.dispute(row.field)
                        onReveal: Apply.reveal(row.field)
                    }
                }
            }
        }
    }
    actions: [
        ActionButton {
            objectName: "cancel_edit"
            visible: screen.edited !== null
            icon: "arrow-left"
            //: Button: close the choices or the keyboard without a change
            text: qsTr("不改了")
            onActivated: Apply.cancelEdit()
        },
        ActionButton {
            objectName: "set_value"
            visible: screen.typing
            kind: entry.text === "" ? "waiting" : "primary"
            icon: entry.text === "" ? "" : "check"
            //: Button: take the typed value
            text: entry.text === "" ? qsTr("还没有写") : qsTr("就用这个")
            onActivated: Apply.setValue(screen.shown.editing, entry.text)
        },
        ActionButton {
            objectName: "back"
            visible: screen.edited === null
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Apply.back()
        },
        ActionButton {
            objectName: "go_on"
            visible: screen.edited === null
            kind: screen.shown.missing > 0 ? "waiting" : "primary"
            iconAfter: screen.shown.missing > 0 ? "" : "arrow-right"
            text: screen.shown.missing > 0
                  //: Button that waits: so many values are missing
                  ? qsTr("还有 %1 项没选").arg(screen.shown.missing)
                  : screen.allSeen
                  //: Button: all values are right
                  ? qsTr("都对，下一步")
                  //: Button: what stands on this page is right; shows the next page of values
                  : qsTr("都对，看下一页")
            onActivated: {
                if (screen.shown.missing > 0 || screen.allSeen)
                    Apply.goOn()
                else
                    screen.page += 1
            }
        }
    ]
}
