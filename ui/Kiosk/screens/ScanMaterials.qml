pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Get readable pages at once: each page is judged while the paper still lies on the plate.
//
// shown: steps, material, hint, index, count, pagesWanted, pages [{ number, good, checks [{ fault, passed }], preview }],
// selected, scanning, fault { message } or null, canGoOn.
Sheet {
    id: screen

    required property var shown

    readonly property var current: shown.pages.find(each => each.number === shown.selected) ?? null
    readonly property var worst: current === null ? null : current.checks.find(check => !check.passed) ?? null
    readonly property bool again: !shown.canGoOn && current !== null && !current.good
    readonly property int perRow: Math.max(2, Math.floor((thumbs.width - tools.width) / Metrics.dp(166)) - 1)
    property int from: Math.max(0, Math.min(shown.selected - 1, shown.pages.length - perRow))

    readonly property var names: ({
        //: Quality check: all four edges of the page are there
        edges: [qsTr("四边完整"), qsTr("缺了一边")],
        //: Quality check: the writing is sharp
        blur: [qsTr("字迹清楚"), qsTr("字迹模糊")],
        //: Quality check: no glare
        glare: [qsTr("没有反光"), qsTr("有反光")],
        //: Quality check: no shadow
        shadow: [qsTr("没有阴影"), qsTr("有阴影")],
        //: Quality check: the page is not empty
        blank: [qsTr("不是空白页"), qsTr("是空白页")],
        //: Quality check: the right way up
        upside_down: [qsTr("方向正确"), qsTr("上下颠倒")],
        //: Quality check: the page was scanned to its end
        short: [qsTr("扫到了底"), qsTr("没有扫到底")]
    })
    readonly property var advice: ({
        //: What to do about a fault of the page
        edges: qsTr("把整张纸放进亮灯的台面，再扫一次"),
        //: What to do about a fault of the page
        blur: qsTr("把纸压平，别动，再扫一次"),
        //: What to do about a fault of the page
        glare: qsTr("有反光，把纸往左挪一点再扫"),
        //: What to do about a fault of the page
        shadow: qsTr("手离开台面，再扫一次"),
        //: What to do about a fault of the page
        blank: qsTr("这面是空白的，翻过来再扫"),
        //: What to do about a fault of the page
        upside_down: qsTr("把纸转半圈，再扫一次"),
        //: What to do about a fault of the page
        short: qsTr("纸走得太快，请重新放好再扫")
    })

    steps: shown.steps
    //: Title: scanning one material; %1 is its name
    title: qsTr("扫描：%1").arg(shown.material)
    //: Lead: which of the materials this is, and a hint
    lead: qsTr("第 %1 份，共 %2 份。").arg(shown.index + 1).arg(shown.count) + (shown.hint ?? "")
    spacing: Metrics.step(5)

    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        text: screen.shown.fault?.message ?? ""
    }
    Item {
        id: desk
        readonly property bool stacked: Metrics.roomy
        width: parent.width
        height: Math.max(view.height, stacked ? view.height + Metrics.step(4) + checks.height : checks.height)
        readonly property var cuts: stacked ? [view.height + Metrics.step(2)] : []
        Rectangle {
            id: view
            width: desk.stacked ? parent.width : Math.round(parent.width * 0.62)
            height: Math.max(Metrics.dp(110), Math.min(Metrics.dp(Metrics.roomy ? 420 : 690), screen.pages.height - Metrics.touchRow - Metrics.step(Metrics.landscape ? 4 : 8) - (Metrics.landscape || Metrics.roomy || Metrics.lowReach ? 0 : Metrics.dp(300))))
            readonly property bool short: height < Metrics.dp(400)
            radius: Metrics.radiusCard
            color: Theme.cardDark
            border.width: Theme.pictures ? 0 : Metrics.thick
            border.color: Theme.cardDarkText
            Image {
                id: sheet
                visible: screen.current !== null
                anchors.centerIn: parent
                anchors.verticalCenterOffset: advice.visible ? -(advice.height + Metrics.step(5)) / 2 : 0
                height: parent.height - Metrics.step(16) - (advice.visible ? advice.height + Metrics.step(5) : 0)
                width: parent.width - Metrics.step(14)
                fillMode: Image.PreserveAspectFit
                cache: false
                source: screen.current?.preview ?? ""
                //: The picture of the scanned page
                Accessible.name: qsTr("扫到的这一页")
                Accessible.role: Accessible.Graphic
            }
            Repeater {
                model: screen.current !== null && !screen.shown.scanning ? 4 : 0
                Item {
                    id: corner
                    required property int index
                    readonly property bool onRight: index % 2 === 1
                    readonly property bool below: index > 1
                    readonly property int reach: Metrics.step(2)
                    x: sheet.x + (sheet.width - sheet.paintedWidth) / 2 + (onRight ? sheet.paintedWidth + reach - width : -reach)
                    y: sheet.y + (sheet.height - sheet.paintedHeight) / 2 + (below ? sheet.paintedHeight + reach - height : -reach)
                    width: Metrics.dp(44)
                    height: width
                    Rectangle {
                        width: parent.width
                        height: Metrics.dp(9)
                        y: corner.below ? parent.height - height : 0
                        radius: height / 2
                        color: Theme.lamp
                    }
                    Rectangle {
                        height: parent.height
                        width: Metrics.dp(9)
                        x: corner.onRight ? parent.width - width : 0
                        radius: width / 2
                        color: Theme.lamp
                    }
                }
            }
            Column {
                visible: screen.current === null || screen.shown.scanning
                anchors.centerIn: parent
                width: parent.width - Metrics.step(20)
                spacing: Metrics.step(4)
                Icon {
                    visible: sheet.visible === false && !view.short
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "scan-line"
                    ink: Theme.cardDarkIcon
                    size: Metrics.dp(96)
                    stroke: 1.4
                }
                Rectangle {
                    width: parent.width
                    height: waiting.height + Metrics.step(8)
                    radius: Metrics.radiusKey
                    color: Theme.cardDark
                    Words {
                        id: waiting
                        anchors.centerIn: parent
                        width: parent.width - Metrics.step(6)
                        horizontalAlignment: Text.AlignHCenter
                        role: "body"
                        bold: true
                        color: Theme.cardDarkText
                        text: screen.shown.scanning
                              //: A page is being scanned
                              ? qsTr("正在扫，别动纸")
                              //: No page has been scanned yet
                              : qsTr("还没有扫。\n把第 1 页放好，点下面的按钮。")
                    }
                }
            }
            Rectangle {
                id: advice
                visible: screen.worst !== null && !screen.shown.scanning && !view.short
                x: Metrics.step(5)
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Metrics.step(5)
                width: parent.width - 2 * x
                height: adviceWords.height + Metrics.step(6)
                radius: Metrics.radiusKey
                color: Theme.danger
                border.width: Theme.pictures ? 0 : Metrics.hair
                border.color: Theme.dangerText
                Icon {
                    id: warning
                    x: Metrics.step(5)
                    anchors.verticalCenter: parent.verticalCenter
                    name: "triangle-alert"
                    ink: Theme.dangerText
                    size: Metrics.dp(38)
                }
                Words {
                    id: adviceWords
                    x: warning.x + warning.width + Metrics.step(4)
                    width: parent.width - x - Metrics.step(4)
                    anchors.verticalCenter: parent.verticalCenter
                    role: "body"
                    bold: true
                    lineHeight: Math.ceil(font.pixelSize * 1.25)
                    color: Theme.dangerText
                    text: screen.advice[screen.worst?.fault ?? ""] ?? ""
                }
            }
        }
        Column {
            id: checks
            x: desk.stacked ? 0 : view.width + Metrics.step(6)
            y: desk.stacked ? view.height + Metrics.step(4) : 0
            width: parent.width - x
            spacing: Metrics.step(3)
            Words {
                visible: !view.short
                width: parent.width
                role: "heading"
                //: Heading over the quality checks of a page
                text: qsTr("画面检查")
            }
            Words {
                visible: screen.current === null
                width: parent.width
                role: "label"
                color: Theme.inkQuiet
                //: In place of the quality checks while there is no page
                text: qsTr("扫完马上告诉您清不清楚。")
            }
            Repeater {
                model: screen.current === null ? [] : desk.stacked || Metrics.landscape || Metrics.lowReach ? screen.current.checks.filter((check, at) => !check.passed || at < 3).slice(0, 3)
                                                                                    : screen.current.checks
                CheckLine {
                    required property var modelData
                    width: checks.width
                    passed: modelData.passed
                    text: (screen.names[modelData.fault] ?? ["", ""])[modelData.passed ? 0 : 1]
                }
            }
        }
    }
    Note {
        visible: view.short && screen.worst !== null && !screen.shown.scanning
        width: parent.width
        kind: "fault"
        text: screen.advice[screen.worst?.fault ?? ""] ?? ""
    }
    GroupHeading {
        width: parent.width
        //: Heading over the small pictures: so many pages scanned
        text: qsTr("已扫 %1 页").arg(screen.shown.pages.length)
        //: How many pages this material has
        remark: (screen.shown.pagesWanted > 0 ? qsTr("这份要 %1 页").arg(screen.shown.pagesWanted) + " · " : "")
                //: Small pictures of pages can be pressed
                + (screen.shown.pages.length > 0 ? qsTr("点一页可以重扫、删除") : qsTr("一页一页扫"))
    }
    Item {
        id: thumbs
        width: parent.width
        height: Math.max(row.height, tools.height)
        Row {
            id: row
            x: Metrics.step(2)
            y: Metrics.step(2)
            spacing: Metrics.step(6)
            Repeater {
                model: screen.shown.pages.slice(screen.from, screen.from + screen.perRow)
                PageThumbnail {
                    required property var modelData
                    number: modelData.number
                    preview: modelData.preview
                    good: modelData.good
                    selected: number === screen.shown.selected
                    //: Verdict on a scanned page
                    verdict: good ? qsTr("清楚") : qsTr("重扫")
                    onActivated: Apply.selectPage(number)
                }
            }
            Pressable {
                id: add
                objectName: "scan_page"
                visible: screen.shown.canGoOn || screen.again
                active: !screen.shown.scanning
                //: Button: scan one more page
                name: qsTr("加一页")
                width: Metrics.dp(142)
                height: Metrics.dp(196)
                onActivated: Apply.scanPage()
                DashedEdge {
                    anchors.fill: parent
                    corner: Metrics.radiusKey
                }
                Column {
                    anchors.centerIn: parent
                    width: parent.width - Metrics.step(2)
                    spacing: Metrics.step(2)
                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: "plus"
                        ink: Theme.ink
                        stroke: 2
                        size: Metrics.dp(44)
                    }
                    Words {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        role: "label"
                        font.pixelSize: Math.min(Metrics.label, Metrics.dp(32))
                        bold: true
                        text: add.name
                        Accessible.ignored: true
                    }
                }
            }
        }
        Column {
            id: tools
            anchors.right: parent.right
            y: Metrics.step(2)
            spacing: Metrics.gapTouch
            ActionButton {
                objectName: "delete_page"
                visible: screen.current !== null
                size: "row"
                icon: "trash-2"
                //: Button: drop the selected page; %1 is its number
                text: qsTr("删除第 %1 页").arg(screen.shown.selected)
                onActivated: Apply.deletePage(screen.shown.selected)
            }
            ActionButton {
                objectName: "rescan_selected"
                visible: screen.current !== null && !screen.again
                size: "row"
                icon: "rotate-cw"
                //: Button: scan the selected page again; %1 is its number
                text: qsTr("重扫第 %1 页").arg(screen.shown.selected)
                onActivated: Apply.rescanPage(screen.shown.selected)
            }
            Row {
                spacing: Metrics.gapTouch
                visible: screen.shown.pages.length > screen.perRow
                ActionButton {
                    objectName: "pages_before"
                    size: "row"
                    guarded: false
                    icon: "arrow-left"
                    kind: screen.from > 0 ? "secondary" : "waiting"
                    //: Button: small pictures of earlier pages
                    text: qsTr("前页")
                    onActivated: screen.from = Math.max(0, screen.from - screen.perRow)
                }
                ActionButton {
                    objectName: "pages_after"
                    size: "row"
                    guarded: false
                    iconAfter: "arrow-right"
                    kind: screen.from + screen.perRow < screen.shown.pages.length ? "secondary" : "waiting"
                    //: Button: small pictures of later pages
                    text: qsTr("后页")
                    onActivated: screen.from = Math.min(screen.shown.pages.length - screen.perRow, screen.from + screen.perRow)
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
            objectName: screen.shown.canGoOn ? "go_on" : screen.again ? "rescan_page" : "scan_page"
            kind: screen.shown.scanning ? "waiting" : "primary"
            icon: screen.shown.scanning || screen.shown.canGoOn ? "" : screen.again ? "rotate-cw" : "scan-line"
            iconAfter: screen.shown.canGoOn && !screen.shown.scanning ? "arrow-right" : ""
            text: screen.shown.scanning
                  //: Button that waits while a page is scanned
                  ? qsTr("正在扫")
                  //: Button: all pages are readable
                  : screen.shown.canGoOn ? qsTr("都清楚，下一步")
                  : screen.again ? qsTr("重扫第 %1 页").arg(screen.shown.selected)
                  //: Button: scan the next page; %1 is its number
                  : qsTr("扫第 %1 页").arg(screen.shown.pages.length + 1)
            onActivated: {
                if (screen.shown.canGoOn)
                    Apply.goOn()
                else if (screen.again)
                    Apply.rescanPage(screen.shown.selected)
                else
                    Apply.scanPage()
            }
        }
    ]
}
