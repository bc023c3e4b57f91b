pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.controls

// Help: who answers now, what else can be done.
Overlay {
    id: overlay

    readonly property var chrome: Room.chrome

    //: Help overlay: its question
    title: qsTr("要人帮忙吗？")
    //: Help overlay: nothing is lost while asking
    lead: qsTr("您办到哪一步都不会丢。")

    OptionCard {
        objectName: "helpHall"
        visible: overlay.chrome.duty === "hall"
        width: parent.width
        icon: "user"
        //: Help: staff are in the hall
        text: qsTr("找大厅的工作人员")
        //: Help: where staff are
        detail: qsTr("就在旁边的服务台")
        active: false
    }
    OptionCard {
        objectName: "helpPhone"
        width: parent.width
        icon: "phone"
        //: Help: the national government service number
        text: qsTr("打 12345")
        //: Help: open at any hour, the number of this machine is written on it
        detail: qsTr("24 小时有人接，说出机身上的编号")
        active: false
    }
    OptionCard {
        objectName: "helpLater"
        visible: overlay.chrome.duty !== "hall" && !!overlay.chrome.nextDutyAt
        width: parent.width
        icon: "clock"
        //: Help: when staff are here again; %1 is a time
        text: qsTr("工作人员 %1 到").arg(overlay.chrome.nextDutyAt?.time ?? "")
        detail: overlay.chrome.nextDutyAt?.date ?? ""
        active: false
    }
    ActionButton {
        objectName: "closeOverlay"
        width: parent.width
        kind: "primary"
        //: Overlay: close it and go on
        text: qsTr("知道了，继续办")
        onActivated: Session.showOverlay("")
    }
}
