pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One question: who, what, why, and two answers of the same size and weight. Nothing is answered at the start.
//
//     ConsentRow { consent: row.consent; title: …; remark: row.spared; agreed: row.agreed
//                  onAnswered: yes => Apply.answerConsent(consent, yes) }
//
// agreed: true, false, or null/undefined while unanswered. lit: the next one to answer. `wordsHeight` is the words' own
// unless rows stand beside each other, where the answers shall too.
Card {
    id: row

    required property string consent
    required property string title
    property string purpose: ""
    property string remark: ""
    property var agreed: undefined
    //: Answer to a consent question
    property string yesText: qsTr("同意核对")
    //: Answer to a consent question; the person scans the paper instead
    property string noText: qsTr("不同意，我来扫描")

    signal answered(bool yes)

    readonly property real ownWords: heading.implicitHeight + (purpose + remark === "" ? 0 : spacing + purposeWords.implicitHeight)
    property real wordsHeight: ownWords
    readonly property real answersTop: pad + wordsHeight + spacing / 2
    readonly property bool narrow: Metrics.roomy && !Metrics.landscape || yes.implicitWidth + no.implicitWidth + Metrics.step(4) > width - 2 * pad

    spacing: Metrics.step(3)

    GroupHeading {
        id: heading
        width: parent.width
        text: row.title
        remark: Metrics.roomy ? "" : row.remark
    }
    Words {
        id: purposeWords
        visible: text !== ""
        width: parent.width
        height: row.wordsHeight - heading.implicitHeight - row.spacing
        role: "label"
        color: Theme.inkQuiet
        text: Metrics.roomy && row.remark !== "" ? row.purpose + (row.purpose === "" ? "" : "\n") + row.remark : row.purpose
    }
    Grid {
        width: parent.width
        columns: row.narrow ? 1 : 2
        spacing: Metrics.step(4)
        ActionButton {
            id: yes
            objectName: "consent_" + row.consent + "_yes"
            readonly property bool chosen: row.agreed === true
            size: "second"
            width: row.narrow ? parent.width : (parent.width - Metrics.step(4)) / 2
            height: Math.max(implicitHeight, no.implicitHeight)
            kind: chosen ? "chosen" : "secondary"
            icon: chosen ? "check" : "circle"
            text: row.yesText
            Accessible.role: Accessible.RadioButton
            Accessible.checked: chosen
            onActivated: row.answered(true)
        }
        ActionButton {
            id: no
            objectName: "consent_" + row.consent + "_no"
            readonly property bool chosen: row.agreed === false
            size: "second"
            width: yes.width
            height: yes.height
            kind: chosen ? "chosen" : "secondary"
            chosenColor: Theme.no
            icon: chosen ? "check" : "circle"
            text: row.noText
            Accessible.role: Accessible.RadioButton
            Accessible.checked: chosen
            onActivated: row.answered(false)
        }
    }
}
