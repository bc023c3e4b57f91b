pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One candidate of the list above the keys; the current one is lit and is what the space bar takes.
Item {
    id: candidate

    required property int index
    required property string display
    property url soundEffect // read by the list; touches have no sound of their own here
    readonly property bool now: ListView.isCurrentItem

    width: Math.max(Metrics.keyWidth, letters.width + Metrics.step(10))
    height: ListView.view ? ListView.view.height : 0
    Accessible.role: Accessible.Button
    Accessible.name: display

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Metrics.step(1.5)
        anchors.rightMargin: Metrics.step(1.5)
        anchors.topMargin: Metrics.step(3)
        radius: Metrics.radiusKey
        color: candidate.now ? Theme.lamp : Theme.card
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: Theme.roomLine
        Text {
            id: letters
            anchors.centerIn: parent
            text: candidate.display
            textFormat: Text.PlainText
            color: candidate.now ? Theme.lampText : Theme.ink
            font.pixelSize: Metrics.dp(50)
            font.weight: Font.Bold
        }
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: {
            const list = candidate.ListView.view
            list.currentIndex = candidate.index
            list.model.selectItem(candidate.index)
        }
    }
}
