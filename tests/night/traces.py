"""Looking for traces of the test persons where nothing of them may be left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "gbk")


def needles(words: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Every word in every form in which it could lie on a disk."""
    for word in words:
        for encoding in ENCODINGS:
            try:
                yield word, word.encode(encoding)
            except UnicodeEncodeError:
                continue


def traces(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Files below `folders` that hold one of `words`; each as "file: encoding-free hint", never the word itself."""
    wanted = [(f"word {number}", needle) for number, (_, needle) in enumerate(needles(words))]
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.is_symlink():
                continue
            content = path.read_bytes()
            found += [f"{path}: {hint}" for hint, needle in wanted if needle in content]
    return found
