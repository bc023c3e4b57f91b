pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// Where one thing is when the visit ends. what: originals, slip, result or case.
//
//     PlaceCard { what: "originals"; name: qsTr("B05 号箱"); where: qsTr("原件的信封在里面"); width: 300 }
Rectangle {
    id: place

    required property string what
    required property string name
    required property string where

    implicitHeight: Math.max(words.height, symbol.height) + 2 * Metrics.step(5)
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.card
    border.width: Metrics.hair
    border.color: Theme.rule

    Icon {
        id: symbol
        x: Metrics.step(5)
        anchors.verticalCenter: parent.verticalCenter
        name: place.what === "originals" ? "archive" : place.what === "slip" ? "receipt-text" : place.what === "result" ? "printer" : "file-text"
        ink: Theme.icon
        size: Metrics.iconLarge
    }
    Column {
        id: words
        anchors.left: symbol.right
        anchors.leftMargin: Metrics.step(4)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.step(4)
        anchors.verticalCenter: parent.verticalCenter
        Words {
            width: parent.width
            role: "body"
            bold: true
            text: place.name
        }
        Words {
            width: parent.width
            role: "label"
            color: Theme.inkQuiet
            text: place.where
        }
    }
}
