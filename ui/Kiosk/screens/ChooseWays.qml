pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// How the result comes and how the paper originals leave. Ways that cannot be taken now say why.
//
// shown: steps, deliveries and originals [{ way, name, words, chosen, ready { ok, words } }], canGoOn.
Sheet {
    id: screen

    required property var shown

    readonly property bool both: shown.originals.length > 0
    readonly property int open: (shown.deliveries.some(way => way.chosen) ? 0 : 1) + (!both || shown.originals.some(way => way.chosen) ? 0 : 1)
    readonly property var icons: ({ print: "printer", box: "package", mail: "truck", counter: "landmark", trust: "lock", later: "house", none: "check" })

    steps: shown.steps
    title: both
           //: Title: two choices
           ? qsTr("结果怎么给您，原件放哪里？")
           //: Title: one choice
           : qsTr("结果怎么给您？")
    //: Lead: choosing ways
    lead: qsTr("点一下就选好，还可以再改。")
    spacing: Metrics.step(3.5)

    component Way: OptionCard {
        required property var modelData
        readonly property bool can: modelData.ready.ok
        width: parent?.width ?? 0
        chooses: true
        chosen: modelData.chosen
        active: can
        icon: screen.icons[modelData.way] ?? "package"
        text: modelData.name
        detail: modelData.words
        badge: can ? "" : modelData.ready.words
    }

    GroupHeading {
        visible: screen.both
        width: parent.width
        //: Heading over the ways in which the result comes
        text: qsTr("结果")
    }
    Repeater {
        model: screen.shown.deliveries
        Way {
            objectName: "choose_delivery_" + modelData.way
            onActivated: Apply.chooseDelivery(modelData.way)
        }
    }
    GroupHeading {
        visible: screen.both
        width: parent.width
        //: Heading over the ways in which paper originals leave
        text: qsTr("原件")
    }
    Repeater {
        model: screen.shown.originals
        Way {
            objectName: "choose_originals_" + modelData.way
            onActivated: Apply.chooseOriginals(modelData.way)
        }
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Apply.back()
        },
        ActionButton {
            objectName: "go_on"
            kind: screen.shown.canGoOn ? "primary" : "waiting"
            iconAfter: screen.shown.canGoOn ? "arrow-right" : ""
            text: screen.shown.canGoOn
                  //: Button: ways are chosen
                  ? qsTr("选好了，下一步")
                  //: Button that waits: so many choices are open
                  : qsTr("还有 %1 项没选").arg(Math.max(1, screen.open))
            onActivated: Apply.goOn()
        }
    ]
}
