pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Kiosk.style

// The simulation panel: what a hand, a courier or bad luck would do to the cabinet. One section a device, one button a
// verb; words typed above a section go along as its arguments.
Window {
    id: dock

    // Link: verbs, state, cards, chips, codes, said, order(device, verb, words).
    required property QtObject link

    readonly property var hidden: ["cards", "prints", "record", "state", "verbs", "quit", "events", "insert-card", "insert-page", "insert-smart-card", "smart-cards", "show-code", "receipts", "stand"]
    readonly property var pages: ["straight", "skewed", "tilted", "shadowed", "blurred", "blank", "upside-down", "glare", "cut", "short"]
    readonly property var names: ({ id_reader: "读卡器 ID reader", locker: "箱门 Locker", barcode: "扫码 Bar codes",
        document_printer: "打印机 Printer", label_printer: "标签机 Labels", receipt_printer: "凭条机 Slips",
        scanner: "扫描台 Scanner", camera: "摄像头 Camera", smart_card: "插卡口 Chip cards", card_dispenser: "发卡机 Cards",
        stationery: "证书机 Numbered sheets", io_board: "开关和灯 Switches", sound: "声卡 Sound", ups: "电源 Power",
        cabinet: "整机 Cabinet" })
    // What befalls a device most often, before all that can be done to it: [label, verb, words].
    readonly property var commonest: ({
        document_printer: [["没纸 no paper", "paper-out", ""], ["卡纸 jam", "jam", ""], ["盖开 cover", "cover-open", ""], ["装好 mended", "refill", ""]],
        label_printer: [["没纸 no labels", "paper-out", ""], ["卡纸 jam", "jam", ""], ["装好 mended", "refill", ""]],
        receipt_printer: [["没纸 no roll", "paper-out", ""], ["盖开 cover", "cover-open", ""], ["盖上 shut", "cover-close", ""], ["装好 mended", "refill", ""]],
        card_dispenser: [["卡住 jam", "jam-card", "feed"], ["取走 take", "take-card", ""], ["通了 cleared", "clear-jam", ""]],
        io_board: [["门开 door", "service-door", "on"], ["门关 shut", "service-door", "off"], ["撬动 tamper", "tamper", "on"], ["天黑 dark", "dark", ""], ["天亮 bright", "bright", ""]],
        sound: [["插耳机 headphones", "jack", "on"], ["拔耳机 out", "jack", "off"], ["声卡没了 card gone", "unplug", ""], ["声卡回来 card back", "plug", ""]],
        ups: [["停电 mains off", "mains-off", ""], ["来电 mains on", "mains-on", ""]],
        cabinet: [["全断电 power cut", "power-cut", ""], ["来电 power back", "power-back", ""]]
    })
    readonly property var poses: ["straight", "far", "turned", "eyes-closed", "dark", "nobody"]
    readonly property var link_: link // its members are made in Python

    width: Metrics.step(130)
    height: Math.min(Screen.desktopAvailableHeight, Metrics.step(470))
    x: Screen.desktopAvailableWidth - width
    y: 0
    visible: true
    title: "Kiosk simulation"
    color: Theme.room

    component Key: Rectangle {
        id: key
        required property string text
        signal activated
        width: words.width + Metrics.step(5)
        height: Metrics.step(10)
        radius: Metrics.step(2.5)
        color: tap.pressed ? Theme.pressed(Theme.roomTile) : Theme.roomTile
        border.width: Metrics.step(0.5)
        border.color: Theme.roomLine
        Accessible.role: Accessible.Button
        Accessible.name: key.text
        Text {
            id: words
            anchors.centerIn: parent
            text: key.text
            color: Theme.roomText
            font.pixelSize: Metrics.step(4.5)
        }
        TapHandler {
            id: tap
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: key.activated()
        }
    }

    Flickable {
        anchors.fill: parent
        anchors.margins: Metrics.step(4)
        contentHeight: sections.height
        clip: true

        Column {
            id: sections
            width: parent.width
            spacing: Metrics.step(5)

            Text {
                width: parent.width
                text: dock.link_.said === "" ? "模拟机柜 Simulated cabinet" : dock.link_.said
                color: dock.link_.said === "" ? Theme.lamp : Theme.serviceBad
                wrapMode: Text.Wrap
                font.pixelSize: Metrics.step(5.5)
                font.bold: true
            }
            Repeater {
                model: Object.keys(dock.names).filter(name => name in dock.link_.verbs).concat(Object.keys(dock.link_.verbs).filter(name => !(name in dock.names)))

                Column {
                    id: section
                    required property string modelData
                    readonly property var facts: dock.link_.state[modelData] ?? {}
                    readonly property var openDoors: Object.keys(facts.doors ?? {}).filter(box => facts.doors[box].open)
                    objectName: "section_" + modelData
                    width: sections.width
                    spacing: Metrics.step(2)

                    function shownState(): string {
                        if (section.modelData === "locker")
                            return "open: " + section.openDoors.join(" ")
                        return Object.keys(section.facts).filter(name => name !== "newest" && section.told(name) !== "").map(name => name + " " + section.told(name)).join(" · ")
                    }
                    function told(name: string): string {
                        const fact = section.facts[name]
                        if (typeof fact === "object" && fact !== null && !Array.isArray(fact))
                            return Object.keys(fact).filter(part => fact[part]).join(" ")
                        return fact ? String(fact) : ""
                    }

                    Text {
                        text: dock.names[section.modelData] ?? section.modelData
                        color: Theme.roomText
                        font.pixelSize: Metrics.step(5.5)
                        font.bold: true
                    }
                    Text {
                        width: parent.width
                        text: section.shownState()
                        color: Theme.roomQuiet
                        wrapMode: Text.Wrap
                        font.pixelSize: Metrics.step(4)
                    }
                    Flow {
                        width: parent.width
                        spacing: Metrics.step(2)
                        Repeater {
                            model: dock.commonest[section.modelData] ?? []
                            Key {
                                required property var modelData
                                objectName: section.modelData + "_now_" + modelData[1] + modelData[2]
                                text: modelData[0]
                                border.color: Theme.lamp
                                onActivated: dock.link_.order(section.modelData, modelData[1], modelData[2])
                            }
                        }
                        Repeater {
                            model: section.modelData === "smart_card" ? dock.link_.chips : []
                            Key {
                                required property string modelData
                                objectName: "chip_" + modelData
                                text: "▣ " + modelData
                                color: section.facts.card === modelData ? Theme.leafApply : Theme.roomTile
                                onActivated: dock.link_.order("smart_card", "insert-smart-card", modelData)
                            }
                        }
                        Repeater {
                            model: section.modelData === "camera" ? dock.poses : []
                            Key {
                                required property string modelData
                                objectName: "pose_" + modelData
                                text: "☺ " + modelData
                                color: section.facts.shows === modelData ? Theme.leafApply : Theme.roomTile
                                onActivated: dock.link_.order("camera", "stand", modelData)
                            }
                        }
                        Repeater {
                            model: section.modelData === "id_reader" ? dock.link_.cards : []
                            Key {
                                required property string modelData
                                objectName: "card_" + modelData
                                text: "▣ " + modelData
                                color: section.facts.card === modelData ? Theme.leafApply : Theme.roomTile
                                onActivated: dock.link_.order("id_reader", "insert-card", modelData)
                            }
                        }
                        Repeater {
                            model: section.modelData === "locker" ? section.openDoors : []
                            Key {
                                required property string modelData
                                objectName: "door_" + modelData
                                text: "◧ 关上 close " + modelData
                                onActivated: dock.link_.order("locker", "close-door", modelData)
                            }
                        }
                        Repeater {
                            model: section.modelData === "scanner" ? dock.pages : []
                            Key {
                                required property string modelData
                                objectName: "page_" + modelData
                                text: "▤ " + modelData
                                color: section.facts.page === modelData ? Theme.leafApply : Theme.roomTile
                                onActivated: dock.link_.order("scanner", "insert-page", modelData + " " + words.text)
                            }
                        }
                        Repeater {
                            model: section.modelData === "barcode" ? dock.link_.codes : []
                            Key {
                                required property string modelData
                                text: "⌗ " + modelData
                                onActivated: dock.link_.order("barcode", "show-code", modelData)
                            }
                        }
                    }
                    Image { // the slip that a hand holds: its code is typed from it
                        visible: source.toString() !== ""
                        width: Math.min(implicitWidth, parent.width)
                        fillMode: Image.PreserveAspectFit
                        sourceSize.width: parent.width
                        source: section.facts.newest ? "file://" + section.facts.newest : ""
                    }
                    Rectangle {
                        width: parent.width
                        height: Metrics.step(10)
                        radius: Metrics.step(2)
                        color: Theme.card
                        TextInput {
                            id: words
                            objectName: "words_" + section.modelData
                            anchors.fill: parent
                            anchors.margins: Metrics.step(2)
                            verticalAlignment: TextInput.AlignVCenter
                            color: Theme.ink
                            clip: true
                            font.pixelSize: Metrics.step(4.5)
                            onAccepted: if (section.modelData === "barcode") dock.link_.order("barcode", "show-code", text)
                        }
                        Text {
                            visible: words.text === ""
                            anchors.fill: words
                            verticalAlignment: Text.AlignVCenter
                            text: section.modelData === "locker" ? "箱号 box number" : section.modelData === "barcode" ? "码，回车 code, then enter" : section.modelData === "scanner" ? "表格 form" : "参数 arguments"
                            color: Theme.inkQuiet
                            font.pixelSize: Metrics.step(4.5)
                        }
                    }
                    Flow {
                        width: parent.width
                        spacing: Metrics.step(2)
                        Repeater {
                            model: dock.link_.verbs[section.modelData].filter(verb => !dock.hidden.includes(verb))
                            Key {
                                required property string modelData
                                objectName: section.modelData + "_" + modelData
                                text: modelData
                                onActivated: dock.link_.order(section.modelData, modelData, words.text)
                            }
                        }
                    }
                }
            }
        }
    }
}
