pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A QR code with its quiet zone, drawn from a matrix made by Python. Nothing personal is ever in it.
//
//     QrCode { text: shown.statusUrl; label: qsTr("查进度") }
Rectangle {
    id: code

    required property string text
    // What assistive technology says it is for.
    required property string label
    property int size: Metrics.dp(230)

    implicitWidth: size
    implicitHeight: size
    width: size
    height: size
    color: Colours.white
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Image {
        anchors.fill: parent
        smooth: false
        cache: false
        source: code.text === "" ? "" : "image://qr/" + encodeURIComponent(code.text)
    }
}
