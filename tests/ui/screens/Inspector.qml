import QtQuick

// Walks the visible items of the window and writes down where words and buttons are, as JSON.
QtObject {
    id: inspector

    required property Item root

    function seen(box: rect, clip: rect): rect {
        const x = Math.max(box.x, clip.x)
        const y = Math.max(box.y, clip.y)
        return Qt.rect(x, y, Math.max(0, Math.min(box.x + box.width, clip.x + clip.width) - x), Math.max(0, Math.min(box.y + box.height, clip.y + clip.height) - y))
    }
    function numbers(box: rect): var {
        return [box.x, box.y, box.width, box.height]
    }
    function look(): string {
        const texts = []
        const presses = []
        const names = []
        let cover = null
        const visit = (item, clip, holder, above) => {
            if (!item.visible || item.opacity === 0)
                return
            const box = item.mapToItem(null, Qt.rect(0, 0, item.width, item.height))
            if (item.truncated !== undefined && item.contentWidth !== undefined && item.lineHeight !== undefined && item.text !== "") {
                const gone = item.width - item.contentWidth
                const shift = item.effectiveHorizontalAlignment === Text.AlignRight ? gone : item.effectiveHorizontalAlignment === Text.AlignHCenter ? gone / 2 : 0
                const lift = item.height - item.contentHeight
                const sink = item.verticalAlignment === Text.AlignVCenter ? lift / 2 : item.verticalAlignment === Text.AlignBottom ? lift : item.topPadding
                const words = Qt.rect(box.x + shift, box.y + sink, item.contentWidth, item.contentHeight)
                texts.push({ text: String(item.text), truncated: item.truncated, line: item.contentHeight / Math.max(1, item.lineCount), words: numbers(words), seen: numbers(inspector.seen(words, clip)), box: numbers(box),
                             holder: holder, above: above })
            }
            if (item.lastPress !== undefined && item.guarded !== undefined)
                presses.push({ name: item.objectName, spoken: item.Accessible.name, active: item.active, box: numbers(box), seen: numbers(inspector.seen(box, clip)), above: above })
            if (item.objectName === "overlay")
                cover = box
            if (item.objectName !== "")
                names.push(item.objectName)
            const inner = item.clip ? inspector.seen(box, clip) : clip
            const held = item.objectName !== "" && item.width > 0 && item.height > 0 ? { name: item.objectName, box: numbers(box) } : holder
            for (let i = 0; i < item.children.length; ++i)
                visit(item.children[i], inner, held, above || item.objectName === "overlay")
        }
        visit(root, Qt.rect(0, 0, root.width, root.height), null, false)
        // What an overlay covers is in the window and not in the picture.
        for (const each of [...texts, ...presses]) {
            const shared = cover === null ? null : inspector.seen(Qt.rect(...each.box), cover)
            each.under = shared !== null && !each.above && Math.min(shared.width, shared.height) > 0
        }
        return JSON.stringify({ texts: texts, presses: presses, names: names })
    }
}
