"""Synthetic scans of real forms, for the far end: a sheet on the scanner's dark bed, good or with one known fault.

Deterministic: the same kind gives the same picture. The applicants are test persons. Pictures are PNM, since that is
what the SANE backend `pnm` scans.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

DPI = 150
BED_PX = (1300, 1840)
SHEET_PX = (1240, 1754)
LID = (58, 60, 62)
PAPER = (244, 243, 240)
INK = (38, 38, 42)
SEAL = (186, 44, 38)
FONT_FILE = "wqy-microhei.ttc"
SHORT_SHARE = 0.55
DENSE_TITLE = "通用条款（样张）"
LEASE_FROM, LEASE_UNTIL = "2026 年 03 月 01 日", "2028 年 02 月 28 日"
NOISE_SEED = 20261122


class PageKind(StrEnum):
    """What lies on the glass."""

    STRAIGHT = "straight"
    SKEWED = "skewed"
    TILTED = "tilted"
    SHADOWED = "shadowed"
    BLURRED = "blurred"
    BLANK = "blank"
    UPSIDE_DOWN = "upside-down"
    GLARE = "glare"
    CUT = "cut"
    SHORT = "short"


class Form(StrEnum):
    """Which form: the application, the contract and the title certificate that go with it, a lease, or small print."""

    APPLICATION = "application"
    CONTRACT = "contract"
    LEASE = "lease"
    CERTIFICATE = "certificate"
    DENSE = "dense"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What differs from one title certificate to the next."""

    number: str = "测（2019）示例不动产权第 0001234 号"
    owner: str = "测试·甲"
    registered: str = "2019年06月18日"


def render_scan(kind: PageKind, form: Form = Form.APPLICATION) -> bytes:
    """The scan as a PNM file (P6). `SHORT` announces a whole page and ends early, as a feeder that stops does."""
    sheet = draw_sheet(None if kind is PageKind.BLANK else form)
    if kind is PageKind.UPSIDE_DOWN:
        sheet = sheet.transpose(Image.Transpose.ROTATE_180)
    if kind is PageKind.GLARE:
        sheet = _with_glare(sheet)
    if kind is PageKind.SHADOWED:
        sheet = _with_shadow(sheet)
    angle = {PageKind.SKEWED: -2.6, PageKind.TILTED: 21.0}.get(kind, 0.25)
    offset = (460, 30) if kind is PageKind.CUT else (0, 0)
    scan = _laid_on_bed(sheet, angle, offset)
    if kind is PageKind.BLURRED:
        scan = scan.filter(ImageFilter.GaussianBlur(3.2))
    whole = _as_pnm(_with_noise(scan))
    return whole[: int(len(whole) * SHORT_SHARE)] if kind is PageKind.SHORT else whole


def draw_sheet(form: Form | None) -> Image.Image:
    """The sheet itself, as it was printed; None: an empty one."""
    sheet = Image.new("RGB", SHEET_PX, PAPER)
    if form is not None:
        _DRAWN[form](sheet)
    return sheet


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT_FILE, size)


def _draw_application(sheet: Image.Image) -> None:
    """An application for the registration of real estate, as the ministry's model form has it."""
    draw = ImageDraw.Draw(sheet)
    draw.text((SHEET_PX[0] / 2, 130), "不动产登记申请书", fill=INK, font=_font(46), anchor="mm")
    draw.text((110, 205), "编号：测试-0007　　收件日期：2026 年 11 月 22 日", fill=INK, font=_font(22))
    rows = [
        ("登记事由", "转移登记（存量房买卖）"),
        ("权利人姓名", "测试·甲"),
        ("身份证件种类", "居民身份证"),
        ("证件号", "330399199001010010"),
        ("通讯地址", "测试市示例区虚构路 1 号 2 幢 302 室"),
        ("义务人姓名", "测试·乙"),
        ("证件号", "330399198502020020"),
        ("不动产坐落", "测试市示例区样本街 88 号 5 幢 1201 室"),
        ("不动产单元号", "990106 001002 GB00003 F00050012"),
        ("面积", "建筑面积 89.36 平方米"),
        ("用途", "住宅"),
        ("登记原因", "买卖"),
        ("原产权证号", "测（2019）示例不动产权第 0001234 号"),
    ]
    top, height, left, split, right = 250, 76, 110, 360, SHEET_PX[0] - 110
    for position, (name, value) in enumerate(rows):
        y = top + position * height
        draw.rectangle((left, y, right, y + height), outline=INK, width=2)
        draw.line((split, y, split, y + height), fill=INK, width=2)
        draw.text((left + 18, y + height / 2), name, fill=INK, font=_font(26), anchor="lm")
        draw.text((split + 18, y + height / 2), value, fill=INK, font=_font(26), anchor="lm")
    y = top + len(rows) * height + 30
    for line in (
        "本申请人对填写的上述内容及提交的申请材料的真实性负责。如有不实，申请人愿承担法律责任。",
        "是否分别持证：否　　是否增加证书：否　　共有情况：单独所有",
    ):
        draw.text((left, y), line, fill=INK, font=_font(24))
        y += 44
    draw.text((left, y + 24), "申请人（签章）：测试·甲", fill=INK, font=_font(26))
    draw.text((left, y + 74), "2026 年 11 月 22 日", fill=INK, font=_font(24))
    _draw_seal(draw, (right - 150, y + 50))


