pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One material in a list: its name, how it is given, and where it comes from.
//
//     MaterialLine { text: row.name; detail: row.how; source: row.source; first: index === 0; width: parent.width }
Item {
    id: line

    required property string text
    property string detail: ""
    required property string source
    property bool first: false

    readonly property bool stacked: Metrics.roomy || width < Metrics.dp(700)

    implicitHeight: Math.max(Metrics.dp(66), stacked ? Math.max(name.height, badge.height) + how.height + Metrics.step(5)
                                                     : Math.max(name.height, how.height, badge.height) + Metrics.step(4))
    height: implicitHeight

    Rectangle {
        visible: !line.first
        width: parent.width
        height: Metrics.hair
        color: Theme.rule
    }
    Words {
        id: name
        role: "body"
        bold: true
        lineHeight: Math.ceil(font.pixelSize * 1.3)
        y: line.stacked ? Metrics.step(2.5) : (parent.height - height) / 2
        width: line.stacked ? badge.x - Metrics.step(3) : Math.round(parent.width * 0.36)
        text: line.text
    }
    Words {
        id: how
        role: "label"
        color: Theme.inkQuiet
        x: line.stacked ? 0 : name.width + Metrics.step(3)
        y: line.stacked ? Metrics.step(2.5) + Math.max(name.height, badge.height) : (parent.height - height) / 2
        width: line.stacked ? parent.width : badge.x - x - Metrics.step(3)
        text: line.detail
    }
    SourceBadge {
        id: badge
        anchors.right: parent.right
        y: line.stacked ? Metrics.step(2.5) : (parent.height - height) / 2
        source: line.source
    }
}
