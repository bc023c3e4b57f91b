pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Granted, and why. What a machine does not grant goes to a person; a machine refuses nobody.
//
// shown: steps, matterName, granted, caseNumber, seconds, rule, reasons [{ words, source, met }], appeal, paperReady,
// printing, printed, printFault { message } or null, canPrintAgain.
Sheet {
    id: screen

    required property var shown

    readonly property bool prints: shown.granted && !shown.printed && (!shown.printFault || shown.canPrintAgain)

    steps: shown.steps
    spacing: Metrics.step(4.5)
    head: Component {
        Rectangle {
            id: band
            readonly property bool drawn: Theme.pictures && !Metrics.landscape && !Metrics.roomy && !Metrics.lowReach
            height: Math.max(drawn ? Metrics.dp(326) : 0, words.height + Metrics.step(Metrics.landscape || Metrics.lowReach ? 5 : 12))
            radius: Metrics.radiusTile
            color: screen.shown.granted ? Theme.primary : Theme.cardDark
            border.width: Theme.pictures ? 0 : Metrics.thick
            border.color: Theme.ink
            Image {
                id: door
                visible: band.drawn
                x: Metrics.dp(72)
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Metrics.dp(34)
                height: Metrics.dp(256)
                width: Math.round(height * 106 / 200)
                sourceSize.width: width
                sourceSize.height: height
                source: visible ? "image://drawing/pictures/" + (screen.shown.granted ? "door" : "door-shut") + "?leaf=" + Theme.hex(Theme.leafApply)
                                  + "&frame=" + Theme.hex(Theme.doorFrame) + "&top=" + Theme.hex(Theme.lightTop) + "&foot=" + Theme.hex(Theme.lightFoot) : ""
                Accessible.ignored: true
                Icon {
                    visible: screen.shown.granted
                    x: door.width * 0.56 - width / 2
                    y: door.height * 0.58 - height / 2
                    name: "file-check"
                    ink: Theme.lampText
                    size: Metrics.dp(44)
                }
            }
            Column {
                id: words
                x: band.drawn ? Metrics.dp(268) : Metrics.step(9)
                width: parent.width - x - Metrics.step(8)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Metrics.step(1)
                Words {
                    objectName: "title"
                    width: parent.width
                    role: "display"
                    font.pixelSize: Metrics.dp(Metrics.landscape ? 46 : Metrics.roomy ? 60 : 76)
                    lineHeight: Math.ceil(font.pixelSize * 1.2)
                    color: screen.shown.granted ? Theme.primaryHeadline : Theme.cardDarkText
                    text: screen.shown.granted
                          //: Headline: the machine's rule granted it
                          ? qsTr("批准了")
                          //: Headline: the rule is not met, a person decides
                          : qsTr("要请人来看")
                    Accessible.role: Accessible.Heading
                }
                Words {
                    width: parent.width
                    role: "value"
                    bold: false
                    color: screen.shown.granted ? Theme.primaryText : Theme.cardDarkText
                    text: screen.shown.granted
                          //: Below the headline: matter, and how many seconds it took
                          ? qsTr("%1 · 用时 %2 秒").arg(screen.shown.matterName).arg(screen.shown.seconds.toFixed(1))
                          : screen.shown.matterName
                }
                Words {
                    visible: !Metrics.landscape || !Metrics.roomy
                    width: parent.width
                    role: "body"
                    lineHeight: Math.ceil(font.pixelSize * 1.3)
                    color: screen.shown.granted ? Theme.primaryText : Theme.cardDarkText
                    text: screen.shown.granted
                          ? screen.shown.printed
                          //: Below the headline: the paper lies in the slot
                          ? qsTr("证明已经印好，请在出纸口拿")
                          // Whether something came out may not be known: the note says so.
                          : screen.shown.printFault && !screen.shown.canPrintAgain ? ""
                          //: Below the headline: the printer could not print it
                          : screen.shown.printFault ? qsTr("这台机器现在打不出来")
                          //: Below the headline: the paper can be printed
                          : screen.shown.paperReady ? qsTr("证明现在就能打印") : qsTr("证明正在做，马上就好")
                          //: Below the headline: nothing is refused by the machine
                          : qsTr("机器不作拒绝。材料已经交到值班人员那里。")
                }
            }
        }
    }

    Note {
        visible: !!screen.shown.printFault
        width: parent.width
        kind: "fault"
        //: What is safe first
        title: qsTr("办件没丢，号还在")
        text: screen.shown.printFault?.message ?? ""
    }
    GroupHeading {
        width: parent.width
        text: screen.shown.granted
              //: Heading over the reasons of a granted decision
              ? qsTr("为什么能当场批准")
              //: Heading over the reasons when a person must look
              : qsTr("为什么要请人看")
        //: Beside the heading: which rule decided; %1 is its name and version
        remark: qsTr("规则 %1 · 由机器作出").arg(screen.shown.rule)
    }
    Card {
        width: parent.width
        pad: Metrics.step(2)
        spacing: 0
        splits: true
        Repeater {
            model: screen.shown.reasons
            Item {
                id: reason
                required property var modelData
                required property int index
                readonly property bool stacked: Metrics.roomy
                x: Metrics.step(5)
                width: (parent?.width ?? 0) - 2 * x
                height: stacked ? words.height + badge.height + Metrics.step(6) : Math.max(Metrics.dp(92), words.height + Metrics.step(4))
                Rectangle {
                    visible: reason.index > 0
                    width: parent.width
                    height: Metrics.hair
                    color: Theme.rule
                }
                Rectangle {
                    id: mark
                    y: reason.stacked ? Metrics.step(2) : (parent.height - height) / 2
                    width: Metrics.dp(52)
                    height: width
                    radius: width / 2
                    color: reason.modelData.met ? Theme.srcCard : Theme.srcScan
                    border.width: Theme.pictures ? 0 : Metrics.hair
                    border.color: Theme.ink
                    Icon {
                        anchors.centerIn: parent
                        name: reason.modelData.met ? "check" : "user"
                        ink: reason.modelData.met ? Theme.srcCardText : Theme.srcScanText
                        stroke: 2.4
                        size: Metrics.iconSmall
                    }
                }
                Words {
                    id: words
                    x: mark.width + Metrics.step(5)
                    y: reason.stacked ? Metrics.step(2) : (parent.height - height) / 2
                    width: (reason.stacked ? parent.width : badge.x - Metrics.step(3)) - x
                    role: "body"
                    bold: true
                    lineHeight: Math.ceil(font.pixelSize * 1.3)
                    text: reason.modelData.words
                }
                SourceBadge {
                    id: badge
                    anchors.right: parent.right
                    y: reason.stacked ? Metrics.step(3) + words.height : (parent.height - height) / 2
                    source: reason.modelData.source
                }
            }
        }
    }
    Grid {
        id: cards
        width: parent.width
        columns: Metrics.roomy ? 1 : 2
        spacing: Metrics.step(4)
        readonly property real part: (width - (columns - 1) * spacing) / columns
        readonly property real tall: columns === 2 ? Math.max(person.wanted, appeal.implicitHeight) : 0
        readonly property var cuts: columns === 1 ? [appeal.y] : []
        Pressable {
            id: person
            objectName: "ask_person"
            readonly property real wanted: personWords.height + 2 * Metrics.step(6)
            //: Button: a person shall look at the decision again
            name: qsTr("请人来看一遍")
            width: cards.part
            height: Math.max(wanted, cards.tall)
            onActivated: Apply.askPerson()
            FocusRing {
                visible: person.focused
                corner: Metrics.radiusCard
            }
            Rectangle {
                anchors.fill: parent
                radius: Metrics.radiusCard
                color: person.down ? Theme.pressed(Theme.card) : Theme.card
                border.width: Metrics.step(Math.max(Theme.edge, 0.7))
                border.color: Theme.line
            }
            Column {
                id: personWords
                x: Metrics.step(8)
                y: Metrics.step(6)
                width: parent.width - 2 * x
                spacing: Metrics.step(2)
                Item {
                    width: parent.width
                    height: Math.max(headset.height, personTitle.height)
                    Icon {
                        id: headset
                        anchors.verticalCenter: parent.verticalCenter
                        name: "headset"
                        size: Metrics.dp(46)
                    }
                    Words {
                        id: personTitle
                        x: headset.width + Metrics.step(4)
                        width: parent.width - x
                        anchors.verticalCenter: parent.verticalCenter
                        role: "value"
                        text: person.name
                        Accessible.ignored: true
                    }
                }
                Words {
                    width: parent.width
                    role: "label"
                    color: Theme.inkQuiet
                    //: Below the button that asks for a person
                    text: qsTr("对机器的决定不放心，随时可以。不影响已经给您的结果。")
                    Accessible.ignored: true
                }
            }
        }
        Card {
            id: appeal
            width: cards.part
            height: Math.max(implicitHeight, cards.tall)
            pad: Metrics.step(6)
            Item {
                width: parent.width
                height: Math.max(paper.height, appealTitle.height)
                Icon {
                    id: paper
                    x: Metrics.step(2)
                    anchors.verticalCenter: parent.verticalCenter
                    name: "file-text"
                    size: Metrics.dp(46)
                }
                Words {
                    id: appealTitle
                    x: paper.x + paper.width + Metrics.step(4)
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    role: "value"
                    //: Heading: how to object
                    text: qsTr("不服怎么办")
                }
            }
            Words {
                x: Metrics.step(2)
                width: parent.width - x
                role: "label"
                color: Theme.inkQuiet
                text: screen.shown.appeal
            }
        }
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: screen.prints ? "secondary" : "primary"
            icon: screen.prints ? "log-out" : "check"
            text: !screen.prints
                  //: Button: all is done
                  ? qsTr("好了，完成")
                  //: Button: leave without the print; the result stays available
                  : qsTr("不打印，完成")
            onActivated: Apply.finish()
        },
        ActionButton {
            objectName: "print_result"
            visible: screen.prints
            kind: screen.shown.paperReady && !screen.shown.printing ? "primary" : "waiting"
            icon: "printer"
            text: screen.shown.printing
                  //: Button that waits while the printer works
                  ? qsTr("正在打印")
                  //: Button: print the result paper
                  : !screen.shown.paperReady ? qsTr("证明正在做")
                  //: Button: nothing came out of the printer; try once more
                  : screen.shown.printFault ? qsTr("再打一次")
                  : qsTr("打印证明")
            onActivated: Apply.printResult()
        }
    ]
}
