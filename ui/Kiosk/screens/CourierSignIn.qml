pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// The courier's badge by bar code reader, or a chip card in the slot, then a PIN. The PIN is never on the screen.
//
// shown: badgeSeen, digits, asking, fault { message } or null, triesLeft or null, cardReader, byCard.
Sheet {
    id: screen

    required property var shown

    title: shown.byCard
           //: Title: a staff card lies in the slot, its PIN follows
           ? qsTr("请输入工作卡的密码")
           : shown.badgeSeen
           //: Title: the badge was read, the PIN follows
           ? qsTr("请输入取件密码")
           : shown.cardReader
           //: Title: hold the badge under the reader, or put the staff card into the slot
           ? qsTr("扫工牌上的码，或插入工作卡")
           //: Title: hold the badge under the reader
           : qsTr("扫工牌上的码")
    lead: shown.byCard
          //: Lead: the PIN of a card
          ? qsTr("密码由卡自己核对，不会离开这台机器。办完请记得取卡。")
          : shown.badgeSeen
          //: Lead: the PIN
          ? qsTr("6 位数字。输的时候用手挡一下。")
          : shown.cardReader
          //: Lead: the badge or the card
          ? qsTr("工牌对着亮灯的扫码口，工作卡芯片朝上插到底。只给邮政取件人员用。")
          //: Lead: the badge
          : qsTr("对着右边亮灯的扫码口。只给邮政取件人员用。")
    litPlace: "barcode"
    spacing: Metrics.step(5)

    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        title: screen.shown.fault?.code === "refused"
               //: Badge or PIN is wrong; it is not said which
               ? qsTr("工牌或密码不对") : ""
        text: screen.shown.fault?.code === "pin_wrong"
              //: How often a card takes another PIN before it blocks itself for good
              ? qsTr("密码不对。这张卡还可以试 %1 次，再错卡会锁住。").arg(screen.shown.triesLeft)
              : screen.shown.fault?.code !== "refused" ? screen.shown.fault?.message ?? ""
              : screen.shown.triesLeft !== null && screen.shown.triesLeft !== undefined
              //: How often the PIN can still be tried
              ? qsTr("还可以试 %1 次，再错要等值班人员解锁。").arg(screen.shown.triesLeft)
              //: What to do after a refused sign-in
              : qsTr("请再试一次，或打电话给值班人员。")
    }
    CabinetPortrait {
        visible: !screen.shown.badgeSeen && !Metrics.landscape && !Metrics.lowReach
        width: parent.width
        height: Metrics.dp(Metrics.roomy ? 600 : 820)
        lit: "barcode"
    }
    Note {
        visible: !screen.shown.badgeSeen
        width: parent.width
        icon: "scan-line"
        text: screen.shown.cardReader
              //: Waiting for the badge or the card
              ? qsTr("正在等工牌或工作卡。")
              //: Waiting for the badge
              : qsTr("正在等工牌。")
    }
    Row {
        visible: screen.shown.badgeSeen
        anchors.horizontalCenter: parent?.horizontalCenter
        spacing: Metrics.step(6)
        height: Metrics.dp(Metrics.landscape ? 48 : 96)
        Accessible.role: Accessible.StaticText
        //: How many digits were typed
        Accessible.name: qsTr("已输 %1 位").arg(screen.shown.digits)
        Repeater {
            model: 6
            Rectangle {
                required property int index
                anchors.verticalCenter: parent?.verticalCenter
                width: Metrics.dp(36)
                height: width
                radius: width / 2
                color: index < screen.shown.digits ? Theme.primary : "transparent"
                border.width: Metrics.thick
                border.color: index < screen.shown.digits ? Theme.primary : Theme.line
            }
        }
    }
    KeyPad {
        visible: screen.shown.badgeSeen
        anchors.horizontalCenter: parent?.horizontalCenter
        ready: screen.shown.digits >= 4 && !screen.shown.asking
        room: parent?.width ?? 0
        digitName: "digit_"
        eraseName: "erase_digit"
        enterName: "submit_pin"
        keyHeight: Metrics.dp(Metrics.landscape ? 100 : Metrics.lowReach ? 96 : 150)
        onDigit: d => Courier.digit(d)
        onErase: Courier.eraseDigit()
        onEnter: Courier.submitPin()
    }
    Words {
        visible: screen.shown.asking
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        role: "body"
        bold: true
        //: The sign-in is being checked
        text: qsTr("正在核对…")
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: leave the courier's part
            text: qsTr("返回")
            onActivated: Courier.back()
        }
    ]
}
