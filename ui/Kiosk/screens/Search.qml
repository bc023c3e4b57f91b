pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.controls

// Find a matter by name, pinyin or initials.
//
// shown: query, group (a door that narrows the list, or null), results [{ matter, name, minutesHere, needsPerson, ready }],
// total.
Sheet {
    id: screen

    required property var shown

    title: shown.group === "enquire"
           //: Search narrowed to certificates
           ? qsTr("要查什么、印什么？")
           //: Search: its question
           : qsTr("想办什么事？")
    //: Search: how to look
    lead: qsTr("写名字、拼音或首字母都行。")

    TextEntry {
        objectName: "query"
        width: parent.width
        icon: "search"
        name: screen.title
        //: Search: what to type
        placeholder: qsTr("如：社保、shebao、sb")
        onEdited: text => Session.search(text)
        Component.onCompleted: text = screen.shown.query
    }
    GroupHeading {
        width: parent.width
        text: screen.shown.results.length > 0
              //: Search: number of matters found
              ? qsTr("找到 %1 件").arg(screen.shown.results.length)
              //: Search: nothing found
              : qsTr("没找到，换个说法试试")
        //: Search: number of matters in the whole list
        remark: qsTr("全部 %1 件").arg(screen.shown.total)
    }
    Repeater {
        model: screen.shown.results
        OptionCard {
            required property var modelData
            objectName: "matter_" + modelData.matter
            width: parent?.width ?? 0
            text: modelData.name
            detail: qsTr("约 %1 分钟").arg(modelData.minutesHere) + (modelData.needsPerson ? qsTr(" · 人工预审") : "")
            badge: modelData.ready.words
            badgeGood: modelData.ready.ok
            onActivated: Session.chooseMatter(modelData.matter)
        }
    }
    actions: [
        ActionButton {
            objectName: "back"
            icon: "arrow-left"
            //: Button: one step back, nothing is lost
            text: qsTr("返回")
            onActivated: Session.goHome()
        }
    ]
}
