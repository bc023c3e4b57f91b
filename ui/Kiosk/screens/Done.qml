pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Leave with everything: what is still here, what comes next, and what this machine has erased (only after it has).
//
// shown: headline, caseNumber, nextSteps [string], statusUrl, left [{ what, where, stillThere }], ladder 0..3,
// erased [string], erasedAt, canLeave, places [{ what, name, where }].
Sheet {
    id: screen

    required property var shown

    readonly property var names: ({
        //: A thing to take along
        card: qsTr("身份证"),
        //: A thing to take along
        prints: qsTr("打印的纸"),
        //: A thing to take along
        originals: qsTr("原件"),
        //: A thing to see to: the door of the box
        door: qsTr("箱门")
    })
    //: Separates the things of a list
    readonly property string comma: qsTr("、")
    readonly property var still: shown.left.filter(thing => thing.stillThere)

    side: null
    wide: Metrics.landscape
    head: Item {
        implicitHeight: Math.max(circle.height, words.height)
        Rectangle {
            id: circle
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.dp(Metrics.landscape ? 96 : 150)
            height: width
            radius: width / 2
            color: Theme.primary
            border.width: Metrics.dp(Metrics.landscape ? 9 : 14)
            border.color: Theme.srcCard
            Icon {
                anchors.centerIn: parent
                name: "check"
                ink: Theme.primaryHeadline
                size: parent.width * 0.56
            }
        }
        Column {
            id: words
            anchors.left: circle.right
            anchors.leftMargin: Metrics.step(8)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Words {
                objectName: "title"
                width: parent.width
                role: "display"
                text: screen.shown.headline
                Accessible.role: Accessible.Heading
            }
            Words {
                visible: !!screen.shown.caseNumber
                width: parent.width
                //: Done: number of the case
                text: qsTr("受理号 %1").arg(screen.shown.caseNumber ?? "")
            }
        }
    }

    Note {
        visible: screen.still.length > 0
        width: parent.width
        kind: screen.shown.ladder >= 2 ? "fault" : "lamp"
        icon: screen.still.length > 0 && screen.still[0].what === "card" ? "id-card" : "receipt-text"
        //: Done: things to take; %1 is a list
        title: qsTr("别忘了拿：%1").arg(screen.still.map(thing => screen.names[thing.what] ?? thing.what).join(screen.comma))
        text: screen.still.map(thing => thing.where).join("\n")
    }
    Grid {
        id: cards
        readonly property bool one: Metrics.roomy || !screen.shown.statusUrl
        width: parent.width
        readonly property var cuts: one ? [...nextCard.cuts, qrCard.y - spacing / 2] : []
        onCutsChanged: screen.pages.turn()
        columns: one ? 1 : 2
        spacing: Metrics.step(5)
        visible: screen.shown.nextSteps.length > 0 || !!screen.shown.statusUrl
        Card {
            id: nextCard
            visible: screen.shown.nextSteps.length > 0
            splits: cards.one
            width: cards.one ? cards.width : cards.width * 0.625
            height: Math.max(implicitHeight, cards.one ? 0 : qrCard.implicitHeight)
            pad: Metrics.step(Metrics.landscape ? 4 : 8)
            spacing: Metrics.step(5)
            Words {
                role: "heading"
                width: parent.width
                //: Done: what happens next
                text: qsTr("接下来")
            }
            Repeater {
                model: screen.shown.nextSteps
                Item {
                    id: next
                    required property string modelData
                    required property int index
                    width: parent?.width ?? 0
                    height: stepWords.height
                    Rectangle {
                        y: (stepWords.lineHeight - height) / 2
                        width: Metrics.step(6.5)
                        height: width
                        radius: width / 2
                        color: next.index === 0 ? Theme.primary : Theme.card
                        border.width: Metrics.step(1.25)
                        border.color: next.index === 0 ? Theme.primary : Theme.lampDeep
                    }
                    Words {
                        id: stepWords
                        x: Metrics.step(11)
                        width: parent.width - x
                        role: "body"
                        text: next.modelData
                    }
                }
            }
        }
        Card {
            id: qrCard
            visible: !!screen.shown.statusUrl
            width: cards.one || screen.shown.nextSteps.length === 0 ? cards.width : cards.width - cards.width * 0.625 - cards.spacing
            pad: Metrics.step(Metrics.landscape ? 4 : 7)
            Words {
                role: "heading"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                //: Done: the QR code leads to the progress page
                text: qsTr("查进度")
            }
            QrCode {
                anchors.horizontalCenter: parent.horizontalCenter
                text: screen.shown.statusUrl ?? ""
                label: qsTr("查进度")
            }
            Words {
                role: "label"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                //: Done: below the QR code
                text: qsTr("扫码，或回来刷证。\n码里没有您的信息。")
            }
        }
    }
    GroupHeading {
        visible: screen.shown.places.length > 0
        width: parent.width
        //: Done: heading over where originals, slip and application are now
        text: qsTr("您的东西在哪里")
    }
    Grid {
        id: places
        // Cards beside each other are as high as the highest.
        readonly property real tallest: Math.max(0, ...Array.from(children).map(each => each.implicitHeight))
        readonly property var cuts: columns === 1 ? Array.from(children).filter(each => each.y > 0).map(each => each.y - spacing / 2) : []
        visible: screen.shown.places.length > 0
        width: parent.width
        columns: Metrics.roomy && !Metrics.landscape ? 1 : Math.max(1, screen.shown.places.length)
        spacing: Metrics.step(4)
        Repeater {
            model: screen.shown.places
            Fact {
                required property var modelData
                icon: ({ originals: "package", slip: "receipt-text", result: "printer" })[modelData.what] ?? "file-text"
                text: modelData.where
                value: modelData.name
                width: (places.width - (places.columns - 1) * places.spacing) / places.columns
                height: places.columns === 1 ? implicitHeight : places.tallest
            }
        }
    }
    Rectangle {
        visible: screen.shown.erased.length > 0
        width: parent.width
        height: erasedColumn.height + Metrics.step(14)
        radius: Metrics.radiusCard
        color: Theme.cardDark
        border.width: Theme.pictures ? 0 : Metrics.thick
        border.color: Theme.cardDarkText
        Column {
            id: erasedColumn
            x: Metrics.step(9)
            y: Metrics.step(7)
            width: parent.width - 2 * x
            spacing: Metrics.step(4)
            Item {
                width: parent.width
                height: erasedTitle.height
                Icon {
                    id: bin
                    anchors.verticalCenter: parent.verticalCenter
                    name: "trash-2"
                    ink: Theme.cardDarkIcon
                }
                Words {
                    id: erasedTitle
                    anchors.left: bin.right
                    anchors.leftMargin: Metrics.step(4)
                    anchors.right: erasedWhen.left
                    role: "value"
                    color: Theme.cardDarkText
                    //: Done: heading of the list of what was wiped
                    text: qsTr("这台机器已清除")
                }
                Words {
                    id: erasedWhen
                    anchors.right: parent.right
                    anchors.bottom: erasedTitle.bottom
                    role: "label"
                    color: Theme.cardDarkText
                    text: screen.shown.erasedAt?.seconds ?? ""
                }
            }
            Grid {
                id: erasedGrid
                width: parent.width
                columns: Metrics.factor > 1.5 ? 1 : Metrics.roomy ? 2 : 3
                rowSpacing: Metrics.step(2)
                Repeater {
                    model: screen.shown.erased
                    Row {
                        id: item
                        required property string modelData
                        spacing: Metrics.step(3)
                        width: erasedGrid.width / erasedGrid.columns
                        Icon {
                            y: (itemWords.lineHeight - height) / 2
                            name: "check"
                            stroke: 2.4
                            ink: Theme.cardDarkIcon
                            size: Metrics.iconSmall
                        }
                        Words {
                            id: itemWords
                            width: parent.width - x - Metrics.step(2)
                            role: "label"
                            color: Theme.cardDarkText
                            text: item.modelData
                        }
                    }
                }
            }
        }
    }
    actions: [
        ActionButton {
            objectName: "leave"
            kind: screen.shown.canLeave ? "primary" : "waiting"
            iconAfter: screen.shown.canLeave ? "log-out" : ""
            text: screen.shown.canLeave
                  //: Done: the last button
                  ? qsTr("东西拿好了，离开")
                  //: Done: the last button while something is still here
                  : qsTr("请先拿好东西")
            onActivated: Session.leave()
        }
    ]
}
