pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Two counts drawn as sheets of paper: what it took before, what it takes now. Computed from the catalogue.
//
//     BeforeAfter { width: parent.width; before: 29; now: 5; promiseBefore: "…"; promiseNow: "…" }
Rectangle {
    id: band

    required property int before
    required property int now
    property string promiseBefore: ""
    property string promiseNow: ""

    readonly property int pad: Metrics.step(7)

    implicitHeight: Math.max(past.height, present.height) + 2 * Metrics.step(4)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.disabled
    border.width: Metrics.hair
    border.color: Theme.rule

    component Sheets: Flow {
        id: sheets
        property int count
        property int size
        property color face
        property color edge
        spacing: Math.round(size * 0.36)
        Repeater {
            model: Math.min(sheets.count, 30)
            Image {
                width: Math.round(sheets.size * 0.8)
                height: sheets.size
                sourceSize.width: width
                sourceSize.height: height
                source: "image://drawing/pictures/sheet?face=" + Theme.hex(sheets.face) + "&edge=" + Theme.hex(sheets.edge)
                Accessible.ignored: true
            }
        }
    }
    component Count: Flow {
        id: count
        property int number
        property string words
        property string promise
        property color big
        property color ink
        property string role: "display"
        spacing: Metrics.step(3)
        Words {
            role: count.role
            color: count.big
            text: count.number
        }
        Words {
            topPadding: Math.max(0, Math.round((Metrics.sizeOf(count.role) - Metrics.heading) * 1.1))
            role: "heading"
            color: count.ink
            text: count.words
        }
        Words {
            width: Math.min(implicitWidth, count.width)
            topPadding: Math.max(0, Math.round((Metrics.sizeOf(count.role) - Metrics.label) * 1.05))
            role: "label"
            color: count.ink
            text: count.promise
        }
    }

    Column {
        id: past
        x: band.pad
        y: Metrics.step(4)
        width: band.width * 0.465 - 2 * band.pad + Metrics.step(3)
        spacing: Metrics.step(1)
        Words {
            role: "label"
            color: Theme.ink
            //: Heading over the number of documents needed in former times
            text: qsTr("过去")
        }
        Count {
            width: parent.width
            number: band.before
            //: After a number: so many documents
            words: qsTr("份材料")
            promise: band.promiseBefore
            big: Theme.ink
            ink: Theme.ink
        }
        Sheets {
            width: parent.width
            count: band.before
            size: Metrics.dp(22)
            face: Theme.paper
            edge: Theme.machineLine
        }
    }
    Rectangle {
        x: band.width * 0.465
        width: band.width - x
        height: band.height
        topRightRadius: band.radius
        bottomRightRadius: band.radius
        color: Theme.primary
        Column {
            id: present
            x: band.pad
            y: Metrics.step(4)
            width: parent.width - 2 * band.pad
            spacing: Metrics.step(1)
            Words {
                role: "label"
                color: Theme.primaryHeadline
                //: Heading over the number of documents needed now
                text: qsTr("现在")
            }
            Count {
                width: parent.width
                number: band.now
                words: qsTr("份材料")
                promise: band.promiseNow
                big: Theme.primaryHeadline
                ink: Theme.primaryText
            }
            Sheets {
                width: parent.width
                count: band.now
                size: Metrics.dp(42)
                face: Theme.primaryHeadline
                edge: Theme.primaryFoot
            }
        }
    }
}
