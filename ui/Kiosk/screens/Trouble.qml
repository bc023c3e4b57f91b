pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The one error view, one calm statement: what happened, what it means, what is safe, and the way on. The code is small,
// for staff. Ending the visit is the rail's, in the place where it always is, and is not offered a second time.
//
// shown: headline, message, fault { code } or null, safe or null, ways [{ intent, words, icon, primary }], device or
// null.
Sheet {
    id: screen

    required property var shown

    readonly property string code: shown.fault?.code ?? ""
    readonly property var ways: shown.ways.filter(way => way.intent !== "end")
    readonly property var onward: ways.find(way => way.primary) ?? ways[0]
    readonly property var other: ways.find(way => way.intent !== onward.intent) ?? null

    function take(intent: string): void {
        switch (Room.journey) {
        case "deposit": Deposit.takeWay(intent); break
        case "collect": Collect.takeWay(intent); break
        case "courier": Courier.takeWay(intent); break
        default: Apply.takeWay(intent)
        }
    }

    title: shown.headline
    lead: shown.message
    side: Component {
        CabinetPortrait {
            crossed: screen.shown.device ?? ""
            inRoom: Metrics.landscape
        }
    }

    Note {
        id: safe
        visible: !!screen.shown.safe
        width: parent.width
        height: visible ? implicitHeight : 0
        kind: "good"
        icon: "shield-check"
        title: screen.shown.safe ?? ""
    }
    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && height > Metrics.dp(240)
        width: parent.width
        height: screen.pages.height - safe.height - staff.height - 2 * Metrics.gapGroup
        crossed: screen.shown.device ?? ""
    }
    Words {
        id: staff
        visible: screen.code !== ""
        height: visible ? implicitHeight : 0
        width: parent.width
        role: "note"
        color: Theme.inkQuiet
        //: Small line for staff on the error view: %1 is the code of the fault, %2 the time
        text: qsTr("工作人员看：%1，%2").arg(screen.code).arg(Room.chrome.now?.time ?? "")
    }
    actions: [
        ActionButton {
            objectName: "otherWay"
            visible: screen.other !== null
            icon: screen.other?.icon ?? ""
            text: screen.other?.words ?? ""
            onActivated: screen.take(screen.other.intent)
        },
        ActionButton {
            objectName: "mainWay"
            kind: "primary"
            icon: screen.onward?.icon ?? ""
            text: screen.onward?.words ?? ""
            onActivated: screen.take(screen.onward.intent)
        }
    ]
}
