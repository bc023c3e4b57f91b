"""Words of the apply journey."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from contracts.matters.schema import Before, Fee
from contracts.rules.text import Text
from kiosk.domain.id_card import CardKind

STEP_CARD = Text("刷证件", "拍證件", "Card")
STEP_CONSENT = Text("授权", "授權", "Consent")
STEP_FORM = Text("核对", "核對", "Confirm")
STEP_SCAN = Text("材料", "材料", "Papers")
STEP_WAYS = Text("方式", "方式", "Ways")
STEP_SIGN = Text("签名", "簽名", "Sign")

FOREIGNER_CARD = Text("外国人永久居留身份证", "外國人永久居留身份證", "foreign permanent resident card")
CARD_KINDS: Mapping[CardKind, Text] = {
    CardKind.RESIDENT: Text("居民身份证", "居民身份證", "resident identity card"),
    CardKind.HMT_PERMIT: Text(
        "港澳台居民居住证", "港澳台居民居住證", "residence permit for Hong Kong, Macao and Taiwan residents"
    ),
    CardKind.FOREIGNER_2017: Text(
        "外国人永久居留身份证（2017版）",
        "外國人永久居留身份證（2017版）",
        "foreign permanent resident card (2017)",
    ),
    CardKind.FOREIGNER_2023: Text(
        "外国人永久居留身份证（2023版）",
        "外國人永久居留身份證（2023版）",
        "foreign permanent resident card (2023)",
    ),
}

FROM_CARD = Text("刷证件就行", "拍證件即可", "From your card")
FROM_DATA = Text("您同意后由部门提供", "您同意後由部門提供", "From the office, if you agree")
FROM_SCAN = Text("在这里扫描", "在這裏掃描", "Scanned here")
PHOTO_NEXT = Text(
    "照片到窗口拍：取证时带证件来，当场拍",
    "照片到窗口拍：取證時帶證件來，當場拍",
    "Your photo is taken at the counter when you collect the result; bring your card",
)
FROM_CAMERA = Text("在这里拍，也可以到窗口拍", "在這裏拍，也可以到窗口拍", "Taken here, or at the counter")
FROM_YOU = Text("在屏幕上核对", "在螢幕上核對", "Confirmed on screen")
FREE = Text("不收费", "不收費", "No fee")
NIGHT_TRUST = Text(
    "现在没人值守：原件可以先存进箱子，上班后预审，通过了才取走",
    "現在沒人值守：原件可以先存進箱子，上班後預審，通過了才取走",
    "Nobody is on duty: leave originals in trust; they are collected only after pre-audit has passed",
)
NIGHT_LATER = Text(
    "现在没人值守：先交申请，原件带回家，通过后凭码投箱",
    "現在沒人值守：先交申請，原件帶回家，通過後憑碼投箱",
    "Nobody is on duty: hand in now, take originals home, bring them with a code later",
)

GROUP_MATTER = Text("这件事", "這件事", "This matter")
CONSENT_PURPOSE = Text("只为办这件事核对", "只為辦這件事核對", "Only for this matter")
CONSENT_RIGHTS = Text(
    "可以不同意，改为扫描材料，一样能办", "可以不同意，改為掃描材料，一樣能辦", "You may say no and scan papers instead"
)

SEALING = Text("正在密封并送出，大约 5 秒", "正在密封並送出，大約 5 秒", "Sealing and sending, about 5 s")
NEEDED_SOURCE = Text(
    "这件事没有这项信息就办不成", "這件事沒有這項資料就辦不成", "This matter cannot be done without that information"
)
NEEDED_SOURCE_MORE = Text(
    "可以改为同意，再试一次，或到大厅人工办理",
    "可以改為同意，再試一次，或到大廳人工辦理",
    "You can agree, try again, or go to the service hall",
)
CHANGE_ANSWER = Text("改我的回答", "改我的回答", "Change answer")
DISPUTED_CARD = Text("证件上的信息不对？", "證件上的資料不對？", "Is your card wrong?")
DISPUTED_CARD_MORE = Text(
    "证件上的信息要先到公安窗口更正，本机不能改",
    "證件上的資料要先到公安窗口更正，本機不能改",
    "Data on a card are corrected at the police desk, not here",
)
DISPUTED_DATA_MORE = Text(
    "这一项没有可代替的材料，请到大厅人工办理",
    "這一項沒有可代替的材料，請到大廳人工辦理",
    "No paper can stand in for this; please go to the service hall",
)
READ_LATER = Text("扫描时读出", "掃描時讀出", "read when it is scanned")
READ_FROM_PAPER = Text("读自您的材料，请核对", "讀自您的材料，請核對", "read from your paper, please check")
SCANNER_DOWN = Text("扫描仪现在不能用", "掃描器現在不能用", "The scanner does not work now")
BRING_LATER = Text("以后带材料再来", "以後帶材料再來", "Come again later")
BRING_LATER_MORE = Text(
    "还没送出任何东西。带着材料再来，或到大厅办理",
    "還沒送出任何東西。帶着材料再來，或到大廳辦理",
    "Nothing was sent. Come again with your papers, or go to the service hall",
)
INCOMPLETE = Text("还有一处没有填对", "還有一處沒有填對", "One thing is not right yet")
INCOMPLETE_MORE = Text(
    "请回去核对一遍，内容都还在", "請回去核對一遍，內容都還在", "Please check again; everything is still there"
)
BACK_TO_FORM = Text("回去核对", "回去核對", "Check again")
NOT_TAKEN = Text("后台没有收下这份申请", "後台沒有收下這份申請", "The office did not take this case")
NOT_TAKEN_MORE = Text(
    "工作人员会看原因；可以核对后再送一次，或到大厅办理",
    "工作人員會看原因；可以核對後再送一次，或到大廳辦理",
    "Staff will look at why; check and send again, or go to the service hall",
)
CANNOT_SEAL = Text(
    "现在还不能安全地存好您的申请", "現在還不能安全地存好您的申請", "Your case cannot be stored safely now"
)

ASKED_PERSON = Text("已转给工作人员再看一次", "已轉給工作人員再看一次", "A person will look at it again")
DUPLICATE = Text(
    "这件事之前已经交过，没有重复受理",
    "這件事之前已經交過，沒有重複受理",
    "This was handed in before; it was not taken twice",
)
DESK_NEXT = Text("上班后预审，结果会通知您", "上班後預審，結果會通知您", "Checked in office hours; you will be told")
TRUST_NEXT = Text(
    "原件先存放，预审通过后才取走；不通过可以凭证件取回",
    "原件先存放，預審通過後才取走；不通過可以憑證件取回",
    "Originals stay in trust until pre-audit has passed; otherwise take them back by card",
)
LATER_NEXT = Text(
    "通过后带原件来，用投件码开箱",
    "通過後帶原件來，用投件碼開箱",
    "Once passed, bring the originals and use the drop code",
)
PASSED_WAY = Text("预审过了就放", "預審過了就放", "Put them in once pre-audit has passed")
PASSED_NEXT = Text("现在把原件放进箱子", "現在把原件放進箱子", "Put the originals into the box now")
GRANTED_NEXT = Text("已经批准", "已經批准", "It is granted")
QUEUED_NEXT = Text(
    "网络断了：申请已密封存在本机，连上后自动送出，只送一次",
    "網絡斷了：申請已密封存在本機，連上後自動送出，只送一次",
    "The link is down: your case is sealed here and sent once when it returns",
)
INSTANT_QUEUED_NEXT = Text(
    "要联网才能马上出结果，连上后会办，结果会通知您",
    "要聯網才能馬上出結果，連上後會辦，結果會通知您",
    "An instant decision needs the link; it follows and you will be told",
)
NOT_PRINTED = Text(
    "凭条没有印出来，请记下编号", "憑條沒有印出來，請記下編號", "The slip was not printed; please note the number"
)
REFUSED_NEXT = Text(
    "可以到大厅问原因，或 60 日内申请复议",
    "可以到大廳問原因，或 60 日內申請覆議",
    "Ask at the service hall, or apply for review within 60 days",
)
APPEAL = Text(
    "不服可以 60 日内申请复议，或请工作人员再看",
    "不服可以 60 日內申請覆議，或請工作人員再看",
    "You can apply for review within 60 days, or ask a person",
)
RECEIPT_TITLE = Text("办件凭条", "辦件憑條", "Receipt")
LINE_MATTER = Text("办理事项", "辦理事項", "Service")
LINE_HOW = Text("怎么交", "怎麼交", "How it is given")

DELIVERY_PRINT = Text("一分钟打好", "一分鐘列印好", "Printed within a minute")
DELIVERY_BOX = Text(
    "送到后通知您，凭证件取", "送到後通知您，憑證件取", "You are told when it is there; take it by card"
)
DELIVERY_MAIL = Text("邮政寄到证件地址", "郵政寄到證件地址", "By post to the address on your card")
DELIVERY_COUNTER = Text("工作时间到窗口取", "工作時間到窗口取", "At the counter in office hours")
ALWAYS = Text("随时可以", "隨時可以", "Always possible")


def hand_over(at: datetime) -> Text:
    """Where a result on a numbered sheet waits, and from when."""
    return Text(
        f"已约好：{at.month}月{at.day}日{at:%H:%M}起到窗口领取，带证件和这个编号",
        f"已約好：{at.month}月{at.day}日{at:%H:%M}起到窗口領取，帶證件和這個編號",
        f"Booked: at the counter from {at:%H:%M} on {at.day} {at:%B}; bring your card and this number",
    )


NOT_NEEDED = "免交"


def not_needed(paper: Text) -> Text:
    """A paper that need not be brought."""
    return Text(f"{NOT_NEEDED}{paper.zh_CN}", f"{NOT_NEEDED}{paper.zh_HK}", f"not needed: {paper.en}")


def with_note(name: Text, note: Text) -> Text:
    """A name with a remark behind it."""
    return Text(f"{name.zh_CN}（{note.zh_CN}）", f"{name.zh_HK}（{note.zh_HK}）", f"{name.en} ({note.en})")


def not_on_paper(name: Text) -> Text:
    """A value of the card that was not found on the paper. The machine may have misread, so it asks and no more."""
    return Text(
        f"这页上没有读到证件上的“{name.zh_CN}”，请看看是不是这一份",
        f"這頁上沒有讀到證件上的「{name.zh_HK}」，請看看是不是這一份",
        f"“{name.en}” as on the card was not read on this page. Please check that it is the right paper",
    )


def spent_before(before: Before) -> Text:
    """What it took of a person before: days and trips."""
    days, trips = before.days, before.trips
    en = f"{days} {'day' if days == 1 else 'days'}, {trips} {'trip' if trips == 1 else 'trips'}"
    return Text(f"{days} 天 {trips} 趟", f"{days} 天 {trips} 趟", en)


def spent_here(minutes: int) -> Text:
    """What it takes of a person at this machine."""
    return Text(f"约 {minutes} 分钟", f"約 {minutes} 分鐘", f"about {minutes} min")


def fee(fees: list[Fee]) -> Text:
    """What it costs at most, in yuan; the cases are named on the receipt."""
    if not any(each.amount_fen for each in fees):
        return FREE
    yuan = [f"{each.amount_fen / 100:g}" for each in fees]
    return Text(
        "；".join(f"{each.for_.zh_CN} {amount} 元" for each, amount in zip(fees, yuan, strict=True)),
        "；".join(f"{each.for_.zh_HK} {amount} 元" for each, amount in zip(fees, yuan, strict=True)),
        "; ".join(f"{each.for_.en} {amount} yuan" for each, amount in zip(fees, yuan, strict=True)),
    )
