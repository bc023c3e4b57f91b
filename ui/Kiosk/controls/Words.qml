pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// All text on the screens. `role` is a type token of Metrics: hero, display, title, tile, action, heading, value, body,
// label or note. Wraps at its width; never elides, never cuts.
//
//     Words { role: "title"; text: qsTr("请核对，不对就改"); width: parent.width }
Text {
    id: words

    property string role: "body"
    property bool bold: Metrics.boldOf(role)

    color: Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font.pixelSize: Metrics.sizeOf(role)
    font.weight: bold ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.ceil(font.pixelSize * Metrics.leadingOf(role))
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
