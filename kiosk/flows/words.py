"""Words that more than one journey shows. Each text is one sentence or one name, in the three languages."""

from __future__ import annotations

from contracts.rules.text import Text

YES = Text("可以用", "可以用", "Ready")
END = Text("结束并清除", "結束並清除", "End and erase")
RETRY = Text("再试一次", "再試一次", "Try again")
BACK = Text("返回", "返回", "Back")
GO_ON = Text("继续", "繼續", "Go on")
CALL_STAFF = Text("请求助", "請求助", "Please use Help")
NOTHING_LOST = Text("已经做好的都还在，没有丢", "已經做好的都還在，沒有丟", "What you have done so far is safe")

ERASED_FORM = Text("填写的内容", "填寫的內容", "What you filled in")
ERASED_CARD = Text("证件信息", "證件資料", "What was read from your card")
ERASED_PAGES = Text("扫描的图片", "掃描的圖片", "Scanned pages")
ERASED_PRINTS = Text("打印任务", "列印工作", "Print jobs")
ERASED_SETTINGS = Text("语言和大字设置", "語言和大字設定", "Language and text size")

LEFT_CARD = Text("证件：还在亮灯的读卡处吗", "證件：還在亮燈的讀卡處嗎", "Your card: is it still on the lit reader?")
LEFT_PRINTS = Text("打印好的纸：在出纸口", "列印好的紙：在出紙口", "Your prints: in the paper slot")
LEFT_ORIGINALS = Text(
    "原件：掀开扫描盖看一看", "原件：掀開掃描蓋看一看", "Your originals: lift the scanner lid and look"
)
LEFT_DOOR = Text("箱门还开着，请推上", "箱門還開着，請推上", "A box door is open. Please push it shut")

GOODBYE = Text("办好了，请带好您的东西", "辦好了，請帶好您的東西", "Done. Please take your things")
ENDED = Text("已结束，请带好东西", "已結束，請帶好東西", "Ended. Please take your things")
EXPIRED = Text(
    "好一会儿没人操作，已经结束", "好一會兒沒人操作，已經結束", "Nobody touched the screen, so the visit ended"
)

GETTING_READY = Text("正在准备，马上就好", "正在準備，馬上就好", "Getting ready, just a moment")
OPEN_AND_READY = Text("机器都正常", "機器都正常", "Everything works")
CARDS_DOWN = Text(
    "读卡器暂时不能用，其他事情可以先看",
    "讀卡器暫時不能用，其他事情可以先看",
    "The card reader is down; you can still look around",
)
DOOR_STANDS_OPEN = Text(
    "有一个箱门还开着，请推上；已通知维护人员",
    "有一個箱門還開着，請推上；已通知維護人員",
    "A box door stands open. Please push it shut; service has been told",
)
NOT_READY = Text(
    "机器正在检修，已通知维护人员",
    "機器正在檢修，已通知維護人員",
    "This machine is being repaired; service has been told",
)
OTHER_PLACE = Text(
    "可以到政务服务大厅办理，或拨打 12345",
    "可以到政務服務大廳辦理，或撥打 12345",
    "Go to the service hall, or call 12345",
)


NO_BOXES = Text(
    "这里没有箱子，原件交到服务厅",
    "這裏沒有箱子，原件交到服務廳",
    "No boxes here; take papers to a service hall",
)


def boxes_free(count: int) -> Text:
    """How many boxes are free."""
    return Text(f"空箱 {count} 个", f"空箱 {count} 個", f"{count} boxes free")


def sheets_left(count: int) -> Text:
    """How much paper is left."""
    return Text(f"余纸 {count} 张", f"餘紙 {count} 張", f"{count} sheets left")
