pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Get readable pages at once: each page is judged while the paper still lies on the plate.
//
// shown: steps, material, hint, index, count, pagesWanted, pages [{ number, good, checks [{ fault, passed }], preview }],
// selected, scanning, fault { message } or null, canGoOn, live { picture, corners, hint } or null, watchable.
Sheet {
    id: screen

    required property var shown

    readonly property var current: shown.pages.find(each => each.number === shown.selected) ?? null
    readonly property var worst: current === null ? null : current.checks.find(check => !check.passed) ?? null
    readonly property bool watches: !!shown.live
    readonly property bool again: !shown.canGoOn && current !== null && !current.good

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
    LiveSheet {
        visible: screen.watches
        width: parent.width
        height: Metrics.landscape ? screen.pages.height - Metrics.step(2) : desk.viewHeight
        live: screen.shown.live ?? null
        scanning: screen.shown.scanning
        number: screen.again ? screen.shown.selected : screen.shown.pages.length + 1
    }
    Item {
        id: desk
        visible: !screen.watches
        // Before the first page there is no strip below.
        readonly property bool first: screen.shown.pages.length === 0
        readonly property int strip: Metrics.landscape || Metrics.roomy || Metrics.lowReach || first ? 0 : Metrics.dp(300)
        readonly property int most: Metrics.dp(Metrics.roomy ? 420 : first ? 860 : 690)
        readonly property int viewHeight: Math.max(Metrics.dp(110), Math.min(most, screen.pages.height - Metrics.touchRow - Metrics.step(Metrics.landscape ? 4 : 8) - strip))
        readonly property bool stacked: Metrics.roomy
        width: parent.width
        height: Math.max(view.height, stacked ? view.height + Metrics.step(4) + checks.height : checks.height)
        readonly property var cuts: stacked ? [view.height + Metrics.step(2)] : []
        ScanView {
            id: view
            width: desk.stacked ? parent.width : Math.round(parent.width * 0.62)
            height: desk.viewHeight
            page: screen.current
            scanning: screen.shown.scanning
            advice: screen.advice[screen.worst?.fault ?? ""] ?? ""
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
        visible: (view.short || screen.watches) && screen.worst !== null && !screen.shown.scanning
        width: parent.width
        kind: "fault"
        //: Before what is wrong with a scanned page: its number
        opening: screen.watches ? qsTr("第 %1 页：").arg(screen.shown.selected) : ""
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
    PageStrip {
        width: parent.width
        pages: screen.shown.pages
        selected: screen.shown.selected
        scanning: screen.shown.scanning
        adds: screen.shown.canGoOn || screen.again
        again: screen.again
        onChosen: number => Apply.selectPage(number)
        onAdded: Apply.scanPage()
        onDropped: number => Apply.deletePage(number)
        watchable: screen.shown.watchable
        onRescanned: number => Apply.rescanPage(number)
        onWatched: Apply.watchSheet()
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
