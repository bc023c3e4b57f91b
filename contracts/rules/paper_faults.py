"""Faults of paper: what is printed, and what is scanned."""

from __future__ import annotations

from contracts.rules.fault_codes import Action, Fault, FaultCode
from contracts.rules.text import Text

PAPER_FAULTS: dict[FaultCode, Fault] = {
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
}
