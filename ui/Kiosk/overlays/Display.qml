pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Text size and contrast. Each answer shows at once; everything returns to standard when the session ends.
Overlay {
    id: overlay

    component Choice: ActionButton {
        required property string value
        required property string now
        readonly property bool chosen: value === now
        size: "second"
        kind: chosen ? "chosen" : "secondary"
        icon: chosen ? "check" : ""
        width: (parent.width - Metrics.gapTouch) / 2
        height: Math.max(implicitHeight, Metrics.touchSecond)
        Accessible.role: Accessible.RadioButton
        Accessible.checked: chosen
    }

    //: Overlay for text size and contrast: first group
    title: qsTr("字要多大？")

    Grid {
        width: parent.width
        columns: 2
        spacing: Metrics.gapTouch
        Choice {
            objectName: "size_compact"
            value: "compact"
            now: Room.chrome.textSize
            //: Text size: the smallest of four
            text: qsTr("紧凑")
            onActivated: Session.setTextSize(value)
        }
        Choice {
            objectName: "size_standard"
            value: "standard"
            now: Room.chrome.textSize
            //: Text size: the usual one; also the usual contrast
            text: qsTr("标准")
            onActivated: Session.setTextSize(value)
        }
        Choice {
            objectName: "size_large"
            value: "large"
            now: Room.chrome.textSize
            //: Text size: larger
            text: qsTr("大")
            onActivated: Session.setTextSize(value)
        }
        Choice {
            objectName: "size_largest"
            value: "largest"
            now: Room.chrome.textSize
            //: Text size: the largest
            text: qsTr("特大")
            onActivated: Session.setTextSize(value)
        }
    }
    GroupHeading {
        width: parent.width
        //: Overlay for text size and contrast: second group
        text: qsTr("对比")
    }
    Grid {
        width: parent.width
        columns: 2
        spacing: Metrics.gapTouch
        Choice {
            objectName: "contrast_standard"
            value: "standard"
            now: Room.chrome.contrast
            text: qsTr("标准")
            onActivated: Session.setContrast(value)
        }
        Choice {
            objectName: "contrast_black"
            value: "black"
            now: Room.chrome.contrast
            //: Contrast: white and yellow on black
            text: qsTr("黑底白字")
            onActivated: Session.setContrast(value)
        }
        Choice {
            objectName: "contrast_white"
            value: "white"
            now: Room.chrome.contrast
            //: Contrast: black on white
            text: qsTr("白底黑字")
            onActivated: Session.setContrast(value)
        }
        Choice {
            objectName: "contrast_low"
            value: "low"
            now: Room.chrome.contrast
            //: Contrast: soft, for eyes that glare hurts
            text: qsTr("柔和")
            onActivated: Session.setContrast(value)
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
