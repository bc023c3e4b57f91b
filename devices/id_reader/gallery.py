"""Synthetic cards for the simulated reader. Nobody has these numbers: there is no division 330399."""

from __future__ import annotations

from contracts.rules.identity import check_character
from devices.id_reader.card_text import Printed

ISSUER = "测试市公安局演示分局"
PHOTO = bytes(range(256)) * 4
"""Stands for the 1024 bytes of a photo in its closed format."""


def number(birth: str, sequence: int) -> str:
    """A number that passes its check: `birth` as YYYYMMDD, an odd sequence for a man."""
    body = f"330399{birth}{sequence:03d}"
    return body + check_character(body)


def _card(
    name: str,
    birth: str,
    sequence: int,
    *,
    ethnicity: str = "01",
    address: str = "测试省演示市样例区虚构路1号",
    valid_from: str = "20200301",
    valid_until: str = "20400301",
    kind: str = " ",
) -> Printed:
    return Printed(
        name=name,
        sex="1" if sequence % 2 else "2",
        ethnicity=ethnicity,
        birth=birth,
        address=address,
        number=number(birth, sequence),
        issuer=ISSUER,
        valid_from=valid_from,
        valid_until=valid_until,
        kind=kind,
    )


CARDS: dict[str, Printed] = {
    "resident": _card("测试·甲", "19900307", 11),
    "second": _card("测试·乙", "19881120", 24),  # the other party of a transfer
    "long-term": _card("测试长者", "19480102", 33, valid_from="20180102", valid_until="长期"),
    "dot": _card("阿不都测试·演示买买提", "19950615", 46, ethnicity="05"),
    "long-address": _card(
        "测试·丙", "20010909", 55, address="测试省演示市样例区虚构街道示范社区模拟大道一百二十三号样板花园九幢单元"
    ),
    "rare": _card("测试\U00020bb7\U0002a6a5䶮", "19790228", 64, address="测试省演示市\U00020c43村1号"),
    "expired": _card("测试·丁", "19850505", 77, valid_from="20050505", valid_until="20250505"),
    "hmt": _card("测试·戊", "19920202", 88, ethnicity="", kind="J"),
    "bad-check": Printed(
        name="测试·己",
        sex="1",
        ethnicity="01",
        birth="19900307",
        address="测试省演示市样例区虚构路2号",
        number="330399199003070120",
        issuer=ISSUER,
        valid_from="20200301",
        valid_until="20400301",
    ),
}
