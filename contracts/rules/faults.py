"""The closed list of expected failures: what the person is told, what staff are told, what must be done.

The vocabulary follows CEN/XFS (error kind and required action). A fault is data: the code travels, the words are
looked up here, so no layer invents a message of its own.
"""

from __future__ import annotations

from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.issuing_faults import ISSUING_FAULTS
from contracts.rules.text import Text

__all__ = ["FAULTS", "Action", "Fault", "FaultCode"]

FAULTS: dict[FaultCode, Fault] = {
    FaultCode.NO_CARD: Fault(
        Text(
            "没有读到证件，请把证件平放在亮灯处",
            "沒有讀到證件，請把證件平放在亮燈處",
            "No card was seen. Lay it flat where the lamp is lit",
        ),
        "no card was seen within the time limit; lay it flat, or chip first into the slot, and try another card",
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
    FaultCode.NO_ANSWER: Fault(
        Text("设备没有回应，正在重新连接", "設備沒有回應，正在重新連接", "The device does not answer. Reconnecting"),
        "no answer on the wire; check the device's power and data cable, and port, baud and address in kiosk.toml",
        Action.RETRY,
    ),
    FaultCode.GARBLED: Fault(
        Text(
            "设备的回答听不清，正在重试", "設備的回答聽不清，正在重試", "The device's answer was garbled. Trying again"
        ),
        "answers fail their check; look at baud rate, wiring and shielding",
        Action.RETRY,
    ),
    FaultCode.ECHO: Fault(
        Text(
            "箱门线路有问题，已通知维护人员",
            "箱門線路有問題，已通知維護人員",
            "The locker line has a fault. Service has been told",
        ),
        "the line echoes our own bytes and the board stays silent; check RS-485 A/B and the converter's echo setting",
        Action.SERVICE,
    ),
    FaultCode.STUCK: Fault(
        Text(
            "这个门没有弹开，请换一个箱子",
            "這個門沒有彈開，請換一個箱子",
            "This door did not open. Please use another box",
        ),
        "latch did not release: board answered and the sensor says closed; look at latch, wire and closed_level",
        Action.SERVICE,
    ),
    FaultCode.DOOR_OPEN: Fault(
        Text("箱门还开着，请推上", "箱門還開着，請推上", "The door is still open. Please push it shut"),
        "door left open",
        Action.ASK_PERSON,
    ),
    FaultCode.DOOR_UNKNOWN: Fault(
        Text(
            "这个门的状态不清楚，请换一个箱子",
            "這個門的狀態不清楚，請換一個箱子",
            "This door's state is not known. Please use another box",
        ),
        "door sensor gives no reliable state; look at the sensor and its wire",
        Action.SERVICE,
    ),
    FaultCode.NO_SUCH_BOX: Fault(
        Text("没有这个箱号", "沒有這個箱號", "There is no box with this number"),
        "box number is not in the cabinet model; `kiosk device locker status` lists the boxes",
        Action.NONE,
    ),
    FaultCode.NO_FREE_BOX: Fault(
        Text(
            "箱子都满了，可以换一种方式交原件",
            "箱子都滿了，可以換一種方式交原件",
            "All boxes are taken. There are other ways to hand in your papers",
        ),
        "no free box of the right size",
        Action.NONE,
    ),
    FaultCode.NO_DEVICE: Fault(
        Text(
            "这个部件暂时连不上，正在重新连接",
            "這個部件暫時連不上，正在重新連接",
            "This part cannot be reached; it is being reconnected",
        ),
        "port or device is not there; check cable and power, and its table in kiosk.toml",
        Action.SERVICE,
    ),
    FaultCode.HARDWARE: Fault(
        Text("这个设备出了故障", "這個設備出了故障", "This device has a fault"),
        "the device reports a fault of its own; switch it off and on, then look into its manual",
        Action.SERVICE,
    ),
    FaultCode.PORT_BUSY: Fault(
        Text("设备正被占用，请稍后再试", "設備正被佔用，請稍後再試", "The device is in use. Try again shortly"),
        "another program holds the port; `fuser -v PORT` names it, end it",
        Action.SERVICE,
    ),
    FaultCode.WRONG_LABEL: Fault(
        Text(
            "扫到的不是这个信封的标签，请再扫一次",
            "掃到的不是這個信封的標籤，請再掃一次",
            "That is not this envelope's label. Please scan again",
        ),
        "the scanned code is not the expected label",
        Action.ASK_PERSON,
    ),
    FaultCode.PAPER_OUT: Fault(
        Text(
            "打印机没纸了。办件没丢，换个方式拿结果",
            "打印機沒紙了。辦件沒丟，換個方式拿結果",
            "The printer has no paper. Your case is safe; take the result another way",
        ),
        "printer is out of paper; load it",
        Action.SERVICE,
    ),
    FaultCode.JAM: Fault(
        Text(
            "卡纸了。办件没丢，可以换一种方式",
            "卡紙了。辦件沒丟，可以換一種方式",
            "Paper is jammed. Your case is safe; there is another way",
        ),
        "paper jam; open the device, take the paper out, close it",
        Action.CLEAR,
    ),
    FaultCode.COVER_OPEN: Fault(
        Text("设备的盖子开着，请盖上", "設備的蓋子開着，請蓋上", "A cover is open. Please close it"),
        "cover is open; close it",
        Action.CLEAR,
    ),
    FaultCode.TONER_OUT: Fault(
        Text(
            "打印机没墨粉了。办件没丢，换个方式拿结果",
            "打印機沒碳粉了。辦件沒丟，換個方式拿結果",
            "The printer has no toner. Your case is safe; take the result another way",
        ),
        "toner or ink is used up; change it",
        Action.SERVICE,
    ),
    FaultCode.OUTPUT_FULL: Fault(
        Text("请先取走出纸口的纸", "請先取走出紙口的紙", "Please take the paper from the slot first"),
        "output tray is full; empty it",
        Action.ASK_PERSON,
    ),
    FaultCode.PRINT_FAILED: Fault(
        Text(
            "没有印出来。办件没丢，换个方式拿结果",
            "沒有印出來。辦件沒丟，換個方式拿結果",
            "It was not printed. Your case is safe; take the result another way",
        ),
        "printer or queue ended the job before it was done; see the reasons, then print again",
        Action.RETRY,
    ),
    FaultCode.OUTCOME_UNKNOWN: Fault(
        Text(
            "不确定是否印出来了，请看一下出纸口",
            "不確定是否印出來了，請看一下出紙口",
            "It is not certain that it was printed. Please look at the paper slot",
        ),
        "nobody knows whether it was printed: look at the paper slot; it is never reprinted by itself",
        Action.ASK_PERSON,
    ),
    FaultCode.PAGE_UNREADABLE: Fault(
        Text(
            "这一页的图像打不开，请再扫一次",
            "這一頁的圖像打不開，請再掃一次",
            "The picture of this page cannot be opened. Please scan it again",
        ),
        "the scan is not a picture the page worker opens, or opening it ended the worker",
        Action.ASK_PERSON,
    ),
    FaultCode.PICTURE_UNREADABLE: Fault(
        Text(
            "这张照片打不开，请再拍一次",
            "這張照片打不開，請再拍一次",
            "This photo cannot be opened. Please take it again",
        ),
        "the camera's frame is not a picture the page worker opens, or opening it ended the worker",
        Action.RETRY,
    ),
    FaultCode.FROZEN: Fault(
        Text("摄像头卡住了，正在重新打开", "鏡頭卡住了，正在重新打開", "The camera is stuck. It is being opened anew"),
        "the camera gives the same frame again and again; it is opened anew by itself, else pull its cable",
        Action.RESET,
    ),
    FaultCode.NO_PAGE: Fault(
        Text(
            "扫描口没有纸，请把纸放好再扫",
            "掃描口沒有紙，請把紙放好再掃",
            "There is no page in the scanner. Lay it in and scan again",
        ),
        "document feeder is empty; lay a page in",
        Action.ASK_PERSON,
    ),
    FaultCode.PAGE_SHORT: Fault(
        Text(
            "这一页没有扫全，请重新放好",
            "這一頁沒有掃全，請重新放好",
            "This page was not scanned completely. Please place it again",
        ),
        "scanner returned a short image; lay the page in straight and scan again",
        Action.ASK_PERSON,
    ),
    FaultCode.OFFLINE: Fault(
        Text(
            "网络断了。能办的接着办，连上后自动送出",
            "網絡斷了。能辦的接着辦，連上後自動送出",
            "The link is down. What can go on goes on and is sent when it returns",
        ),
        "backend cannot be reached",
        Action.RETRY,
    ),
    FaultCode.TIMEOUT: Fault(
        Text("等的时间到了，请再试一次", "等的時間到了，請再試一次", "Time ran out. Please try again"),
        "no result within the time limit; try again, or give more time with --timeout-s",
        Action.RETRY,
    ),
    FaultCode.REFUSED: Fault(
        Text("现在不能这样做", "現在不能這樣做", "This is not possible now"),
        "refused by rule",
        Action.NONE,
    ),
    FaultCode.MACHINE_BUSY: Fault(
        Text("有人正在使用这台机器", "有人正在使用這台機器", "Somebody is using this machine"),
        "somebody is being served and the app holds the devices; try again when the visit has ended",
        Action.RETRY,
    ),
    **ISSUING_FAULTS,
}
