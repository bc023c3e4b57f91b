pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The scanned pages small, in a row to be turned over, and what can be done with the selected one.
//
//     PageStrip { pages: shown.pages; selected: shown.selected; onChosen: number => Apply.selectPage(number) }
//
// pages: [{ number, good, preview }].
Item {
    id: strip

    required property var pages
    required property int selected
    property bool scanning: false
    // Whether one more page is added here; the first ones are the main button's.
    property bool adds: false
    // The live picture can be looked at instead of the selected page.
    property bool watchable: false
    // The main button scans the selected page again.
    property bool again: false

    signal chosen(number: int)
    signal added
    signal dropped(number: int)
    signal rescanned(number: int)
    signal watched

    readonly property bool any: pages.some(each => each.number === selected)
    readonly property int perRow: Math.max(2, Math.floor((width - tools.width) / Metrics.dp(166)) - 1)
    property int from: Math.max(0, Math.min(selected - 1, pages.length - perRow))

    implicitHeight: Math.max(row.height, tools.height)
    Row {
        id: row
        x: Metrics.step(2)
        y: Metrics.step(2)
        spacing: Metrics.step(6)
        Repeater {
            model: strip.pages.slice(strip.from, strip.from + strip.perRow)
            PageThumbnail {
                required property var modelData
                number: modelData.number
                preview: modelData.preview
                good: modelData.good
                selected: number === strip.selected
                //: Verdict on a scanned page
                verdict: good ? qsTr("清楚") : qsTr("重扫")
                onActivated: strip.chosen(number)
            }
        }
        Pressable {
            id: add
            objectName: "scan_page"
            visible: strip.adds
            active: !strip.scanning
            //: Button: scan one more page
            name: qsTr("加一页")
            width: Metrics.dp(142)
            height: Metrics.dp(196)
            onActivated: strip.added()
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
        readonly property real part: Math.max(drop.implicitWidth, rescan.visible ? rescan.implicitWidth : 0, watch.visible ? watch.implicitWidth : 0)
        anchors.right: parent.right
        y: Metrics.step(2)
        spacing: Metrics.gapTouch
        ActionButton {
            id: drop
            objectName: "delete_page"
            width: tools.part
            visible: strip.any
            size: "row"
            icon: "trash-2"
            //: Button: drop the selected page; %1 is its number
            text: qsTr("删除第 %1 页").arg(strip.selected)
            onActivated: strip.dropped(strip.selected)
        }
        ActionButton {
            id: rescan
            objectName: "rescan_selected"
            width: tools.part
            visible: strip.any && !strip.again
            size: "row"
            icon: "rotate-cw"
            //: Button: scan the selected page again; %1 is its number
            text: qsTr("重扫第 %1 页").arg(strip.selected)
            onActivated: strip.rescanned(strip.selected)
        }
        ActionButton {
            id: watch
            objectName: "watch_sheet"
            width: tools.part
            visible: strip.watchable
            size: "row"
            icon: "scan-line"
            //: Button: look at the live picture of what lies below the document camera
            text: qsTr("看台面")
            onActivated: strip.watched()
        }
        Row {
            spacing: Metrics.gapTouch
            visible: strip.pages.length > strip.perRow
            ActionButton {
                objectName: "pages_before"
                size: "row"
                guarded: false
                icon: "arrow-left"
                kind: strip.from > 0 ? "secondary" : "waiting"
                //: Button: small pictures of earlier pages
                text: qsTr("前页")
                onActivated: strip.from = Math.max(0, strip.from - strip.perRow)
            }
            ActionButton {
                objectName: "pages_after"
                size: "row"
                guarded: false
                iconAfter: "arrow-right"
                kind: strip.from + strip.perRow < strip.pages.length ? "secondary" : "waiting"
                //: Button: small pictures of later pages
                text: qsTr("后页")
                onActivated: strip.from = Math.min(strip.pages.length - strip.perRow, strip.from + strip.perRow)
            }
        }
    }
}
