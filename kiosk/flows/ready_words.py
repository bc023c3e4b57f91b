"""Readiness in words: each line of the guide and of the home tiles, and the way around when something is missing."""

from __future__ import annotations

from contracts.rules.text import Text
from kiosk.domain.readiness import Item, Readiness
from kiosk.flows import words
from kiosk.flows.shown import Ready

GOOD: dict[Item, Text] = {
    Item.ID_READER: Text("读卡器正常", "讀卡器正常", "Card reader works"),
    Item.PRINTER: Text("打印机正常", "打印機正常", "Printer works"),
    Item.SCANNER: Text("扫描仪正常", "掃描器正常", "Scanner works"),
    Item.CAMERA: Text("可以在这里拍照片", "可以在這裏拍照片", "The photo can be taken here"),
    Item.BARCODE: Text("扫码器正常", "掃碼器正常", "Code reader works"),
    Item.STATIONERY: Text("证件打印机正常", "證件打印機正常", "The licence printer works"),
    Item.LOCKER: Text("小蜜蜂箱正常", "小蜜蜂箱正常", "Little Bee Box works"),
    Item.SHEETS: Text("有纸", "有紙", "Paper is there"),
    Item.BOX: Text("有空箱", "有空箱", "A box is free"),
    Item.NETWORK: Text("网络正常", "網絡正常", "The link works"),
    Item.DESK: Text("有人值守预审", "有人值守預審", "A clerk is on duty"),
}
LACK: dict[Item, Text] = {
    Item.ID_READER: words.CARDS_DOWN,
    Item.PRINTER: Text(
        "打印机暂时不能用，结果可以用编号查",
        "打印機暫時不能用，結果可以用編號查",
        "Printer is down; you get a code instead",
    ),
    Item.SCANNER: Text(
        "扫描仪暂时不能用，材料可以以后补", "掃描器暫時不能用，材料可以以後補", "Scanner is down; bring papers later"
    ),
    Item.CAMERA: Text(
        "相机暂时不能用，照片可以到窗口拍",
        "相機暫時不能用，照片可以到窗口拍",
        "The camera is down; the photo is taken at the counter",
    ),
    Item.BARCODE: Text(
        "扫码器暂时不能用，可以手动确认", "掃碼器暫時不能用，可以手動確認", "Code reader is down; confirm by touch"
    ),
    Item.STATIONERY: Text(
        "证件不在这里打印，办好后约时间到窗口领取",
        "證件不在這裏列印，辦好後約時間到窗口領取",
        "The licence is not printed here; you book a time to get it at the counter",
    ),
    Item.LOCKER: Text(
        "箱子暂时不能用，原件可以以后交", "箱子暫時不能用，原件可以以後交", "Boxes are down; hand papers in later"
    ),
    Item.SHEETS: Text("没纸了，结果可以用编号查", "沒紙了，結果可以用編號查", "No paper; you get a code instead"),
    Item.BOX: Text("箱子满了，原件可以以后交", "箱子滿了，原件可以以後交", "No box is free; hand papers in later"),
    Item.NETWORK: Text(
        "网络断了，办件先密封存好，连上就送",
        "網絡斷了，辦件先密封存好，連上就送",
        "The link is down; your case is sealed and sent later",
    ),
    Item.DESK: Text(
        "现在没人值守，可以先交，上班后审",
        "現在沒人值守，可以先交，上班後審",
        "Nobody is on duty; hand in now, checked in office hours",
    ),
}


def in_words(line: Readiness) -> Ready:
    """One line as it is shown."""
    if line.item is Item.BOX and line.count is None:
        return Ready(ok=False, words=words.NO_BOXES, device=line.item)
    if not line.ok:
        return Ready(ok=False, words=LACK[line.item], device=line.item)
    if line.item is Item.SHEETS and line.count is not None:
        return Ready(ok=True, words=words.sheets_left(line.count), device=line.item)
    if line.item is Item.BOX and line.count is not None:
        return Ready(ok=True, words=words.boxes_free(line.count), device=line.item)
    if line.item is Item.DESK and line.count is not None:
        minutes = line.count
        return Ready(
            ok=True,
            words=Text(
                f"预审约 {minutes} 分钟答复", f"預審約 {minutes} 分鐘答覆", f"A clerk answers in about {minutes} min"
            ),
            device=line.item,
        )
    return Ready(ok=True, words=GOOD[line.item], device=line.item)


def tile(lines: tuple[Readiness, ...]) -> Ready:
    """The one line of a tile: the first lack that matters most, or that all is well."""
    lacking = [line for line in lines if not line.ok and line.item is not Item.DESK]
    lacking.sort(key=lambda line: not line.blocking)
    return in_words(lacking[0]) if lacking else Ready(ok=True, words=words.YES)
