pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style

// The sheet on the table: steps, title, lead, content in pages, action bar. One sheet, one decision.
//
//     Sheet {
//         steps: shown.steps; title: qsTr("请核对，不对就改"); lead: qsTr("…")
//         Card { width: parent.width … }                 // blocks; each gets `width: parent.width`
//         actions: [ ActionButton { … }, ActionButton { kind: "primary"; … } ]
//     }
//
// Portrait: all in one column; low reach: title, lead and `side` above the line, blocks and buttons below it.
// Landscape: the sheet on the left 63 %, `side` on the right 33 %. `side` is the cabinet portrait unless given, which
// gives way to large words where `wide` is not taken back; `litPlace` names the device lit in it.
// `tag` stands before the title on lamp, such as a box code. `leadTurns`: in landscape the lead is the first block
// and is turned with the pages. There large words leave the bars of the steps bare, and the step stands beside the title.
Item {
    id: sheet

    property var steps: null
    property string title: ""
    property string tag: ""
    property string lead: ""
    property bool leadTurns: false
    property string litPlace: Room.chrome.deviceLit ?? ""
    property Component side: portrait
    property alias actions: bar.buttons
    default property alias blocks: content.blocks
    property alias page: content.page
    property alias pages: content
    property alias spacing: content.spacing
    property Component head: null
    // A large count at the right of the title, and the words below it.
    property string count: ""
    property string countNote: ""

    readonly property bool split: Metrics.landscape
    // With large words the sheet needs the room more than the portrait does, where the keyboard does not stand there.
    property bool wide: split && Metrics.roomy && side === portrait && !InputMethod.visible
    readonly property int reach: Math.max(Metrics.step(240), Metrics.reachTop) - sheet.mapToItem(null, 0, 0).y
    // With the keyboard up only the buttons stay below the line; what is typed is read above it.
    readonly property bool squeezed: bar.y - reach < Metrics.touchPrimary
    readonly property int innerWidth: paper.width - 2 * pad
    readonly property int pad: split ? Metrics.step(9) : Metrics.sheetPad
    readonly property int headFoot: headArea.y + headArea.height

    anchors.fill: parent

    Rectangle {
        visible: Theme.pictures
        x: paper.x
        y: paper.y + Metrics.thick
        width: paper.width
        height: paper.height
        radius: paper.radius
        color: Theme.paperFoot
    }
    Rectangle {
        id: paper
        x: Metrics.edge
        y: Metrics.step(3)
        width: sheet.split && !sheet.wide ? Math.round(sheet.width * 0.635) - x : sheet.width - 2 * x
        height: sheet.height - y - Metrics.gapGroup
        radius: Metrics.radiusSheet
        border.width: Theme.pictures ? 0 : Metrics.thick
        border.color: Theme.ink
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.paperTop }
            GradientStop { position: Theme.dark ? 0.28 : 0.5; color: Theme.paper }
        }
    }
    Column {
        id: headArea
        x: paper.x + sheet.pad
        y: paper.y + Metrics.step(10)
        width: sheet.innerWidth
        spacing: Metrics.step(2)
        StepBar {
            id: stepBar
            visible: sheet.steps !== null && sheet.steps !== undefined
            width: parent.width
            bare: visible && sheet.split && Metrics.roomy && sheet.title !== "" && !counter.visible
                  && tagBox.width + titleWords.implicitWidth + stepWords.implicitWidth + Metrics.gapGroup + Metrics.step(8) < width
            names: sheet.steps?.names ?? []
            current: sheet.steps?.current ?? 0
        }
        Item {
            visible: sheet.steps ? true : false
            width: 1
            height: Metrics.step(sheet.split ? 0.5 : 2)
        }
        Loader {
            active: sheet.head !== null
            visible: active
            width: parent.width
            sourceComponent: sheet.head
        }
        Item {
            visible: sheet.title !== ""
            width: parent.width
            height: Math.max(titleWords.height, tagBox.height)
            Words {
                id: stepWords
                visible: stepBar.bare
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                role: "label"
                bold: true
                wrapMode: Text.NoWrap
                text: stepBar.now
                Accessible.ignored: true
            }
            Rectangle {
                id: tagBox
                visible: sheet.tag !== ""
                width: visible ? tagWords.implicitWidth + 2 * Metrics.step(5) : 0
                height: visible ? tagWords.height + Metrics.step(2) : 0
                radius: Metrics.radiusKey
                color: Theme.lamp
                Words {
                    id: tagWords
                    anchors.centerIn: parent
                    role: "title"
                    color: Theme.lampText
                    text: sheet.tag
                }
            }
            Words {
                id: titleWords
                objectName: "title"
                x: tagBox.width + (tagBox.visible ? Metrics.step(4) : 0)
                width: parent.width - x - (counter.visible ? counter.width + Metrics.gapText : stepBar.bare ? stepWords.width + Metrics.gapGroup : 0)
                anchors.verticalCenter: tagBox.visible ? tagBox.verticalCenter : undefined
                role: "title"
                text: sheet.title
                Accessible.role: Accessible.Heading
            }
        }
        Words {
            visible: text !== "" && !turned.visible
            width: parent.width - (counter.visible ? counter.width + Metrics.gapText : 0)
            color: Theme.inkQuiet
            text: sheet.lead
        }
    }
    Column {
        id: counter
        visible: sheet.count !== ""
        anchors.right: headArea.right
        anchors.bottom: headArea.bottom
        Words {
            anchors.right: parent.right
            role: "title"
            wrapMode: Text.NoWrap
            text: sheet.count
        }
        Words {
            anchors.right: parent.right
            role: "label"
            wrapMode: Text.NoWrap
            color: Theme.inkQuiet
            text: sheet.countNote
        }
    }
    Loader {
        id: sideArea
        active: sheet.side !== null && (sheet.split && !sheet.wide || Metrics.lowReach && !sheet.squeezed)
        visible: active
        x: sheet.split ? paper.x + paper.width + Metrics.step(8) : paper.x + sheet.pad
        y: sheet.split ? paper.y : sheet.headFoot + Metrics.gapGroup
        width: sheet.split ? sheet.width - x - Metrics.edge : sheet.innerWidth
        height: sheet.split ? paper.height : Math.max(0, content.y - y - Metrics.gapGroup)
        sourceComponent: sheet.side
    }
    Paged {
        id: content
        x: paper.x + sheet.pad
        y: Metrics.lowReach && !sheet.split && !sheet.squeezed ? Math.max(sheet.reach, sheet.headFoot + Metrics.gapGroup)
                                            : sheet.headFoot + (sheet.split ? Metrics.step(4) : Metrics.step(6))
        width: sheet.innerWidth
        height: Math.max(0, bar.y - y - Metrics.gapGroup)
        pagerApart: sheet.split && bar.natural + leaves.implicitWidth + Metrics.gapGroup <= sheet.innerWidth
        Words {
            id: turned
            visible: sheet.leadTurns && sheet.split && text !== ""
            width: parent?.width ?? 0
            color: Theme.inkQuiet
            text: sheet.lead
        }
    }
    // Where height is short, the pages are turned beside the actions.
    Pager {
        id: leaves
        visible: content.pagerApart && content.pages > 1
        brief: true
        x: bar.x + sheet.innerWidth - width
        y: bar.y + (bar.height - height) / 2
        width: implicitWidth
        page: content.page
        pages: content.pages
        onTurned: to => content.page = to
    }
    ActionBar {
        id: bar
        x: paper.x + sheet.pad
        width: sheet.innerWidth - (leaves.visible ? leaves.width + Metrics.gapGroup : 0)
        y: paper.y + paper.height - height - (sheet.split ? Metrics.step(7) : Metrics.step(9.5))
    }
    Component {
        id: portrait
        CabinetPortrait {
            lit: sheet.litPlace
            inRoom: sheet.split
        }
    }
}
