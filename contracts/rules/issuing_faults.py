"""Faults of what is given out from a counted stock: cards and numbered sheets."""

from __future__ import annotations

from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.text import Text

ISSUING_FAULTS: dict[FaultCode, Fault] = {
    FaultCode.CARDS_OUT: Fault(
        Text(
            "空白卡用完了。办件没丢，卡片由窗口补发",
            "空白卡用完了。辦件沒丟，卡片由窗口補發",
            "There are no blank cards left. Your case is safe; the card is issued at the counter",
        ),
        "card stacker is empty; fill it and enter the count",
        Action.SERVICE,
    ),
    FaultCode.BIN_FULL: Fault(
        Text(
            "发卡机暂时不能用。办件没丢，卡片由窗口补发",
            "發卡機暫時不能用。辦件沒丟，卡片由窗口補發",
            "The card machine is not available. Your case is safe; the card is issued at the counter",
        ),
        "bin for taken-back cards is full; empty it and account for its cards",
        Action.SERVICE,
    ),
    FaultCode.CARD_JAM: Fault(
        Text(
            "发卡机卡住了。办件没丢，已通知维护人员",
            "發卡機卡住了。辦件沒丟，已通知維護人員",
            "A card is stuck in the machine. Your case is safe; service has been told",
        ),
        "card jam: open the dispenser, clear the path, put the card found there into the bin",
        Action.CLEAR,
    ),
    FaultCode.CARD_NOT_TAKEN: Fault(
        Text(
            "卡片没有及时取走，已收回保管，可以到窗口领取",
            "卡片沒有及時取走，已收回保管，可以到窗口領取",
            "The card was not taken in time and was taken back. You can get it at the counter",
        ),
        "card was not taken within the time limit and lies in the bin",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_NOT_WRITTEN: Fault(
        Text(
            "这张卡没有写好，已收回。可以再试一次",
            "這張卡沒有寫好，已收回。可以再試一次",
            "This card was not written well and was taken back. You can try again",
        ),
        "chip could not be written or read back; the card lies in the bin",
        Action.RETRY,
    ),
    FaultCode.CARD_LOST: Fault(
        Text(
            "不确定卡片是否已取走，请看一下出卡口",
            "不確定卡片是否已取走，請看一下出卡口",
            "It is not certain that the card was taken. Please look at the card slot",
        ),
        "card left the gate unseen, or its place is not known; no second card is issued by itself",
        Action.ASK_PERSON,
    ),
}
