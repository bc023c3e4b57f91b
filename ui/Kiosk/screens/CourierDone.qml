pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Signed and written down.
//
// shown: taken, loaded, nextDeadline, receiptPrinted.
Sheet {
    id: screen

    required property var shown

    spacing: Metrics.step(4.5)
    head: Component {
        ResultHead {
            //: Headline: the hand-over is complete
            text: qsTr("交接好了")
            //: What was handed over: %1 taken, %2 loaded
            detail: qsTr("取走 %1 袋，放入 %2 袋").arg(screen.shown.taken).arg(screen.shown.loaded)
        }
    }

    Fact {
        width: parent.width
        icon: "receipt-text"
        //: The hand-over slip
        text: qsTr("交接单")
        value: screen.shown.receiptPrinted
               //: Where the slip is
               ? qsTr("右边出纸口，请拿走")
               //: The slip was not printed
               : qsTr("没有打印，记录已存好，后台可以补印")
    }
    Fact {
        width: parent.width
        icon: "clock"
        //: When the courier must come again
        text: qsTr("下次取件")
        value: screen.shown.nextDeadline
               //: Until when the next collection is due; %1 day, %2 time
               ? qsTr("%1 %2 前").arg(screen.shown.nextDeadline.day).arg(screen.shown.nextDeadline.time)
               //: No collection is due
               : qsTr("今天不用再来")
    }
    Note {
        width: parent.width
        kind: "good"
        //: All doors are shut
        text: qsTr("箱门都关好了。带好袋子和工牌。")
    }
    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach && !Metrics.roomy
        width: parent.width
        height: Metrics.dp(620)
        lit: screen.shown.receiptPrinted ? "receipt_printer" : ""
    }
    actions: [
        ActionButton {
            objectName: "finish"
            kind: "primary"
            iconAfter: "log-out"
            //: Button: leave courier mode
            text: qsTr("退出取件")
            onActivated: Courier.finish()
        }
    ]
}
