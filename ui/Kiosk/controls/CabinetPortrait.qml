pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A line drawing of this machine with one place lit or crossed.
//
//     CabinetPortrait { width: parent.width; height: 600; lit: "id_reader" }
//
// lit: id_reader, smart_card, locker, scanner, document_printer, receipt_printer, label_printer, barcode, camera, or
// empty. crossed: the same names, for a fault. inRoom: drawn on the room instead of the sheet.
Item {
    id: portrait

    property string lit: ""
    property string crossed: ""
    property bool inRoom: false

    readonly property color line: inRoom ? Theme.machineRoomLine : Theme.machineLine
    readonly property color fill: inRoom ? Theme.machineRoomFill : Theme.machineFill
    readonly property color body: inRoom ? Theme.roomTile : Theme.card
    // The drawing is 428 x 468 units, as wide and high as it fits.
    readonly property real scaleUnit: Math.min(width / 440, height / 476)
    readonly property int stroke: Math.max(2, Math.round(2.2 * scaleUnit))
    function at(units: real): real {
        return Math.round(units * portrait.scaleUnit)
    }

    implicitWidth: Metrics.dp(560)
    implicitHeight: Metrics.dp(620)
    Accessible.role: Accessible.Graphic
    //: What the line drawing of the machine is
    Accessible.name: qsTr("这台机器的线描图")

    component Part: Rectangle {
        id: part
        property string places: ""
        property real px
        property real py
        property real pw
        property real ph
        readonly property bool on: portrait.lit !== "" && places.split(" ").includes(portrait.lit)
        readonly property bool broken: portrait.crossed !== "" && places.split(" ").includes(portrait.crossed)
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
        width: portrait.at(430)
        height: portrait.at(470)
        anchors.centerIn: parent

        Part {
            places: "locker"
            py: 56
            pw: 158
            ph: 412
            radius: portrait.at(9)
            color: portrait.lit === "locker" ? Theme.lampPale : portrait.body
            Repeater {
                model: [[11, 40], [58, 40], [105, 40], [152, 40], [199, 58], [263, 58], [327, 75]]
                Repeater {
                    id: shelf
                    required property var modelData
                    model: 2
                    Rectangle {
                        required property int index
                        x: portrait.at(index === 0 ? 11 : 81)
                        y: portrait.at(shelf.modelData[0])
                        width: portrait.at(65)
                        height: portrait.at(shelf.modelData[1])
                        radius: portrait.at(4)
                        color: portrait.fill
                        border.width: portrait.stroke
                        border.color: portrait.line
                        Rectangle {
                            x: portrait.at(52)
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
            px: 170
            pw: 254
            ph: 468
            radius: portrait.at(9)
            color: portrait.body
        }
        Part {
            places: "camera"
            px: 268
            py: 11
            pw: 29
            ph: 16
            radius: portrait.at(8)
        }
        Part {
            px: 213
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
        Part {
            places: "id_reader smart_card"
            px: 367
            py: 191
            pw: 46
            ph: 63
        }
        Part {
            places: "barcode"
            px: 376
            py: 287
            pw: 37
            ph: 48
        }
        Part {
            px: 184
            py: 294
            pw: 8
            ph: 33
        }
        Part {
            places: "scanner"
            px: 199
            py: 293
            pw: 169
            ph: 36
        }
        Part {
            places: "document_printer"
            px: 205
            py: 355
            pw: 120
            ph: 18
        }
        Part {
            places: "receipt_printer label_printer"
            px: 344
            py: 353
            pw: 60
            ph: 20
        }
        Part {
            px: 205
            py: 396
            pw: 199
            ph: 52
            opacity: 0.6
        }
    }
}
