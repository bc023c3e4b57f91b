"""Faults of the boxes, their doors and the envelopes that go in."""

from __future__ import annotations

from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.text import Text

BOX_FAULTS: dict[FaultCode, Fault] = {
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
    FaultCode.WRONG_LABEL: Fault(
        Text(
            "扫到的不是这个信封的标签，请再扫一次",
            "掃到的不是這個信封的標籤，請再掃一次",
            "That is not this envelope's label. Please scan again",
        ),
        "the scanned code is not the expected label",
        Action.ASK_PERSON,
    ),
}
