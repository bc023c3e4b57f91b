"""The window's files keep to the house: tokens for every colour and size, nothing that this renderer cannot draw."""

from __future__ import annotations

import re

import pytest

from tests.house import tree

HEX = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']""")
PIXELS = re.compile(
    r"^(?!.*//.*)[^\n]*(?<!sourceSize\.)\b(?:width|height|implicitWidth|implicitHeight|spacing|padding|radius|pixelSize|pointSize|border\.width"
    r"|(?:top|bottom|left|right)?[mM]argins?|(?:top|bottom|left|right)(?:Margin|Padding))\s*:\s*-?(?:[2-9]|\d{2,})(?:\.\d+)?\s*$",
    re.MULTILINE,
)
UNDRAWN = re.compile(
    r"\b(?:ShaderEffect|MultiEffect|DropShadow|GaussianBlur|FastBlur|Glow\s*\{|RectangularShadow|layer\.enabled|layer\.effect|Qt5Compat)"
)
NATIVE = re.compile(
    r"\b(?:QtQuick\.Dialogs|Qt\.labs\.platform|FileDialog|MessageDialog|ColorDialog|FontDialog|QMessageBox|QFileDialog)\b"
)
NAVIGATES = re.compile(r"\b(?:StackView|SwipeView|Loader\.source\s*=)")
CONTEXT = re.compile(r"\bsetContextProperty\b")


def offenders(pattern: re.Pattern[str], *suffixes: str, spare: str = "") -> list[str]:
    return [
        f"{tree.shown(path)}: {found[0].strip()}"
        for path in tree.files(*suffixes, under="ui")
        if not (spare and f"/{spare}/" in path.as_posix()) and (found := pattern.search(path.read_text("utf-8")))
    ]


@pytest.mark.parametrize(
    ("pattern", "suffix", "spare"),
    [
        pytest.param(HEX, ".qml", "style", id="no hex outside style"),
        pytest.param(PIXELS, ".qml", "style", id="no pixel number outside style"),
        pytest.param(UNDRAWN, ".qml", "", id="no shader effects"),
        pytest.param(NATIVE, ".qml", "", id="no native dialogs in QML"),
        pytest.param(NATIVE, ".py", "", id="no native dialogs in Python"),
        pytest.param(NAVIGATES, ".qml", "", id="QML never navigates"),
        pytest.param(CONTEXT, ".py", "", id="no context properties"),
    ],
)
def test_the_window_keeps_to_the_house(pattern: re.Pattern[str], suffix: str, spare: str) -> None:
    assert offenders(pattern, suffix, spare=spare) == []
