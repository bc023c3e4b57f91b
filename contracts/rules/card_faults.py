"""Faults of the card that a person or a member of staff lays down, and of its PIN."""

from __future__ import annotations

from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.text import Text

CARD_FAULTS: dict[FaultCode, Fault] = {
    FaultCode.NO_CARD: Fault(
        Text(
            "没有读到证件，请把证件平放在亮灯处",
            "沒有讀到證件，請把證件平放在亮燈處",
            "No card was seen. Lay it flat where the lamp is lit",
        ),
        "no card was seen within the time limit; lay it flat, or chip first into the slot; one that was read already "
        "must be lifted first; then try another card",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_REMOVED: Fault(
        Text(
            "证件拿走得早了一点，请再放一次",
            "證件拿走得早了一點，請再放一次",
            "The card left too early. Please lay it down again",
        ),
        "card left while it was being read; lay it down again until it is read",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_UNREADABLE: Fault(
        Text(
            "这张证件读不出来，请再试一次，或换一种方式",
            "這張證件讀不出來，請再試一次，或換一種方式",
            "This card cannot be read. Try again, or use another way",
        ),
        "the card answered but its content failed a check; try another card, if that fails too the reader is at fault",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_UNSUPPORTED: Fault(
        Text(
            "这台机器认不得这种证件。可以用：居民身份证、港澳台居民居住证、外国人永久居留身份证",
            "這台機器認不得這種證件。可以用：居民身份證、港澳台居民居住證、外國人永久居留身份證",
            "This machine does not know this card. Resident cards, Hong Kong, Macao and Taiwan residence permits and "
            "foreign permanent resident cards work",
        ),
        "this kind of card is not read here, or not by this reader",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_NOT_FOR_MATTER: Fault(
        Text(
            "这件事不能用这种证件，请换一种证件，或到窗口办",
            "這件事不能用這種證件，請換一種證件，或到窗口辦",
            "This card cannot be used for this matter. Use another one, or go to the counter",
        ),
        "the matter does not take this kind of card",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_EXPIRED: Fault(
        Text(
            "这张证件过了有效期，请用新的证件",
            "這張證件過了有效期，請用新的證件",
            "This card has expired. Please use the new one",
        ),
        "card is past its last valid day",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_TWICE: Fault(
        Text(
            "这张证件刚才用过了，请放另一位的证件",
            "這張證件剛才用過了，請放另一位的證件",
            "This card was just used. Please lay down the other person's card",
        ),
        "the same person was offered for two parties",
        Action.ASK_PERSON,
    ),
    FaultCode.CARD_REFUSED: Fault(
        Text(
            "这张工作卡没有通过，请改用工牌，或联系值班人员",
            "這張工作卡沒有通過，請改用工牌，或聯絡值班人員",
            "This staff card was not accepted. Use your badge, or call the staff on duty",
        ),
        "the backend does not know the card, it is blocked, or its answer is not signed by its key",
        Action.SERVICE,
    ),
    FaultCode.PIN_WRONG: Fault(
        Text("密码不对", "密碼不對", "The PIN is wrong"),
        "the card counted a wrong PIN; how many tries are left stands beside",
        Action.ASK_PERSON,
    ),
    FaultCode.PIN_BLOCKED: Fault(
        Text(
            "这张卡的密码错了三次，已经锁住，请换用工牌或联系值班人员",
            "這張卡的密碼錯了三次，已經鎖住，請改用工牌或聯絡值班人員",
            "This card is blocked after three wrong PINs. Use your badge, or call the staff on duty",
        ),
        "the card has blocked its PIN; only who issues the cards can make a new one",
        Action.SERVICE,
    ),
}
