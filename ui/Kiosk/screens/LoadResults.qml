pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Results come back: scan a label, a box opens, put it in, shut.
//
// shown: courier, rows [{ envelope, matter, boxCode, state }], current or null, door, scanWrong, cells, fault.
Sheet {
    id: screen

    required property var shown

    readonly property var row: shown.current === null || shown.current === undefined ? null : shown.rows[shown.current] ?? null
    // The envelope in hand, and whether its door still stands open: shut, the courier says that it is in.
    readonly property bool open: row !== null && row.state === "open"
    readonly property bool ajar: open && shown.door === "open"
    readonly property int loaded: shown.rows.filter(row => row.state === "loaded").length
    readonly property int waiting: shown.rows.filter(row => row.state === "waiting").length
    readonly property int perPage: Metrics.landscape ? (Metrics.roomy ? 2 : 3) : Metrics.lowReach ? 3 : Metrics.roomy ? 4 : 8
    property int from: 0

    //: Title: the courier puts results into boxes
    title: qsTr("放办好的结果")
    lead: shown.rows.length === 0
          //: Lead: nothing was brought
          ? qsTr("这次没有带来的结果。")
          //: Lead: %1 loaded of %2
          : qsTr("已放 %1 袋，共 %2 袋").arg(loaded).arg(shown.rows.length)
    spacing: Metrics.step(3)
    side: Component {
        CabinetMap {
            cells: screen.shown.cells
            inRoom: Metrics.landscape
        }
    }

    DarkBand {
        width: parent.width
        icon: screen.open ? "package" : "scan-line"
        code: screen.open ? screen.row.envelope : ""
        title: screen.open
               //: The door is open: put the envelope in; %1 is the box code
               ? qsTr("放进 %1，推上门").arg(screen.row.boxCode ?? "")
               : screen.shown.rows.length === screen.loaded
               //: Nothing is left to load
               ? qsTr("没有要放的了")
               //: Scan the label of any result
               : qsTr("扫一袋结果的标签")
        text: screen.open
              //: One envelope in each box
              ? qsTr("一格一袋，标签朝上。")
              : screen.shown.rows.length === screen.loaded
              //: What comes next
              ? qsTr("接着两边签字交接。")
              //: The box opens by itself after the scan
              : qsTr("扫对了，会开一个空箱的门。")
    }
    Note {
        visible: screen.shown.scanWrong
        width: parent.width
        kind: "fault"
        //: A wrong label was scanned
        title: qsTr("这一袋不在清单上")
        //: What to do with an envelope that is not on the list
        text: qsTr("先不要放，带回去；清单上的再扫一次。")
    }
    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        text: screen.shown.fault?.message ?? ""
    }
    Repeater {
        model: screen.shown.rows.slice(screen.from, screen.from + screen.perPage)
        Rectangle {
            id: entry
            required property var modelData
            required property int index
            readonly property string phase: modelData.state
            width: parent?.width ?? 0
            height: Math.max(Metrics.dp(88), entryWords.height + Metrics.step(4))
            radius: Metrics.radiusKey
            color: phase === "loaded" ? Theme.srcCard : phase === "exception" ? Theme.srcFault : Theme.card
            border.width: phase === "open" ? Metrics.thick : phase === "loaded" && Theme.pictures ? 0 : Metrics.hair
            border.color: phase === "open" ? Theme.lampDeep : phase === "exception" ? Theme.dangerInk : Theme.rule
            FocusRing {
                visible: entry.phase === "open"
                corner: entry.radius
            }
            Words {
                id: box
                x: Metrics.step(7)
                width: Math.max(implicitWidth, Metrics.dp(86))
                anchors.verticalCenter: parent.verticalCenter
                role: "heading"
                text: entry.modelData.boxCode ?? "–"
            }
            Column {
                id: entryWords
                anchors.left: box.right
                anchors.leftMargin: Metrics.step(6)
                anchors.right: pill.left
                anchors.rightMargin: Metrics.step(3)
                anchors.verticalCenter: parent.verticalCenter
                Words {
                    width: parent.width
                    role: "label"
                    bold: true
                    lineHeight: Math.ceil(font.pixelSize * 1.25)
                    text: entry.modelData.matter
                }
                Words {
                    width: parent.width
                    role: "note"
                    color: Theme.inkQuiet
                    text: entry.modelData.envelope
                }
            }
            SourceBadge {
                id: pill
                anchors.right: parent.right
                anchors.rightMargin: Metrics.step(5)
                anchors.verticalCenter: parent.verticalCenter
                source: entry.phase === "loaded" ? "card" : entry.phase === "exception" ? "fault" : entry.phase === "open" ? "scan" : "off"
                icon: entry.phase === "loaded" ? "check" : entry.phase === "exception" ? "triangle-alert" : entry.phase === "open" ? (screen.ajar ? "door-open" : "lock") : "clock"
                text: entry.phase === "loaded"
                      //: State of a result: in its box
                      ? qsTr("已放好")
                      : entry.phase === "exception"
                      //: State of a result: could not be loaded
                      ? qsTr("带回")
                      //: State of a result: its door is open
                      : entry.phase === "open" && screen.ajar ? qsTr("门开着")
                      //: State of a result: its door was shut, the courier has not yet said that it is in
                      : entry.phase === "open" ? qsTr("门关好了")
                      //: State of a result: its turn comes later
                      : qsTr("等候")
            }
        }
    }
    Row {
        visible: screen.shown.rows.length > screen.perPage
        anchors.right: parent?.right
        spacing: Metrics.gapTouch
        ActionButton {
            objectName: "rows_before"
            size: "row"
            guarded: false
            kind: screen.from > 0 ? "secondary" : "waiting"
            //: Button: earlier rows of the list
            text: qsTr("上一页")
            onActivated: screen.from = Math.max(0, screen.from - screen.perPage)
        }
        ActionButton {
            objectName: "rows_after"
            size: "row"
            guarded: false
            kind: screen.from + screen.perPage < screen.shown.rows.length ? "secondary" : "waiting"
            //: Button: later rows of the list
            text: qsTr("下一页")
            onActivated: screen.from = Math.min(screen.shown.rows.length - screen.perPage, screen.from + screen.perPage)
        }
    }
    CabinetMap {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy && screen.shown.rows.length <= 4 && !screen.shown.fault && !screen.shown.scanWrong
        anchors.horizontalCenter: parent?.horizontalCenter
        width: Metrics.dp(500)
        height: Metrics.dp(600)
        cells: screen.shown.cells
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: back to the list of what was collected
            text: qsTr("返回")
            onActivated: Courier.back()
        },
        ActionButton {
            objectName: "go_on"
            kind: screen.ajar ? "waiting" : "primary"
            iconAfter: screen.ajar ? "" : "arrow-right"
            text: screen.ajar
                  //: Button that waits until the door is shut
                  ? qsTr("先推上门")
                  : screen.open
                  //: Button: the envelope is in and its door is shut
                  ? qsTr("放进去了")
                  : screen.waiting > 0
                  //: Button: %1 of the listed results were not brought; to the hand-over
                  ? qsTr("%1 袋没有带来，去交接").arg(screen.waiting)
                  //: Button: to the hand-over
                  : qsTr("放好了，去交接")
            onActivated: Courier.goOn()
        }
    ]
}
