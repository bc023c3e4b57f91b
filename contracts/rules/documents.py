"""Numbers of travel documents and of the social insurance of people from Hong Kong, Macao and Taiwan.

None of them has a public check character: the form is all that can be looked at. Sources: forms as the issuing offices
publish them, with the samples in `tests/vectors/validators.json`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from contracts.rules.checked import Checked, plain, right, wrong


class DocumentKind(StrEnum):
    """Documents by their forms of number."""

    HK_MACAO_TRAVEL_PERMIT = "hk_macao_travel_permit"
    TAIWAN_TRAVEL_PERMIT = "taiwan_travel_permit"
    PASSPORT = "cn_passport"
    TWO_WAY_PERMIT = "two_way_permit_card"
    HMT_SOCIAL_INSURANCE = "hmt_social_insurance"


_FORMS: Mapping[DocumentKind, re.Pattern[str]] = {
    DocumentKind.HK_MACAO_TRAVEL_PERMIT: re.compile(r"([HM][0-9]{8})(?:[0-9]{2})?"),
    DocumentKind.TAIWAN_TRAVEL_PERMIT: re.compile(r"([0-9]{8})(?:[0-9]{2})?"),
    DocumentKind.PASSPORT: re.compile(r"(E[A-HJ-NP-Z][0-9]{7}|[DEGPS][0-9]{8}|[DPS]E[0-9]{7})"),
    DocumentKind.TWO_WAY_PERMIT: re.compile(r"(C[0-9A-HJ-NP-Z][0-9]{7})"),
    DocumentKind.HMT_SOCIAL_INSURANCE: re.compile(r"((?:HKG|MAC|TWN)0[0-9]{8})"),
}


def check_document(text: str, kind: DocumentKind) -> Checked:
    """The number of one document; a renewal count at its end is cut off, because the rest stays for life."""
    number = plain(text)
    form = _FORMS[kind].fullmatch(number)
    return right(form[1]) if form else wrong(number, "not the form of this document")


def check_travel_permit(text: str) -> Checked:
    """A travel permit of somebody from Hong Kong, Macao or Taiwan."""
    taiwan = check_document(text, DocumentKind.TAIWAN_TRAVEL_PERMIT)
    return taiwan if taiwan.reason == "" else check_document(text, DocumentKind.HK_MACAO_TRAVEL_PERMIT)
