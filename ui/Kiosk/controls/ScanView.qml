pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// The page on the plate as it was scanned, framed in lamp, and under it what to do about its worst fault.
//
//     ScanView { page: current; scanning: shown.scanning; advice: qsTr("…"); width: 600; height: 690 }
//
// page: { preview } or null before the first.
Rectangle {
    id: view

    property var page: null
    property bool scanning: false
    property string advice: ""

    // Too low for the advice, which then stands elsewhere.
    readonly property bool short: height < Metrics.dp(400)

    radius: Metrics.radiusCard
    color: Theme.cardDark
    border.width: Theme.pictures ? 0 : Metrics.thick
    border.color: Theme.cardDarkText
    Image {
        id: sheet
        visible: view.page !== null
        anchors.centerIn: parent
        anchors.verticalCenterOffset: band.visible ? -(band.height + Metrics.step(5)) / 2 : 0
        height: parent.height - Metrics.step(16) - (band.visible ? band.height + Metrics.step(5) : 0)
        width: parent.width - Metrics.step(14)
        fillMode: Image.PreserveAspectFit
        cache: false
        source: view.page?.preview ?? ""
        //: The picture of the scanned page
        Accessible.name: qsTr("扫到的这一页")
        Accessible.role: Accessible.Graphic
    }
    Repeater {
        model: view.page !== null && !view.scanning ? 4 : 0
        Item {
            id: corner
            required property int index
            readonly property bool onRight: index % 2 === 1
            readonly property bool below: index > 1
            readonly property int reach: Metrics.step(2)
            x: sheet.x + (sheet.width - sheet.paintedWidth) / 2 + (onRight ? sheet.paintedWidth + reach - width : -reach)
            y: sheet.y + (sheet.height - sheet.paintedHeight) / 2 + (below ? sheet.paintedHeight + reach - height : -reach)
            width: Metrics.dp(44)
            height: width
            Rectangle {
                width: parent.width
                height: Metrics.dp(9)
                y: corner.below ? parent.height - height : 0
                radius: height / 2
                color: Theme.lamp
            }
            Rectangle {
                height: parent.height
                width: Metrics.dp(9)
                x: corner.onRight ? parent.width - width : 0
                radius: width / 2
                color: Theme.lamp
            }
        }
    }
    Column {
        visible: view.page === null || view.scanning
        anchors.centerIn: parent
        width: parent.width - Metrics.step(20)
        spacing: Metrics.step(4)
        Icon {
            visible: sheet.visible === false && !view.short
            anchors.horizontalCenter: parent.horizontalCenter
            name: "scan-line"
            ink: Theme.cardDarkIcon
            size: Metrics.dp(96)
            stroke: 1.4
        }
        Rectangle {
            width: parent.width
            height: waiting.height + Metrics.step(8)
            radius: Metrics.radiusKey
            color: Theme.cardDark
            Words {
                id: waiting
                anchors.centerIn: parent
                width: parent.width - Metrics.step(6)
                horizontalAlignment: Text.AlignHCenter
                role: "body"
                bold: true
                color: Theme.cardDarkText
                text: view.scanning
                      //: A page is being scanned
                      ? qsTr("正在扫，别动纸")
                      //: No page has been scanned yet
                      : qsTr("还没有扫。\n把第 1 页放好，点下面的按钮。")
            }
        }
    }
    Rectangle {
        id: band
        visible: view.advice !== "" && !view.scanning && !view.short
        x: Metrics.step(5)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.step(5)
        width: parent.width - 2 * x
        height: adviceWords.height + Metrics.step(6)
        radius: Metrics.radiusKey
        color: Theme.danger
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: Theme.dangerText
        Icon {
            id: warning
            x: Metrics.step(5)
            anchors.verticalCenter: parent.verticalCenter
            name: "triangle-alert"
            ink: Theme.dangerText
            size: Metrics.dp(38)
        }
        Words {
            id: adviceWords
            x: warning.x + warning.width + Metrics.step(4)
            width: parent.width - x - Metrics.step(4)
            anchors.verticalCenter: parent.verticalCenter
            role: "body"
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.25)
            color: Theme.dangerText
            text: view.advice
        }
    }
}
