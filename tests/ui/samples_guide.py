"""Sample guides: the instant matter, and the one that a person must pre-audit."""

from __future__ import annotations

from dataclasses import replace

from kiosk.flows.apply.states import MaterialRow, MatterGuide
from kiosk.flows.shown import Ready
from tests.ui.samples_words import PERMIT, PROPERTY, SOCIAL, three


def guide() -> MatterGuide:
    """The instant matter at night."""
    return MatterGuide(
        matter="social-security-cert",
        name=SOCIAL,
        summary=three(
            "查您名下的参保和缴费，当场出证明，带验证码。",
            "查您名下的參保和繳費，當場出證明，帶驗證碼。",
            "Your insurance record, printed at once with a code to verify it.",
        ),
        department=three(
            "市人力资源和社会保障局", "市人力資源和社會保障局", "Human resources and social security bureau"
        ),
        documents_before=3,
        documents_now=1,
        promise_before=three("1 天 1 趟", "1 天 1 趟", "1 day, 1 trip"),
        promise_now=three("约 2 分钟", "約 2 分鐘", "about 2 min"),
        fee=three("0 元", "0 元", "None (¥0)"),
        fee_due_later=False,
        minutes_here=2,
        result=three("打印或存手机", "列印或存手機", "Print or phone"),
        checked="2026-11-01",
        materials=(
            MaterialRow(
                three("身份证", "身份證", "ID card"),
                three("放在亮灯处读取", "放在亮燈處讀取", "lay it at the lit pad"),
                "card",
                False,
            ),
            MaterialRow(
                three("参保记录", "參保記錄", "Insurance record"),
                three("您同意后调取", "您同意後調取", "fetched if you agree"),
                "data",
                False,
            ),
            MaterialRow(
                three("证明用途", "證明用途", "What it is for"),
                three("屏上选", "螢幕上選", "choose on screen"),
                "you",
                False,
            ),
        ),
        readiness=(
            Ready(
                True,
                three(
                    "打印机：余纸 182 张，本事项用 1 张",
                    "印表機：餘紙 182 張，本事項用 1 張",
                    "Printer: 182 sheets, 1 needed",
                ),
                "sheets",
            ),
            Ready(True, three("网络：正常", "網絡：正常", "Network: online"), "network"),
            Ready(True, three("读卡：正常", "讀卡：正常", "Card reader: working"), "id_reader"),
        ),
        can_start=True,
        night_note=three(
            "现在是夜里。这件事机器自己能核对，当场出结果。",
            "現在是夜裏。這件事機器自己能核對，當場出結果。",
            "It is night. This matter is checked by the machine and done at once.",
        ),
        needs_person=False,
    )


def guide_by_day() -> MatterGuide:
    """The same without a night note."""
    return replace(guide(), night_note=None)


def property_guide() -> MatterGuide:
    """The matter that a person must pre-audit, at night."""
    scan = three("在台面上扫描，原件进小蜜蜂箱", "在檯面上掃描，原件進小蜜蜂箱", "scan here, original into the box")
    return MatterGuide(
        matter="property-transfer",
        name=PROPERTY,
        summary=three(
            "买卖双方一起来，刷两次证，交一次材料。",
            "買賣雙方一起來，拍兩次證，交一次材料。",
            "Buyer and seller together: two cards, one set of papers.",
        ),
        department=three("不动产登记中心", "不動產登記中心", "Land registry"),
        documents_before=14,
        documents_now=5,
        promise_before=three("3 天 2 趟", "3 天 2 趟", "3 days, 2 trips"),
        promise_now=three("约 15 分钟", "約 15 分鐘", "about 15 min"),
        fee=three("80 元，批准后交", "80 元，批准後交", "¥80 after approval"),
        fee_due_later=True,
        minutes_here=15,
        result=three("放回小蜜蜂箱", "放回小蜜蜂箱", "Back to the box"),
        checked="2026-11-01",
        materials=(
            MaterialRow(
                three("双方身份证", "雙方身份證", "Both ID cards"),
                three("放在亮灯处读取", "放在亮燈處讀取", "lay them at the lit pad"),
                "card",
                False,
            ),
            MaterialRow(
                three("婚姻登记", "婚姻登記", "Marriage record"),
                three("您同意后调取", "您同意後調取", "fetched if you agree"),
                "data",
                False,
            ),
            MaterialRow(three("不动产权证书", "不動產權證書", "Property certificate"), scan, "scan", True),
            MaterialRow(three("房屋买卖合同", "房屋買賣合同", "Sales contract"), scan, "scan", True),
            MaterialRow(three("完税证明", "完稅證明", "Tax receipt"), scan, "scan", True),
        ),
        readiness=(
            Ready(
                True,
                three(
                    "打印机：余纸 182 张，本事项用 3 张",
                    "印表機：餘紙 182 張，本事項用 3 張",
                    "Printer: 182 sheets, 3 needed",
                ),
                "sheets",
            ),
            Ready(
                True,
                three(
                    "小蜜蜂箱：中号空 9 个，用 1 个",
                    "小蜜蜂箱：中號空 9 個，用 1 個",
                    "Little Bee Box: 9 medium free, 1 needed",
                ),
                "box",
            ),
            Ready(
                True,
                three("网络：正常，断了也能先存下", "網絡：正常，斷了也能先存下", "Network: online; saved if it drops"),
                "network",
            ),
            Ready(
                False,
                three("扫描：要清洁，可以用", "掃描：要清潔，可以用", "Scanner: wants cleaning, works"),
                "scanner",
            ),
        ),
        can_start=True,
        night_note=three(
            "现在是夜里。材料由人看，明早 8:30 上班后答复；原件可以先托管在箱里，不用再跑。",
            "現在是夜裏。材料由人看，明早 8:30 上班後答覆；原件可以先託管在箱裏，不用再跑。",
            "It is night. A clerk reads your papers after 8:30; you may leave the originals in trust in the box.",
        ),
        needs_person=True,
    )


def permit_guide() -> MatterGuide:
    """The matter that wants an identity photo."""
    here = three("在这里拍，也可以到窗口拍", "在這裏拍，也可以到窗口拍", "Taken here, or at the counter")
    photo = MaterialRow(three("证件照", "證件照", "Identity photo"), here, "photo", False)
    base = property_guide()
    summary = three("在本市住满半年，可以申领。", "在本市住滿半年，可以申領。", "After half a year in this city.")
    return replace(base, name=PERMIT, summary=summary, materials=(photo, *base.materials[1:]))
