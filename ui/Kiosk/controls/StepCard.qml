pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One thing to do with the hands: a drawing, a number or a check, what to do, one more line.
//
//     StepCard { number: 2; state: "now"; picture: "put-in"; text: qsTr("放进 %1").arg(box); detail: … }
//
// phase: done, now, next.
Rectangle {
    id: step

    required property int number
    required property string text
    property string detail: ""
    property string picture: ""
    property string phase: "next"
    // Least height, so that cards beside each other end in one line.
    property int least: 0
    // True: words only, where height is short.
    property bool flat: false

    readonly property int pad: Metrics.step(flat ? 3 : 5)
    readonly property bool drawn: picture !== "" && Theme.pictures && !Metrics.roomy && !flat

    implicitHeight: Math.max(least, body.height + 2 * pad)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: phase === "done" ? Theme.srcCard : phase === "now" ? Theme.card : "transparent"
    border.width: phase === "now" ? Metrics.thick : phase === "done" && Theme.pictures ? 0 : Metrics.thick
    border.color: phase === "now" ? Theme.lampDeep : phase === "done" ? Theme.srcCardText : Theme.stepToCome
    Accessible.role: Accessible.StaticText
    Accessible.name: number + " " + text + " " + detail

    FocusRing {
        visible: step.phase === "now"
        corner: step.radius
    }
    Column {
        id: body
        x: step.pad
        y: step.pad
        width: parent.width - 2 * step.pad
        spacing: Metrics.step(2)
        Image {
            visible: step.drawn
            x: Metrics.step(3)
            width: Metrics.dp(130)
            height: Metrics.dp(90)
            sourceSize.width: width
            sourceSize.height: height
            source: visible ? "image://drawing/pictures/" + step.picture + "?line=" + Theme.hex(Theme.machineLine) + "&card=" + Theme.hex(Theme.card)
                              + "&fill=" + Theme.hex(Theme.disabled) + "&lamp=" + Theme.hex(Theme.lamp) + "&pale=" + Theme.hex(Theme.lampPale)
                              + "&act=" + Theme.hex(Theme.lampDeep) : ""
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: Math.max(mark.height, title.height)
            Rectangle {
                id: mark
                width: Metrics.dp(44)
                height: width
                radius: width / 2
                color: step.phase === "done" ? Theme.primary : step.phase === "now" ? Theme.lamp : Theme.disabled
                border.width: Theme.pictures ? 0 : Metrics.hair
                border.color: Theme.ink
                Icon {
                    visible: step.phase === "done"
                    anchors.centerIn: parent
                    name: "check"
                    stroke: 3
                    size: Metrics.iconSmall
                    ink: Theme.primaryText
                }
                Words {
                    visible: step.phase !== "done"
                    anchors.centerIn: parent
                    role: "rail"
                    color: step.phase === "now" ? Theme.lampText : Theme.ink
                    text: step.number
                    Accessible.ignored: true
                }
            }
            Words {
                id: title
                x: mark.width + Metrics.step(3)
                width: parent.width - x
                role: "value"
                anchors.verticalCenter: mark.height > height ? mark.verticalCenter : undefined
                text: step.text
                Accessible.ignored: true
            }
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            text: step.detail
            Accessible.ignored: true
        }
    }
}
