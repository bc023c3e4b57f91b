pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The row at the foot of a sheet: buttons keep their natural width, the last one (the affirmative) takes what is left.
// When they do not fit side by side, they stand under each other, the affirmative first.
//
//     ActionBar { ActionButton { text: qsTr("返回"); icon: "arrow-left" } ActionButton { kind: "primary"; … } }
Item {
    id: bar

    default property alias buttons: holder.data
    readonly property int gap: Metrics.step(5.5)
    property bool stacked: false
    // Width of all buttons beside each other.
    property real natural: 0
    property var known: []

    implicitHeight: holder.childrenRect.height
    height: implicitHeight

    // Not in `arrange`: the width may depend on it.
    function measure(): void {
        const shown = Array.from(holder.children).filter(each => each.visible)
        if (shown.length > 0)
            bar.natural = shown.reduce((sum, each) => sum + each.implicitWidth, bar.gap * (shown.length - 1))
    }

    function arrange(): void {
        const shown = Array.from(holder.children).filter(each => each.visible)
        if (shown.length === 0 || bar.width <= 0)
            return
        // One that is hidden would still hold the row as high as where it stood.
        for (const each of holder.children)
            if (!each.visible)
                each.y = 0
        const tall = Math.max(...shown.map(each => each.implicitHeight))
        const last = shown[shown.length - 1]
        bar.stacked = bar.natural > bar.width
        if (bar.stacked) {
            let y = 0
            for (let i = shown.length - 1; i >= 0; --i) {
                shown[i].x = 0
                shown[i].y = y
                shown[i].width = bar.width
                shown[i].height = Qt.binding(((item) => () => item.implicitHeight)(shown[i]))
                y += shown[i].height + Metrics.gapTouch
            }
            return
        }
        let x = 0
        for (const each of shown) {
            each.y = 0
            each.x = x
            each.width = each === last ? bar.width - x : each.implicitWidth
            each.height = tall
            x += each.width + bar.gap
        }
    }

    onWidthChanged: arrange()
    onNaturalChanged: arrange()
    Component.onCompleted: {
        measure()
        arrange()
    }

    Item {
        id: holder
        width: parent.width
        onChildrenChanged: {
            for (let i = 0; i < children.length; ++i) {
                const each = children[i]
                if (bar.known.includes(each))
                    continue
                bar.known = bar.known.concat([each])
                each.implicitWidthChanged.connect(bar.measure)
                each.implicitWidthChanged.connect(bar.arrange)
                each.implicitHeightChanged.connect(bar.arrange)
                each.visibleChanged.connect(bar.measure)
                each.visibleChanged.connect(bar.arrange)
            }
            bar.measure()
            bar.arrange()
        }
    }
}
