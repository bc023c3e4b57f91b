pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A glow at the screen edge nearest to the device that wants something. Always paired with words on the sheet.
Item {
    id: light

    required property string edge

    readonly property bool upright: edge === "left" || edge === "right"
    readonly property int reach: Metrics.step(26)
    readonly property int span: Metrics.step(126)

    Item {
        x: light.edge === "right" ? light.width - width : light.edge === "left" ? 0 : (light.width - width) / 2
        y: light.edge === "top" ? 0 : light.edge === "bottom" ? light.height - height : (light.height - height) * 0.54
        width: light.upright ? light.reach : light.span
        height: light.upright ? light.span : light.reach

        Image {
            id: glow
            visible: Theme.pictures
            anchors.centerIn: parent
            width: light.reach
            height: light.span
            rotation: light.edge === "left" ? 180 : light.edge === "bottom" ? 90 : light.edge === "top" ? -90 : 0
            sourceSize.width: width
            sourceSize.height: height
            source: light.edge === "" ? "" : "image://drawing/pictures/glow?light=" + Theme.hex(Theme.lamp)
            SequentialAnimation on opacity {
                running: light.visible && Metrics.breath > 0
                loops: Animation.Infinite
                NumberAnimation { from: 1; to: 0.6; duration: Math.max(1, Metrics.breath / 2); easing.type: Easing.InOutSine }
                NumberAnimation { from: 0.6; to: 1; duration: Math.max(1, Metrics.breath / 2); easing.type: Easing.InOutSine }
            }
        }
        Rectangle {
            width: light.upright ? Metrics.step(5) : parent.width * 0.5
            height: light.upright ? parent.height * 0.5 : Metrics.step(5)
            x: light.edge === "right" ? parent.width - Metrics.step(3.5) : light.edge === "left" ? -Metrics.step(1.5) : (parent.width - width) / 2
            y: light.edge === "bottom" ? parent.height - Metrics.step(3.5) : light.edge === "top" ? -Metrics.step(1.5) : (parent.height - height) / 2
            radius: Metrics.step(2)
            color: Theme.lamp
        }
    }
}
