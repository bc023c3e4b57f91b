pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// Know who, by the card. The lit place is on the machine, not on the screen.
//
// shown: steps, party, partyIndex, partyCount, reading, fault { message } or null, card or null, secondsLeft. `reading`
// says that the reader waits for a card; without it the time ran out or the reader is away, and a touch starts again.
// `card` names the card that was read and could not be used. `fingerprint`: it is read too. `accepted`: names of all cards
// that can be used.
Sheet {
    id: screen

    required property var shown

    //: Waiting for the card; %1 seconds
    readonly property string status: qsTr("正在等身份证… 还有 %1 秒").arg(shown.secondsLeft)

    EdgeWords {
        id: where
        edge: Room.chrome.edgeLight ?? "right"
    }

    steps: shown.steps
    title: shown.partyCount > 1
           //: Title: one of several persons lays the card down; %1 is who, such as buyer
           ? qsTr("%1：把身份证放在亮灯处").arg(shown.party)
           //: Title: lay the identity card at the lit place
           : qsTr("把身份证平放在亮灯处")
    //: Lead: %1 says where, such as "right of the screen"
    lead: qsTr("%1，和手一样高。读到以后就可以拿开。").arg(where.place)

    CabinetPortrait {
        visible: !Metrics.landscape && !Metrics.lowReach
        width: parent.width
        height: Metrics.dp(Metrics.roomy ? 260 : screen.shown.fault ? 540 : 640)
        lit: Room.chrome.deviceLit ?? "id_reader"
    }
    Rectangle {
        visible: screen.shown.reading
        anchors.horizontalCenter: parent?.horizontalCenter
        width: Math.min(parent?.width ?? 0, statusWords.implicitWidth + sign.width + Metrics.step(12))
        height: Math.max(Metrics.dp(64), statusWords.height + Metrics.step(3))
        radius: Math.min(height / 2, Metrics.dp(36))
        color: Theme.srcScan
        border.width: Theme.pictures ? 0 : Metrics.hair
        border.color: Theme.ink
        Icon {
            id: sign
            x: Metrics.step(5)
            anchors.verticalCenter: parent.verticalCenter
            name: "id-card"
            ink: Theme.srcScanText
            size: Metrics.iconMiddle
        }
        Words {
            id: statusWords
            anchors.left: sign.right
            anchors.leftMargin: Metrics.step(3)
            anchors.right: parent.right
            anchors.rightMargin: Metrics.step(4)
            anchors.verticalCenter: parent.verticalCenter
            role: "body"
            bold: true
            text: screen.status
        }
    }
    Note {
        visible: !!screen.shown.fault
        width: parent.width
        kind: "fault"
        //: A card that cannot be used: %1 is its kind, such as resident identity card; %2 says why and what to do
        text: screen.shown.card ? qsTr("读到：%1。%2").arg(screen.shown.card).arg(screen.shown.fault?.message ?? "")
                                : screen.shown.fault?.message ?? ""
    }
    Note {
        visible: screen.shown.partyCount > 1
        width: parent.width
        icon: "users"
        //: Several persons identify themselves one after the other: number and count
        text: qsTr("这件事要 %1 个人一起办，现在是第 %2 位。").arg(screen.shown.partyCount).arg(screen.shown.partyIndex + 1)
    }
    Card {
        visible: screen.shown.accepted.length > 1
        width: parent.width
        pad: Metrics.step(5)
        spacing: Metrics.step(2)
        Words {
            width: parent.width
            bold: true
            //: Identify: heading over the kinds of identity card that the reader takes
            text: qsTr("这些证件都可以")
        }
        Words {
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            //: Separates the kinds of identity card
            text: screen.shown.accepted.join(qsTr("、"))
        }
    }
    Item {
        width: parent.width
        height: Math.max(lock.height, promise.height)
        Icon {
            id: lock
            y: (promise.lineHeight - height) / 2
            name: "lock"
            size: Metrics.iconMiddle
        }
        Words {
            id: promise
            x: lock.width + Metrics.step(3)
            width: parent.width - x
            role: "label"
            text: screen.shown.fingerprint
                  //: The matter needs the fingerprint data of the card too
                  ? qsTr("读取证件上的文字、照片和指纹数据，只放在内存里，结束就清除。")
                  //: What is read from the card and what becomes of it
                  : qsTr("读取证件上的文字和照片，只放在内存里，结束就清除。")
        }
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: back to the guide without identification
            text: qsTr("不认证，先看指南")
            onActivated: Apply.back()
        },
        ActionButton {
            objectName: "go_on"
            visible: !screen.shown.reading
            kind: "primary"
            icon: "rotate-cw"
            //: Button: the time ran out or the reader did not answer; read the card once more
            text: qsTr("再读一次")
            onActivated: Apply.goOn()
        }
    ]
}
