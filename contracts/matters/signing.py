"""The exact text that a person signs, and the exact question that a person answers.

Kiosk and backend build both from the same values, so that the hash in the application proves what was on the screen.
Numbers and names stand in it masked, as they stand on the screen and on the receipt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.matters.engine import Values, shown_value, values_by_field
from contracts.matters.schema import ConsentSpec, Matter
from contracts.rules.text import Language, Text
from contracts.wire.applications import ApplicationIntake, Delivery, Originals

DELIVERIES: Mapping[Delivery, Text] = {
    Delivery.PRINT: Text("在这里打印", "在這裏打印", "Printed here"),
    Delivery.BOX: Text("送到小蜜蜂箱，凭证件取", "送到小蜜蜂箱，憑證件取", "To the Little Bee Box, collected by card"),
    Delivery.MAIL: Text("邮寄到家", "郵寄到家", "By post to your home"),
    Delivery.COUNTER: Text("到窗口取", "到窗口取", "Collected at the counter"),
}
"""How the result comes, in words."""

ORIGINALS: Mapping[Originals, Text] = {
    Originals.NONE: Text("不用交原件", "不用交原件", "No originals needed"),
    Originals.BOX: Text("预审通过后放进小蜜蜂箱", "預審通過後放進小蜜蜂箱", "Into the Little Bee Box after pre-audit"),
    Originals.TRUST: Text(
        "先存放在小蜜蜂箱，预审通过后才取走",
        "先存放在小蜜蜂箱，預審通過後才取走",
        "Left in trust in the Little Bee Box; collected only after pre-audit has passed",
    ),
    Originals.LATER: Text(
        "带回家，以后凭投件码送来", "帶回家，以後憑投件碼送來", "Taken home; brought later with a drop code"
    ),
}
"""How the originals leave, in words."""

_MATTER = Text("办理事项", "辦理事項", "Service")
_RESULT = Text("结果怎么拿", "結果怎麼拿", "How the result comes")
_ORIGINALS = Text("原件怎么交", "原件怎麼交", "How the originals leave")
_AGREED = Text("同意核查", "同意核查", "Agreed to be asked")
_REFUSED = Text("不同意，改交材料", "不同意，改交材料", "Not agreed; given on paper instead")


@dataclass(frozen=True, slots=True)
class Signed:
    """Everything that a signature covers.

    Attributes:
        agreed: answer by consent id.
        pages: number of scanned pages by material id; materials without pages are left out.
    """

    matter: Matter
    values: Values
    agreed: Mapping[str, bool]
    pages: Mapping[str, int]
    originals: Originals
    delivery: Delivery
    language: Language


def signed_by(matter: Matter, intake: ApplicationIntake) -> Signed:
    """What the signature of an application covers."""
    pages: dict[str, int] = {}
    for page in intake.pages:
        pages[page.material] = pages.get(page.material, 0) + 1
    return Signed(
        matter,
        values_by_field(intake.fields),
        {consent.source: consent.agreed for consent in intake.consents},
        pages,
        intake.originals,
        intake.delivery,
        Language(intake.language),
    )


def signed_lines(signed: Signed) -> tuple[tuple[Text, str], ...]:
    """The lines on the screen, as name and value, in the order of the matter file."""
    language = signed.language
    lines: list[tuple[Text, str]] = [(_MATTER, signed.matter.name.text().in_(language))]
    lines.extend(
        (field.name.text(), shown_value(field, signed.values[field.id].value, language, masked=True))
        for field in signed.matter.fields
        if field.id in signed.values
    )
    lines.extend(
        (consent.data.text(), (_AGREED if signed.agreed[consent.id] else _REFUSED).in_(language))
        for consent in signed.matter.consents
        if consent.id in signed.agreed
    )
    lines.extend(
        (material.name.text(), _page_count(signed.pages[material.id]).in_(language))
        for material in signed.matter.materials
        if signed.pages.get(material.id)
    )
    if signed.originals is not Originals.NONE:
        lines.append((_ORIGINALS, ORIGINALS[signed.originals].in_(language)))
    lines.append((_RESULT, DELIVERIES[signed.delivery].in_(language)))
    return tuple(lines)


def signed_text(signed: Signed) -> str:
    """The lines and the declaration as one text, in the language of the screen; this is hashed and printed."""
    language = signed.language
    rows: Sequence[str] = [f"{name.in_(language)}: {value}" for name, value in signed_lines(signed)]
    return "\n".join([*rows, signed.matter.declaration.text().in_(language)])


def consent_text(matter: Matter, consent: ConsentSpec) -> Text:
    """The whole question of one consent; its hash in the language shown goes into `ConsentGiven.text_sha256`."""
    cn, hk, en = (
        {
            "matter": matter.name.text().in_(language),
            "department": consent.department.text().in_(language),
            "data": consent.data.text().in_(language),
            "purpose": consent.purpose.text().in_(language),
            "keeps": consent.keeps.text().in_(language),
        }
        for language in (Language.ZH_CN, Language.ZH_HK, Language.EN)
    )
    return Text(
        "为办理“{matter}”，将向{department}核查：{data}。用途：{purpose}。{keeps}。您可以不同意，改为扫描材料办理。".format(
            **cn
        ),
        "為辦理「{matter}」，將向{department}核查：{data}。用途：{purpose}。{keeps}。您可以不同意，改為掃描材料辦理。".format(
            **hk
        ),
        "For “{matter}”, {department} will be asked for: {data}. Purpose: {purpose}. {keeps}. "
        "You may say no and scan papers instead.".format(**en),
    )


def text_sha256(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _page_count(pages: int) -> Text:
    return Text(f"{pages} 页", f"{pages} 頁", f"{pages} page" if pages == 1 else f"{pages} pages")
