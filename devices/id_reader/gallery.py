"""Synthetic cards for the simulated reader. Nobody has these numbers: there is no division 330399.

`CARDS` holds every card; those named in `DAMAGED` fail a check and have to be refused.
"""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.countries import DIGITS
from contracts.rules.identity import check_character
from devices.id_reader.printed import Printed, PrintedCard, PrintedForeigner2017, PrintedForeigner2023

ISSUER = "测试市公安局演示分局"
PHOTO = bytes(range(256)) * 4
"""Stands for the 1024 bytes of a photo in its closed format."""


def number(birth: str, sequence: int, region: str = "330399") -> str:
    """A number that passes its check: `birth` as YYYYMMDD, an odd sequence for a man."""
    body = f"{region}{birth}{sequence:03d}"
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
) -> PrintedCard:
    return PrintedCard(
        name=name,
        sex="1" if sequence % 2 else "2",
        ethnicity=ethnicity,
        birth=birth,
        address=address,
        number=number(birth, sequence),
        issuer=ISSUER,
        valid_from=valid_from,
        valid_until=valid_until,
    )


def _permit(name: str, birth: str, sequence: int, region: str, pass_number: str) -> PrintedCard:
    return replace(
        _card(name, birth, sequence, ethnicity="", valid_from="20220501", valid_until="20270501"),
        number=number(birth, sequence, region),
        kind="J",
        pass_number=pass_number,
        issue_count="01",
    )


def _foreigner(name: str, latin: str, birth: str, sequence: int, nationality: str) -> PrintedForeigner2023:
    return PrintedForeigner2023(
        name=name,
        name_latin=latin,
        sex="1" if sequence % 2 else "2",
        number=number(birth, sequence, f"933{DIGITS[nationality]}"),
        nationality=nationality,
        birth=birth,
        issue_count="00",
        valid_from="20240115",
        valid_until="20340115",
    )


def _foreigner_2017(name: str, latin: str, birth: str, sequence: int, nationality: str) -> PrintedForeigner2017:
    return PrintedForeigner2017(
        name=name,
        name_latin=latin,
        sex="1" if sequence % 2 else "2",
        number=f"{nationality}3300{birth[2:]}{sequence:02d}",
        nationality=nationality,
        birth=birth,
        valid_from="20180601",
        valid_until="20280601",
    )


_RESIDENT = _card("测试·甲", "19900307", 11)
_PERMIT = _permit("测试·戊", "19920202", 88, "810000", "H01234567")
_FOREIGNER = _foreigner("测试约翰", "TESTER, JOHN", "19850101", 1, "CAN")
_FOREIGNER_2017 = _foreigner_2017("测试安娜", "TESTER, ANNA MARIA", "19811203", 2, "FRA")

_MACAO = "M01234567"

_RIGHT: dict[str, Printed] = {
    "resident": _RESIDENT,
    "second": _card("测试·乙", "19881120", 24),  # the other party of a transfer
    "long-term": _card("测试长者", "19480102", 33, valid_from="20180102", valid_until="长期"),
    "dot": _card("阿不都测试·演示买买提", "19950615", 46, ethnicity="05"),
    "long-address": _card(
        "测试·丙", "20010909", 55, address="测试省演示市样例区虚构街道示范社区模拟大道一百二十三号样板花园九幢单元"
    ),
    "rare": _card("测试\U00020bb7\U0002a6a5䶮", "19790228", 64, address="测试省演示市\U00020c43村1号"),
    "expired": _card("测试·丁", "19850505", 77, valid_from="20050505", valid_until="20250505"),
    "hmt": _PERMIT,
    "macao": _permit("测试·庚", "19760806", 31, "820000", _MACAO),
    "taiwan": _permit("测试·辛", "19991130", 42, "830000", "01234567"),
    "foreigner": _FOREIGNER,
    "foreigner-long": _foreigner(
        "测试·玛丽亚", "DELATEST EXAMPLE Y SAMPLESON, MARIA CONCEPCION", "19900630", 24, "ESP"
    ),
    "foreigner-latin": _foreigner("", "O'TEST-EXAMPLE, SEAN", "19740228", 35, "IRL"),
    "foreigner-2017": _FOREIGNER_2017,
    "foreigner-2017-latin": _foreigner_2017("", "TESTOV, IVAN", "19690909", 5, "RUS"),
    "foreigner-2017-expired": replace(_FOREIGNER_2017, valid_from="20140601", valid_until="20240601"),
}
_WRONG: dict[str, Printed] = {
    "bad-check": replace(_RESIDENT, number="330399199003070120"),
    "bad-birth": replace(_RESIDENT, birth="19900308"),
    "bad-sex": replace(_RESIDENT, sex="2"),
    "bad-day": replace(_RESIDENT, valid_until="20400231"),
    "bad-kind": replace(_RESIDENT, kind="J"),  # a permit that bears a resident's number
    "blank-name": replace(_RESIDENT, name=""),
    "torn-name": replace(_RESIDENT, name="测试测试测试测试测试测试测试\ud842"),
    "wrong-code-page": replace(_RESIDENT, name="\u4b6d\ud58b", address="\ucad4\ub2e2"),
    "unknown-kind": replace(_RESIDENT, kind="Q"),
    "hmt-bad-pass": replace(_PERMIT, pass_number=_MACAO),
    "foreigner-bad-nation": replace(_FOREIGNER, nationality="USA"),
    "foreigner-2017-bad-nation": replace(_FOREIGNER_2017, nationality="BEL"),
}
CARDS: dict[str, Printed] = _RIGHT | _WRONG
DAMAGED = frozenset(_WRONG)
