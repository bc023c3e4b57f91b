pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The ring outside a focused or lit control: lamp outside a lamp.deep edge. Put it first inside the control.
Rectangle {
    id: ring

    // Radius of the control that it surrounds.
    required property real corner

    anchors.fill: parent
    anchors.margins: -Metrics.ring
    radius: corner + Metrics.ring
    color: "transparent"
    border.width: Metrics.ring
    border.color: Theme.lampPale
}
