"""The files of this checkout, for the tests that read them."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("contracts", "kiosk", "devices", "ui", "backend")
MADE = {".git", ".venv", "var", "build", "dist", "__pycache__", "node_modules"}


def files(*suffixes: str, under: str = "") -> Iterator[Path]:
    """Files that belong to the project, not those that it makes.

    Args:
        suffixes: name endings with the dot; none given means all files.
        under: a folder of the checkout; empty means all of it.

    Yields:
        Absolute paths, in order.
    """
    for folder, names, found in os.walk(ROOT / under):
        names[:] = sorted(n for n in names if n not in MADE and not n.endswith(("_cache", ".egg-info", ".hypothesis")))
        for name in sorted(found):
            if not suffixes or name.endswith(suffixes):
                yield Path(folder) / name


def shown(path: Path) -> str:
    """The path as a reader of a failure wants it: from the checkout's root."""
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True, slots=True)
class Import:
    """One import statement: the module it stands in and the module it names, both dotted."""

    where: str
    what: str


def imports(*folders: str) -> list[Import]:
    """Every import of the Python files below the folders, wherever in the file it stands."""
    found: list[Import] = []
    for folder in folders:
        for path in files(".py", under=folder):
            where = shown(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    found += [Import(where, name.name) for name in node.names]
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found += [Import(where, f"{node.module}.{name.name}") for name in node.names]
    return found
