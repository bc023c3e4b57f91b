pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A card on the sheet: flat, a hair line round it. Its content is a column with even padding.
//
//     Card { width: parent.width; Words { text: … } }
Rectangle {
    id: card

    default property alias content: column.data
    property alias spacing: column.spacing
    property int pad: Metrics.step(6)
    // A lit card is the one to act on now.
    property bool lit: false
    // True: where it is higher than the page, it may be parted between its children.
    property bool splits: false
    readonly property var cuts: {
        const found = []
        for (let i = 0; splits && i < column.children.length; ++i) {
            const each = column.children[i]
            if (each.visible && each.height > 0 && each.y > 0 && each.keepWithBefore !== true)
                found.push(column.y + each.y - (column.spacing > 0 ? column.spacing / 2 : 0))
            if (each.visible && each.cuts)
                found.push(...each.cuts.map(cut => column.y + each.y + cut))
        }
        return found
    }

    implicitHeight: column.height + 2 * pad
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.card
    border.width: lit ? Metrics.thick : Metrics.hair
    border.color: lit ? Theme.lampDeep : Theme.rule

    FocusRing {
        visible: card.lit
        corner: card.radius
    }
    Column {
        id: column
        x: card.pad
        y: card.pad
        width: card.width - 2 * card.pad
        spacing: Metrics.gapText
    }
}
