"""Every sequence of known bytes has a test: one that fails when a vector is added and nobody uses it.

A vector counts as used where a test file names its protocol and its name (or makes the name from its beginning), or
goes through all vectors of its protocol.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.devices.known import VECTORS, known

TESTS = Path(__file__).parent
PROTOCOLS = sorted(path.stem for path in VECTORS.glob("*.json") if path.stem != "validators")
WHOLE = frozenset({"values", "items"})


@dataclass(frozen=True, slots=True)
class Uses:
    """What one test file says: its words, the beginnings of those it makes, the protocols it goes through."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    whole: frozenset[str]

    def use(self, protocol: str, name: str) -> bool:
        """Whether a vector is among them."""
        named = name in self.words or name.startswith(self.beginnings)
        return protocol in self.whole or (protocol in self.words and named)


@cache
def uses() -> tuple[Uses, ...]:
    """Of every test file that asks for known bytes."""
    sources = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py") if path != Path(__file__))
    return tuple(_uses(ast.parse(source)) for source in sources if "import" in source and "known(" in source)


def _uses(tree: ast.Module) -> Uses:
    words = frozenset(
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    beginnings = tuple(
        str(node.slice.values[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.JoinedStr)
        and isinstance(node.slice.values[0], ast.Constant)
    )
    named = {
        target.id: protocol
        for node in tree.body
        if isinstance(node, ast.Assign) and (protocol := _asked(node.value)) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    whole: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in WHOLE:
            asked = _asked(node.value)
            if isinstance(node.value, ast.Name):
                asked = named.get(node.value.id)
            if asked is not None:
                # `known(protocol)` in a test that is given its protocols stands for all that the file names.
                whole |= set(PROTOCOLS) & words if asked == "" else {asked}
    return Uses(words, beginnings, frozenset(whole))


def _asked(node: ast.expr) -> str | None:
    """The protocol of a call of `known`; empty when it is no literal, None for anything else."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "known"):
        return None
    argument = node.args[0]
    return str(argument.value) if isinstance(argument, ast.Constant) else ""


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_known_sequence_has_a_test(protocol: str) -> None:
    assert [name for name in known(protocol) if not any(each.use(protocol, name) for each in uses())] == []


def test_an_unused_sequence_would_be_found() -> None:
    tree = ast.parse('KNOWN = known("sam")\nassert KNOWN["find"]\nfor one in known("gm65").values(): pass\n')
    used = _uses(tree)
    assert used == Uses(frozenset({"sam", "find", "gm65"}), (), frozenset({"gm65"}))
    assert [used.use("sam", "find"), used.use("sam", "select"), used.use("gm65", "save")] == [True, False, True]
    assert _uses(ast.parse('known("x")[f"ask_{1}"]')).use("x", "ask_1")
    tree = ast.parse('KNOWN = known("sam")\nfor one in KNOWN.items(): pass\n')
    assert _uses(tree).whole == {"sam"}
    assert _uses(ast.parse('x = {"a": 1}.values()')).whole == frozenset()
