pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// What lies below the document camera right now, its edges marked in lamp where they were found, and one hint under it;
// where height is short, beside it.
//
//     LiveSheet { live: shown.live; scanning: shown.scanning; number: 2; width: 900; height: 690 }
//
// live: { picture, corners [[x, y]] in shares of the picture, hint } or null; picture is empty before the first frame.
Rectangle {
    id: view

    property var live: null
    property bool scanning: false
    // The page that is taken next.
    property int number: 1

    readonly property bool beside: width > 1.9 * height
    readonly property var corners: scanning ? [] : live?.corners ?? []
    readonly property bool seen: (live?.picture ?? "") !== ""
    readonly property string kind: (live?.hint ?? null) === null ? (corners.length > 0 ? "good" : "") : live.hint === "no_page" ? "lamp" : "fault"
    readonly property string hint: kind === "" || scanning ? "" : kind === "good" ? hints.good : hints[live.hint] ?? ""

    readonly property var hints: ({
        //: Live picture of the document camera: the page lies well
        good: qsTr("放好了，可以扫"),
        //: Live picture of the document camera: hint
        dark: qsTr("太暗了，别让身体挡住灯"),
        //: Live picture of the document camera: hint
        no_page: qsTr("台面上还没有纸，正面朝上放好"),
        //: Live picture of the document camera: hint
        edges: qsTr("四边没有全看见，放平、往中间挪"),
        //: Live picture of the document camera: hint
        glare: qsTr("有反光，把纸往左挪一点"),
        //: Live picture of the document camera: hint
        blur: qsTr("看不清字，把纸压平，别动")
    })

    radius: Metrics.radiusCard
    color: Theme.cardDark
    border.width: Theme.pictures ? 0 : Metrics.thick
    border.color: Theme.cardDarkText
    Image {
        id: picture
        visible: view.seen
        x: Metrics.step(4)
        y: Metrics.step(4)
        width: (band.visible && view.beside ? band.x - Metrics.step(3) : parent.width - x) - x
        height: (band.visible && !view.beside ? band.y - Metrics.step(3) : parent.height - y) - y
        fillMode: Image.PreserveAspectFit
        cache: false
        retainWhileLoading: true
        source: view.live?.picture ?? ""
        //: The live picture of the sheet below the camera
        Accessible.name: qsTr("台面上的纸")
        Accessible.role: Accessible.Graphic
    }
    Repeater {
        model: view.seen && view.corners.length === 4 ? 8 : 0
        Rectangle {
            id: edge
            required property int index
            readonly property var at: view.corners[index >> 1] ?? [0, 0]
            readonly property var to: view.corners[((index >> 1) + (index % 2 === 0 ? 1 : 3)) % 4] ?? [0, 0]
            readonly property real across: (to[0] - at[0]) * picture.paintedWidth
            readonly property real down: (to[1] - at[1]) * picture.paintedHeight
            x: picture.x + (picture.width - picture.paintedWidth) / 2 + at[0] * picture.paintedWidth
            y: picture.y + (picture.height - picture.paintedHeight) / 2 + at[1] * picture.paintedHeight - height / 2
            width: Math.min(Metrics.dp(44), Math.hypot(across, down) / 3)
            height: Metrics.dp(9)
            radius: height / 2
            color: Theme.lamp
            transformOrigin: Item.Left
            rotation: Math.atan2(down, across) * 180 / Math.PI
        }
    }
    Column {
        visible: !view.seen || view.scanning
        x: picture.x + Metrics.step(4)
        y: picture.y + (picture.height - height) / 2
        width: picture.width - Metrics.step(8)
        spacing: Metrics.step(4)
        Icon {
            visible: !view.seen && !view.beside
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
                bold: true
                color: Theme.cardDarkText
                text: view.scanning
                      //: A page is being scanned
                      ? qsTr("正在扫，别动纸")
                      //: The document camera shows nothing yet, or nothing at all; %1 is the number of the next page
                      : qsTr("没有画面也能扫。\n把第 %1 页放好，点下面的按钮。").arg(view.number)
            }
        }
    }
    Rectangle {
        id: band
        readonly property color ink: view.kind === "fault" ? Theme.dangerText : view.kind === "good" ? Theme.primaryText : Theme.lampText
        visible: view.hint !== ""
        x: view.beside ? Math.round(parent.width * 0.55) : Metrics.step(4)
        y: view.beside ? (parent.height - height) / 2 : parent.height - height - Metrics.step(4)
        width: parent.width - x - Metrics.step(4)
        height: hintWords.height + Metrics.step(6)
        radius: Metrics.radiusKey
        color: view.kind === "fault" ? Theme.danger : view.kind === "good" ? Theme.primary : Theme.lamp
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: ink
        Accessible.role: Accessible.StaticText
        Accessible.name: view.hint
        Icon {
            id: symbol
            x: Metrics.step(5)
            anchors.verticalCenter: parent.verticalCenter
            name: view.kind === "fault" ? "triangle-alert" : view.kind === "good" ? "check" : "info"
            ink: band.ink
            size: Metrics.dp(38)
        }
        Words {
            id: hintWords
            x: symbol.x + symbol.width + Metrics.step(4)
            width: parent.width - x - Metrics.step(4)
            anchors.verticalCenter: parent.verticalCenter
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.25)
            color: band.ink
            text: view.hint
            Accessible.ignored: true
        }
    }
}
