pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// One scanned page: number, picture, verdict by icon and word, selected or not. Actions are buttons elsewhere.
//
//     PageThumbnail { number: 1; preview: page.preview; good: page.good; verdict: qsTr("清楚"); selected: true
//                     onActivated: Apply.selectPage(number) }
Pressable {
    id: page

    required property int number
    property string preview: ""
    property bool good: true
    property string verdict: ""
    property bool selected: false

    objectName: "page_" + number
    name: number + " " + verdict
    implicitWidth: Metrics.dp(142)
    implicitHeight: Metrics.dp(196) + words.height + Metrics.step(2)
    Accessible.checked: selected

    Rectangle {
        id: picture
        width: parent.width
        height: Metrics.dp(196)
        radius: Metrics.radiusBadge
        color: Theme.card
        border.width: page.selected || page.focused ? Metrics.thick : Metrics.hair
        border.color: page.selected || page.focused ? Theme.lampDeep : Theme.line
        Image {
            anchors.fill: parent
            anchors.margins: Metrics.step(2)
            fillMode: Image.PreserveAspectFit
            cache: false
            source: page.preview
        }
    }
    Rectangle {
        x: -Metrics.step(2)
        y: -Metrics.step(2)
        width: Metrics.dp(44)
        height: width
        radius: width / 2
        color: Theme.cardDark
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: Theme.cardDarkText
        Text {
            anchors.centerIn: parent
            text: page.number
            color: Theme.cardDarkText
            font.pixelSize: Metrics.dp(25)
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    Row {
        y: picture.height + Metrics.step(2)
        spacing: Metrics.step(1)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: page.good ? "check" : "triangle-alert"
            stroke: 2.2
            ink: page.good ? Theme.icon : Theme.dangerInk
            size: Math.round(Metrics.label * 1.1)
        }
        Words {
            id: words
            role: "label"
            bold: true
            width: page.width - Math.round(Metrics.label * 1.1) - Metrics.step(1)
            color: page.good ? Theme.icon : Theme.dangerInk
            text: page.verdict
            Accessible.ignored: true
        }
    }
}
