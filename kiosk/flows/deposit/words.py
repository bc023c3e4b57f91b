"""Words of the deposit journey."""

from __future__ import annotations

from contracts.rules.text import Text

STEP_ENVELOPE = Text("装好信封", "裝好信封", "Envelope")
STEP_BOX = Text("放进箱子", "放進箱子", "Into the box")
STEP_DONE = Text("完成", "完成", "Done")

DOOR_FAILED = Text("这个门没有打开", "這個門沒有打開", "This door did not open")
DOOR_FAILED_MORE = Text(
    "换一个箱子就好，什么都不用重新填",
    "換一個箱子就好，甚麼都不用重新填",
    "Another box will do; nothing has to be filled in again",
)
NO_BOX = Text("现在没有合适的空箱", "現在沒有合適的空箱", "No box that fits is free now")
BANK_DOWN = Text("箱子现在不能用", "箱子現在不能用", "The boxes do not work now")
CASE_SAFE = Text(
    "您的申请已经收好，原件还在您手里",
    "您的申請已經收好，原件還在您手裏",
    "Your case is safe; the originals are with you",
)
OTHER_BOX = Text("换一个箱子", "換一個箱子", "Use another box")
OTHER_MACHINE = Text(
    "带着原件和投件码，到有箱子的机器投放，或交到服务厅",
    "帶着原件和投件碼，到有箱子的機器投放，或交到服務廳",
    "Bring originals and drop code to a machine with boxes, or to a service hall",
)
KEEP_PAPERS = Text("原件先带回家", "原件先帶回家", "Take papers home")
KEEP_NEXT = Text(
    "原件先由您保管，带来时刷证件或用投件码",
    "原件先由您保管，帶來時拍證件或用投件碼",
    "Keep the originals; bring them with your card or drop code",
)
PUT_IN_TRUST = Text(
    "原件存在箱里，预审通过后才取走",
    "原件存在箱裏，預審通過後才取走",
    "Originals are kept in trust until pre-audit has passed",
)
PUT_IN = Text("快递员按时取走，送到部门", "郵遞員按時取走，送到部門", "The courier takes them to the office")
WRITE_DOWN = Text(
    "凭条没有印出来，请记下编号和箱号",
    "憑條沒有印出來，請記下編號和箱號",
    "The slip was not printed; please note the number and the box",
)
