pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Ask for each source by itself. Nothing is answered at the start; No leads on as well as Yes.
//
// shown: steps, who, purpose, keeps, rights, rows [{ consent, department, data, purpose, spared, agreed }], unanswered.
Sheet {
    id: screen

    required property var shown

    readonly property int columns: Metrics.landscape ? 2 : 1
    readonly property int nextRow: shown.rows.findIndex(row => row.agreed === null || row.agreed === undefined)

    steps: shown.steps
    title: shown.rows.length === 1
           //: Title: consent, one office
           ? qsTr("要向 1 个部门核对，您同意吗？")
           //: Title: consent, several offices
           : qsTr("要向 %1 个部门核对，您同意吗？").arg(shown.rows.length)
    //: Lead: consent is asked for each office, and No is a way too
    lead: qsTr("一项一项选。不同意也能办，改成扫描材料。")
    spacing: Metrics.step(Metrics.landscape ? 3 : 5)
    leadTurns: true
    // Nothing is to be done at a device: in landscape the questions take its place.
    wide: Metrics.landscape

    Card {
        width: parent.width
        pad: Metrics.step(Metrics.landscape ? 3 : 6)
        splits: true
        Grid {
            id: terms
            readonly property var cuts: Array.from(children).filter(each => each.x === 0 && each.y > 0).map(each => each.y)
            width: parent.width
            columns: screen.columns
            columnSpacing: Metrics.gapGroup
            rowSpacing: Metrics.step(1)
            Repeater {
                model: [
                    //: Consent: who uses the data
                    { name: qsTr("谁来用"), words: screen.shown.who },
                    //: Consent: what the data are used for
                    { name: qsTr("做什么"), words: screen.shown.purpose },
                    //: Consent: how long data are kept
                    { name: qsTr("留多久"), words: screen.shown.keeps },
                    //: Consent: what the person can ask for later
                    { name: qsTr("您的权利"), words: screen.shown.rights }
                ]
                Item {
                    id: term
                    required property var modelData
                    readonly property bool stacked: Metrics.roomy
                    width: (terms.width - (screen.columns - 1) * terms.columnSpacing) / screen.columns
                    height: stacked ? termWords.y + termWords.height : Math.max(termName.height, termWords.height)
                    Words {
                        id: termName
                        width: term.stacked ? parent.width : Metrics.dp(140)
                        role: "label"
                        bold: true
                        text: term.modelData.name
                    }
                    Words {
                        id: termWords
                        x: term.stacked ? 0 : termName.width + Metrics.step(2)
                        y: term.stacked ? termName.height : 0
                        width: parent.width - x
                        role: "label"
                        text: term.modelData.words
                    }
                }
            }
        }
    }
    Repeater {
        model: Math.ceil(screen.shown.rows.length / screen.columns)
        Row {
            id: line
            required property int index
            readonly property var beside: Array.from(children).filter(each => each.consent !== undefined)
            readonly property real wordsHeight: Math.max(0, ...beside.map(each => each.ownWords))
            readonly property var cuts: screen.columns === 1 ? beside[0]?.cuts ?? [] : beside.slice(0, 1).map(each => each.answersTop)
            width: parent?.width ?? 0
            spacing: Metrics.gapGroup
            Repeater {
                model: screen.shown.rows.slice(line.index * screen.columns, (line.index + 1) * screen.columns)
                ConsentRow {
                    id: row
                    required property var modelData
                    required property int index
                    width: (line.width - (screen.columns - 1) * line.spacing) / screen.columns
                    pad: Metrics.step(Metrics.landscape ? 4 : 6)
                    splits: true
                    wordsHeight: line.wordsHeight
                    consent: modelData.consent
                    //: Consent: an office and which of its data; %1 office, %2 data
                    title: qsTr("%1 · %2").arg(modelData.department).arg(modelData.data)
                    //: Consent: what it is for, and what need not be brought then; %1 %2
                    purpose: modelData.spared ? qsTr("%1，%2").arg(modelData.purpose).arg(modelData.spared) : modelData.purpose
                    agreed: modelData.agreed
                    lit: line.index * screen.columns + index === screen.nextRow
                    onAnswered: yes => Apply.answerConsent(consent, yes)
                }
            }
        }
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
            objectName: "go_on"
            kind: screen.shown.unanswered > 0 ? "waiting" : "primary"
            iconAfter: screen.shown.unanswered > 0 ? "" : "arrow-right"
            text: screen.shown.unanswered > 0
                  //: Button that waits: so many questions are not answered yet
                  ? qsTr("还有 %1 项没选").arg(screen.shown.unanswered)
                  //: Button: all questions are answered
                  : qsTr("选好了，下一步")
            onActivated: Apply.goOn()
        }
    ]
}
