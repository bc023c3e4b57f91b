pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// All sizes, from millimetres. `mmPerPx` is a setting of the cabinet's panel; a smaller panel gets its own value.
//
// `step(n)` is the grid: n units of 1.48 mm, 4 px on the reference panel of 400 mm and 1080 px. Screens and controls
// use named sizes and `step()`; nothing outside this folder counts pixels.
QtObject {
    id: metrics

    property real mmPerPx: 0.3704
    property string textSize: "standard"
    property bool landscape: false
    property bool lowReach: false
    // Highest touchable line in px with low reach on, from the lower edge's height above the floor.
    property real reachTop: 0

    readonly property real unit: 0.37037 / mmPerPx
    function dp(reference: real): int {
        return Math.round(reference * metrics.unit)
    }
    function step(units: real): int {
        return Math.round(units * 4 * metrics.unit)
    }
    function mm(length: real): int {
        return Math.round(length / metrics.mmPerPx)
    }

    // Text. Running text follows the chosen factor; headlines are far above the floor and stop at 1.33.
    readonly property real factor: textSize === "compact" ? 0.8 : textSize === "large" ? 1.33 : textSize === "largest" ? 1.67 : 1
    readonly property real headFactor: Math.min(factor, 1.33)
    readonly property bool roomy: factor > 1.2 // one column from here on
    readonly property int hero: dp(112 * Math.min(factor, 1))
    readonly property int display: dp(64 * headFactor)
    readonly property int title: dp(54 * Math.min(headFactor, 1.2))
    readonly property int tile: dp(46 * headFactor)
    readonly property int action: dp(36 * Math.min(headFactor, 1.25))
    readonly property int heading: dp(34 * headFactor)
    readonly property int value: dp(32 * Math.min(factor, 1.5))
    readonly property int body: dp(28 * factor)
    readonly property int label: dp(24 * factor)
    readonly property int note: dp(Math.max(18, 22 * factor))
    // Words in the rail and in the header stand in fixed places and keep one size, 6.5 mm capitals and up.
    readonly property int railWord: dp(25)
    readonly property int headerName: dp(37)
    readonly property int headerLine: dp(24)
    readonly property int headerClock: dp(57)

    function sizeOf(role: string): int {
        switch (role) {
        case "hero": return metrics.hero
        case "display": return metrics.display
        case "title": return metrics.title
        case "tile": return metrics.tile
        case "action": return metrics.action
        case "heading": return metrics.heading
        case "value": return metrics.value
        case "label": return metrics.label
        case "note": return metrics.note
        case "rail": return metrics.railWord
        case "headerName": return metrics.headerName
        case "headerLine": return metrics.headerLine
        case "headerClock": return metrics.headerClock
        default: return metrics.body
        }
    }
    function leadingOf(role: string): real {
        switch (role) {
        case "hero": return 1.15
        case "title": return 1.22
        case "body": return 1.5
        case "label": return 1.45
        case "display":
        case "tile":
        case "action":
        case "rail":
        case "headerClock": return 1.2
        default: return 1.3
        }
    }
    function boldOf(role: string): bool {
        return role !== "body" && role !== "label" && role !== "note" && role !== "headerLine"
    }

    // Space.
    readonly property int edge: dp(28)
    readonly property int sheetPad: dp(48)
    readonly property int gapGroup: dp(24)
    readonly property int gapTouch: dp(14)
    readonly property int gapText: dp(8)

    // Touch.
    readonly property int touchFloor: dp(35)
    readonly property int touchRow: dp(64)
    readonly property int touchSecond: dp(84)
    readonly property int touchPrimary: dp(112)
    readonly property int railHeight: landscape ? dp(112) : dp(150)
    readonly property int keyWidth: dp(116)
    readonly property int keyHeight: dp(95)

    // Corners.
    readonly property int radiusBadge: dp(12)
    readonly property int radiusKey: dp(18)
    readonly property int radiusButton: dp(24)
    readonly property int radiusCard: dp(26)
    readonly property int radiusTile: dp(30)
    readonly property int radiusSheet: dp(40)

    // Lines.
    readonly property int hair: Math.max(1, dp(2))
    readonly property int thick: Math.max(2, dp(4))
    readonly property int foot: dp(6)
    readonly property int ring: dp(6)

    // Icons.
    readonly property int iconSmall: dp(28)
    readonly property int iconMiddle: dp(34)
    readonly property int iconLarge: dp(48)

    // Motion in ms; all zero with reduced motion.
    property bool reducedMotion: false
    readonly property int press: reducedMotion ? 0 : 80
    readonly property int appear: reducedMotion ? 0 : 160
    readonly property int overlay: reducedMotion ? 0 : 200
    readonly property int slide: reducedMotion ? 0 : 240
    readonly property int breath: reducedMotion ? 0 : 1600
}
