pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One icon of assets/icons in one colour. Never alone: a word is beside or under it.
//
//     Icon { name: "printer"; ink: Theme.icon; size: Metrics.iconMiddle }
Image {
    id: icon

    required property string name
    property color ink: Theme.icon
    property int size: Metrics.iconMiddle
    property real stroke: 1.7

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: name === "" ? "" : "image://drawing/icons/" + name + "?stroke=" + stroke + "&ink=" + Theme.hex(ink)
    Accessible.ignored: true
}
