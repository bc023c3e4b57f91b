pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// Layer 2: what a colour means. Screens use only these names; `name` is night, day, black, white or low.
QtObject {
    id: theme

    // Told by the window: the style knows no journey, the dock wears it too.
    property string name: "night"
    readonly property bool dark: name === "night" || name === "black" || name === "low"
    readonly property bool pictures: now.pictures
    readonly property real edge: now.edge
    readonly property color room: now.room
    readonly property color roomTile: now.roomTile
    readonly property color roomTileQuiet: now.roomTileQuiet
    readonly property color roomText: now.roomText
    readonly property color roomQuiet: now.roomQuiet
    readonly property color roomReady: now.roomReady
    readonly property color roomIcon: now.roomIcon
    readonly property color roomLine: now.roomLine
    readonly property color haloLight: now.haloLight
    readonly property color mark: now.mark
    readonly property color paper: now.paper
    readonly property color paperTop: now.paperTop
    readonly property color paperFoot: now.paperFoot
    readonly property color card: now.card
    readonly property color cardDark: now.cardDark
    readonly property color cardDarkText: now.cardDarkText
    readonly property color cardDarkIcon: now.cardDarkIcon
    readonly property color ink: now.ink
    readonly property color inkQuiet: now.inkQuiet
    readonly property color inkMissing: now.inkMissing
    readonly property color icon: now.icon
    readonly property color rule: now.rule
    readonly property color line: now.line
    readonly property color primary: now.primary
    readonly property color primaryText: now.primaryText
    readonly property color primaryFoot: now.primaryFoot
    readonly property color primaryHeadline: now.primaryHeadline
    readonly property color no: now.no
    readonly property color noText: now.noText
    readonly property color lamp: now.lamp
    readonly property color lampText: now.lampText
    readonly property color lampEdge: now.lampEdge
    readonly property color lampPale: now.lampPale
    readonly property color lampDeep: now.lampDeep
    readonly property color lampRing: now.lampRing
    readonly property color stepToCome: now.stepToCome
    readonly property color danger: now.danger
    readonly property color dangerText: now.dangerText
    readonly property color dangerInk: now.dangerInk
    readonly property color disabled: now.disabled
    readonly property color cover: now.cover
    readonly property color srcCard: now.srcCard
    readonly property color srcCardText: now.srcCardText
    readonly property color srcData: now.srcData
    readonly property color srcDataText: now.srcDataText
    readonly property color srcYou: now.srcYou
    readonly property color srcYouText: now.srcYouText
    readonly property color srcScan: now.srcScan
    readonly property color srcScanText: now.srcScanText
    readonly property color srcFault: now.srcFault
    readonly property color srcFaultText: now.srcFaultText
    readonly property color srcOff: now.srcOff
    readonly property color srcOffText: now.srcOffText
    readonly property color cellTaken: now.cellTaken
    readonly property color machineLine: now.machineLine
    readonly property color machineFill: now.machineFill
    readonly property color machineRoomLine: now.machineRoomLine
    readonly property color machineRoomFill: now.machineRoomFill
    readonly property color doorFrame: now.doorFrame
    readonly property color lightTop: now.lightTop
    readonly property color lightFoot: now.lightFoot
    readonly property color leafApply: now.leafApply
    readonly property color leafBox: now.leafBox
    readonly property color leafEnquire: now.leafEnquire
    readonly property color leafProgress: now.leafProgress
    readonly property color serviceTile: now.serviceTile
    readonly property color serviceOk: now.serviceOk
    readonly property color serviceWarn: now.serviceWarn
    readonly property color serviceBad: now.serviceBad

    // Layer 3: a pressed control is its base mixed with ink by day, with lamp at night.
    function pressed(base: color): color {
        const mix = theme.dark ? theme.now.lampPale : theme.now.ink
        return Qt.rgba(base.r * 0.88 + mix.r * 0.12, base.g * 0.88 + mix.g * 0.12, base.b * 0.88 + mix.b * 0.12, 1)
    }

    // The same colour for a drawing's address, without the hash sign.
    function hex(value: color): string {
        return value.toString().slice(-6)
    }

    readonly property ThemeSet now: name === "day" ? day : name === "black" ? black : name === "white" ? white : name === "low" ? low : night

    readonly property ThemeSet night: NightTheme {}
    readonly property ThemeSet day: DayTheme {}
    readonly property ThemeSet black: BlackTheme {}
    readonly property ThemeSet white: WhiteTheme {}
    readonly property ThemeSet low: LowTheme {}
}
