pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style

// A line drawing of this machine with one place lit or crossed, after the cabinet's own file: as many boxes, as high and
// on the side where they are, and each device at the screen's edge where it is. What the cabinet has not is not drawn.
//
//     CabinetPortrait { width: parent.width; height: 600; lit: "id_reader" }
//
// lit: name of a device of the cabinet's file, or empty. crossed: the same, for a fault. inRoom: drawn on the room instead
// of the sheet.
Item {
    id: portrait

    property string lit: ""
    property string crossed: ""
    property bool inRoom: false

    readonly property var columns: Room.chrome.portrait?.columns ?? []
    readonly property var places: Room.chrome.portrait?.places ?? []
    function edgeOf(device: string): string {
        return portrait.places.find(place => place[0] === device)?.[1] ?? ""
    }

    readonly property color line: inRoom ? Theme.machineRoomLine : Theme.machineLine
    readonly property color fill: inRoom ? Theme.machineRoomFill : Theme.machineFill
    readonly property color body: inRoom ? Theme.roomTile : Theme.card

    // In units of the drawing. Width of a box and of all of them with their frame.
    readonly property int boxWidth: columns.length > 6 ? 44 : 65
    readonly property int lockerWidth: columns.length > 0 ? 17 + columns.length * (boxWidth + 5) : 0
    readonly property bool lockerRight: edgeOf("locker") === "right"
    readonly property int bodyWidth: 254
    readonly property int bodyX: lockerWidth > 0 && !lockerRight ? lockerWidth + 12 : 0
    readonly property int drawnWidth: bodyWidth + (lockerWidth > 0 ? lockerWidth + 12 : 0)
    readonly property int drawnHeight: 468

    readonly property real scaleUnit: Math.max(0, Math.min(width / (drawnWidth + 12), height / (drawnHeight + 8)))
    readonly property int stroke: Math.max(2, Math.round(2.2 * scaleUnit))
    function at(units: real): real {
        return Math.round(units * portrait.scaleUnit)
    }

    // Size of each kind of device, wide at the lower edge and at the upper one, narrow at the sides.
    readonly property var kinds: [
        { names: ["camera"], wide: [29, 16], narrow: [29, 16] },
        { names: ["id_reader", "smart_card"], wide: [60, 46], narrow: [46, 62] },
        { names: ["scanner"], wide: [169, 36], narrow: [46, 90] },
        { names: ["barcode"], wide: [60, 36], narrow: [40, 40] },
        { names: ["document_printer"], wide: [120, 18], narrow: [46, 18] },
        { names: ["receipt_printer", "label_printer"], wide: [60, 18], narrow: [40, 16] },
        { names: ["card_dispenser"], wide: [60, 16], narrow: [34, 12] }
    ]
    // The parts at one edge, one after the other: names, box { x, y, width, height } on the body.
    function partsAt(edge: string): var {
        let next = edge === "bottom" ? 290 : edge === "top" ? 112 : 50
        let found = []
        for (const kind of kinds) {
            const names = kind.names.filter(name => edgeOf(name) === edge)
            if (names.length === 0)
                continue
            const flat = edge === "bottom" || edge === "top"
            const size = flat ? kind.wide : [Math.min(kind.narrow[0], edge === "left" ? 32 : 46), kind.narrow[1]]
            const middle = edge === "right" ? 220 : edge === "left" ? 22 : 113
            found = found.concat([{ names: names, width: size[0], height: size[1], x: edge === "top" ? next - size[0] / 2 : middle - size[0] / 2, y: edge === "top" ? 11 : next }])
            next += edge === "top" ? size[0] + 14 : size[1] + 14
        }
        return found
    }
    readonly property var parts: [...partsAt("top"), ...partsAt("right"), ...partsAt("left"), ...partsAt("bottom")]
    readonly property real lowest: Math.max(0, ...parts.map(part => part.y + part.height))

    implicitWidth: Metrics.dp(560)
    implicitHeight: Metrics.dp(620)
    Accessible.role: Accessible.Graphic
    //: What the line drawing of the machine is
    Accessible.name: qsTr("这台机器的线描图")

    component Part: Rectangle {
        id: part
        property var names: []
        property real px
        property real py
        property real pw
        property real ph
        readonly property bool on: portrait.lit !== "" && names.includes(portrait.lit)
        readonly property bool broken: portrait.crossed !== "" && names.includes(portrait.crossed)
        x: portrait.at(px)
        y: portrait.at(py)
        width: portrait.at(pw)
        height: portrait.at(ph)
        radius: portrait.at(5)
        z: on || broken ? 2 : 0
        color: on ? Theme.lamp : portrait.fill
        border.width: on ? portrait.stroke * 1.4 : portrait.stroke
        border.color: on ? Theme.lampDeep : portrait.line
        Rectangle {
            visible: part.on
            z: -1
            anchors.fill: parent
            anchors.margins: -portrait.at(11)
            radius: portrait.at(14)
            color: "transparent"
            border.width: portrait.at(10)
            border.color: Theme.lamp
            opacity: 0.4
        }
        Rectangle {
            visible: part.broken
            z: 1
            anchors.centerIn: parent
            width: portrait.at(46)
            height: width
            radius: width / 2
            color: Theme.danger
            border.width: portrait.stroke * 1.5
            border.color: Theme.card
            Icon {
                anchors.centerIn: parent
                name: "x"
                stroke: 3
                ink: Theme.dangerText
                size: parent.width * 0.7
            }
        }
    }

    Item {
        width: portrait.at(portrait.drawnWidth)
        height: portrait.at(portrait.drawnHeight)
        anchors.centerIn: parent

        Part {
            visible: portrait.lockerWidth > 0
            names: ["locker"]
            px: portrait.lockerRight ? portrait.bodyWidth + 12 : 0
            py: 56
            pw: portrait.lockerWidth
            ph: 412
            radius: portrait.at(9)
            color: portrait.lit === "locker" ? Theme.lampPale : portrait.body
            Repeater {
                model: portrait.columns
                Repeater {
                    id: column
                    required property var modelData
                    required property int index
                    // Higher boxes are drawn higher; 7 units stand between two of them.
                    readonly property real perMm: (390 - 7 * (modelData.length - 1)) / modelData.reduce((sum, each) => sum + each, 0)
                    function above(row: int): real {
                        return modelData.slice(0, row).reduce((sum, each) => sum + each * perMm + 7, 0)
                    }
                    model: modelData
                    Rectangle {
                        required property int index
                        required property var modelData
                        x: portrait.at(11 + column.index * (portrait.boxWidth + 5))
                        y: portrait.at(11 + column.above(index))
                        width: portrait.at(portrait.boxWidth)
                        height: portrait.at(modelData * column.perMm)
                        radius: portrait.at(4)
                        color: portrait.fill
                        border.width: portrait.stroke
                        border.color: portrait.line
                        Rectangle {
                            x: parent.width - portrait.at(13)
                            anchors.verticalCenter: parent.verticalCenter
                            width: portrait.at(3.5)
                            height: portrait.at(13)
                            radius: width / 2
                            color: portrait.line
                        }
                    }
                }
            }
        }
        Part {
            id: terminal
            px: portrait.bodyX
            pw: portrait.bodyWidth
            ph: portrait.drawnHeight
            radius: portrait.at(9)
            color: portrait.body
            z: 1
            Part {
                px: 43
                py: 37
                pw: 140
                ph: 232
                Repeater {
                    model: [[28, 70], [49, 107], [68, 107]]
                    Rectangle {
                        required property var modelData
                        x: portrait.at(17)
                        y: portrait.at(modelData[0])
                        width: portrait.at(modelData[1])
                        height: portrait.at(5)
                        radius: height / 2
                        color: portrait.line
                        opacity: 0.45
                    }
                }
                Rectangle {
                    x: portrait.at(20)
                    y: portrait.at(186)
                    width: portrait.at(101)
                    height: portrait.at(26)
                    radius: portrait.at(6)
                    color: portrait.inRoom ? Theme.leafApply : Theme.primary
                }
            }
            Repeater {
                model: portrait.parts
                Part {
                    required property var modelData
                    names: modelData.names
                    px: modelData.x
                    py: modelData.y
                    pw: modelData.width
                    ph: modelData.height
                }
            }
            // The service door below.
            Part {
                visible: portrait.lowest < 385
                px: 27
                py: 396
                pw: 200
                ph: 52
                opacity: 0.6
            }
        }
    }
}
