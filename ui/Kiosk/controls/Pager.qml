pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// 上一页 and 下一页 with the page's number between.
//
//     Pager { page: 0; pages: 3; onTurned: to => page = to }
Item {
    id: pager

    required property int page
    required property int pages

    // True: numbers in place of the sentence, to stand beside other buttons.
    property bool brief: false

    signal turned(int to)

    implicitHeight: Metrics.touchRow + Metrics.step(1)
    implicitWidth: buttons.width + count.implicitWidth + Metrics.gapGroup
    height: implicitHeight

    Words {
        id: count
        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.rightMargin: Metrics.gapText
        anchors.verticalCenter: parent.verticalCenter
        role: "label"
        color: Theme.inkQuiet
        wrapMode: pager.brief ? Text.NoWrap : Text.Wrap
        Accessible.name: sentence
        text: pager.brief ? (pager.page + 1) + " / " + pager.pages : sentence
        readonly property string sentence: pager.page + 1 < pager.pages
              //: How many more pages of the same sheet follow
              ? qsTr("第 %1 页，下面还有 %2 页").arg(pager.page + 1).arg(pager.pages - pager.page - 1)
              //: The last page of a sheet
              : qsTr("第 %1 页，最后一页").arg(pager.page + 1)
    }
    Row {
        id: buttons
        anchors.right: parent.right
        spacing: Metrics.gapTouch
        ActionButton {
            objectName: "pageBack"
            size: "row"
            //: Button: turn to the page before
            text: qsTr("上一页")
            kind: pager.page > 0 ? "secondary" : "waiting"
            guarded: false
            onActivated: pager.turned(pager.page - 1)
        }
        ActionButton {
            objectName: "pageOn"
            size: "row"
            //: Button: turn to the page after
            text: qsTr("下一页")
            kind: pager.page + 1 < pager.pages ? "secondary" : "waiting"
            guarded: false
            onActivated: pager.turned(pager.page + 1)
        }
    }
}
