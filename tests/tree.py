"""Which tree was tried: what passed on another one proves nothing of this one."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("assets", "backend", "contracts", "devices", "kiosk", "tests", "ui")


@functools.cache
def tree(root: Path = ROOT) -> str:
    """A name for the content of all files below `FOLDERS`, and of the pinned libraries."""
    files = [path for folder in FOLDERS for path in (root / folder).rglob("*") if _counts(path)]
    whole = hashlib.sha256()
    for path in sorted([*files, root / "requirements.lock"]):
        whole.update(f"{path.relative_to(root)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:12]


def _counts(path: Path) -> bool:
    """What is made on the way, such as byte code and finished translations, is not of the tree."""
    return path.is_file() and "__pycache__" not in path.parts and path.suffix not in {".qm", ".pyc"}
