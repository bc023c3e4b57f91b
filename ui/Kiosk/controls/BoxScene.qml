pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The cabinet map beside what to do with the hands. Where the map stands elsewhere (landscape, low reach, large text)
// only the steps are shown, side by side while they fit.
//
//     BoxScene { cells: shown.cells; steps: [{ phase, picture, text, detail }, …]; width: parent.width }
Item {
    id: scene

    required property var cells
    required property var steps
    readonly property bool apart: Metrics.landscape || Metrics.lowReach || Metrics.roomy
    readonly property bool beside: apart && !Metrics.roomy
    readonly property bool flat: Metrics.landscape
    // Where it may be parted, when the steps stand under each other.
    readonly property var cuts: {
        const found = []
        for (let i = 1; apart && !beside && i < cards.count; ++i)
            found.push((cards.itemAt(i)?.y ?? 0) - gap / 2)
        return found
    }
    readonly property int gap: Metrics.step(5)
    readonly property real tallest: {
        let most = 0
        for (let i = 0; i < cards.count; ++i)
            most = Math.max(most, cards.itemAt(i)?.implicitHeight ?? 0)
        return most
    }
    readonly property int mapWidth: Math.round(width * 0.52)

    implicitHeight: apart ? column.height : Math.max(column.height, Metrics.dp(780))
    height: implicitHeight

    Loader {
        active: !scene.apart
        width: scene.mapWidth
        height: scene.height
        sourceComponent: CabinetMap {
            cells: scene.cells
        }
    }
    Grid {
        id: column
        x: scene.apart ? 0 : scene.mapWidth + Metrics.step(8)
        width: scene.width - x
        columns: scene.beside ? scene.steps.length : 1
        spacing: scene.gap
        Repeater {
            id: cards
            model: scene.steps
            StepCard {
                required property var modelData
                required property int index
                width: scene.beside ? (column.width - scene.gap * (scene.steps.length - 1)) / scene.steps.length : column.width
                least: scene.beside && !scene.flat ? Metrics.dp(270) : 0
                height: scene.beside ? Math.max(implicitHeight, scene.tallest) : implicitHeight
                flat: scene.flat
                number: index + 1
                phase: modelData.phase
                picture: modelData.picture
                text: modelData.text
                detail: modelData.detail
            }
        }
    }
}
