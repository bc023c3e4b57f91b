"""Every fixed word of the window stands in each language's file, translated."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from ui.app import FACES, HERE


@pytest.mark.parametrize("language", sorted(set(FACES) - {"zh_CN"}))
def test_no_word_is_left_untranslated(tmp_path: Path, language: str) -> None:
    words = tmp_path / f"{language}.ts"
    shutil.copy(HERE / "i18n" / words.name, words)
    collector = Path(sys.executable).with_name("pyside6-lupdate")
    files = sorted((HERE / "Kiosk").rglob("*.qml"))
    subprocess.run([collector, "-silent", *files, "-ts", words], check=True, timeout=50, capture_output=True)
    lacking = [
        message.findtext("source")
        for message in ET.parse(words).iter("message")  # noqa: S314 - written by this test
        if (found := message.find("translation")) is None or found.get("type") == "unfinished" or not found.text
    ]
    assert lacking == []
