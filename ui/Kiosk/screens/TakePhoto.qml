pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style
import Kiosk.controls

// A rule-true photo without shame: each rule is told while the person stands there, and the counter is an equal way.
//
// shown: steps, material, checks [{ rule, passed, high }], hint or null, ready, taken, away, picture.
Sheet {
    id: screen

    required property var shown

    // Where the picture stands beside or above the sheet, for want of height or of reach.
    readonly property bool apart: Metrics.landscape || Metrics.lowReach
    readonly property var wrong: shown.checks.filter(check => !check.passed)
    readonly property var names: ({
        //: Rule of the identity photo, kept | broken
        light: [qsTr("亮度合适"), qsTr("太暗或太亮")],
        //: Rule of the identity photo, kept | broken
        one_face: [qsTr("一个人在画面里"), qsTr("要正好一个人")],
        //: Rule of the identity photo, kept | broken
        size: [qsTr("脸的大小合适"), qsTr("离镜头远近不对")],
        //: Rule of the identity photo, kept | broken
        pose: [qsTr("头是正的"), qsTr("头歪了或侧了")],
        //: Rule of the identity photo, kept | broken
        sharp: [qsTr("画面清楚"), qsTr("画面糊了")],
        //: Rule of the identity photo, kept | broken
        even: [qsTr("光线均匀"), qsTr("脸上光线不匀")],
        //: Rule of the identity photo, kept | broken
        eyes: [qsTr("眼睛睁开"), qsTr("看不清眼睛")],
        //: Rule of the identity photo, kept | broken
        background: [qsTr("白色背景"), qsTr("背景不是白的")],
        //: Rule of the identity photo, kept | broken
        place: [qsTr("站在中间"), qsTr("没有站在中间")]
    })

    side: Component {
        PortraitView {
            picture: screen.shown.picture
            taken: screen.shown.taken
            away: screen.shown.away
            ready: screen.shown.ready
            hint: screen.shown.hint ?? ""
        }
    }
    steps: shown.steps
    //: Title: the identity photo is taken
    title: shown.taken ? qsTr("照片拍好了") : qsTr("拍证件照")
    lead: shown.taken
          //: Lead: the photo is there
          ? qsTr("照片合乎要求。满意就用这张，不满意可以重拍。")
          //: Lead: how the photo is taken
          : qsTr("看着屏幕上方的镜头。合乎要求才能拍，坐着也能拍，不满意可以重拍。")
    spacing: Metrics.step(5)

    Item {
        id: desk
        readonly property int rowHeight: Metrics.touchSecond + rules.rowSpacing
        readonly property int room: Math.max(Metrics.dp(240), screen.pages.height - other.height - keeps.height - 2 * screen.spacing - 2 * Metrics.ring)
        readonly property int most: Math.min(Metrics.dp(880), room)
        readonly property int rulesRoom: screen.apart ? room : stacked ? 2 * rowHeight : most
        // Rules that stand on this sheet; what is wrong comes first when not all do.
        readonly property int fit: Math.max(2, Math.floor((rulesRoom + rules.rowSpacing) / rowHeight) * rules.columns)
        readonly property var told: fit >= screen.shown.checks.length ? screen.shown.checks : screen.wrong.concat(screen.shown.checks.filter(check => check.passed)).slice(0, fit)
        readonly property bool stacked: Metrics.roomy
        readonly property bool lists: told.length > 0
        visible: !screen.apart || lists
        width: parent.width
        height: screen.apart ? rules.height : stacked && lists ? view.height + Metrics.step(4) + rules.height : view.height
        PortraitView {
            id: view
            visible: !screen.apart
            width: desk.stacked || !desk.lists ? parent.width : Math.round(parent.width * 0.6)
            height: screen.apart ? 0 : desk.most - (desk.stacked && desk.lists ? desk.rulesRoom + Metrics.step(4) : 0)
            picture: screen.shown.picture
            taken: screen.shown.taken
            away: screen.shown.away
            ready: screen.shown.ready
            hint: screen.shown.hint ?? ""
        }
        Grid {
            id: rules
            visible: desk.lists
            x: screen.apart || desk.stacked ? 0 : view.width + Metrics.step(6)
            y: !screen.apart && desk.stacked ? view.height + Metrics.step(4) : 0
            width: parent.width - x
            columns: screen.apart && !Metrics.roomy ? 2 : 1
            columnSpacing: Metrics.step(3)
            rowSpacing: Metrics.step(3)
            Repeater {
                model: desk.told
                CheckLine {
                    required property var modelData
                    width: (rules.width - (rules.columns - 1) * rules.columnSpacing) / rules.columns
                    passed: modelData.passed
                    text: (screen.names[modelData.rule] ?? ["", ""])[modelData.passed ? 0 : 1]
                }
            }
        }
    }
    Column {
        id: other
        width: parent.width
        spacing: Metrics.step(3)
        GroupHeading {
            visible: !Metrics.landscape
            width: parent.width
            //: Heading over the other ways to a photo
            text: qsTr("不想在这里拍")
        }
        Flow {
            width: parent.width
            spacing: Metrics.gapTouch
            ActionButton {
                objectName: "photo_at_counter"
                size: "second"
                icon: "building-2"
                //: Button: the photo is taken at the counter instead
                text: qsTr("到窗口拍，取证时当场拍")
                onActivated: Apply.photoAtCounter()
            }
            ActionButton {
                objectName: "retake_photo"
                visible: screen.shown.taken
                size: "second"
                icon: "rotate-ccw"
                //: Button: another photo
                text: qsTr("重拍一张")
                onActivated: Apply.retakePhoto()
            }
        }
    }
    Words {
        id: keeps
        width: parent.width
        role: "label"
        color: Theme.inkQuiet
        //: What happens with the photo
        text: qsTr("照片只用于这张证件。不做人脸比对，结束后本机清除。")
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
            objectName: screen.shown.taken ? "go_on" : "take_photo"
            kind: screen.shown.taken || screen.shown.ready ? "primary" : "waiting"
            icon: screen.shown.ready && !screen.shown.taken ? "camera" : ""
            iconAfter: screen.shown.taken ? "arrow-right" : ""
            text: screen.shown.taken
                  //: Button: this photo is used
                  ? qsTr("就用这张，下一步")
                  //: Button: take the photo
                  : screen.shown.ready ? qsTr("拍照")
                  : screen.wrong.length > 0
                  //: Button that waits: %1 rules are not kept yet
                  ? qsTr("还差 %1 项").arg(screen.wrong.length)
                  //: Button that waits: there is no picture yet
                  : qsTr("等相机的画面")
            onActivated: {
                if (screen.shown.taken)
                    Apply.goOn()
                else
                    Apply.takePhoto()
            }
        }
    ]
}
