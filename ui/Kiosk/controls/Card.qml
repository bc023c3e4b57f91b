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
