"""The closed list of expected failures: what the person is told, what staff are told, what must be done.

The vocabulary follows CEN/XFS (error kind and required action). A fault is data: the code travels, the words are
looked up here, so no layer invents a message of its own.
"""

from __future__ import annotations

from contracts.rules.box_faults import BOX_FAULTS
from contracts.rules.card_faults import CARD_FAULTS
from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.issuing_faults import ISSUING_FAULTS
from contracts.rules.paper_faults import PAPER_FAULTS
from contracts.rules.text import Text

__all__ = ["FAULTS", "Action", "Fault", "FaultCode"]

FAULTS: dict[FaultCode, Fault] = {
    **CARD_FAULTS,
    **BOX_FAULTS,
    **PAPER_FAULTS,
    **ISSUING_FAULTS,
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
    FaultCode.APP_GONE: Fault(
        Text("程序刚刚退出，请再试一次", "程式剛剛退出，請再試一次", "The program has just ended. Please try again"),
        "the app that held the devices ended before it answered; look at the device before it is done again",
        Action.RETRY,
    ),
}