def _draw_contract(sheet: Image.Image) -> None:
    """The first page of a contract of sale: a title and running text."""
    clauses = (
        "出卖人：测试·乙　　　　买受人：测试·甲",
        "第一条　房屋坐落于测试市示例区样本街 88 号 5 幢 1201 室，",
        "建筑面积 89.36 平方米，规划用途为住宅，所有权证号见附件。",
        "第二条　房屋成交总价为人民币壹佰万元整，由买受人按约支付。",
        "第三条　出卖人应当于收到全部价款之日起十日内交付房屋，",
        "并将有关的钥匙、资料一并移交。",
        "第四条　双方应当共同申请转移登记，所需税费各自负担。",
        "第五条　任何一方逾期，应当按日支付违约金。",
        "第六条　本合同自双方签字之日起生效，一式四份。",
        "第七条　未尽事宜由双方协商解决；协商不成的，",
        "可以向房屋所在地人民法院起诉。",
    )
    _draw_agreement(sheet, "存量房买卖合同", clauses, ("出卖人（签字）：测试·乙", "买受人（签字）：测试·甲"))


def _draw_lease(sheet: Image.Image) -> None:
    """The first page of a lease of a dwelling, with its term."""
    clauses = (
        "出租人：测试·乙　　　　承租人：测试·甲",
        "第一条　房屋坐落于测试市示例区样本街 88 号 5 幢 1201 室，",
        "建筑面积 89.36 平方米，用于居住。",
        f"第二条　租赁期限自 {LEASE_FROM} 起",
        f"至 {LEASE_UNTIL} 止，租金按月支付。",
        "第三条　出租人应当在起租日之前交付房屋和钥匙。",
        "第四条　承租人应当按约定用途使用房屋，不得转租。",
        "第五条　任何一方逾期，应当按日支付违约金。",
        "第六条　本合同自双方签字之日起生效，一式两份。",
    )
    _draw_agreement(sheet, "住房租赁合同", clauses, ("出租人（签字）：测试·乙", "承租人（签字）：测试·甲"))


def _draw_agreement(sheet: Image.Image, title: str, clauses: Sequence[str], signatures: tuple[str, str]) -> None:
    draw = ImageDraw.Draw(sheet)
    draw.text((SHEET_PX[0] / 2, 140), title, fill=INK, font=_font(48), anchor="mm")
    y = 240
    for clause in clauses:
        draw.text((120, y), clause, fill=INK, font=_font(28))
        y += 62
    for below, signature in zip((60, 130), signatures, strict=True):
        draw.text((120, y + below), signature, fill=INK, font=_font(28))
    _draw_seal(draw, (SHEET_PX[0] - 300, y + 90))


