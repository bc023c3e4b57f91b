"""One table of masks for everything that leaves the core: screens, papers, slips.

Masks work by code points and change nothing when they are applied again. Nothing is ever masked in QML, and nothing
masked is ever taken for data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

STAR = "*"
_REST = STAR * 4  # one length for every hidden rest, so that its length says nothing

_DOTS = frozenset("·•．・")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ*'’-]*")
_STREET = re.compile(r".*?(?:市|县|区|旗).{0,12}?(?:街道|镇|乡|苏木)")
_TOWN = re.compile(r".*?(?:市|县|區|区|旗)")
_COUNTRY = re.compile(r"\+(852|853|886|86)")
_MOBILE_DIGITS = 11
_LONG_NUMBER = 15  # resident and foreigner numbers; shorter are travel permits


def mask_name(name: str) -> str:
    """A Chinese or Latin name: the first character and, from three characters on, the last one stay."""
    if _LATIN_WORD.match(name):
        return mask_name_latin(name)
    if any(dot in name for dot in _DOTS):
        return name[0] + "".join(each if each in _DOTS else STAR for each in name[1:])
    return _keep(name, 1, 1) if len(name) > len("王明") else _keep(name, 1, 0)


def mask_name_latin(name: str) -> str:
    """The first letter of each word stays."""
    return _LATIN_WORD.sub(lambda word: word[0][0] + STAR * (len(word[0]) - 1), name)


def mask_number(number: str) -> str:
    """Identity number on the person's own screen: the birthday is hidden until the person asks to see it."""
    return _keep(number, 6, 4) if len(number) >= _LONG_NUMBER else _keep(number, 2, 3)


def mask_number_receipt(number: str) -> str:
    """Identity number on paper."""
    return _keep(number, 4, 4) if len(number) >= _LONG_NUMBER else _keep(number, 2, 3)


def mask_number_public(number: str) -> str:
    """Identity number where others can see it."""
    return _keep(number, 1, 1)


def mask_phone(phone: str) -> str:
    """Telephone number; a country code stays readable and is set apart."""
    country = _COUNTRY.match(phone)
    prefix = f"+{country[1]} " if country else ""
    local = re.sub(r"[ -]", "", phone[country.end() :] if country else phone)
    return prefix + (_keep(local, 3, 4) if len(local) >= _MOBILE_DIGITS else _keep(local, 2, 2))


def mask_bank_card(number: str) -> str:
    """Bank card number."""
    return _keep(number, 6, 4)


def mask_address(address: str) -> str:
    """Address down to the street office or town; without one, down to the city."""
    kept = _STREET.match(address) or _TOWN.match(address)
    return (kept[0] if kept else "") + _REST


def mask_email(address: str) -> str:
    """E-mail address: first character and the host stay."""
    local, at, host = address.partition("@")
    return _keep(local, 1, 0) + at + host


def _show(value: str) -> str:
    return value


MASKS: Mapping[str, Callable[[str], str]] = {
    "none": _show,
    "name": mask_name,
    "number": mask_number,
    "phone": mask_phone,
    "address": mask_address,
}
"""By the `mask` of a field of a matter (`contracts.matters.form.FieldSpec`)."""


def _keep(text: str, first: int, last: int) -> str:
    """First and last code points stay; a text too short to hide anything is hidden whole."""
    hidden = len(text) - first - last
    if hidden < 1:
        return STAR * len(text)
    return text[:first] + STAR * hidden + text[len(text) - last :]
