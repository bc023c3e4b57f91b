"""Codes of organisations (GB 32100 with GB 11714 inside) and of matters (GB/T 39554.1), which contain them.

Written here because the known library refuses codes that begin with A, N or Y and does not look at the code inside.
"""

from __future__ import annotations

import re

from contracts.rules.checked import Checked, Verdict, doubtful, plain, right, wrong

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
MODULUS = len(ALPHABET)
_PREFIXES = """
11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1
"""
PREFIXES = frozenset(_PREFIXES.split())
"""Authority that registers and kind of organisation."""

_CODE = re.compile(rf"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}")
_OLD_REGISTRATION = re.compile(r"[0-9]{15}")
_INNER_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_INNER = slice(8, 17)
_ITEM = re.compile(r"[0-9]{2}(?:0[1-9]|10|20)[0-9]{5}(?:[0-9]{3}|00Y)")
_ITEM_LENGTH = 12
_WHOLE_CODE = 18
_IMPLEMENTED = 31
_HANDLED = 33


def check_uscc(text: str) -> Checked:
    """A unified social credit code of 18 characters."""
    code = plain(text)
    if _OLD_REGISTRATION.fullmatch(code):
        return doubtful(code, "a registration number of 15 digits: ask for the code of 18")
    if not _CODE.fullmatch(code):
        return wrong(code, "not 18 characters of the code")
    if _check_character(code[:-1]) != code[-1]:
        return wrong(code, "check character")
    if code[:2] not in PREFIXES:
        return doubtful(code, "unknown kind of organisation")
    if _inner_check(code[_INNER][:-1]) != code[_INNER][-1]:
        return doubtful(code, "check character of the organisation code inside")
    return right(code)


def check_matter_code(text: str) -> Checked:
    """A code of a matter: 12 characters; 31 with organisation and level before it; 33 with a number behind it."""
    code = plain(text)
    if len(code) == _ITEM_LENGTH:
        return right(code) if _ITEM.fullmatch(code) else wrong(code, "not the form of a basic code")
    if len(code) not in {_IMPLEMENTED, _HANDLED}:
        return wrong(code, "not 12, 31 or 33 characters")
    level, item, end = code[_WHOLE_CODE], code[_WHOLE_CODE + 1 : _IMPLEMENTED], code[_IMPLEMENTED:]
    if check_uscc(code[:_WHOLE_CODE]).verdict is Verdict.WRONG:
        return wrong(code, "the organisation in it")
    digits = level + end
    good = _ITEM.fullmatch(item) and digits.isascii() and digits.isdecimal()
    return right(code) if good else wrong(code, "not the form of the code")


def _check_character(body: str) -> str:
    total = sum(ALPHABET.index(character) * pow(3, place, MODULUS) for place, character in enumerate(body))
    return ALPHABET[-total % MODULUS]


def _inner_check(body: str) -> str:
    total = sum(int(character, 36) * weight for character, weight in zip(body, _INNER_WEIGHTS, strict=True))
    return "0123456789X"[-total % 11]
