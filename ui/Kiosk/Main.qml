pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Journeys
import Kiosk.style

// The window: room, header, one sheet, rail, overlays. The screen is computed from the state that the core published;
// nothing here decides where to go.
Window {
    id: window

    required property real panelWidthMm
    required property real panelHeightMm
    required property real lowerEdgeHeightMm
    // Size in px where there is no panel to fill; 0: full screen.
    required property int fixedWidth
    required property int fixedHeight

    // Where nothing may move: pictures and tests.
    property bool still: false

    readonly property var chrome: Room.chrome
    readonly property bool served: Room.screen !== ""
    readonly property string overlay: chrome.idle ? "IdleWarning" : chrome.overlay === "help" ? "Help" : chrome.overlay === "language" ? "Languages"
                                                                                          : chrome.overlay === "display" ? "Display" : ""

    visibility: fixedWidth > 0 ? Window.Windowed : Window.FullScreen
    flags: Qt.Window | Qt.FramelessWindowHint
    color: Theme.room
    //: Title of the window, seen only by technicians
    title: qsTr("政务客厅")

    Binding { target: Metrics; property: "mmPerPx"; value: window.panelWidthMm / Math.max(1, window.width) }
    Binding { target: Metrics; property: "landscape"; value: window.width > window.height }
    Binding { target: Metrics; property: "reducedMotion"; value: window.still || !Theme.pictures }
    Binding { target: Metrics; property: "textSize"; value: window.chrome.textSize ?? "standard" }
    Binding { target: Metrics; property: "lowReach"; value: window.chrome.lowReach ?? false }
    Binding { target: Metrics; property: "reachTop"; value: window.height - (1220 - window.lowerEdgeHeightMm) / Metrics.mmPerPx }

    Image {
        visible: Theme.pictures
        x: (window.width - width) / 2
        width: Math.min(window.width, Metrics.step(270))
        height: Metrics.step(100)
        sourceSize.width: width
        sourceSize.height: height
        source: visible && window.served && width > 0 ? "image://drawing/pictures/halo?light=" + Theme.hex(Theme.haloLight) : ""
    }
    Header {
        id: header
        visible: window.served
        width: window.width
    }
    Loader {
        id: screen
        // Where the sheet or the room's own content stands.
        y: header.height
        width: window.width
        height: (keyboard.below ? keyboard.y : rail.y) - y
        property string shownScreen: Room.screen
        onShownScreenChanged: load()
        Component.onCompleted: load()
        function load(): void {
            if (Room.screen !== "")
                setSource("screens/" + Room.screen + ".qml", { shown: Room.shown })
            if (Metrics.slide > 0)
                slide.restart()
        }
        ParallelAnimation {
            id: slide
            NumberAnimation { target: screen; property: "x"; from: Metrics.step(12); to: 0; duration: Metrics.slide; easing.type: Easing.OutCubic }
            NumberAnimation { target: screen; property: "opacity"; from: 0; to: 1; duration: Metrics.slide; easing.type: Easing.OutCubic }
        }
    }
    EdgeLight {
        anchors.fill: parent
        edge: window.chrome.edgeLight ?? ""
        visible: edge !== "" && window.overlay === ""
    }
    Loader {
        id: keyboard
        // The keyboard is loaded when a field is first typed into.
        property bool wanted: false
        readonly property Item focused: window.activeFocusItem
        onFocusedChanged: if (focused instanceof TextInput) wanted = true
        // Later: the touch that brought the focus is answered first.
        onWantedChanged: if (wanted) Qt.callLater(bring)
        function bring(): void {
            setSource("Keyboard.qml", { away: Qt.binding(() => Room.screen === "Attract") })
        }
        // Portrait: below the sheet, which ends where the keyboard begins. Landscape: in the place of the portrait.
        readonly property bool below: !Metrics.landscape && height > 0
        x: parent.width - width - (Metrics.landscape ? Metrics.edge : 0)
        width: Metrics.landscape ? Math.round(parent.width * 0.365) - 2 * Metrics.edge : parent.width
        y: rail.y - height - (Metrics.landscape ? Metrics.gapGroup : 0)
    }
    Loader {
        id: above
        width: window.width
        height: rail.y
        active: window.overlay !== ""
        source: window.overlay === "" ? "" : "overlays/" + window.overlay + ".qml"
    }
    Rail {
        id: rail
        visible: window.served
        x: Metrics.edge
        width: window.width - 2 * x
        y: window.height - height - (Metrics.landscape ? Metrics.gapGroup : Metrics.step(5.5))
    }

    // What is written last is evaluated first: everything above is then laid out once, on the whole panel and in its colours.
    Binding {
        target: Theme
        property: "name"
        value: window.chrome.contrast && window.chrome.contrast !== "standard" ? window.chrome.contrast : window.chrome.night === false ? "day" : "night"
    }
    width: fixedWidth > 0 ? fixedWidth : Screen.width
    height: fixedHeight > 0 ? fixedHeight : Screen.height
}
