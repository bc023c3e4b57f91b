pragma ComponentBehavior: Bound
import QtQuick

// Layer 2, the shape of a theme: every theme gives every token, and a missing one is an error when it is made.
QtObject {
    id: set

    // Whether pictures, gradients and glow are drawn.
    required property bool pictures
    // Edge of a control, in grid units of 1.5 mm.
    required property real edge
    // The room: header, rail, ground of home.
    required property color room
    // Tiles and rail places in the room.
    required property color roomTile
    // The sixth rail place and other quiet places.
    required property color roomTileQuiet
    // Text in the room.
    required property color roomText
    // Second lines in the room.
    required property color roomQuiet
    // The ready line of a door.
    required property color roomReady
    // Icons of small tiles in the room.
    required property color roomIcon
    // Edge of tiles and rail places.
    required property color roomLine
    // Centre of the light from above.
    required property color haloLight
    // Frame of the mark in the header.
    required property color mark
    // The sheet.
    required property color paper
    // Upper end of the light on the sheet.
    required property color paperTop
    // The warm line under the sheet.
    required property color paperFoot
    // Cards and fields on the sheet.
    required property color card
    // The dark band on a sheet (erased list, scan prompt).
    required property color cardDark
    // Text on the dark band.
    required property color cardDarkText
    // Icons on the dark band.
    required property color cardDarkIcon
    // Text on sheet and card.
    required property color ink
    // Second lines on sheet and card.
    required property color inkQuiet
    // Words on a waiting button.
    required property color inkMissing
    // Icons on sheet and card.
    required property color icon
    // Hair lines that only separate rows, and the edge of cards.
    required property color rule
    // Edge of fields and buttons on sheet and card.
    required property color line
    // The one affirmative, done, success.
    required property color primary
    // Words on primary.
    required property color primaryText
    // Foot of the primary button.
    required property color primaryFoot
    // Headline and check on a success band.
    required property color primaryHeadline
    // A chosen no: as weighty as a chosen yes, another colour.
    required property color no
    // Words on a chosen no.
    required property color noText
    // Act here.
    required property color lamp
    // Words on lamp.
    required property color lampText
    // Edge of the lamp-coloured rail place.
    required property color lampEdge
    // Light round what is lit on a light ground.
    required property color lampPale
    // Current step, focus edge, ring.
    required property color lampDeep
    // Ring of an overlay.
    required property color lampRing
    // Bar of a step to come.
    required property color stepToCome
    // Fault, stop, left open: ground.
    required property color danger
    // Words on danger.
    required property color dangerText
    // Words and edge of danger on card.
    required property color dangerInk
    // A button that says what is missing.
    required property color disabled
    // What hides a person's data behind an overlay.
    required property color cover
    // From the card; good.
    required property color srcCard
    // Words on it.
    required property color srcCardText
    // Shared data.
    required property color srcData
    // Words on it.
    required property color srcDataText
    // Chosen or typed by the person.
    required property color srcYou
    // Words on it.
    required property color srcYouText
    // Scanned; needs a look; lamp note.
    required property color srcScan
    // Words on it.
    required property color srcScanText
    // To be corrected; fault note.
    required property color srcFault
    // Words on it.
    required property color srcFaultText
    // Not used, waiting.
    required property color srcOff
    // Words on it.
    required property color srcOffText
    // A taken cell of the cabinet map.
    required property color cellTaken
    // Lines of the cabinet portrait on the sheet.
    required property color machineLine
    // Parts of the cabinet portrait on the sheet.
    required property color machineFill
    // Lines of the cabinet portrait in the room.
    required property color machineRoomLine
    // Parts of the cabinet portrait in the room.
    required property color machineRoomFill
    // Frame of a door.
    required property color doorFrame
    // Light behind a door, above.
    required property color lightTop
    // Light behind a door, below.
    required property color lightFoot
    // Leaf of the door 办事.
    required property color leafApply
    // Leaf of the door 小蜜蜂箱.
    required property color leafBox
    // Leaf of the door 查询打印.
    required property color leafEnquire
    // Leaf of the door 预约与进度.
    required property color leafProgress
    // Device tile of service mode.
    required property color serviceTile
    // State good in service mode.
    required property color serviceOk
    // State warning in service mode.
    required property color serviceWarn
    // State fault in service mode.
    required property color serviceBad
}
