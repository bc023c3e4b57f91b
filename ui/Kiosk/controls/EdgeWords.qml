import QtQml

// Says where the device is that lies beside an edge of the screen.
//
//     EdgeWords { id: where; edge: Room.chrome.edgeLight ?? "right" }   … where.place
QtObject {
    property string edge: "right"
    readonly property string place: {
        switch (edge) {
        //: Where a device is, seen from the screen; a clause at the beginning of a sentence
        case "left": return qsTr("在屏幕左边")
        //: Where a device is, seen from the screen; a clause at the beginning of a sentence
        case "bottom": return qsTr("在屏幕下面")
        //: Where a device is, seen from the screen; a clause at the beginning of a sentence
        case "top": return qsTr("在屏幕上面")
        //: Where a device is, seen from the screen; a clause at the beginning of a sentence
        default: return qsTr("在屏幕右边")
        }
    }
}
