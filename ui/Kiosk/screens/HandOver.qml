pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Counts of both sides, then the courier signs.
//
// shown: courier, taken, loaded, exceptions [string], signed, printing, printFault.
Sheet {
    id: screen

    required property var shown

    //: Title: the courier signs for what was taken and loaded
    title: qsTr("数一数，再签字")
    //: Lead: the count on the screen and in the bag must agree
    lead: qsTr("屏上的数和手里的袋子要一样。签了就由邮政保管。")
    spacing: Metrics.step(4)

    Grid {
        id: counts
        width: parent.width
        columns: Metrics.roomy ? 1 : 3
        spacing: Metrics.step(4)
        readonly property var cuts: columns === 1 ? [second.y - spacing / 2, third.y - spacing / 2] : []
        readonly property real part: (width - (columns - 1) * spacing) / columns
        Fact {
            width: counts.part
            icon: "package-open"
            //: Count of envelopes taken out
            text: qsTr("取走")
            //: So many envelopes
            value: qsTr("%1 袋").arg(screen.shown.taken)
        }
        Fact {
            id: second
            width: counts.part
            icon: "package-check"
            //: Count of results put in
            text: qsTr("放入")
            value: qsTr("%1 袋").arg(screen.shown.loaded)
        }
        Fact {
            id: third
            width: counts.part
            icon: "triangle-alert"
            //: Count of rows with an exception
            text: qsTr("要说明")
            value: qsTr("%1 袋").arg(screen.shown.exceptions.length)
        }
    }
    Repeater {
        model: screen.shown.exceptions
        Note {
            required property string modelData
            width: parent?.width ?? 0
            kind: "fault"
            text: modelData
        }
    }
    Note {
        visible: !!screen.shown.printFault
        width: parent.width
        kind: "fault"
        //: The receipt could not be printed; what is safe
        title: qsTr("交接已经记下")
        text: screen.shown.printFault?.message ?? ""
    }
    GroupHeading {
        width: parent.width
        text: screen.shown.signed
              //: The courier has signed; %1 masked name
              ? qsTr("签好了：%1").arg(screen.shown.courier)
              //: Who signs; %1 masked name
              : qsTr("请在框里签：%1").arg(screen.shown.courier)
    }
    SignaturePad {
        id: signature
        width: parent.width
        height: Metrics.dp(Metrics.landscape ? 230 : Metrics.lowReach ? 300 : 460)
        enabled: !screen.shown.signed
        //: Inside the signature field
        hint: screen.shown.signed ? "" : qsTr("用手指写，不用笔也行")
    }
    ActionButton {
        objectName: "clear_signature"
        visible: !screen.shown.signed
        size: "second"
        icon: "rotate-ccw"
        kind: signature.empty ? "waiting" : "secondary"
        //: Button: empty the signature field and write again
        text: qsTr("重写")
        onActivated: signature.clear()
    }
    actions: [
        ActionButton {
            objectName: "back"
            visible: !screen.shown.signed
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Courier.back()
        },
        ActionButton {
            objectName: "sign"
            visible: !screen.shown.signed
            kind: signature.empty ? "waiting" : "primary"
            icon: signature.empty ? "" : "check"
            //: Button: sign the hand-over
            text: signature.empty ? qsTr("还没有签字") : qsTr("签字交接")
            onActivated: Courier.sign(signature.strokes)
        },
        ActionButton {
            objectName: "go_on"
            visible: screen.shown.signed
            kind: screen.shown.printing ? "waiting" : "primary"
            iconAfter: screen.shown.printing ? "" : "arrow-right"
            text: screen.shown.printing
                  //: Button that waits while the hand-over slip is printed
                  ? qsTr("正在印交接单")
                  //: Button: all is signed
                  : qsTr("好了，下一步")
            onActivated: Courier.goOn()
        }
    ]
}
