pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The doors of the cabinet in their real order, a code on each, with a legend in words. On a wall of many columns a code
// would not be legible: letters stand above the columns, numbers beside the rows, and the code beside one's own door.
//
//     CabinetMap { cells: shown.cells; width: 530; height: 870 }
//
// A cell: box, code, row, column, heightMm, widthMm, kind: free, taken, yours, yours_open, disused, unknown.
Item {
    id: map

    required property var cells
    property bool legend: true
    // True: it stands on the room, not on the sheet.
    property bool inRoom: false

    readonly property int pad: Metrics.step(4)
    readonly property bool wall: columns > 6
    readonly property int gap: Metrics.step(wall ? 1 : 2.5)
    // Room for the letters above and the numbers beside.
    readonly property int edge: wall ? Metrics.dp(34) : 0
    readonly property int ownIndex: cells.findIndex(cell => cell.kind.startsWith("yours"))
    readonly property var own: ownIndex < 0 ? null : cells[ownIndex]
    readonly property Item ownTile: ownIndex >= 0 && ownIndex < doors.count ? doors.itemAt(ownIndex) : null
    readonly property var columnNumbers: [...new Set(cells.map(cell => cell.column))].sort((a, b) => a - b)
    readonly property int columns: Math.max(1, columnNumbers.length)
    readonly property var columnMm: columnNumbers.map(number => cells.filter(cell => cell.column === number).reduce((sum, cell) => sum + cell.heightMm, 0))
    readonly property real tallest: Math.max(1, ...columnMm)
    readonly property int mostRows: Math.max(1, ...columnNumbers.map(number => cells.filter(cell => cell.column === number).length))
    readonly property real cellWidth: (width - edge - 2 * pad - gap * (columns - 1)) / columns
    readonly property real perMm: (box.height - edge - 2 * pad - gap * (mostRows - 1)) / tallest

    function topOf(cell: var): real {
        const above = cells.filter(other => other.column === cell.column && other.row < cell.row)
        return edge + pad + above.reduce((sum, other) => sum + other.heightMm * perMm + gap, 0)
    }

    implicitWidth: Metrics.dp(530)
    implicitHeight: Metrics.dp(870) + (legend ? words.height + Metrics.gapGroup : 0)
    Accessible.role: Accessible.Graphic
    //: What the map of the locker doors is
    Accessible.name: qsTr("箱门图")

    Rectangle {
        id: box
        width: parent.width
        height: parent.height - (map.legend ? words.height + Metrics.step(4) : 0)
        radius: Metrics.radiusKey
        color: Theme.disabled
        border.width: Metrics.thick
        border.color: Theme.machineLine
    }
    Repeater {
        model: map.wall ? map.columnNumbers : []
        Text {
            required property var modelData
            required property int index
            readonly property bool mine: map.own !== null && map.own.column === modelData
            x: map.edge + map.pad + index * (map.cellWidth + map.gap)
            width: map.cellWidth
            height: map.edge + map.pad
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: map.cells.find(cell => cell.column === modelData).code.charAt(0)
            textFormat: Text.PlainText
            color: Theme.ink
            font.pixelSize: Metrics.dp(mine ? 28 : 20)
            font.weight: mine ? Font.Bold : Font.Normal
            Accessible.ignored: true
        }
    }
    Repeater {
        model: map.wall ? map.cells.filter(cell => cell.column === map.columnNumbers[0]) : []
        Text {
            required property var modelData
            readonly property bool mine: map.own !== null && map.own.row === modelData.row
            y: map.topOf(modelData)
            width: map.edge + map.pad
            height: modelData.heightMm * map.perMm
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: modelData.row
            textFormat: Text.PlainText
            color: Theme.ink
            font.pixelSize: Metrics.dp(mine ? 28 : 20)
            font.weight: mine ? Font.Bold : Font.Normal
            Accessible.ignored: true
        }
    }
    Rectangle {
        visible: map.wall && map.ownTile !== null
        // Beside the door, on the side away from its leaf while there is room.
        readonly property real beside: (map.ownTile?.x ?? 0) + map.cellWidth + Metrics.step(3)
        x: beside + width < box.width ? beside : (map.ownTile?.x ?? 0) - width - map.cellWidth * 0.6
        y: (map.ownTile?.y ?? 0) + ((map.ownTile?.height ?? 0) - height) / 2
        z: 3
        width: ownCode.implicitWidth + Metrics.step(6)
        height: ownCode.implicitHeight + Metrics.step(2)
        radius: Metrics.radiusBadge
        color: Theme.lamp
        border.width: Metrics.thick
        border.color: Theme.lampDeep
        Text {
            id: ownCode
            anchors.centerIn: parent
            text: map.own?.code ?? ""
            textFormat: Text.PlainText
            color: Theme.lampText
            font.pixelSize: Metrics.dp(36)
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    Repeater {
        id: doors
        model: map.cells
        Item {
            id: cell
            required property var modelData
            readonly property string kind: modelData.kind
            readonly property bool mine: kind === "yours_open" || kind === "yours"
            readonly property bool open: kind === "yours_open"
            x: map.edge + map.pad + map.columnNumbers.indexOf(modelData.column) * (map.cellWidth + map.gap)
            y: map.topOf(modelData)
            width: map.cellWidth
            height: modelData.heightMm * map.perMm
            z: mine ? 2 : 0

            Image {
                // Small enough to leave the codes of the neighbours clear.
                visible: cell.mine && Theme.pictures && Theme.name !== "low"
                anchors.centerIn: parent
                width: Math.round(cell.width + Metrics.step(16))
                height: Math.round(cell.height + Metrics.step(16))
                sourceSize.width: width
                sourceSize.height: height
                source: visible && width > 0 && height > 0 ? "image://drawing/pictures/cell-light?light=" + Theme.hex(Theme.lamp) : ""
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: cell.mine ? -Metrics.step(1) : 0
                radius: Metrics.radiusBadge * 0.8
                color: cell.mine ? Theme.lamp : cell.kind === "free" ? Theme.card : cell.kind === "taken" ? Theme.cellTaken : Theme.disabled
                border.width: cell.kind === "unknown" || cell.kind === "disused" ? 0 : cell.mine ? Metrics.thick : Metrics.hair
                border.color: cell.mine ? Theme.lampDeep : Theme.line
            }
            Hatch {
                visible: cell.kind === "disused" && Theme.pictures
                anchors.fill: parent
                corner: Metrics.radiusBadge * 0.8
            }
            DashedEdge {
                visible: cell.kind === "unknown" || cell.kind === "disused"
                anchors.fill: parent
                corner: Metrics.radiusBadge * 0.8
            }
            // The leaf stands out to the left.
            Image {
                visible: cell.open
                anchors.right: parent.left
                anchors.rightMargin: -Metrics.step(1)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(Math.min(cell.width * 0.42, Metrics.dp(56)))
                height: Math.round(cell.height * 1.3)
                sourceSize.width: width
                sourceSize.height: height
                source: visible && width > 0 && height > 0 ? "image://drawing/pictures/leaf?face=" + Theme.hex(Theme.card) + "&edge=" + Theme.hex(Theme.lampDeep) : ""
            }
            Row {
                anchors.centerIn: parent
                spacing: Metrics.step(1.5)
                Icon {
                    visible: name !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    name: cell.kind === "taken" ? "lock" : cell.kind === "disused" ? "wrench" : ""
                    ink: Theme.ink
                    size: Math.min(Metrics.dp(24), cell.height * 0.5, cell.width * 0.8)
                }
                Text {
                    visible: !map.wall
                    anchors.verticalCenter: parent.verticalCenter
                    //: On the door map: this door is out of use
                    text: cell.kind === "disused" ? qsTr("停用")
                          //: On the door map: the state of this door is not known
                          : cell.kind === "unknown" ? qsTr("未知") : cell.modelData.code
                    textFormat: Text.PlainText
                    color: cell.mine ? Theme.lampText : Theme.ink
                    font.pixelSize: Math.max(Metrics.dp(18), Math.min(cell.mine ? Metrics.dp(40) : Metrics.dp(25), cell.height * 0.62, cell.width * 0.36))
                    font.weight: cell.kind === "free" ? Font.Normal : Font.Bold
                    Accessible.role: Accessible.StaticText
                    Accessible.name: cell.modelData.code
                }
            }
        }
    }
    Flow {
        id: words
        visible: map.legend
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Metrics.step(4)
        Repeater {
            model: [
                //: Legend of the door map
                { kind: "yours", text: qsTr("您的") },
                //: Legend of the door map
                { kind: "free", text: qsTr("空") },
                //: Legend of the door map
                { kind: "taken", text: qsTr("有件") },
                //: Legend of the door map
                { kind: "disused", text: qsTr("停用") },
                //: Legend of the door map
                { kind: "unknown", text: qsTr("未知") }
            ].filter(entry => map.cells.some(cell => cell.kind.startsWith(entry.kind)))
            Row {
                id: entry
                required property var modelData
                spacing: Metrics.step(2)
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Metrics.dp(32)
                    height: Metrics.dp(24)
                    radius: Metrics.step(1.5)
                    color: entry.modelData.kind === "yours" ? Theme.lamp : entry.modelData.kind === "free" ? Theme.card : entry.modelData.kind === "taken" ? Theme.cellTaken : Theme.disabled
                    border.width: ["disused", "unknown"].includes(entry.modelData.kind) ? 0 : Metrics.hair
                    border.color: entry.modelData.kind === "yours" ? Theme.lampDeep : Theme.line
                    Hatch {
                        visible: entry.modelData.kind === "disused" && Theme.pictures
                        anchors.fill: parent
                        corner: parent.radius
                    }
                    DashedEdge {
                        visible: ["disused", "unknown"].includes(entry.modelData.kind)
                        anchors.fill: parent
                        corner: parent.radius
                    }
                }
                Words {
                    role: "note"
                    color: map.inRoom ? Theme.roomText : Theme.ink
                    text: entry.modelData.text
                }
            }
        }
    }
}
