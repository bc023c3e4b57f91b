"""Short ways to write sample words, and the sample cabinet."""

from __future__ import annotations

from collections.abc import Mapping

from contracts.rules.text import Text
from kiosk.cabinets import cabinet_path, load_cabinet
from kiosk.flows.shown import Cell, Steps

SOCIAL = Text("社会保险参保缴费证明", "社會保險參保繳費證明", "Social insurance certificate")
PROPERTY = Text("不动产转移登记（二手房）", "不動產轉移登記（二手房）", "Property transfer (second-hand home)")
PERMIT = Text("居住证申领（首次）", "居住證申領（首次）", "Residence permit (first)")
SELLER = Text("卖方", "賣方", "Seller")
BUYER = Text("买方", "買方", "Buyer")
APPLICANT = Text("申请人", "申請人", "Applicant")
CASE = "99010620261119001000427"


def three(zh: str, hk: str, en: str) -> Text:
    """A text in three languages."""
    return Text(zh, hk, en)


def apply_steps(current: int) -> Steps:
    """The six steps of an application."""
    names = (
        three("认证", "認證", "Identify"),
        three("授权", "授權", "Consent"),
        three("核对", "核對", "Check"),
        three("材料", "材料", "Papers"),
        three("签名", "簽名", "Sign"),
        three("完成", "完成", "Done"),
    )
    return Steps(names, current)


def deposit_steps(current: int) -> Steps:
    """The four steps of a deposit."""
    names = (
        three("装袋", "裝袋", "Envelope"),
        three("放入", "放入", "Put in"),
        three("关门", "關門", "Shut"),
        three("回执", "回執", "Receipt"),
    )
    return Steps(names, current)


def collect_steps(current: int) -> Steps:
    """The three steps of taking something out."""
    return Steps(
        (three("认证", "認證", "Identify"), three("开箱", "開箱", "Open"), three("取走", "取走", "Take")), current
    )


def cells(kinds: Mapping[str, str], otherwise: str = "free", model: str = "lbb-24") -> tuple[Cell, ...]:
    """Cells of a cabinet; `kinds` by painted code."""
    cabinet = load_cabinet(cabinet_path(model))
    return tuple(
        Cell(
            box=box.number,
            code=box.code,
            row=box.row,
            column=box.column,
            height_mm=box.height_mm,
            width_mm=box.width_mm,
            kind=kinds.get(box.code, otherwise),
        )
        for box in cabinet.boxes
    )
