"""Sample scans: pages of a sales contract, good and bad."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from functools import cache

from PIL import Image, ImageDraw

from contracts.rules.faults import FaultCode
from devices.scanner.forms import Form
from devices.scanner.mat import View, render_view
from kiosk.domain.pages import PageFault, QualityCheck, SheetHint
from kiosk.flows.apply.material_states import LiveSheet, PageRow, ScanMaterials
from kiosk.pages.live import look
from tests.ui.samples_words import PROPERTY, apply_steps, three


def page_picture() -> str:
    """A small page as a data URL: lines and a round seal, nobody's words."""
    picture = Image.new("RGB", (210, 297), "#FFFFFF")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((55, 24, 155, 34), fill="#2B2B2B")
    for line, right in enumerate((178, 180, 150, 0, 178, 178, 140, 178, 120)):
        if right:
            draw.rectangle((30, 60 + line * 20, right, 64 + line * 20), fill="#9A9A9A")
    draw.ellipse((130, 220, 176, 266), outline="#A05048", width=3)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def page(number: int, *faults: PageFault) -> PageRow:
    """One scanned page that fails these checks."""
    order = (PageFault.EDGES, PageFault.BLUR, PageFault.GLARE, PageFault.SHADOW, PageFault.BLANK, PageFault.UPSIDE_DOWN)
    checks = tuple(QualityCheck(fault, fault not in faults, 0.5) for fault in order)
    return PageRow(number, not faults, checks, page_picture())


def scan(*pages: PageRow, scanning: bool = False, fault: FaultCode | None = None) -> ScanMaterials:
    """Scanning the sales contract."""
    good = bool(pages) and all(each.good for each in pages)
    return ScanMaterials(
        matter_name=PROPERTY,
        steps=apply_steps(3),
        material=three("房屋买卖合同", "房屋買賣合同", "Sales contract"),
        hint=three(
            "每一页都要，正面朝上放在亮灯的台面上。",
            "每一頁都要，正面朝上放在亮燈的檯面上。",
            "Every page, face up on the lit plate.",
        ),
        index=1,
        count=3,
        pages_wanted=3,
        pages=pages,
        selected=len(pages),
        scanning=scanning,
        fault=fault,
        can_go_on=good and len(pages) >= 3,
    )


@cache
def live_sheet(view: View) -> LiveSheet:
    """What the far end's camera sees, with what the page worker says of it."""
    seen = look(render_view(view, Form.CONTRACT))
    return LiveSheet(
        seen.corners, seen.hint, "data:image/jpeg;base64," + base64.b64encode(seen.preview_jpeg).decode("ascii")
    )


def watching() -> dict[str, ScanMaterials]:
    """With a document camera in the scanner's place."""
    good, glaring = live_sheet(View.SLANTED), live_sheet(View.GLARING)
    done = replace(scan(page(1), page(2), page(3)), watchable=True)
    return {
        "ScanMaterials.live": replace(scan(page(1), page(2)), live=good),
        "ScanMaterials.live_glare": replace(scan(page(1), page(2, PageFault.GLARE)), live=glaring),
        "ScanMaterials.live_no_page": replace(scan(), live=live_sheet(View.EMPTY)),
        "ScanMaterials.live_away": replace(scan(), live=LiveSheet((), None, "")),
        "ScanMaterials.live_no_sheet": replace(scan(), live=LiveSheet((), SheetHint.NO_PAGE, "")),
        "ScanMaterials.live_taking": replace(scan(page(1), scanning=True), live=good),
        "ScanMaterials.live_done": done,
    }
