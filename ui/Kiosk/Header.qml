pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Mark, place, time, who is on duty. Nothing to touch.
Item {
    id: header

    readonly property var chrome: Room.chrome
    readonly property bool day: chrome.night === false
    readonly property string duty: {
        if (!chrome.duty) return ""
        //: Header: staff are in the hall now
        if (chrome.duty === "hall") return qsTr("大厅有人值守")
        //: Header: staff answer from afar now
        if (chrome.duty === "remote") return qsTr("远程值守中")
        //: Header: nobody is on duty; %1 is the time at which staff are back
        if (chrome.nextDutyAt) return qsTr("人工 %1 起").arg(chrome.nextDutyAt.time)
        //: Header: nobody is on duty now
        return qsTr("现在无人值守")
    }

    height: Metrics.landscape ? Metrics.step(35) : Metrics.step(37)

    Image {
        id: mark
        visible: Theme.pictures
        x: Metrics.step(14.5)
        y: Metrics.landscape ? Metrics.step(11) : Metrics.step(12.5)
        height: Metrics.step(19)
        width: visible ? Math.round(height * 78 / 74) : 0
        sourceSize.width: width
        sourceSize.height: height
        source: "image://drawing/pictures/mark?mark=" + Theme.hex(Theme.mark) + "&light=" + Theme.hex(Theme.lamp) + "&leaf=" + Theme.hex(Theme.leafApply)
    }
    Words {
        id: productName
        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: mark.visible ? Metrics.step(6) : Metrics.step(14)
        y: Metrics.landscape ? Metrics.step(8.5) : Metrics.step(10.5)
        role: "headerName"
        color: Theme.roomText
        //: Name of the product
        text: qsTr("政务客厅")
        wrapMode: Text.NoWrap
    }
    Words {
        anchors.left: productName.left
        anchors.top: productName.bottom
        anchors.topMargin: -Metrics.step(0.5)
        role: "headerLine"
        color: Theme.roomText
        wrapMode: Text.NoWrap
        //: Header: open 24 hours, free of charge. %1 is the place
        text: qsTr("%1 · 24 小时不打烊 · 免费").arg(header.chrome.place ?? "")
    }
    Words {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(14)
        y: Metrics.landscape ? Metrics.step(9) : Metrics.step(6)
        role: "headerClock"
        color: Theme.roomText
        wrapMode: Text.NoWrap
        text: header.chrome.now?.time ?? ""
    }
    Row {
        id: line
        anchors.right: Metrics.landscape ? clock.left : parent.right
        anchors.rightMargin: Metrics.landscape ? Metrics.step(7) : Metrics.step(14)
        y: Metrics.landscape ? Metrics.step(14) : Metrics.step(25)
        spacing: Metrics.step(3)
        Icon {
            visible: Theme.pictures
            anchors.verticalCenter: parent.verticalCenter
            name: header.day ? "sun" : "moon"
            ink: Theme.roomText
            size: Metrics.step(6)
        }
        Words {
            role: "headerLine"
            color: Theme.roomText
            wrapMode: Text.NoWrap
            text: (header.chrome.now?.date ?? "") + (header.duty === "" ? "" : " · " + header.duty)
        }
    }
}
