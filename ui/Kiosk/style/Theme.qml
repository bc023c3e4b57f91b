pragma ComponentBehavior: Bound
pragma Singleton
import QtQuick

// Layer 2: what a colour means. Screens use only these names; `name` is night, day, black, white or low.
QtObject {
    id: theme

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

    readonly property ThemeSet night: ThemeSet {
        pictures: true
        edge: 0.5
        room: Colours.roomNight
        roomTile: Colours.roomTile
        roomTileQuiet: Colours.roomTileQuiet
        roomText: Colours.roomText
        roomQuiet: Colours.roomQuiet
        roomReady: Colours.lampPale
        roomIcon: Colours.lamp
        roomLine: Colours.lineNight
        haloLight: Colours.haloNight
        mark: Colours.roomText
        paper: Colours.paper
        paperTop: Colours.paperTop
        paperFoot: Colours.roomNight
        card: Colours.card
        cardDark: Colours.ink
        cardDarkText: Colours.roomText
        cardDarkIcon: Colours.lamp
        ink: Colours.ink
        inkQuiet: Colours.inkQuiet
        inkMissing: Colours.inkMissing
        icon: Colours.pine
        rule: Colours.rule
        line: Colours.lineControl
        primary: Colours.pine
        primaryText: Colours.white
        primaryFoot: Colours.pineFoot
        primaryHeadline: Colours.lampPale
        no: Colours.ochre
        noText: Colours.white
        lamp: Colours.lamp
        lampText: Colours.ink
        lampEdge: Colours.lamp
        lampPale: Colours.lampPale
        lampDeep: Colours.lampDeep
        lampRing: Colours.lampRing
        stepToCome: Colours.stepToCome
        danger: Colours.cinnabar
        dangerText: Colours.white
        dangerInk: Colours.cinnabar
        disabled: Colours.disabled
        cover: Colours.roomTileQuiet
        srcCard: Colours.srcCard
        srcCardText: Colours.pine
        srcData: Colours.srcData
        srcDataText: Colours.indigo
        srcYou: Colours.srcYou
        srcYouText: Colours.plum
        srcScan: Colours.srcScan
        srcScanText: Colours.ochre
        srcFault: Colours.srcFault
        srcFaultText: Colours.cinnabarInk
        srcOff: Colours.srcOff
        srcOffText: Colours.inkWaiting
        cellTaken: Colours.cellTaken
        machineLine: Colours.machineLine
        machineFill: Colours.machineFill
        machineRoomLine: Colours.machineLineNight
        machineRoomFill: Colours.machineNight
        doorFrame: Colours.frameNight
        lightTop: Colours.lightTop
        lightFoot: Colours.lightFoot
        leafApply: Colours.leafPine
        leafBox: Colours.leafAmber
        leafEnquire: Colours.leafIndigo
        leafProgress: Colours.leafPlum
        serviceTile: Colours.serviceTile
        serviceOk: Colours.serviceOk
        serviceWarn: Colours.serviceWarn
        serviceBad: Colours.serviceBad
    }

    readonly property ThemeSet day: ThemeSet {
        pictures: true
        edge: 0.5
        room: Colours.roomDay
        roomTile: Colours.card
        roomTileQuiet: Colours.roomDay
        roomText: Colours.ink
        roomQuiet: Colours.inkQuiet
        roomReady: Colours.pine
        roomIcon: Colours.pine
        roomLine: Colours.lineDay
        haloLight: Colours.haloDay
        mark: Colours.pine
        paper: Colours.paperDay
        paperTop: Colours.paperDayTop
        paperFoot: Colours.paperShade
        card: Colours.card
        cardDark: Colours.ink
        cardDarkText: Colours.roomText
        cardDarkIcon: Colours.lamp
        ink: Colours.ink
        inkQuiet: Colours.inkQuiet
        inkMissing: Colours.inkMissing
        icon: Colours.pine
        rule: Colours.rule
        line: Colours.lineControl
        primary: Colours.pine
        primaryText: Colours.white
        primaryFoot: Colours.pineFoot
        primaryHeadline: Colours.lampPale
        no: Colours.ochre
        noText: Colours.white
        lamp: Colours.lamp
        lampText: Colours.ink
        lampEdge: Colours.lampDeep
        lampPale: Colours.lampPale
        lampDeep: Colours.lampDeep
        lampRing: Colours.lampRing
        stepToCome: Colours.stepToCome
        danger: Colours.cinnabar
        dangerText: Colours.white
        dangerInk: Colours.cinnabar
        disabled: Colours.disabled
        cover: Colours.roomDay
        srcCard: Colours.srcCard
        srcCardText: Colours.pine
        srcData: Colours.srcData
        srcDataText: Colours.indigo
        srcYou: Colours.srcYou
        srcYouText: Colours.plum
        srcScan: Colours.srcScan
        srcScanText: Colours.ochre
        srcFault: Colours.srcFault
        srcFaultText: Colours.cinnabarInk
        srcOff: Colours.srcOff
        srcOffText: Colours.inkWaiting
        cellTaken: Colours.cellTaken
        machineLine: Colours.machineLine
        machineFill: Colours.machineFill
        machineRoomLine: Colours.machineLine
        machineRoomFill: Colours.machineFill
        doorFrame: Colours.frameDay
        lightTop: Colours.lightTop
        lightFoot: Colours.lightFoot
        leafApply: Colours.leafPine
        leafBox: Colours.leafAmber
        leafEnquire: Colours.leafIndigo
        leafProgress: Colours.leafPlum
        serviceTile: Colours.serviceTile
        serviceOk: Colours.serviceOk
        serviceWarn: Colours.serviceWarn
        serviceBad: Colours.serviceBad
    }

    readonly property ThemeSet black: ThemeSet {
        pictures: false
        edge: 1
        room: Colours.black
        roomTile: Colours.black
        roomTileQuiet: Colours.black
        roomText: Colours.white
        roomQuiet: Colours.white
        roomReady: Colours.yellow
        roomIcon: Colours.yellow
        roomLine: Colours.white
        haloLight: Colours.black
        mark: Colours.white
        paper: Colours.black
        paperTop: Colours.black
        paperFoot: Colours.white
        card: Colours.black
        cardDark: Colours.black
        cardDarkText: Colours.white
        cardDarkIcon: Colours.yellow
        ink: Colours.white
        inkQuiet: Colours.white
        inkMissing: Colours.white
        icon: Colours.yellow
        rule: Colours.white
        line: Colours.white
        primary: Colours.yellow
        primaryText: Colours.black
        primaryFoot: Colours.yellow
        primaryHeadline: Colours.black
        no: Colours.yellow
        noText: Colours.black
        lamp: Colours.yellow
        lampText: Colours.black
        lampEdge: Colours.yellow
        lampPale: Colours.black
        lampDeep: Colours.yellow
        lampRing: Colours.yellow
        stepToCome: Colours.white
        danger: Colours.white
        dangerText: Colours.black
        dangerInk: Colours.white
        disabled: Colours.black
        cover: Colours.black
        srcCard: Colours.black
        srcCardText: Colours.white
        srcData: Colours.black
        srcDataText: Colours.white
        srcYou: Colours.black
        srcYouText: Colours.white
        srcScan: Colours.black
        srcScanText: Colours.white
        srcFault: Colours.black
        srcFaultText: Colours.white
        srcOff: Colours.black
        srcOffText: Colours.white
        cellTaken: Colours.black
        machineLine: Colours.white
        machineFill: Colours.black
        machineRoomLine: Colours.white
        machineRoomFill: Colours.black
        doorFrame: Colours.white
        lightTop: Colours.black
        lightFoot: Colours.black
        leafApply: Colours.white
        leafBox: Colours.white
        leafEnquire: Colours.white
        leafProgress: Colours.white
        serviceTile: Colours.black
        serviceOk: Colours.white
        serviceWarn: Colours.yellow
        serviceBad: Colours.white
    }

    readonly property ThemeSet white: ThemeSet {
        pictures: false
        edge: 1
        room: Colours.white
        roomTile: Colours.white
        roomTileQuiet: Colours.white
        roomText: Colours.black
        roomQuiet: Colours.black
        roomReady: Colours.navy
        roomIcon: Colours.navy
        roomLine: Colours.black
        haloLight: Colours.white
        mark: Colours.black
        paper: Colours.white
        paperTop: Colours.white
        paperFoot: Colours.black
        card: Colours.white
        cardDark: Colours.white
        cardDarkText: Colours.black
        cardDarkIcon: Colours.navy
        ink: Colours.black
        inkQuiet: Colours.black
        inkMissing: Colours.black
        icon: Colours.navy
        rule: Colours.black
        line: Colours.black
        primary: Colours.navy
        primaryText: Colours.white
        primaryFoot: Colours.navy
        primaryHeadline: Colours.white
        no: Colours.navy
        noText: Colours.white
        lamp: Colours.navy
        lampText: Colours.white
        lampEdge: Colours.navy
        lampPale: Colours.white
        lampDeep: Colours.navy
        lampRing: Colours.navy
        stepToCome: Colours.black
        danger: Colours.black
        dangerText: Colours.white
        dangerInk: Colours.black
        disabled: Colours.white
        cover: Colours.white
        srcCard: Colours.white
        srcCardText: Colours.black
        srcData: Colours.white
        srcDataText: Colours.black
        srcYou: Colours.white
        srcYouText: Colours.black
        srcScan: Colours.white
        srcScanText: Colours.black
        srcFault: Colours.white
        srcFaultText: Colours.black
        srcOff: Colours.white
        srcOffText: Colours.black
        cellTaken: Colours.white
        machineLine: Colours.black
        machineFill: Colours.white
        machineRoomLine: Colours.black
        machineRoomFill: Colours.white
        doorFrame: Colours.black
        lightTop: Colours.white
        lightFoot: Colours.white
        leafApply: Colours.black
        leafBox: Colours.black
        leafEnquire: Colours.black
        leafProgress: Colours.black
        serviceTile: Colours.white
        serviceOk: Colours.black
        serviceWarn: Colours.navy
        serviceBad: Colours.black
    }

    readonly property ThemeSet low: ThemeSet {
        pictures: true
        edge: 0.5
        room: Colours.lowRoom
        roomTile: Colours.lowTile
        roomTileQuiet: Colours.lowRoom
        roomText: Colours.lowText
        roomQuiet: Colours.lowText
        roomReady: Colours.lowLamp
        roomIcon: Colours.lowLamp
        roomLine: Colours.lineNight
        haloLight: Colours.lowRoom
        mark: Colours.lowText
        paper: Colours.lowPaper
        paperTop: Colours.lowPaper
        paperFoot: Colours.lowRoom
        card: Colours.lowCard
        cardDark: Colours.lowRoom
        cardDarkText: Colours.lowText
        cardDarkIcon: Colours.lowLamp
        ink: Colours.lowInk
        inkQuiet: Colours.lowInk
        inkMissing: Colours.lowInk
        icon: Colours.lowPine
        rule: Colours.lineControl
        line: Colours.lineDay
        primary: Colours.lowPine
        primaryText: Colours.lowOn
        primaryFoot: Colours.lowPineFoot
        primaryHeadline: Colours.lowOn
        no: Colours.ochre
        noText: Colours.lowOn
        lamp: Colours.lowLamp
        lampText: Colours.ink
        lampEdge: Colours.lowLamp
        lampPale: Colours.lowCard
        lampDeep: Colours.lampDeep
        lampRing: Colours.lampDeep
        stepToCome: Colours.stepToCome
        danger: Colours.lowCinnabar
        dangerText: Colours.lowOn
        dangerInk: Colours.lowCinnabar
        disabled: Colours.lowDisabled
        cover: Colours.lowRoom
        srcCard: Colours.lowCard
        srcCardText: Colours.lowInk
        srcData: Colours.lowCard
        srcDataText: Colours.lowInk
        srcYou: Colours.lowCard
        srcYouText: Colours.lowInk
        srcScan: Colours.lowCard
        srcScanText: Colours.lowInk
        srcFault: Colours.lowCard
        srcFaultText: Colours.lowCinnabar
        srcOff: Colours.lowCard
        srcOffText: Colours.lowInk
        cellTaken: Colours.cellTaken
        machineLine: Colours.machineLine
        machineFill: Colours.lowDisabled
        machineRoomLine: Colours.lineNight
        machineRoomFill: Colours.lowTile
        doorFrame: Colours.frameNight
        lightTop: Colours.lightTop
        lightFoot: Colours.lightFoot
        leafApply: Colours.leafPine
        leafBox: Colours.leafAmber
        leafEnquire: Colours.leafIndigo
        leafProgress: Colours.leafPlum
        serviceTile: Colours.serviceTile
        serviceOk: Colours.serviceOk
        serviceWarn: Colours.serviceWarn
        serviceBad: Colours.serviceBad
    }
}
