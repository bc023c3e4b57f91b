pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Where we are: words, not dots. Done steps carry a check, the current one stands out. Not touchable.
//
//     StepBar { names: shown.steps.names; current: shown.steps.current; width: parent.width }
//
// bare: the bars alone, where `now` stands elsewhere.
Item {
    id: bar

    required property var names
    required property int current
    property bool bare: false

    readonly property string now: (current + 1) + " / " + names.length + "  " + (names[current] ?? "")
    readonly property int gap: Metrics.step(3)
    readonly property real part: (width - gap * (names.length - 1)) / Math.max(1, names.length)
    // When the words do not fit side by side, only the current one is written.
    readonly property bool tight: names.some(name => face.advanceWidth(name) + Metrics.label * 1.4 > part)

    implicitHeight: Metrics.step(2) + (bare ? 0 : Metrics.step(2) + line.height)
    height: implicitHeight
    Accessible.role: Accessible.StaticText
    //: Spoken: step 2 of 6, consent
    Accessible.name: qsTr("第 %1 步，共 %2 步：%3").arg(current + 1).arg(names.length).arg(names[current] ?? "")

    FontMetrics {
        id: face
        font.pixelSize: Metrics.label
        font.weight: Font.Bold
    }
    Repeater {
        id: words
        model: bar.names.length

        Item {
            id: one
            required property int index
            readonly property bool done: index < bar.current
            readonly property bool now: index === bar.current
            x: index * (bar.part + bar.gap)
            width: bar.part
            height: bar.height

            Rectangle {
                width: parent.width
                height: Metrics.step(2)
                color: one.done ? Theme.primary : one.now ? Theme.lampDeep : Theme.stepToCome
            }
            Icon {
                id: check
                visible: one.done && !bar.tight && !bar.bare
                y: line.y + (line.height - height) / 2
                name: "check"
                stroke: 2.4
                size: Math.round(Metrics.label * 1.15)
                ink: Theme.ink
            }
            Words {
                id: label
                visible: !bar.tight && !bar.bare
                x: one.done ? check.width + Metrics.step(1) : 0
                y: line.y
                role: "label"
                wrapMode: Text.NoWrap
                bold: one.now
                color: Theme.ink
                text: (one.done ? "" : (one.index + 1) + " ") + (bar.names[one.index] ?? "")
                Accessible.ignored: true
            }
        }
    }
    Words {
        id: line
        y: Metrics.step(4)
        visible: bar.tight && !bar.bare
        role: "label"
        bold: true
        wrapMode: Text.NoWrap
        text: bar.now
        Accessible.ignored: true
    }
}
