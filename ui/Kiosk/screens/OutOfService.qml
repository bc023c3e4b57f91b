pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style
import Kiosk.controls

// The machine cannot serve: why, since when, where else.
//
// shown: reason, since, otherPlace.
Sheet {
    id: screen

    required property var shown

    //: Out of service: the headline
    title: qsTr("这台机器现在办不了事")
    lead: shown.reason
    side: null

    CabinetPortrait {
        visible: !Metrics.landscape
        width: parent.width
        height: Metrics.dp(520)
    }
    Note {
        width: parent.width
        icon: "map-pin"
        //: Out of service: where else to go
        title: qsTr("可以去这里办")
        text: screen.shown.otherPlace
    }
    Words {
        width: parent.width
        role: "label"
        color: Theme.inkQuiet
        //: Out of service: since when; %1 is a date and time. Staff already know
        text: qsTr("从 %1 起。维护人员已经知道。").arg(screen.shown.since.date + " " + screen.shown.since.time)
    }
}
