pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Four doors, search, frequent matters. Nobody is asked who they are.
//
// shown: doors [{ id, ready { ok, words }, lines }], frequent [{ matter, name, minutesHere, needsPerson, ready }], hour.
Item {
    id: screen

    required property var shown

    readonly property bool wide: Metrics.landscape
    readonly property bool low: Metrics.lowReach && !wide
    readonly property bool oneColumn: Metrics.roomy && !wide && !low
    readonly property int gap: Metrics.gapGroup
    readonly property int leftWidth: wide ? Math.round(width * 0.65) - Metrics.edge : width - 2 * Metrics.edge
    readonly property int rightX: wide ? Math.round(width * 0.667) : Metrics.edge
    readonly property int rightWidth: width - rightX - Metrics.edge
    // Low reach is laid out upwards from the rail: search, two rows of doors, one row of matters, the courier's button.
    readonly property int lowTop: height - search.height - Metrics.step(5) - doors.height - 2 * Metrics.gapTouch - list.height - Metrics.touchRow - Metrics.gapGroup

    function doorName(id: string): string {
        //: Door of home: hand in an application
        if (id === "apply") return qsTr("办事")
        //: Door of home: the Little Bee Box, deposit and collect
        if (id === "box") return qsTr("小蜜蜂箱")
        //: Door of home: print certificates
        if (id === "enquire") return qsTr("查询打印")
        //: Door of home: appointments and progress
        return qsTr("预约与进度")
    }
    readonly property var icons: ({ apply: "file-text", box: "bee-box", enquire: "printer", progress: "calendar-check" })
    readonly property var leaves: ({ apply: Theme.leafApply, box: Theme.leafBox, enquire: Theme.leafEnquire, progress: Theme.leafProgress })
    readonly property string greeting: {
        //: Greeting at night and in the evening
        if (shown.hour < 5 || shown.hour >= 18) return qsTr("晚上好，想办什么？")
        //: Greeting in the morning
        if (shown.hour < 12) return qsTr("早上好，想办什么？")
        //: Greeting in the afternoon
        return qsTr("下午好，想办什么？")
    }

    anchors.fill: parent

    Column {
        id: greet
        x: Metrics.step(14)
        y: screen.wide ? Metrics.step(3) : screen.low ? Metrics.step(24) : Metrics.step(10)
        width: (screen.wide ? screen.leftWidth : screen.width) - 2 * x
        spacing: Metrics.step(2)
        Words {
            objectName: "title"
            width: parent.width
            role: screen.wide ? "title" : "display"
            horizontalAlignment: screen.low ? Text.AlignHCenter : Text.AlignLeft
            color: Theme.roomText
            text: screen.greeting
            Accessible.role: Accessible.Heading
        }
        Words {
            width: parent.width
            role: "body"
            horizontalAlignment: screen.low ? Text.AlignHCenter : Text.AlignLeft
            color: Theme.roomQuiet
            text: screen.low
                  //: Home with low reach on
                  ? qsTr("能点的都在下半屏。上半屏只放说明。")
                  //: Home: look first, identify later
                  : qsTr("先看看也行，到要用的时候再认证身份。")
        }
    }
    CabinetPortrait {
        visible: screen.low
        inRoom: true
        lit: "id_reader"
        anchors.horizontalCenter: parent.horizontalCenter
        y: greet.y + greet.height + Metrics.gapGroup
        width: Metrics.dp(520)
        height: Math.max(0, search.y - y - 2 * Metrics.gapGroup)
    }
    Pressable {
        id: search
        objectName: "search"
        x: screen.rightX
        y: screen.wide ? Metrics.step(0) : screen.low ? screen.lowTop : doors.y + doors.height + screen.gap + Metrics.step(1.5)
        width: screen.rightWidth
        implicitHeight: Math.max(Metrics.dp(screen.low ? 97 : 111), hint.height + Metrics.step(6))
        height: implicitHeight
        //: Home: what the search field is for
        name: qsTr("搜事项")
        onActivated: Session.search("")
        FocusRing {
            visible: search.focused
            corner: searchFace.radius
        }
        Rectangle {
            id: searchFace
            anchors.fill: parent
            radius: Metrics.radiusTile
            color: search.down ? Theme.pressed(Theme.card) : Theme.card
            border.width: Metrics.step(Math.max(Theme.edge, 0.75))
            border.color: Theme.dark && Theme.pictures ? Theme.lamp : Theme.roomLine
        }
        Icon {
            id: lens
            x: Metrics.step(9)
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            stroke: 2
            size: Metrics.dp(46)
            ink: Theme.ink
        }
        Words {
            id: hint
            anchors.left: lens.right
            anchors.leftMargin: Metrics.step(6)
            anchors.right: keys.left
            anchors.rightMargin: Metrics.step(4)
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Math.min(Metrics.dp(32), Metrics.heading) * Math.max(1, Math.min(Metrics.factor, 1.3))
            color: Theme.inkQuiet
            //: Home: hint in the search field; initials of pinyin find a matter too
            text: qsTr("搜事项，如 sb → 社保")
            Accessible.ignored: true
        }
        Rectangle {
            id: keys
            anchors.right: parent.right
            anchors.rightMargin: Metrics.step(5)
            anchors.verticalCenter: parent.verticalCenter
            width: keysRow.width + Metrics.step(12)
            height: Metrics.dp(72)
            radius: Metrics.radiusKey
            color: Theme.card
            border.width: Metrics.step(Math.max(Theme.edge, 0.75))
            border.color: Theme.line
            Row {
                id: keysRow
                anchors.centerIn: parent
                spacing: Metrics.step(3)
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "keyboard"
                    ink: Theme.ink
                }
                Words {
                    visible: !screen.wide
                    role: "label"
                    bold: true
                    font.pixelSize: Metrics.dp(26)
                    //: Home: opens the keyboard
                    text: qsTr("键盘")
                    Accessible.ignored: true
                }
            }
        }
    }
    Grid {
        id: doors
        readonly property int rowCount: screen.oneColumn ? 4 : 2
        readonly property int bottomLimit: screen.wide ? screen.height - Metrics.gapGroup  : screen.height - below - Metrics.gapGroup
        readonly property int below: search.height + screen.gap + frequentArea.wanted + Metrics.step(9)
        readonly property int tall: screen.low ? Metrics.dp(174) : Math.max(Metrics.dp(!Metrics.roomy ? 270 : screen.wide ? 170 : 200), Math.min(Metrics.dp(screen.wide ? 420 : screen.shown.frequent.length <= 3 ? 322 : 283), (bottomLimit - y - (rowCount - 1) * screen.gap) / rowCount))
        x: Metrics.edge
        y: screen.low ? screen.lowTop + search.height + Metrics.step(5) : greet.y + greet.height + Metrics.step(screen.wide ? 6 : 10)
        width: screen.leftWidth
        columns: screen.oneColumn ? 1 : 2
        columnSpacing: screen.low ? Metrics.gapTouch : screen.gap
        rowSpacing: screen.low ? Metrics.gapTouch : screen.gap

        // Doors beside each other are as high as the one with the most words.
        function rowHeight(row: int): int {
            let found = doors.tall
            for (let i = row * columns; screen.low && i < Math.min(doorTiles.count, (row + 1) * columns); ++i)
                found = Math.max(found, doorTiles.itemAt(i)?.implicitHeight ?? 0)
            return found
        }

        Repeater {
            id: doorTiles
            model: screen.shown.doors.length
            DoorTile {
                required property int index
                readonly property var tile: screen.shown.doors[index]
                door: tile.id
                digit: index + 1
                width: (doors.width - (doors.columns - 1) * doors.columnSpacing) / doors.columns
                height: doors.rowHeight(Math.floor(index / doors.columns))
                tight: screen.low || screen.wide && Metrics.roomy
                text: screen.doorName(tile.id)
                lines: tile.lines
                ready: tile.ready
                icon: screen.icons[tile.id]
                leaf: screen.leaves[tile.id]
                onActivated: Session.openDoor(tile.id)
            }
        }
    }
    Item {
        id: frequentArea
        readonly property int rowHeight: Math.max(Metrics.dp(few ? 138 : 92), Math.ceil(Metrics.body * 1.25 + Metrics.label * 1.25) + Metrics.step(5))
        // A short list is set wide, one matter a line.
        readonly property bool few: screen.shown.frequent.length <= 3 && !screen.wide && !screen.low
        readonly property int columns: screen.wide || screen.oneColumn || few || Metrics.roomy ? 1 : 2
        readonly property int fit: screen.oneColumn ? 2 : 6
        readonly property int shownRows: Math.ceil(Math.min(screen.shown.frequent.length, fit) / columns)
        readonly property int wanted: heading.height + Metrics.step(3) + shownRows * (rowHeight + Metrics.step(3)) + Metrics.step(2)
        x: screen.rightX
        y: screen.wide ? search.height + Metrics.gapGroup : screen.low ? doors.y + doors.height + Metrics.gapTouch : search.y + search.height + Metrics.step(8)
        width: screen.rightWidth
        height: screen.height - y - Metrics.gapGroup

        GroupHeading {
            id: heading
            visible: !screen.low && list.count > 0
            width: parent.width
            height: Math.max(implicitHeight, Metrics.touchRow)
            ink: Theme.roomText
            remarkInk: Theme.roomQuiet
            //: Home: matters often done here
            text: qsTr("常办")
        }
        Grid {
            id: list
            // Four large doors may leave no room for it: all of it is found by searching.
            readonly property int fitting: Math.floor((frequentArea.height - y + Metrics.step(3)) / (frequentArea.rowHeight + Metrics.step(3)))
            readonly property int count: Math.min(screen.shown.frequent.length, screen.low ? columns : Math.min(frequentArea.fit, Math.max(screen.oneColumn ? 0 : 1, fitting) * columns))
            y: screen.low ? 0 : heading.height + Metrics.step(2)
            width: parent.width
            columns: frequentArea.columns
            columnSpacing: Metrics.gapTouch
            rowSpacing: Metrics.step(3)

            // A name on two lines makes its neighbour as high.
            function rowHeight(row: int): int {
                let found = frequentArea.rowHeight
                for (let i = row * columns; i < Math.min(matterTiles.count, (row + 1) * columns); ++i)
                    found = Math.max(found, matterTiles.itemAt(i)?.implicitHeight ?? 0)
                return found
            }

            Repeater {
                id: matterTiles
                model: list.count
                MatterTile {
                    required property int index
                    readonly property var tile: screen.shown.frequent[index]
                    width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                    height: list.rowHeight(Math.floor(index / list.columns))
                    matter: tile.matter
                    digit: index + 5
                    text: tile.name
                    //: Minutes at this machine
                    detail: qsTr("约 %1 分钟").arg(tile.minutesHere) + (tile.needsPerson && !screen.low
                            //: A person looks at this matter before it is decided
                            ? qsTr(" · 人工预审") : "")
                    ready: tile.ready
                    onActivated: Session.chooseMatter(tile.matter)
                }
            }
        }
        Pressable {
            id: staff
            objectName: "courier"
            anchors.right: parent.right
            y: screen.low ? parent.height - height : heading.height - height
            implicitWidth: staffWords.width + Metrics.step(22)
            width: implicitWidth
            height: Metrics.touchRow
            name: staffWords.text
            onActivated: Session.startCourier()
            Rectangle {
                anchors.fill: parent
                radius: Metrics.radiusKey
                color: staff.down ? Theme.pressed(Theme.room) : "transparent"
                border.width: Metrics.step(Theme.edge)
                border.color: Theme.roomLine
            }
            Row {
                anchors.centerIn: parent
                spacing: Metrics.step(3)
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "truck"
                    ink: Theme.roomQuiet
                    size: Metrics.iconSmall
                }
                Words {
                    id: staffWords
                    role: "label"
                    font.pixelSize: Metrics.dp(24)
                    wrapMode: Text.NoWrap
                    color: Theme.roomQuiet
                    //: Home: entrance for the courier
                    text: qsTr("邮政取件")
                    Accessible.ignored: true
                }
            }
        }
    }
}
