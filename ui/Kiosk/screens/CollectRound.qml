pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Empty exactly what is listed: open, take, scan the label, shut; the next door opens only after the right label.
//
// shown: courier, roundToday, roundsDue, deadline, rows [{ envelope, boxCode, matter, department, sortCode, state,
// exception }], current, done, unresolved, door, scanWrong, scanned, cells.
Sheet {
    id: screen

    required property var shown

    readonly property var row: shown.rows[shown.current] ?? null
    readonly property bool open: row !== null && row.state === "open"
    readonly property int perPage: Metrics.landscape ? (Metrics.roomy ? 1 : 3) : Metrics.lowReach ? 2 : Metrics.roomy ? 3 : 7
    // The rows around the current one, unless the courier turned on.
    property int turned: 0
    readonly property int middle: Math.max(0, Math.min(shown.current - Math.floor(perPage / 2), shown.rows.length - perPage))
    readonly property int from: Math.max(0, Math.min(middle + turned, shown.rows.length - perPage))
    readonly property int watched: shown.current
    onWatchedChanged: turned = 0
    readonly property var names: ({
        //: Exception of one envelope on the courier's list
        missing: qsTr("没有袋子"),
        //: Exception of one envelope on the courier's list
        damaged: qsTr("袋子破了"),
        //: Exception of one envelope on the courier's list
        wrong_seal: qsTr("标签不对"),
        //: Exception of one envelope on the courier's list
        door_stuck: qsTr("门打不开")
    })

    //: Title of the courier's round; %1 is the number of the round today
    title: qsTr("取件 · 今天第 %1 次").arg(shown.roundToday)
    lead: shown.deadline && shown.roundToday < shown.roundsDue
          //: Who collects, and until when the next round is due; %1 masked name, %2 time
          ? qsTr("邮政 %1 · %2 前还要来一次").arg(shown.courier).arg(shown.deadline.time)
          //: Who collects; no further round is due today
          : qsTr("邮政 %1 · 今天不用再来").arg(shown.courier)
    spacing: Metrics.step(3)
    side: Component {
        CabinetMap {
            cells: screen.shown.cells
            inRoom: Metrics.landscape
        }
    }

    count: shown.rows.length > 0 ? shown.done + " / " + shown.rows.length : ""
    //: Below the count of envelopes seen to: so many are left
    countNote: qsTr("还有 %1 袋").arg(shown.unresolved)

    Column {
        width: parent.width
        spacing: Metrics.step(2)
        Row {
            id: track
            visible: screen.shown.rows.length > 0
            width: parent.width
            spacing: Metrics.step(2)
            Repeater {
                model: screen.shown.rows
                Rectangle {
                    required property var modelData
                    width: (track.width - track.spacing * (screen.shown.rows.length - 1)) / Math.max(1, screen.shown.rows.length)
                    height: Metrics.dp(18)
                    radius: Metrics.step(1.5)
                    color: modelData.state === "taken" ? Theme.primary : modelData.state === "exception" ? Theme.danger
                                                       : modelData.state === "open" ? Theme.lamp : Theme.stepToCome
                    border.width: modelData.state === "open" ? Metrics.hair : 0
                    border.color: Theme.lampDeep
                }
            }
        }
    }
    DarkBand {
        width: parent.width
        icon: screen.row === null ? "check" : screen.open && !screen.shown.scanned ? "scan-line" : "door-open"
        code: screen.open ? screen.row.envelope : ""
        title: screen.shown.rows.length === 0
               //: Nothing is to be collected
               ? qsTr("这次没有要取的")
               : screen.row === null
               //: All rows are resolved
               ? qsTr("都处理好了，关好门")
               : screen.open && screen.shown.scanned
               //: The right label was scanned and the door is still open; %1 is the box code
               ? qsTr("扫对了，推上 %1 的门").arg(screen.row.boxCode)
               : screen.open
               //: The door is open: scan the label of the envelope; %1 is the box code
               ? qsTr("扫 %1 袋上的标签").arg(screen.row.boxCode)
               //: The next door can be opened; %1 is the box code
               : qsTr("下一个：%1 号箱").arg(screen.row.boxCode)
        text: screen.row === null
              //: What comes after the round
              ? qsTr("接着放办好的结果，再签字交接。")
              : screen.open
              //: The label must match the list
              ? qsTr("标签要和清单一致，扫对了、门关上了才开下一个门。")
              //: Press the button to open the door
              : qsTr("点“打开箱门”，拿出袋子，扫标签。")
    }
    Note {
        visible: screen.shown.scanWrong
        width: parent.width
        kind: "fault"
        //: A wrong label was scanned
        title: qsTr("标签和清单不一致")
        //: What to do after a wrong label
        text: qsTr("再扫一次；还不对就点“标签不对”。")
    }
    Repeater {
        model: screen.shown.rows.slice(screen.from, screen.from + screen.perPage)
        Rectangle {
            id: entry
            required property var modelData
            required property int index
            readonly property string phase: modelData.state
            readonly property bool now: screen.from + index === screen.shown.current
            width: parent?.width ?? 0
            height: Math.max(Metrics.dp(88), entryWords.height + Metrics.step(4))
            radius: Metrics.radiusKey
            color: phase === "taken" ? Theme.srcCard : phase === "exception" ? Theme.srcFault : Theme.card
            border.width: now ? Metrics.thick : phase === "taken" && Theme.pictures ? 0 : Metrics.hair
            border.color: now ? Theme.lampDeep : phase === "exception" ? Theme.dangerInk : Theme.rule
            FocusRing {
                visible: entry.now
                corner: entry.radius
            }
            Words {
                id: box
                x: Metrics.step(7)
                width: Math.max(implicitWidth, Metrics.dp(86))
                anchors.verticalCenter: parent.verticalCenter
                role: "heading"
                text: entry.modelData.boxCode
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
                    //: One envelope and its matter
                    text: qsTr("1 袋 · %1").arg(entry.modelData.matter)
                }
                Words {
                    width: parent.width
                    role: "note"
                    color: Theme.inkQuiet
                    //: Label, sorting code, department; %1 %2 %3
                    text: qsTr("%1 · %2 去 %3").arg(entry.modelData.envelope).arg(entry.modelData.sortCode).arg(entry.modelData.department)
                }
            }
            SourceBadge {
                id: pill
                anchors.right: parent.right
                anchors.rightMargin: Metrics.step(5)
                anchors.verticalCenter: parent.verticalCenter
                source: entry.phase === "taken" ? "card" : entry.phase === "exception" ? "fault" : entry.phase === "open" ? "scan" : "off"
                icon: entry.phase === "taken" ? "check" : entry.phase === "exception" ? "triangle-alert" : entry.phase === "open" ? "door-open" : "clock"
                text: entry.phase === "taken"
                      //: State of a row: taken
                      ? qsTr("已取走")
                      : entry.phase === "exception" ? screen.names[entry.modelData.exception ?? ""] ?? qsTr("要说明")
                      //: State of a row: its door is open
                      : entry.phase === "open" ? qsTr("门开着")
                      //: State of a row: its turn comes later
                      : qsTr("等候")
            }
        }
    }
    Item {
        visible: screen.shown.rows.length > screen.perPage
        width: parent.width
        height: pager.height
        Words {
            anchors.left: parent.left
            anchors.right: pager.left
            anchors.rightMargin: Metrics.gapText
            anchors.verticalCenter: parent.verticalCenter
            role: "label"
            color: Theme.inkQuiet
            //: Which rows of the list are shown: from, to, all
            text: qsTr("第 %1 到 %2 袋，共 %3 袋").arg(screen.from + 1).arg(Math.min(screen.shown.rows.length, screen.from + screen.perPage)).arg(screen.shown.rows.length)
        }
        Row {
            id: pager
            anchors.right: parent.right
            spacing: Metrics.gapTouch
            ActionButton {
                objectName: "rows_before"
                size: "row"
                guarded: false
                kind: screen.from > 0 ? "secondary" : "waiting"
                //: Button: earlier rows of the list
                text: qsTr("上一页")
                onActivated: screen.turned = screen.from - screen.perPage - screen.middle
            }
            ActionButton {
                objectName: "rows_after"
                size: "row"
                guarded: false
                kind: screen.from + screen.perPage < screen.shown.rows.length ? "secondary" : "waiting"
                //: Button: later rows of the list
                text: qsTr("下一页")
                onActivated: screen.turned = screen.from + screen.perPage - screen.middle
            }
        }
    }
    Grid {
        id: reports
        visible: screen.row !== null
        width: parent.width
        columns: Metrics.roomy ? 2 : 4
        spacing: Metrics.step(3)
        Repeater {
            model: [
                { exception: "missing", icon: "package-open" },
                { exception: "damaged", icon: "triangle-alert" },
                { exception: "wrong_seal", icon: "x" },
                { exception: "door_stuck", icon: "door-open" }
            ]
            ActionButton {
                required property var modelData
                objectName: "report_" + modelData.exception
                width: (reports.width - (reports.columns - 1) * reports.spacing) / reports.columns
                size: "second"
                icon: Metrics.roomy ? "" : modelData.icon
                text: screen.names[modelData.exception]
                onActivated: Courier.report(modelData.exception)
            }
        }
    }
    actions: [
        ActionButton {
            objectName: "open_current"
            visible: screen.row !== null
            kind: screen.open ? "secondary" : "primary"
            icon: "door-open"
            text: screen.open
                  //: Button: open the same door again
                  ? qsTr("再开一次")
                  //: Button: open the door of the current row
                  : qsTr("打开箱门")
            onActivated: Courier.openCurrent()
        },
        ActionButton {
            objectName: "go_on"
            kind: screen.shown.unresolved > 0 ? "waiting" : "primary"
            iconAfter: screen.shown.unresolved > 0 ? "" : "arrow-right"
            text: screen.shown.unresolved > 0
                  //: Button that waits: so many envelopes are unresolved
                  ? qsTr("还有 %1 袋没处理").arg(screen.shown.unresolved)
                  //: Button: go on to loading results
                  : qsTr("都好了，放结果")
            onActivated: Courier.goOn()
        }
    ]
}
