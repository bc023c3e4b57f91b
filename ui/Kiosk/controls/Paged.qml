pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.style

// A column that never scrolls and never cuts: what does not fit goes to the next page, with 上一页 and 下一页.
// Each child is one block and is kept whole; a high one may name `cuts`, the heights at which it may be parted (Card with
// `splits`). A child with `keepWithNext: true` (GroupHeading) does not end a page.
//
//     Paged { width: parent.width; height: 900; Column { … } FieldCard { … } LampNote { … } }
Item {
    id: paged

    default property alias blocks: column.data
    property alias spacing: column.spacing
    property int page: 0
    property var starts: [0]
    property var ends: [0]
    readonly property int pages: starts.length
    // True: the pager stands elsewhere and takes no room here.
    property bool pagerApart: false
    readonly property real room: height - (!pagerApart && column.height > height ? pager.height + Metrics.gapText : 0)
    // Height that the blocks would take without pages.
    readonly property real wanted: column.height

    // Pieces that stay whole: a block, or what lies between the cuts of a block that names some.
    function parts(): var {
        let found = []
        for (let i = 0; i < column.children.length; ++i) {
            const each = column.children[i]
            if (!each.visible || each.height <= 0)
                continue
            const cuts = each.height > paged.room * 0.6 && each.cuts ? each.cuts.filter(cut => cut > 0 && cut < each.height) : []
            const edges = [0, ...cuts, each.height]
            for (let k = 0; k + 1 < edges.length; ++k)
                found = found.concat([{ top: each.y + edges[k], foot: each.y + edges[k + 1], keep: k === edges.length - 2 && each.keepWithNext === true }])
        }
        return found
    }

    function turn(): void {
        let from = [0]
        let to = []
        let start = 0
        let end = 0
        let held = -1
        for (const part of parts()) {
            if (part.foot - start > paged.room + 1 && end > start) {
                const cut = held >= 0 && held > start ? held : part.top
                to = to.concat([held >= 0 && held > start ? held - column.spacing : end])
                start = cut
                from = from.concat([start])
            }
            held = part.keep ? (held >= 0 ? held : part.top) : -1
            end = part.foot
        }
        to = to.concat([end])
        if (JSON.stringify(from) !== JSON.stringify(starts) || JSON.stringify(to) !== JSON.stringify(ends)) {
            starts = from
            ends = to
            page = Math.min(page, from.length - 1)
        }
    }

    // Turn to the page on which `item` lies.
    function show(item: Item): void {
        for (let i = starts.length - 1; i >= 0; --i)
            if (item.y >= starts[i]) {
                page = i
                return
            }
    }

    Timer {
        id: settle
        interval: 0
        onTriggered: paged.turn()
    }
    onRoomChanged: settle.restart()

    Item {
        id: view
        width: parent.width
        height: Math.min(paged.room, Math.max(0, paged.ends[paged.page] - paged.starts[paged.page])) + (paged.pages === 1 ? 2 * Metrics.ring : 0)
        clip: paged.pages > 1

        Column {
            id: column
            width: parent.width
            y: -paged.starts[paged.page]
            spacing: Metrics.gapGroup
            onHeightChanged: settle.restart()
            onPositioningComplete: settle.restart()
        }
    }

    Pager {
        id: pager
        visible: paged.pages > 1 && !paged.pagerApart
        anchors.bottom: parent.bottom
        width: parent.width
        page: paged.page
        pages: paged.pages
        onTurned: to => paged.page = to
    }
}
