pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A way to go on: icon, name, one line, chevron. Alternatives look as good as the main way.
//
//     OptionCard { objectName: "way_phone"; icon: "smartphone"; text: qsTr("存到手机"); detail: …; badge: qsTr("现在就能")
//                  strong: true; onActivated: … }
//
// strong: a heavier edge for the first one. chosen: for choices, shows a check instead of the chevron.
Pressable {
    id: option

    required property string text
    property string detail: ""
    property string icon: ""
    property string badge: ""
    property bool badgeGood: false
    property bool strong: false
    property bool chooses: false
    property bool chosen: false
    property bool inRoom: false

    readonly property color ground: inRoom ? Theme.roomTile : Theme.card
    readonly property color ink: inRoom ? Theme.roomText : Theme.ink

    name: text + (detail === "" ? "" : ", " + detail)
    role: chooses ? Accessible.RadioButton : Accessible.Button
    implicitHeight: Math.max(strong ? Metrics.dp(140) : Metrics.dp(118), words.height + Metrics.step(7))
    implicitWidth: Metrics.dp(450)
    Accessible.checked: chosen

    FocusRing {
        visible: option.focused
        corner: Metrics.radiusCard
    }
    Rectangle {
        id: face
        anchors.fill: parent
        radius: Metrics.radiusCard
        color: option.down ? Theme.pressed(option.ground) : option.ground
        border.width: option.strong || option.chosen ? Metrics.thick : Metrics.step(Math.max(Theme.edge, 0.7))
        border.color: !option.active ? Theme.rule : option.strong || option.chosen ? Theme.primary : option.inRoom ? Theme.roomLine : Theme.line
    }
    Icon {
        id: symbol
        visible: option.icon !== ""
        x: Metrics.step(8)
        width: visible ? size : 0
        anchors.verticalCenter: parent.verticalCenter
        name: option.icon
        ink: option.inRoom ? Theme.roomIcon : Theme.icon
        size: Metrics.dp(52)
        stroke: 1.5
    }
    Column {
        id: words
        anchors.left: symbol.right
        anchors.leftMargin: option.icon === "" ? 0 : Metrics.step(7)
        anchors.right: mark.visible ? mark.left : tail.left
        anchors.rightMargin: Metrics.step(4)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "value"
            color: option.ink
            text: option.text
            Accessible.ignored: true
        }
        Words {
            visible: text !== ""
            width: parent.width
            role: "label"
            color: option.inRoom ? Theme.roomQuiet : Theme.inkQuiet
            text: option.detail
            Accessible.ignored: true
        }
    }
    SourceBadge {
        id: mark
        visible: option.badge !== ""
        anchors.right: tail.left
        anchors.rightMargin: Metrics.step(6)
        anchors.verticalCenter: parent.verticalCenter
        source: option.badgeGood ? "card" : "off"
        icon: ""
        text: option.badge
    }
    Item {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(7)
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.iconMiddle
        height: width
        Icon {
            visible: !option.chooses && option.active
            name: "chevron-right"
            stroke: 2.2
            ink: option.ink
        }
        Rectangle {
            visible: option.chooses && option.active
            anchors.fill: parent
            radius: width / 2
            color: option.chosen ? Theme.primary : "transparent"
            border.width: Metrics.step(0.75)
            border.color: option.chosen ? Theme.primary : Theme.line
            Icon {
                visible: option.chosen
                anchors.centerIn: parent
                name: "check"
                stroke: 3
                size: parent.width * 0.7
                ink: Theme.primaryText
            }
        }
    }
}
