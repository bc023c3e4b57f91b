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
        room: Palette.roomNight
        roomTile: Palette.roomTile
        roomTileQuiet: Palette.roomTileQuiet
        roomText: Palette.roomText
        roomQuiet: Palette.roomQuiet
        roomReady: Palette.lampPale
        roomIcon: Palette.lamp
        roomLine: Palette.lineNight
        haloLight: Palette.haloNight
        mark: Palette.roomText
        paper: Palette.paper
        paperTop: Palette.paperTop
        paperFoot: Palette.roomNight
        card: Palette.card
        cardDark: Palette.ink
        cardDarkText: Palette.roomText
        cardDarkIcon: Palette.lamp
        ink: Palette.ink
        inkQuiet: Palette.inkQuiet
        inkMissing: Palette.inkMissing
        icon: Palette.pine
        rule: Palette.rule
        line: Palette.lineControl
        primary: Palette.pine
        primaryText: Palette.white
        primaryFoot: Palette.pineFoot
        primaryHeadline: Palette.lampPale
        no: Palette.ochre
        noText: Palette.white
        lamp: Palette.lamp
        lampText: Palette.ink
        lampEdge: Palette.lamp
        lampPale: Palette.lampPale
        lampDeep: Palette.lampDeep
        lampRing: Palette.lampRing
        stepToCome: Palette.stepToCome
        danger: Palette.cinnabar
        dangerText: Palette.white
        dangerInk: Palette.cinnabar
        disabled: Palette.disabled
        cover: Palette.roomTileQuiet
        srcCard: Palette.srcCard
        srcCardText: Palette.pine
        srcData: Palette.srcData
        srcDataText: Palette.indigo
        srcYou: Palette.srcYou
        srcYouText: Palette.plum
        srcScan: Palette.srcScan
        srcScanText: Palette.ochre
        srcFault: Palette.srcFault
        srcFaultText: Palette.cinnabarInk
        srcOff: Palette.srcOff
        srcOffText: Palette.inkWaiting
        cellTaken: Palette.cellTaken
        machineLine: Palette.machineLine
        machineFill: Palette.machineFill
        machineRoomLine: Palette.machineLineNight
        machineRoomFill: Palette.machineNight
        doorFrame: Palette.frameNight
        lightTop: Palette.lightTop
        lightFoot: Palette.lightFoot
        leafApply: Palette.leafPine
        leafBox: Palette.leafAmber
        leafEnquire: Palette.leafIndigo
        leafProgress: Palette.leafPlum
        serviceTile: Palette.serviceTile
        serviceOk: Palette.serviceOk
        serviceWarn: Palette.serviceWarn
        serviceBad: Palette.serviceBad
    }

    readonly property ThemeSet day: ThemeSet {
        pictures: true
        edge: 0.5
        room: Palette.roomDay
        roomTile: Palette.card
        roomTileQuiet: Palette.roomDay
        roomText: Palette.ink
        roomQuiet: Palette.inkQuiet
        roomReady: Palette.pine
        roomIcon: Palette.pine
        roomLine: Palette.lineDay
        haloLight: Palette.haloDay
        mark: Palette.pine
        paper: Palette.paperDay
        paperTop: Palette.paperDayTop
        paperFoot: Palette.paperShade
        card: Palette.card
        cardDark: Palette.ink
        cardDarkText: Palette.roomText
        cardDarkIcon: Palette.lamp
        ink: Palette.ink
        inkQuiet: Palette.inkQuiet
        inkMissing: Palette.inkMissing
        icon: Palette.pine
        rule: Palette.rule
        line: Palette.lineControl
        primary: Palette.pine
        primaryText: Palette.white
        primaryFoot: Palette.pineFoot
        primaryHeadline: Palette.lampPale
        no: Palette.ochre
        noText: Palette.white
        lamp: Palette.lamp
        lampText: Palette.ink
        lampEdge: Palette.lampDeep
        lampPale: Palette.lampPale
        lampDeep: Palette.lampDeep
        lampRing: Palette.lampRing
        stepToCome: Palette.stepToCome
        danger: Palette.cinnabar
        dangerText: Palette.white
        dangerInk: Palette.cinnabar
        disabled: Palette.disabled
        cover: Palette.roomDay
        srcCard: Palette.srcCard
        srcCardText: Palette.pine
        srcData: Palette.srcData
        srcDataText: Palette.indigo
        srcYou: Palette.srcYou
        srcYouText: Palette.plum
        srcScan: Palette.srcScan
        srcScanText: Palette.ochre
        srcFault: Palette.srcFault
        srcFaultText: Palette.cinnabarInk
        srcOff: Palette.srcOff
        srcOffText: Palette.inkWaiting
        cellTaken: Palette.cellTaken
        machineLine: Palette.machineLine
        machineFill: Palette.machineFill
        machineRoomLine: Palette.machineLine
        machineRoomFill: Palette.machineFill
        doorFrame: Palette.frameDay
        lightTop: Palette.lightTop
        lightFoot: Palette.lightFoot
        leafApply: Palette.leafPine
        leafBox: Palette.leafAmber
        leafEnquire: Palette.leafIndigo
        leafProgress: Palette.leafPlum
        serviceTile: Palette.serviceTile
        serviceOk: Palette.serviceOk
        serviceWarn: Palette.serviceWarn
        serviceBad: Palette.serviceBad
    }

    readonly property ThemeSet black: ThemeSet {
        pictures: false
        edge: 1
        room: Palette.black
        roomTile: Palette.black
        roomTileQuiet: Palette.black
        roomText: Palette.white
        roomQuiet: Palette.white
        roomReady: Palette.yellow
        roomIcon: Palette.yellow
        roomLine: Palette.white
        haloLight: Palette.black
        mark: Palette.white
        paper: Palette.black
        paperTop: Palette.black
        paperFoot: Palette.white
        card: Palette.black
        cardDark: Palette.black
        cardDarkText: Palette.white
        cardDarkIcon: Palette.yellow
        ink: Palette.white
        inkQuiet: Palette.white
        inkMissing: Palette.white
        icon: Palette.yellow
        rule: Palette.white
        line: Palette.white
        primary: Palette.yellow
        primaryText: Palette.black
        primaryFoot: Palette.yellow
        primaryHeadline: Palette.black
        no: Palette.yellow
        noText: Palette.black
        lamp: Palette.yellow
        lampText: Palette.black
        lampEdge: Palette.yellow
        lampPale: Palette.black
        lampDeep: Palette.yellow
        lampRing: Palette.yellow
        stepToCome: Palette.white
        danger: Palette.white
        dangerText: Palette.black
        dangerInk: Palette.white
        disabled: Palette.black
        cover: Palette.black
        srcCard: Palette.black
        srcCardText: Palette.white
        srcData: Palette.black
        srcDataText: Palette.white
        srcYou: Palette.black
        srcYouText: Palette.white
        srcScan: Palette.black
        srcScanText: Palette.white
        srcFault: Palette.black
        srcFaultText: Palette.white
        srcOff: Palette.black
        srcOffText: Palette.white
        cellTaken: Palette.black
        machineLine: Palette.white
        machineFill: Palette.black
        machineRoomLine: Palette.white
        machineRoomFill: Palette.black
        doorFrame: Palette.white
        lightTop: Palette.black
        lightFoot: Palette.black
        leafApply: Palette.white
        leafBox: Palette.white
        leafEnquire: Palette.white
        leafProgress: Palette.white
        serviceTile: Palette.black
        serviceOk: Palette.white
        serviceWarn: Palette.yellow
        serviceBad: Palette.white
    }

    readonly property ThemeSet white: ThemeSet {
        pictures: false
        edge: 1
        room: Palette.white
        roomTile: Palette.white
        roomTileQuiet: Palette.white
        roomText: Palette.black
        roomQuiet: Palette.black
        roomReady: Palette.navy
        roomIcon: Palette.navy
        roomLine: Palette.black
        haloLight: Palette.white
        mark: Palette.black
        paper: Palette.white
        paperTop: Palette.white
        paperFoot: Palette.black
        card: Palette.white
        cardDark: Palette.white
        cardDarkText: Palette.black
        cardDarkIcon: Palette.navy
        ink: Palette.black
        inkQuiet: Palette.black
        inkMissing: Palette.black
        icon: Palette.navy
        rule: Palette.black
        line: Palette.black
        primary: Palette.navy
        primaryText: Palette.white
        primaryFoot: Palette.navy
        primaryHeadline: Palette.white
        no: Palette.navy
        noText: Palette.white
        lamp: Palette.navy
        lampText: Palette.white
        lampEdge: Palette.navy
        lampPale: Palette.white
        lampDeep: Palette.navy
        lampRing: Palette.navy
        stepToCome: Palette.black
        danger: Palette.black
        dangerText: Palette.white
        dangerInk: Palette.black
        disabled: Palette.white
        cover: Palette.white
        srcCard: Palette.white
        srcCardText: Palette.black
        srcData: Palette.white
        srcDataText: Palette.black
        srcYou: Palette.white
        srcYouText: Palette.black
        srcScan: Palette.white
        srcScanText: Palette.black
        srcFault: Palette.white
        srcFaultText: Palette.black
        srcOff: Palette.white
        srcOffText: Palette.black
        cellTaken: Palette.white
        machineLine: Palette.black
        machineFill: Palette.white
        machineRoomLine: Palette.black
        machineRoomFill: Palette.white
        doorFrame: Palette.black
        lightTop: Palette.white
        lightFoot: Palette.white
        leafApply: Palette.black
        leafBox: Palette.black
        leafEnquire: Palette.black
        leafProgress: Palette.black
        serviceTile: Palette.white
        serviceOk: Palette.black
        serviceWarn: Palette.navy
        serviceBad: Palette.black
    }

    readonly property ThemeSet low: ThemeSet {
        pictures: true
        edge: 0.5
        room: Palette.lowRoom
        roomTile: Palette.lowTile
        roomTileQuiet: Palette.lowRoom
        roomText: Palette.lowText
        roomQuiet: Palette.lowText
        roomReady: Palette.lowLamp
        roomIcon: Palette.lowLamp
        roomLine: Palette.lineNight
        haloLight: Palette.lowRoom
        mark: Palette.lowText
        paper: Palette.lowPaper
        paperTop: Palette.lowPaper
        paperFoot: Palette.lowRoom
        card: Palette.lowCard
        cardDark: Palette.lowRoom
        cardDarkText: Palette.lowText
        cardDarkIcon: Palette.lowLamp
        ink: Palette.lowInk
        inkQuiet: Palette.lowInk
        inkMissing: Palette.lowInk
        icon: Palette.lowPine
        rule: Palette.lineControl
        line: Palette.lineDay
        primary: Palette.lowPine
        primaryText: Palette.lowOn
        primaryFoot: Palette.lowPineFoot
        primaryHeadline: Palette.lowOn
        no: Palette.ochre
        noText: Palette.lowOn
        lamp: Palette.lowLamp
        lampText: Palette.ink
        lampEdge: Palette.lowLamp
        lampPale: Palette.lowCard
        lampDeep: Palette.lampDeep
        lampRing: Palette.lampDeep
        stepToCome: Palette.stepToCome
        danger: Palette.lowCinnabar
        dangerText: Palette.lowOn
        dangerInk: Palette.lowCinnabar
        disabled: Palette.lowDisabled
        cover: Palette.lowRoom
        srcCard: Palette.lowCard
        srcCardText: Palette.lowInk
        srcData: Palette.lowCard
        srcDataText: Palette.lowInk
        srcYou: Palette.lowCard
        srcYouText: Palette.lowInk
        srcScan: Palette.lowCard
        srcScanText: Palette.lowInk
        srcFault: Palette.lowCard
        srcFaultText: Palette.lowCinnabar
        srcOff: Palette.lowCard
        srcOffText: Palette.lowInk
        cellTaken: Palette.cellTaken
        machineLine: Palette.machineLine
        machineFill: Palette.lowDisabled
        machineRoomLine: Palette.lineNight
        machineRoomFill: Palette.lowTile
        doorFrame: Palette.frameNight
        lightTop: Palette.lightTop
        lightFoot: Palette.lightFoot
        leafApply: Palette.leafPine
        leafBox: Palette.leafAmber
        leafEnquire: Palette.leafIndigo
        leafProgress: Palette.leafPlum
        serviceTile: Palette.serviceTile
        serviceOk: Palette.serviceOk
        serviceWarn: Palette.serviceWarn
        serviceBad: Palette.serviceBad
    }
}
