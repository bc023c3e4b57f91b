pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The one error view: nothing is lost, and there is another way. The code is never the headline.
//
// shown: headline, message, fault { code, message } or null, safe or null, ways [{ intent, words, icon, primary }].
Sheet {
    id: screen

    required property var shown

    readonly property var places: ({ paper_out: "document_printer", jam: "document_printer", outcome_unknown: "document_printer", cover_open: "document_printer",
        stuck: "locker", door_open: "locker", door_unknown: "locker", echo: "locker", no_free_box: "locker", page_short: "scanner",
        no_card: "id_reader", card_removed: "id_reader", card_unreadable: "id_reader", card_unsupported: "id_reader", card_expired: "id_reader" })
    readonly property string place: places[shown.fault?.code ?? ""] ?? Room.chrome.deviceLit ?? ""
    readonly property var ordered: [...shown.ways].sort((a, b) => Number(b.primary) - Number(a.primary))
    // Where there is little room, the main way stands in the action bar only.
    readonly property bool tight: Metrics.landscape || Metrics.roomy || Metrics.lowReach
    readonly property var primary: ordered[0]
    // The way out stands left of the main way.
    readonly property var leave: ordered.find(way => way !== primary && ["end", "leave"].includes(way.intent))
    readonly property var beside: ordered.filter(way => way !== leave && (way !== primary || !tight))
    // The fault in short: its first sentence; the headline says the rest.
    readonly property string fault: (shown.fault?.message ?? "").split(/[。；;]|\. /)[0]

    function take(intent: string): void {
        switch (Room.journey) {
        case "deposit": Deposit.takeWay(intent); break
        case "collect": Collect.takeWay(intent); break
        case "courier": Courier.takeWay(intent); break
        default: Apply.takeWay(intent)
        }
    }

    head: Item {
        visible: !!screen.shown.fault
        implicitHeight: visible ? pill.height : 0
        Rectangle {
            id: pill
            width: Math.min(parent.width, faultWords.implicitWidth + faultIcon.width + Metrics.step(13))
            height: faultWords.height + Metrics.step(4)
            radius: Metrics.step(7)
            color: Theme.srcFault
            border.width: Theme.pictures ? 0 : Metrics.hair
            border.color: Theme.srcFaultText
            Icon {
                id: faultIcon
                x: Metrics.step(4)
                anchors.verticalCenter: parent.verticalCenter
                name: "triangle-alert"
                ink: Theme.dangerInk
                size: Metrics.iconSmall
            }
            Words {
                id: faultWords
                anchors.left: faultIcon.right
                anchors.leftMargin: Metrics.step(3)
                anchors.right: parent.right
                anchors.rightMargin: Metrics.step(5)
                anchors.verticalCenter: parent.verticalCenter
                role: "label"
                bold: true
                color: Theme.srcFaultText
                text: screen.fault
            }
        }
    }
    title: shown.headline
    lead: shown.message
    side: Component {
        CabinetPortrait {
            crossed: screen.place
            inRoom: Metrics.landscape
        }
    }

    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy
        width: parent.width
        height: Metrics.dp(440)
        crossed: screen.place
    }
    Note {
        visible: !!screen.shown.safe
        width: parent.width
        kind: "good"
        icon: "shield-check"
        text: screen.shown.safe ?? ""
    }
    Repeater {
        model: screen.beside
        OptionCard {
            required property var modelData
            objectName: "way_" + modelData.intent
            width: parent?.width ?? 0
            icon: modelData.icon
            text: modelData.words
            strong: modelData.primary
            onActivated: screen.take(modelData.intent)
        }
    }
    actions: [
        ActionButton {
            objectName: "way_" + (screen.leave?.intent ?? "")
            visible: !!screen.leave
            icon: screen.leave?.icon ?? ""
            text: screen.leave?.words ?? ""
            onActivated: screen.take(screen.leave.intent)
        },
        ActionButton {
            objectName: "mainWay"
            kind: "primary"
            icon: screen.primary?.icon ?? ""
            text: screen.primary?.words ?? ""
            onActivated: screen.take(screen.primary.intent)
        }
    ]
}
