"""Every icon that a journey names is there: the screens' own are drawn in the tests of the window, these are data."""

from __future__ import annotations

import ast

from tests.house.tree import ROOT


def icons_of_ways() -> set[str]:
    """The third argument of every `way(…)` in the journeys."""
    found = set()
    for path in (ROOT / "kiosk" / "flows").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "way":
                icon = node.args[2]
                assert isinstance(icon, ast.Constant), f"{path}: {ast.unparse(node)}"
                found.add(str(icon.value))
    return found


def test_the_icon_of_every_way_out_is_there() -> None:
    kept = {path.stem for path in (ROOT / "assets" / "icons").glob("*.svg")}
    named = icons_of_ways()
    assert {"arrow-left", "refresh-cw"} <= named
    assert named <= kept
