"""Does a value fit the validator that a field of a matter names? In words for the person when it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from contracts.matters.form import FieldSpec
from contracts.rules.checked import Checked, Verdict
from contracts.rules.documents import DocumentKind, check_document, check_travel_permit
from contracts.rules.identity import NumberFault, check_resident_number, read_number
from contracts.rules.organisations import check_uscc
from contracts.rules.postal import check_waybill
from contracts.rules.reaching import check_bank_card, check_phone
from contracts.rules.text import Text

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_MISFITS: Mapping[str, Text] = {
    "resident_number": Text(
        "号码不对，请再看一下", "號碼不對，請再看一下", "This number is not right. Please check it"
    ),
    "mobile_cn": Text(
        "手机号是 11 位数字，以 1 开头",
        "手機號是 11 位數字，以 1 開頭",
        "A mobile number has 11 digits and begins with 1",
    ),
    "date": Text("日期不对，例如 2026-11-21", "日期不對，例如 2026-11-21", "Not a date, such as 2026-11-21"),
    "money_fen": Text("金额不对", "金額不對", "This is not an amount"),
    "uscc": Text(
        "统一社会信用代码是 18 位，请对照营业执照",
        "統一社會信用代碼是 18 位，請對照營業執照",
        "A unified social credit code has 18 characters. Compare it with the licence",
    ),
    "travel_permit": Text(
        "通行证号码不对，例如 H12345678",
        "通行證號碼不對，例如 H12345678",
        "Not a travel permit number, such as H12345678",
    ),
    "passport": Text(
        "护照号码不对，例如 E12345678", "護照號碼不對，例如 E12345678", "Not a passport number, such as E12345678"
    ),
    "waybill": Text("运单号不对，请再看一下", "運單號不對，請再看一下", "This waybill number is not right"),
    "bank_card": Text("银行卡号不对，请再看一下", "銀行卡號不對，請再看一下", "This bank card number is not right"),
    "phone": Text("电话号码不对，请再看一下", "電話號碼不對，請再看一下", "This telephone number is not right"),
}
_CHECKS: Mapping[str, Callable[[str], Checked]] = {
    "uscc": check_uscc,
    "travel_permit": check_travel_permit,
    "passport": partial(check_document, kind=DocumentKind.PASSPORT),
    "waybill": check_waybill,
    "bank_card": check_bank_card,
    "phone": check_phone,
}
"""A doubtful number passes: a person looks at it."""


def misfit(field: FieldSpec, value: str, today: date) -> Text | None:
    """Why a value does not fit the field's validator, in words for the person; None when it fits."""
    return None if _fits(field, value, today) else _MISFITS[field.validator]


def _fits(field: FieldSpec, value: str, today: date) -> bool:
    check = _CHECKS.get(field.validator)
    if check is not None:
        return check(value).verdict is not Verdict.WRONG
    match field.validator:
        case "resident_number" if field.source == "id_card":  # a card may hold any form of number
            return not isinstance(read_number(value, today), NumberFault)
        case "resident_number":
            return check_resident_number(value, today) is None
        case "mobile_cn":
            return _MOBILE.fullmatch(value) is not None
        case "date":
            return _is_date(value)
        case _:
            return field.validator == "none" or (value.isascii() and value.isdigit())  # none, or an amount


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
