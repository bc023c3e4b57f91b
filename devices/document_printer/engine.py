"""The inside of the simulated printer: run by `ippeveprinter` for each job, moves paper or fails as it is told.

Talks to the printer's shell by lines on stderr (`STATE:`, `ATTR:`). Reads its orders from files in the printer's
folder, so that a fault can come and go in the middle of a job. A document of a few bytes is no job: it only carries the
sensors' state to the shell, as a real printer notices an open cover while idle.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
import urllib.request
from pathlib import Path

from devices.document_printer.frames import get_job_attributes, parse_attributes
from devices.transport.ipp import post

STEP_S = 0.05
ASK_LIMIT_S = 5.0
SENSORS_ONLY = 64
"""Documents below this many bytes carry no page."""
ALL_REASONS = ("media-empty", "media-needed", "media-jam", "cover-open", "marker-supply-low")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_SOURCE = re.compile(r"media-source=(\S+?)[ }]")


def say(line: str) -> None:
    """Tell the printer's shell."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def read(path: Path) -> str:
    """A file's words; nothing while it is being replaced."""
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        return ""


def show(reasons: list[str], shown: list[str] | None) -> list[str]:
    """Make the shell show `reasons`; `shown` None: whatever a former job left."""
    for reason in ALL_REASONS if shown is None else shown:
        if reason not in reasons:
            say(f"STATE: -{reason}")
    for reason in reasons:
        if shown is None or reason not in shown:
            say(f"STATE: +{reason}")
    return reasons


def blocked_by(folder: Path, sheets: int) -> list[str]:
    """Reasons that stop the paper now."""
    reasons = read(folder / "reasons").split()
    if sheets <= 0 and "media-empty" not in reasons:
        reasons += ["media-empty", "media-needed"]
    return reasons


def main() -> int:
    """Do one job."""
    folder = Path(os.environ["PRINTER_FOLDER"])
    document = Path(sys.argv[1]).read_bytes()
    if len(document) < SENSORS_ONLY:
        show(blocked_by(folder, int(read(folder / "sheets") or 0)), None)
        (folder / "noticed").touch()
        return 0
    pages = max(len(_PAGE.findall(document)), 1)
    shown: list[str] | None = None
    moved_s = 0.0  # paper moves only while nothing blocks it
    while not cancelled():
        reasons = blocked_by(folder, int(read(folder / "sheets") or 0))
        shown = show(reasons, shown)
        if read(folder / "die"):
            return 1
        if all(reason == "marker-supply-low" for reason in reasons):
            if moved_s >= float(read(folder / "slow") or 0):
                _put_out(folder, document, pages)
                return 0
            moved_s += STEP_S
        time.sleep(STEP_S)
    return 0


def cancelled() -> bool:
    """Whether the job was called off: the shell only notes it, the paper path has to ask."""
    uri = f"ipp://localhost:{os.environ['PRINTER_PORT']}/ipp/print"
    answer = post(uri, get_job_attributes(uri, int(os.environ["IPP_JOB_ID"])), ASK_LIMIT_S)
    return b"processing-to-stop-point" in parse_attributes(answer).get("job-state-reasons", ())


def _put_out(folder: Path, document: bytes, pages: int) -> None:
    """Lay the sheets into the tray: a file without personal data in its name, a line in the record, a lower stack."""
    prints = folder / "prints"
    number = len(list(prints.glob("*.pdf"))) + 1
    target = prints / f"{number:04d}.pdf"
    part = target.with_suffix(".part")
    part.write_bytes(document)
    shutil.move(part, target)
    sides = os.environ.get("IPP_SIDES", "one-sided")
    sheets = pages if sides == "one-sided" else (pages + 1) // 2
    left = max(int(read(folder / "sheets") or 0) - sheets, 0)
    (folder / "sheets").write_text(str(left))
    with (folder / "record").open("a") as record:
        source = _SOURCE.search(os.environ.get("IPP_MEDIA_COL", ""))
        told = {"event": "printed", "file": str(target), "pages": pages, "sheets": left, "sides": sides}
        record.write(json.dumps({**told, "tray": source[1] if source else ""}) + "\n")
    show(blocked_by(folder, left), [])
    say(f"ATTR: job-impressions={pages} job-impressions-completed={pages}")
    set_level(int(os.environ["PRINTER_PORT"]), os.environ["PRINTER_LEVELS"], left)


def set_level(port: int, levels: str, sheets: int) -> None:
    """Set the main tray of the printer's shell to so many sheets, by its form `levels`.

    An empty tray is shown as "unknown" beside the reason media-empty: at level 0 this shell holds a job that it never
    lets go again, even when the tray is filled (CUPS 2.4.2).
    """
    query = levels.format(level=sheets or -2)
    with urllib.request.urlopen(f"http://localhost:{port}/media?{query}", timeout=5) as answer:
        answer.read()


if __name__ == "__main__":
    sys.exit(main())
