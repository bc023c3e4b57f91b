pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Where a value comes from: icon, word and colour. source: card, data, you, scan, photo, fault, off, as in the wire's Source.
//
//     SourceBadge { source: row.source }
//     SourceBadge { source: "card"; text: qsTr("现在就能"); icon: "" }
Rectangle {
    id: badge

    required property string source
    property string text: word
    property string icon: symbol
    property string role: "label"

    readonly property string kind: ["card", "id_card"].includes(source) ? "card" : ["data", "shared"].includes(source) ? "data"
        : ["you", "choose", "type", "chosen", "typed"].includes(source) ? "you" : ["scan", "photo", "fault"].includes(source) ? source : "off"
    readonly property string word: {
        switch (badge.kind) {
        //: Badge: this value was read from the identity card
        case "card": return qsTr("身份证读取")
        //: Badge: this value came from another department, with consent
        case "data": return qsTr("共享数据")
        //: Badge: the person chose or typed this value
        case "you": return qsTr("您选的")
        //: Badge: this value is on a scanned page
        case "scan": return qsTr("扫描件")
        //: Badge: a photo taken at this machine
        case "photo": return qsTr("现场拍照")
        //: Badge: this has to be corrected
        case "fault": return qsTr("要改")
        //: Badge: not used
        default: return qsTr("未使用")
        }
    }
    readonly property string symbol: kind === "card" ? "id-card" : kind === "data" ? "database" : kind === "you" ? "pointer"
                                                     : kind === "scan" ? "scan-line" : kind === "photo" ? "camera" : kind === "fault" ? "triangle-alert" : "minus"
    // What was made on paper or before the lens here shares a colour; word and icon tell which.
    readonly property bool pictured: kind === "scan" || kind === "photo"
    readonly property color ink: kind === "card" ? Theme.srcCardText : kind === "data" ? Theme.srcDataText : kind === "you" ? Theme.srcYouText
                                                 : pictured ? Theme.srcScanText : kind === "fault" ? Theme.srcFaultText : Theme.srcOffText

    implicitWidth: line.width + 2 * Metrics.step(3)
    implicitHeight: Math.max(Metrics.dp(44), label.height + Metrics.step(2))
    width: implicitWidth
    height: implicitHeight
    radius: Metrics.radiusBadge
    color: kind === "card" ? Theme.srcCard : kind === "data" ? Theme.srcData : kind === "you" ? Theme.srcYou
                           : pictured ? Theme.srcScan : kind === "fault" ? Theme.srcFault : Theme.srcOff
    border.width: Theme.pictures ? 0 : Metrics.hair
    border.color: ink

    Row {
        id: line
        anchors.centerIn: parent
        spacing: Metrics.step(2)
        Icon {
            visible: badge.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: badge.icon
            ink: badge.ink
            size: Math.round(label.font.pixelSize * 1.15)
            stroke: 2
        }
        Words {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            role: badge.role
            bold: true
            wrapMode: Text.NoWrap
            color: badge.ink
            text: badge.text
        }
    }
}
