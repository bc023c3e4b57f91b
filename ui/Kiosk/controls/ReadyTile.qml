pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Whether one part of the machine is ready for this matter. The words may hold a name and a state, parted by a colon.
//
//     ReadyTile { ready: shown.readiness[0]; width: parent.width }
Rectangle {
    id: tile

    required property var ready

    readonly property var parts: ready.words.split(/：|: /)
    readonly property var symbols: ({ id_reader: "id-card", document_printer: "printer", sheets: "printer", scanner: "scan-line", barcode: "barcode",
        locker: "bee-box", box: "bee-box", network: "wifi", desk: "headset" })
    readonly property color ink: ready.ok ? Theme.srcCardText : Theme.srcScanText

    implicitHeight: Math.max(Metrics.dp(80), words.height + Metrics.step(4))
    height: implicitHeight
    radius: Metrics.radiusKey
    color: ready.ok ? Theme.srcCard : Theme.srcScan
    border.width: Theme.pictures ? 0 : Metrics.hair
    border.color: ink
    Accessible.role: Accessible.StaticText
    Accessible.name: ready.words

    Icon {
        id: symbol
        x: Metrics.step(5.5)
        anchors.verticalCenter: parent.verticalCenter
        name: tile.symbols[tile.ready.device ?? ""] ?? "info"
        ink: tile.ink
        size: Metrics.dp(44)
    }
    Column {
        id: words
        x: symbol.x + symbol.width + Metrics.step(4.5)
        width: mark.x - x - Metrics.step(2)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "body"
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.2)
            text: tile.parts[0]
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "note"
            color: Theme.inkQuiet
            text: tile.parts.slice(1).join(" ")
            Accessible.ignored: true
        }
    }
    Icon {
        id: mark
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        name: tile.ready.ok ? "check" : "triangle-alert"
        stroke: tile.ready.ok ? 3 : 2
        ink: tile.ink
    }
}
