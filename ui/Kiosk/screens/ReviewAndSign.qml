pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Read, then sign the same words. A name seal is an equal way.
//
// shown: steps, matterName, lines [[name, value]], declaration, role or null, signer, signerIndex, signerCount, signed, sealUsed, at,
// consents [{ text, agreed, at { stamp } }].
Sheet {
    id: screen

    required property var shown

    // Watched as properties: a map says valueChanged only for what QML itself writes into it.
    readonly property int signerIndex: shown.signerIndex
    readonly property bool signed: shown.signed
    // The field takes what the words leave, so that both stand on one sheet while there is room to write.
    readonly property real others: paper.height + signing.spacing * 2 + whoSigns.height + ways.height + spacing + 2 * Metrics.ring
    readonly property int padLeast: Metrics.dp(Metrics.landscape ? 200 : 240)
    readonly property int padMost: Metrics.dp(Metrics.landscape ? 250 : Metrics.lowReach ? 300 : 440)
    readonly property int padHeight: pages.height - others >= padLeast ? Math.min(padMost, pages.height - others) : Metrics.dp(Metrics.landscape ? 250 : 300)
    // Which party signs, when there are several.
    readonly property string who: shown.role ? shown.role + " " + shown.signer : shown.signer
    readonly property bool last: shown.signerIndex + 1 >= shown.signerCount
    // The field to sign in stands below all the words, often on the next page.
    readonly property bool fieldHere: page + 1 >= pages.pages
    readonly property var all: {
        //: Name of the line that holds the declaration
        return shown.lines.concat([[qsTr("承诺"), shown.declaration]])
    }

    // The questions of consent, word by word, in the place of what is signed.
    property bool reads: false

    onReadsChanged: page = 0
    onSignerIndexChanged: {
        reads = false
        signature.clear()
    }
    onSignedChanged: {
        if (!signed)
            signature.clear()
    }

    steps: shown.steps
    title: reads
           //: Title: the full text of all answered consent questions
           ? qsTr("您授权核对的全文")
           //: Title: read and sign
           : qsTr("看一遍，再签名")
    lead: reads
          //: Lead: the consent questions as they are kept
          ? qsTr("问您的就是这些字，记录里一字不差。")
          //: Lead: what is signed is what is printed
          : qsTr("签的就是下面这些字，打印出来一字不差。")
    spacing: Metrics.step(5)

    Repeater {
        model: screen.reads ? screen.shown.consents : []
        Card {
            id: told
            required property var modelData
            width: parent?.width ?? 0
            splits: true
            Words {
                width: parent.width
                text: told.modelData.text
            }
            SourceBadge {
                source: told.modelData.agreed ? "card" : "off"
                icon: told.modelData.agreed ? "check" : "x"
                text: told.modelData.agreed
                      //: What the person answered to a consent question; %1 is day and time
                      ? qsTr("同意，%1").arg(told.modelData.at.stamp)
                      //: What the person answered to a consent question; %1 is day and time
                      : qsTr("不同意，%1").arg(told.modelData.at.stamp)
            }
        }
    }
    Card {
        id: paper
        visible: !screen.reads
        width: parent.width
        pad: Metrics.step(6)
        splits: true
        spacing: screen.all.length > 7 ? Metrics.step(1) : Metrics.step(2.5)
        Item {
            readonly property bool stacked: heading.implicitWidth + readings.width + Metrics.gapText > width
            width: parent.width
            height: stacked ? readings.y + readings.height : Math.max(heading.height, readings.height)
            Words {
                id: heading
                width: parent.stacked ? parent.width : readings.x - Metrics.gapText
                y: parent.stacked ? 0 : (parent.height - height) / 2
                role: "value"
                //: Name of the paper that is signed; %1 is the matter
                text: qsTr("%1 申请书").arg(screen.shown.matterName)
            }
            Grid {
                id: readings
                readonly property bool one: readAloud.implicitWidth + readConsents.implicitWidth + spacing > parent.width
                anchors.right: parent.right
                y: parent.stacked ? heading.height + Metrics.gapText : 0
                columns: one ? 1 : 2
                spacing: Metrics.gapTouch
                horizontalItemAlignment: Grid.AlignRight
                ActionButton {
                    id: readConsents
                    objectName: "read_consents"
                    visible: screen.shown.consents.length > 0
                    size: "row"
                    icon: "file-text"
                    //: Button: show the full text of the answered consent questions
                    text: qsTr("看授权全文")
                    onActivated: screen.reads = true
                }
                ActionButton {
                    id: readAloud
                    objectName: "read_aloud"
                    size: "row"
                    icon: "volume-2"
                    //: Button: read all words aloud
                    text: qsTr("念全文")
                    onActivated: Session.speak()
                }
            }
        }
        Repeater {
            model: screen.all
            Item {
                id: line
                required property var modelData
                readonly property bool stacked: Metrics.roomy
                width: parent?.width ?? 0
                height: stacked ? value.y + value.height : Math.max(name.height, value.height)
                Words {
                    id: name
                    width: line.stacked ? parent.width : Metrics.dp(170)
                    role: "label"
                    color: Theme.inkQuiet
                    text: line.modelData[0]
                }
                Words {
                    id: value
                    x: line.stacked ? 0 : name.width + Metrics.step(4)
                    y: line.stacked ? name.height : 0
                    width: parent.width - x
                    role: "label"
                    bold: true
                    text: line.modelData[1]
                }
            }
        }
    }
    Column {
        id: signing
        visible: !screen.reads
        width: parent.width
        spacing: Metrics.step(3)
        GroupHeading {
            id: whoSigns
            width: parent.width
            text: screen.shown.signed
                  //: Heading: this person has signed; %1 is the masked name
                  ? qsTr("签好了：%1").arg(screen.who)
                  : screen.shown.signerCount > 1
                  //: Heading: who signs, which of how many; %1 masked name
                  ? qsTr("请在框里签：%1（第 %2 位，共 %3 位）").arg(screen.who).arg(screen.shown.signerIndex + 1).arg(screen.shown.signerCount)
                  //: Heading: who signs; %1 masked name
                  : qsTr("请在框里签：%1").arg(screen.who)
            remark: Metrics.roomy ? "" : screen.shown.at.stamp
        }
        Item {
            width: parent.width
            height: signature.height
            SignaturePad {
                id: signature
                width: parent.width
                height: screen.padHeight
                enabled: !screen.shown.signed
                //: Inside the signature field
                hint: screen.shown.signed ? "" : qsTr("用手指写，不用笔也行")
            }
            Rectangle {
                visible: screen.shown.sealUsed
                anchors.centerIn: parent
                width: Math.max(Metrics.dp(190), seal.implicitWidth + Metrics.step(10))
                height: Metrics.dp(150)
                radius: Metrics.radiusBadge
                color: Theme.card
                border.width: Metrics.dp(7)
                border.color: Theme.dangerInk
                Words {
                    id: seal
                    anchors.centerIn: parent
                    role: "title"
                    color: Theme.dangerInk
                    text: screen.shown.signer
                }
            }
        }
        Grid {
            id: ways
            readonly property bool one: clear.implicitWidth + useSeal.implicitWidth + spacing > width
            width: parent.width
            columns: one ? 1 : 2
            spacing: Metrics.gapTouch
            ActionButton {
                id: clear
                objectName: "clear_signature"
                size: "second"
                icon: "rotate-ccw"
                width: ways.one ? ways.width : Math.max(implicitWidth, Math.round(ways.width * 0.35))
                kind: signature.empty && !screen.shown.signed ? "waiting" : "secondary"
                //: Button: empty the signature field and write again
                text: qsTr("重写")
                onActivated: {
                    signature.clear()
                    Apply.clearSignature()
                }
            }
            ActionButton {
                id: useSeal
                objectName: "use_seal"
                visible: !screen.shown.signed
                size: "second"
                icon: "pen-line"
                width: ways.one ? ways.width : ways.width - clear.width - ways.spacing
                //: Button: a name seal instead of writing by hand
                text: qsTr("不方便手写，用姓名章")
                onActivated: Apply.useSeal()
            }
        }
    }
    actions: [
        ActionButton {
            objectName: "back"
            visible: !screen.reads
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Apply.back()
        },
        ActionButton {
            objectName: "back_to_signing"
            visible: screen.reads
            kind: "primary"
            icon: "arrow-left"
            //: Button: from the full text back to what is signed
            text: qsTr("看完了，回去签名")
            onActivated: screen.reads = false
        },
        ActionButton {
            objectName: "sign"
            visible: !screen.shown.signed && !screen.reads
            kind: signature.empty && screen.fieldHere ? "waiting" : "primary"
            icon: signature.empty || !screen.fieldHere ? "" : "check"
            iconAfter: screen.fieldHere ? "" : "arrow-right"
            text: !screen.fieldHere
                  //: Button: the words go on, the field to sign in is on the next page
                  ? qsTr("看下一页，再签名")
                  : signature.empty
                  //: Button that waits: nothing is written in the field yet
                  ? qsTr("还没有签名")
                  //: Button: this is my signature
                  : qsTr("确认签名")
            onActivated: {
                if (screen.fieldHere)
                    Apply.sign(signature.strokes)
                else
                    screen.page += 1
            }
        },
        ActionButton {
            objectName: "go_on"
            visible: screen.shown.signed && !screen.reads
            kind: "primary"
            iconAfter: "arrow-right"
            text: screen.last
                  //: Button: send the signed application
                  ? qsTr("送出申请")
                  //: Button: the next person signs
                  : qsTr("请下一位签名")
            onActivated: Apply.goOn()
        }
    ]
}