def draw_certificate(sheet: Image.Image, says: Certificate) -> None:
    """The inner page of a title certificate, as the model of 2015 has it."""
    draw = ImageDraw.Draw(sheet)
    draw.text((SHEET_PX[0] / 2, 170), says.number, fill=INK, font=_font(34), anchor="mm")
    rows = [
        ("权利人", says.owner),
        ("共有情况", "单独所有"),
        ("坐落", "测试市示例区样本街 88 号 5 幢 1201 室"),
        ("不动产单元号", "990106 001002 GB00003 F00050012"),
        ("权利类型", "国有建设用地使用权 / 房屋所有权"),
        ("权利性质", "出让 / 市场化商品房"),
        ("用途", "城镇住宅用地 / 住宅"),
        ("面积", "建筑面积 89.36 平方米"),
        ("使用期限", "2010年03月01日 起 2080年02月28日 止"),
        ("权利其他状况", "房屋结构：钢筋混凝土结构"),
        ("登记日期", says.registered),
    ]
    top, height, left, split, right = 290, 104, 110, 390, SHEET_PX[0] - 110
    for position, (name, value) in enumerate(rows):
        y = top + position * height
        draw.rectangle((left, y, right, y + height), outline=INK, width=2)
        draw.line((split, y, split, y + height), fill=INK, width=2)
        draw.text((left + 18, y + height / 2), name, fill=INK, font=_font(28), anchor="lm")
        draw.text((split + 18, y + height / 2), value, fill=INK, font=_font(28), anchor="lm")


def dense_lines() -> list[str]:
    """What stands on the page of small print."""
    words = "本条所称的日期均为工作日遇到休息日顺延甲方应当在收到通知后及时答复并保留书面记录乙方对提供的材料负责"
    starts = [line * 7 % len(words) for line in range(44)]
    return [f"{line}. {(words[start:] + words)[:44]}" for line, start in enumerate(starts, start=1)]


def _draw_dense(sheet: Image.Image) -> None:
    """Small print from edge to edge, as on the back of a loan contract."""
    draw = ImageDraw.Draw(sheet)
    draw.text((SHEET_PX[0] / 2, 110), DENSE_TITLE, fill=INK, font=_font(34), anchor="mm")
    for line, text in enumerate(dense_lines()):
        draw.text((90, 170 + line * 34), text, fill=INK, font=_font(22))


def _draw_seal(draw: ImageDraw.ImageDraw, middle: tuple[float, float]) -> None:
    x, y = middle
    draw.ellipse((x - 92, y - 92, x + 92, y + 92), outline=SEAL, width=5)
    draw.text((x, y), "样张", fill=SEAL, font=_font(40), anchor="mm")


_DRAWN = {
    Form.APPLICATION: _draw_application,
    Form.CONTRACT: _draw_contract,
    Form.LEASE: _draw_lease,
    Form.CERTIFICATE: lambda sheet: draw_certificate(sheet, Certificate()),
    Form.DENSE: _draw_dense,
}


def _with_shadow(sheet: Image.Image) -> Image.Image:
    """A soft shadow over the lower left, as of a page that does not lie flat."""
    width, height = sheet.size
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    depth = np.clip((down - across * 0.9) * 1.6, 0, 1)[..., None]
    return Image.fromarray((np.asarray(sheet) * (1 - 0.55 * depth)).astype(np.uint8))


def _with_glare(sheet: Image.Image) -> Image.Image:
    """A lamp's reflection that washes out the lower right."""
    veil = Image.new("L", sheet.size, 0)
    ImageDraw.Draw(veil).ellipse((620, 980, 1160, 1390), fill=255)
    veil = veil.filter(ImageFilter.GaussianBlur(26))
    return ImageChops.screen(sheet, Image.merge("RGB", (veil, veil, veil)))


def _laid_on_bed(sheet: Image.Image, angle: float, offset: tuple[int, int]) -> Image.Image:
    bed = Image.new("RGB", BED_PX, LID)
    turned = sheet.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=LID)
    left = (BED_PX[0] - turned.width) // 2 + offset[0]
    top = (BED_PX[1] - turned.height) // 2 + offset[1]
    bed.paste(turned, (left, top))
    return bed


def _with_noise(scan: Image.Image) -> Image.Image:
    noise = np.random.default_rng(NOISE_SEED).normal(0, 1.6, (scan.height, scan.width, 1))
    return Image.fromarray(np.clip(np.asarray(scan) + noise, 0, 255).astype(np.uint8))


def _as_pnm(scan: Image.Image) -> bytes:
    buffer = BytesIO()
    scan.save(buffer, "PPM")
    return buffer.getvalue()
