pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.controls

// The three languages, each in its own words. What was entered stays.
Overlay {
    id: overlay

    title: "语言 · 語言 · Language"

    Repeater {
        model: [{ id: "zh_CN", words: "简体中文" }, { id: "zh_HK", words: "繁體中文" }, { id: "en", words: "English" }]
        OptionCard {
            required property var modelData
            objectName: "language_" + modelData.id
            width: parent?.width ?? 0
            text: modelData.words
            chooses: true
            chosen: Room.chrome.language === modelData.id
            onActivated: Session.setLanguage(modelData.id)
        }
    }
    ActionButton {
        objectName: "closeOverlay"
        width: parent.width
        kind: "primary"
        text: qsTr("知道了，继续办")
        onActivated: Session.showOverlay("")
    }
}
