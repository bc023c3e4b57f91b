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
    readonly property var primary: shown.ways.find(way => way.primary) ?? shown.ways[0]

    function take(intent: string): void {
        switch (Room.journey) {
        case "deposit": Deposit.takeWay(intent); break
        case "collect": Collect.takeWay(intent); break
        case "courier": Courier.takeWay(intent); break
        default: Apply.takeWay(intent)
        }
    }

    head: SourceBadge {
        visible: !!screen.shown.fault
        source: "fault"
        text: screen.shown.message
    }
    title: shown.headline
    lead: shown.safe ?? ""
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
    Repeater {
        model: screen.shown.ways
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
            objectName: "mainWay"
            kind: "primary"
            icon: screen.primary?.icon ?? ""
            text: screen.primary?.words ?? ""
            onActivated: screen.take(screen.primary.intent)
        }
    ]
}
