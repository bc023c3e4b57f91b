"""A certificate can be read by people, by machines and by a verifier."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from contracts.print.certificate import Certificate, CertificateLine, render
from contracts.print.fonts import Faces, FontMissingError
from contracts.rules.text import Language, Text, same
from tests.printed import page_texts, pages_as_pictures, qr_texts

VERIFY = "http://127.0.0.1:8600/verify/SBZM-2026-000123-7"
RARE = "测试·𠮷䶮㼆"


def certificate(language: Language = Language.ZH_CN, name: str = RARE, facts: int = 1) -> Certificate:
    return Certificate(
        language=language,
        title=Text("社会保险参保证明", "社會保險參保證明", "Certificate of social insurance"),
        number="SBZM-2026-000123-7",
        case_number="330302-001-20261122-0007",
        statement=same("兹证明下列参保人在本市参加社会保险。"),
        lines=(
            CertificateLine(same("姓名"), name),
            *(CertificateLine(same(f"事实 {number}"), f"值 {number}") for number in range(facts)),
        ),
        issuer=Text("测试市社会保险服务中心", "測試市社會保險服務中心", "Test City Social Insurance Centre"),
        seal="模拟专用章",
        issued_at=datetime(2026, 11, 22, 3, 4, tzinfo=timezone(timedelta(hours=8))),
        valid_until=date(2027, 2, 22),
        verify_url=VERIFY,
    )


@pytest.mark.parametrize("language", list(Language))
def test_opens_is_selectable_and_its_code_leads_to_the_check_page(language: Language) -> None:
    pdf = render(certificate(language), Faces())
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
    words = page_texts(pdf)[0]
    assert RARE in words
    assert "社会保险" in words or "社會保險" in words
    assert qr_texts(pdf) == [VERIFY]


def test_a_rare_character_is_ink_and_not_a_box() -> None:
    faces = Faces()
    blank = pages_as_pictures(render(certificate(name=""), faces))[0]
    inked = [pages_as_pictures(render(certificate(name=name), faces))[0] for name in ("𠮷", "䶮", "㼆", "测")]
    shapes = {picture.tobytes() for picture in inked}
    assert len(shapes) == len(inked)  # boxes would all look the same
    assert blank.tobytes() not in shapes


def test_a_character_no_face_has_is_named_by_its_code() -> None:
    words = page_texts(render(certificate(name="测试·\U00030edd\ue863\u200b"), Faces()))[0]
    assert "测试·〔U+30EDD〕〔U+E863〕" in words


def test_many_facts_go_on_to_further_pages_and_every_page_is_numbered() -> None:
    texts = page_texts(render(certificate(facts=60), Faces()))
    assert len(texts) == 3
    assert all(f"事实 {number}" in "".join(texts) for number in range(60))
    assert all(f"第 {number} 页，共 3 页" in text for number, text in enumerate(texts, start=1))


def test_the_same_certificate_gives_the_same_bytes() -> None:
    assert render(certificate(), Faces()) == render(certificate(), Faces())


def test_the_files_own_fields_name_no_person() -> None:
    with pikepdf.open(BytesIO(render(certificate(), Faces()))) as opened:
        fields = " ".join(str(value) for value in opened.docinfo.values())
    assert "测试·" not in fields
    assert "社会保险参保证明" in fields


def test_a_missing_face_names_the_package(tmp_path: Path) -> None:
    with pytest.raises(FontMissingError, match="fonts-wqy-microhei"):
        render(certificate(), Faces([tmp_path]))
