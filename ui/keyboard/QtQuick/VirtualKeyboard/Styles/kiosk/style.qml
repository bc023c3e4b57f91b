pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.style

// The look of the keyboard: the room's tiles and type, sizes in millimetres, from the same tokens as every screen.
KeyboardStyle {
    id: style

    keyboardDesignWidth: 1080
    keyboardDesignHeight: 480
    keyboardRelativeLeftMargin: 0.015
    keyboardRelativeRightMargin: 0.015
    keyboardRelativeTopMargin: 0.02
    keyboardRelativeBottomMargin: 0.06

    keyboardBackground: Rectangle {
        color: Theme.roomTile
        Rectangle {
            width: parent.width
            height: Metrics.thick
            color: Theme.lamp
        }
    }

    keyPanel: KioskKey {}
    backspaceKeyPanel: KioskKey {
        edged: true
        icon: "arrow-left"
        //: Key: take the last letter back
        word: qsTr("删")
    }
    enterKeyPanel: KioskKey {
        lit: true
        //: Key: typing is done
        word: qsTr("完成")
    }
    spaceKeyPanel: KioskKey {
        //: Key: the space bar also takes the first candidate
        word: InputContext.locale === "zh_CN" ? qsTr("空格选字") : qsTr("空格")
    }
    symbolKeyPanel: KioskKey {
        edged: true
    }
    shiftKeyPanel: KioskKey {
        edged: true
        icon: "chevron-up"
        word: ""
    }
    modeKeyPanel: KioskKey {
        edged: true
    }
    languageKeyPanel: KioskKey {
        edged: true
        //: Key: between Chinese and English letters
        word: qsTr("中 / 英")
    }
    hideKeyPanel: KioskKey {
        edged: true
        icon: "chevron-down"
        word: ""
    }
    handwritingKeyPanel: KioskKey {
        edged: true
    }

    characterPreviewDelegate: Item {
        property string text
        property string flickLeft
        property string flickTop
        property string flickRight
        property string flickBottom
    }
    alternateKeysListItemWidth: Metrics.keyWidth
    alternateKeysListItemHeight: Metrics.keyHeight
    alternateKeysListDelegate: Item {
        id: alternate
        required property string text
        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight
        Text {
            anchors.centerIn: parent
            text: alternate.text
            color: Theme.ink
            font.pixelSize: Metrics.dp(46)
            font.weight: Font.Bold
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.lamp
        radius: Metrics.radiusBadge
    }
    alternateKeysListBackground: Rectangle {
        color: Theme.card
        radius: Metrics.radiusKey
    }

    selectionListHeight: Metrics.dp(112)
    selectionListDelegate: KioskCandidate {}
    selectionListBackground: Rectangle {
        color: Theme.roomTile
    }
    navigationHighlight: Rectangle {
        color: "transparent"
        border.color: Theme.lamp
        border.width: Metrics.ring
    }

    popupListDelegate: KioskCandidate {}
    popupListBackground: Rectangle {
        color: Theme.card
        radius: Metrics.radiusKey
    }
    languagePopupListEnabled: false
    fullScreenInputBackground: Item {}
    fullScreenInputContainerBackground: Item {}
    fullScreenInputCursor: Rectangle {
        width: Metrics.thick
        color: Theme.lampDeep
    }
    functionPopupListDelegate: Item {}
    functionPopupListBackground: Item {}
    functionPopupListHighlight: Item {}
}
