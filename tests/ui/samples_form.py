"""Sample questions and forms: what is asked of the person, and what stands in the form."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.sources import Source
from contracts.rules.text import Text
from kiosk.flows.apply.states import Consent, ConsentRow, ReviewForm
from kiosk.flows.shown import FieldRow
from tests.ui.samples_words import APPLICANT, BUYER, PROPERTY, SELLER, SOCIAL, apply_steps, three


def consent(*answers: bool | None) -> Consent:
    """Up to four questions with these answers."""
    rows = (
        ConsentRow(
            "household",
            three("公安局", "公安局", "Public security"),
            three("户籍信息", "戶籍資料", "household record"),
            three("核对身份和住址", "核對身份和住址", "to check identity and address"),
            three("免交户口簿", "免交戶口簿", "no household book needed"),
            None,
        ),
        ConsentRow(
            "marriage",
            three("民政局", "民政局", "Civil affairs"),
            three("婚姻登记", "婚姻登記", "marriage record"),
            three("核对共有人", "核對共有人", "to check joint owners"),
            three("免交结婚证", "免交結婚證", "no marriage certificate needed"),
            None,
        ),
        ConsentRow(
            "tax",
            three("税务局", "稅務局", "Tax office"),
            three("完税记录", "完稅記錄", "tax record"),
            three("核对已交税款", "核對已交稅款", "to check the tax paid"),
            three("免交完税证明", "免交完稅證明", "no tax receipt needed"),
            None,
        ),
        ConsentRow(
            "insurance",
            three("人社局", "人社局", "Social security"),
            three("参保记录", "參保記錄", "insurance record"),
            three("出证明要用", "出證明要用", "needed for the certificate"),
            None,
            None,
        ),
    )[: len(answers)]
    answered = tuple(replace(row, agreed=answer) for row, answer in zip(rows, answers, strict=True))
    return Consent(
        matter_name=PROPERTY if len(answers) > 1 else SOCIAL,
        steps=apply_steps(1),
        who=three("不动产登记中心", "不動產登記中心", "Land registry"),
        purpose=three("只用于这次“不动产转移登记”", "只用於這次「不動產轉移登記」", "Only for this property transfer"),
        keeps=three(
            "本机：结束即清除。办件档案按规定保存",
            "本機：結束即清除。辦件檔案按規定保存",
            "Here: erased at the end. The case file as the law says",
        ),
        rights=three(
            "可以撤回、查看、更正，电话 12345", "可以撤回、查看、更正，電話 12345", "Withdraw, see, correct: call 12345"
        ),
        rows=answered,
        unanswered=sum(answer is None for answer in answers),
    )


def row(field: str, group: Text, name: Text, value: str, source: Source) -> FieldRow:
    """A row of the form that is only to be looked at."""
    own = source is Source.YOU
    return FieldRow(field, group, name, value, source, False, False, own, not own, (), False)


def party_rows(prefix: str, group: Text, name: str, number: str) -> tuple[FieldRow, ...]:
    """Name, number and address of one party."""
    return (
        row(f"{prefix}.name", group, three("姓名", "姓名", "Name"), name, Source.CARD),
        replace(
            row(f"{prefix}.number", group, three("身份证号", "身份證號", "ID number"), number, Source.CARD),
            can_reveal=True,
            can_dispute=False,
        ),
        row(f"{prefix}.address", group, three("住址", "住址", "Address"), "东湖路街道 ****", Source.CARD),
    )


def social_form() -> ReviewForm:
    """The form of the instant matter with one choice still missing."""
    purpose_choices = (
        ("loan", three("办贷款", "辦貸款", "A loan")),
        ("school", three("子女入学", "子女入學", "School place")),
        ("visa", three("办签证", "辦簽證", "A visa")),
        ("other", three("其他", "其他", "Something else")),
    )
    record = three("参保情况", "參保情況", "Insurance")
    rows = (
        *party_rows("applicant", APPLICANT, "测*甲", "990106********2847"),
        row("plan", record, three("险种", "險種", "Plans"), "养老、医疗、失业", Source.DATA),
        row("months", record, three("累计缴费", "累計繳費", "Months paid"), "146", Source.DATA),
        row("period", record, three("证明期间", "證明期間", "Period"), "2025-01 – 2026-10", Source.DATA),
        replace(
            row(
                "purpose",
                three("您来选", "您來選", "Your choice"),
                three("证明用途", "證明用途", "What it is for"),
                "",
                Source.YOU,
            ),
            choices=purpose_choices,
            missing=True,
        ),
    )
    return ReviewForm(SOCIAL, apply_steps(2), rows, None, None, 1)


def property_form() -> ReviewForm:
    """The form of the long matter: two parties and the home."""
    home = three("房屋", "房屋", "The home")
    rows = (
        *party_rows("seller", SELLER, "测*甲", "990106********2847"),
        *party_rows("buyer", BUYER, "测*乙", "990106********1536"),
        row("address", home, three("坐落", "坐落", "Address"), "东湖路 *** 号", Source.DATA),
        row(
            "unit",
            home,
            three("不动产单元号", "不動產單元號", "Unit number"),
            "990106001001GB00001F00010001",
            Source.DATA,
        ),
        replace(
            row("price", home, three("成交价", "成交價", "Price"), "1280000", Source.YOU),
            can_change=True,
            digits=True,
        ),
        replace(
            row("share", home, three("共有方式", "共有方式", "Ownership"), "单独所有", Source.YOU),
            choices=(
                ("sole", three("单独所有", "單獨所有", "Sole")),
                ("joint", three("共同共有", "共同共有", "Joint")),
            ),
        ),
    )
    return ReviewForm(PROPERTY, apply_steps(2), rows, None, None, 0)
