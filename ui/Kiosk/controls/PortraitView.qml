pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Kiosk.style

// The person as the camera sees them, as in a mirror, with an outline to stand in and one hint; then the photo itself.
//
//     PortraitView { picture: shown.picture; taken: shown.taken; away: shown.away; hint: "…"; ready: shown.ready; width: 560; height: 800 }
Rectangle {
    id: view

    property string picture: ""
    property bool taken: false
    property bool away: false
    property bool ready: false
    property string hint: ""

    // Too low for a band below the picture.
    readonly property bool short: height < Metrics.dp(320)

    radius: Metrics.radiusCard
    color: Theme.cardDark
    border.width: Theme.pictures ? 0 : Metrics.thick
    border.color: Theme.cardDarkText
    clip: true

    Image {
        id: seen
        visible: view.picture !== ""
        anchors.centerIn: parent
        height: parent.height - 2 * Metrics.step(3)
        // As the photo is cut: no more of the room than is needed to stand right.
        width: Math.min(parent.width - 2 * Metrics.step(3), height * 0.82)
        fillMode: view.taken ? Image.PreserveAspectFit : Image.PreserveAspectCrop
        mirror: !view.taken
        cache: false
        retainWhileLoading: true
        source: view.picture
        Accessible.name: view.taken
                         //: The identity photo that was taken
                         ? qsTr("拍好的照片")
                         //: The live picture of the person
                         : qsTr("镜头里的您")
        Accessible.role: Accessible.Graphic
    }
    Shape {
        id: outline
        visible: view.picture !== "" && !view.taken && !view.short
        anchors.horizontalCenter: parent.horizontalCenter
        y: seen.y + seen.height * 0.12
        width: height * 0.74
        height: Math.min(seen.height * 0.56, seen.width * 0.8)
        // Light on dark, so that it is seen before every wall.
        ShapePath {
            strokeColor: Theme.cardDark
            strokeWidth: Metrics.dp(9)
            fillColor: "transparent"
            PathAngleArc {
                centerX: outline.width / 2
                centerY: outline.height / 2
                radiusX: outline.width / 2 - Metrics.dp(5)
                radiusY: outline.height / 2 - Metrics.dp(5)
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: view.ready ? Theme.lamp : Theme.cardDarkText
            strokeWidth: Metrics.dp(5)
            strokeStyle: view.ready ? ShapePath.SolidLine : ShapePath.DashLine
            dashPattern: [2, 2]
            fillColor: "transparent"
            PathAngleArc {
                centerX: outline.width / 2
                centerY: outline.height / 2
                radiusX: outline.width / 2 - Metrics.dp(5)
                radiusY: outline.height / 2 - Metrics.dp(5)
                sweepAngle: 360
            }
        }
    }
    Column {
        visible: view.picture === ""
        anchors.centerIn: parent
        width: parent.width - Metrics.step(12)
        spacing: Metrics.step(4)
        Icon {
            visible: !view.short
            anchors.horizontalCenter: parent.horizontalCenter
            name: "camera"
            ink: Theme.cardDarkIcon
            size: Metrics.dp(96)
            stroke: 1.4
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            bold: true
            color: Theme.cardDarkText
            text: view.away
                  //: In place of the live picture: the camera gives none
                  ? qsTr("相机现在没有画面，照片可以到窗口拍。")
                  //: In place of the live picture, for a moment
                  : qsTr("正在打开相机")
        }
    }
    Rectangle {
        id: band
        visible: view.hint !== "" && !view.short
        x: Metrics.step(3)
        y: parent.height - height - Metrics.step(3)
        width: parent.width - 2 * x
        height: words.height + Metrics.step(6)
        radius: Metrics.radiusKey
        color: view.ready ? Theme.primary : Theme.lamp
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: symbol.ink
        Accessible.role: Accessible.StaticText
        Accessible.name: view.hint
        Icon {
            id: symbol
            x: Metrics.step(5)
            anchors.verticalCenter: parent.verticalCenter
            name: view.ready ? "check" : "volume-2"
            ink: view.ready ? Theme.primaryText : Theme.lampText
            size: Metrics.dp(38)
        }
        Words {
            id: words
            x: symbol.x + symbol.width + Metrics.step(4)
            width: parent.width - x - Metrics.step(4)
            anchors.verticalCenter: parent.verticalCenter
            bold: true
            lineHeight: Math.ceil(font.pixelSize * 1.25)
            color: symbol.ink
            text: view.hint
            Accessible.ignored: true
        }
    }
}
