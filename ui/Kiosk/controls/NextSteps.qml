pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// What follows, in order: a filled mark for now, open marks for later.
//
//     NextSteps { steps: shown.nextSteps; width: parent.width }
Column {
    id: list

    required property var steps
    // True: the first one is happening now.
    property bool started: false

    spacing: Metrics.step(4)
    // Where the list may be parted, seen from its own top.
    readonly property var cuts: {
        const found = []
        for (let i = 1; i < lines.count; ++i)
            found.push((lines.itemAt(i)?.y ?? 0) - spacing / 2)
        return found
    }

    Repeater {
        id: lines
        model: list.steps
        Item {
            id: step
            required property var modelData
            required property int index
            width: list.width
            height: words.height
            Rectangle {
                y: (words.lineHeight - height) / 2
                width: Metrics.dp(26)
                height: width
                radius: width / 2
                color: list.started && step.index === 0 ? Theme.primary : "transparent"
                border.width: Metrics.thick
                border.color: list.started && step.index === 0 ? Theme.primary : Theme.lampDeep
            }
            Words {
                id: words
                x: Metrics.step(11)
                width: parent.width - x
                role: "body"
                text: step.modelData
            }
        }
    }
}
