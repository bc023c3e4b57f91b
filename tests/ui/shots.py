"""`python -m tests.ui.shots`: every sample as a picture, in a pairwise choice of looks, with an index page.

With names only those samples are drawn (a name may be a beginning). `--look en-largest-black-landscape`
draws one look; `--one` draws each sample once, as the design pictures do. Never more than `LIMIT` pictures.
"""

from __future__ import annotations

import argparse
import html
import itertools
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.ui.look import Look, pairwise, parse_look
from tests.ui.samples import samples

LIMIT = 600


def main(arguments: Sequence[str]) -> int:
    """Draw; returns the exit status."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("names", nargs="*", help="samples, by name or beginning of a name")
    parser.add_argument("--out", type=Path, default=Path("var/shots"))
    parser.add_argument("--look", type=parse_look, help="language-size-theme-layout: zh_CN-standard-night-portrait")
    parser.add_argument("--one", action="store_true", help="each sample once, as in the design pictures")
    options = parser.parse_args(arguments)
    chosen = [name for name in samples() if not options.names or name.startswith(tuple(options.names))]
    looks = [options.look] if options.look else [Look()] if options.one else pairwise()
    files = draw(chosen, looks, options.out)
    write_index(options.out, sorted(files))
    sys.stdout.write(f"{len(files)} pictures in {options.out}\n")
    return 0


def draw(names: Sequence[str], looks: Sequence[Look], folder: Path) -> list[str]:
    """Draw `names` into `folder`; returns the file names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")

    from PySide6.QtGui import QGuiApplication

    from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage
    from ui.app import prepare

    prepare()
    app = QGuiApplication(["kiosk"])
    stage = Stage(app)
    every = samples()
    folder.mkdir(parents=True, exist_ok=True)
    plan = [(look, name) for name in names for look in share(looks, name, LIMIT // max(1, len(names)))]
    files: list[str] = []
    # Look by look, so that the window turns and changes its words only a few times.
    for look, name in sorted(plan, key=lambda each: (str(each[0]), each[1])):
        sample = look.dress(every[name])
        stage.lay(LANDSCAPE if look.layout == "landscape" else PORTRAIT)
        stage.show(sample.chrome, sample.state)
        stage.picture()  # what is first drawn lays itself out once more
        stage.settle()
        file = f"{name}-{look}.png"
        stage.picture().save(str(folder / file))
        files.append(file)
    stage.close()
    return files


def share(looks: Sequence[Look], name: str, most: int) -> Sequence[Look]:
    """At most `most` looks for one sample; other samples of the same screen get the others."""
    start = sum(name.encode()) % len(looks)
    return [*looks[start:], *looks[:start]][:most]


def write_index(folder: Path, files: Sequence[str]) -> None:
    """A page that shows all pictures small, grouped by sample."""
    parts = ["<!doctype html><meta charset=utf-8><title>Screens</title><style>img{height:420px;margin:6px}</style>"]
    for name, group in itertools.groupby(files, key=lambda file: file.split("-")[0]):
        parts.append(f"<h2>{html.escape(name)}</h2>")
        for file in group:
            quoted = html.escape(file)
            parts.append(f'<a href="{quoted}"><img src="{quoted}" title="{quoted}"></a>')
    (folder / "index.html").write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
