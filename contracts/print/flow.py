"""Breaking text into lines: Chinese breaks between characters, Latin between words, no line begins with a full stop."""

from __future__ import annotations

import re
from collections.abc import Callable

_CLOSING = "，。、；：？！）〕》」』”’…·%,.;:?!)]}"
_OPENING = "（〔《「『“‘([{¥"
_TOKEN = re.compile(r"\s+|[!-~\u00a1-\u024f]+|.", re.DOTALL)


def _atoms(words: str) -> list[str]:
    """Pieces that stay together: a Latin word, or a character with its punctuation."""
    atoms: list[str] = []
    for token in _TOKEN.findall(words):
        glue = bool(atoms) and not atoms[-1].isspace() and (token[0] in _CLOSING or atoms[-1][-1] in _OPENING)
        if glue:
            atoms[-1] += token
        else:
            atoms.append(token)
    return atoms


def wrap(words: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break `words` into lines no wider than `width`; a word that is wider by itself is cut.

    Args:
        words: the text; line feeds are kept as breaks.
        width: in the unit of `measure`.
        measure: width of a text.
    """
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for atom in _atoms(paragraph):
            if measure((line + atom).rstrip()) <= width:
                line += atom
                continue
            if line.strip():
                lines.append(line.rstrip())
            line = ""
            for character in atom.lstrip():
                if line and measure(line + character) > width:
                    lines.append(line)
                    line = ""
                line += character
        lines.append(line.rstrip())
    return lines
