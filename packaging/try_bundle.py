"""Starts the bundle as the field would: elsewhere, without the checkout's environment, and sees its first frame.

`make bundle` runs this after building. Also: its core comes up, its page worker reads print, no far end, test or
backend lies in it, and it refuses --simulate.
"""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from benchmarks.shared import stage
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError

ROOT = Path(__file__).resolve().parents[1]
FIRST_FRAME_LIMIT_S = 60.0
OURS = {"contracts", "kiosk", "devices", "ui"}
USAGE = 2
CONFIG = """
[kiosk]
id = "330302-001"
data_dir = "{data}"
[cabinet]
model = "lbb-24"
[backend]
url = "http://127.0.0.1:9"
"""
FOREIGN = {"backend", "tests", "benchmarks", "fastapi", "sqlalchemy", "pytest", "mypy", "hypothesis", "playwright"}
"""Packages without a place in a kiosk."""
FAR_ENDS = {"simulator", "far_end", "far_folder", "far_line", "far_process", "simulated", "Dock"}
"""Modules of ours without one."""
PRINT = "330302001"
FIRST_AND_LIVE = 2
"""Lines of the mark: the first frame, and the first one with what the core says."""


def main() -> int:
    """Try the bundle given as argument, or dist/kiosk.

    Returns:
        0 when all holds, 1 otherwise.
    """
    program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist" / "kiosk" / "kiosk").resolve()
    faults = [*foreign(program.parent)]
    with tempfile.TemporaryDirectory(prefix="kb") as name:
        folder = Path(name)
        config = folder / "kiosk.toml"
        config.write_text(CONFIG.format(data=folder / "data"), "utf-8")
        mark = folder / "first-frame"
        bare = {
            "PATH": "/usr/bin:/bin",
            "HOME": name,
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "KIOSK_FIRST_FRAME": str(mark),
        }
        command = [str(program), "run", "--config", str(config)]
        refused = subprocess.run(
            [*command, "--simulate"], cwd=folder, env=bare, capture_output=True, text=True, timeout=60, check=False
        )
        if refused.returncode != USAGE or len(refused.stderr.splitlines()) != 1:
            faults.append(f"--simulate: status {refused.returncode}, said {refused.stderr!r}")
        log = folder / "log"
        os.chdir(folder)
        with stage.session(command, bare, log) as process:
            try:
                stage.wait_for(lambda: seen(mark) == FIRST_AND_LIVE or process.poll() is not None, FIRST_FRAME_LIMIT_S)
            except stage.NotStartedError as error:
                faults.append(f"frames seen: {seen(mark)} of {FIRST_AND_LIVE}: {error}")
        if seen(mark) < FIRST_AND_LIVE:
            faults.append(log.read_text("utf-8", "replace"))
        try:
            read = asyncio.run(words_read([str(program), "page-worker"]))
        except DeviceError as error:
            faults.append(f"page worker: {error.code}")
        else:
            faults += [] if PRINT in read else [f"page worker: read {read!r} where {PRINT} is printed"]
    for fault in faults:
        sys.stderr.write(f"bundle: {fault}\n")
    size = sum(path.stat().st_size for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink())
    sys.stderr.write(f"bundle: {size / 2**20:.0f} MiB, {'first frame seen' if not faults else 'NOT GOOD'}\n")
    return 1 if faults else 0


def seen(mark: Path) -> int:
    """How many of the frames that are told have been presented."""
    return mark.read_text("ascii").count("\n") if mark.exists() else 0


async def words_read(command: list[str]) -> str:
    """What the page worker that `command` starts reads on a page with `PRINT` on it."""
    page = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(page).text((200, 300), PRINT, 0, ImageFont.load_default(72))
    jpeg = io.BytesIO()
    page.convert("RGB").save(jpeg, "JPEG")
    worker = WorkerProcess(command)
    try:
        return " ".join(line.text for line in await worker.read(jpeg.getvalue(), ()))
    finally:
        await worker.end()


def foreign(folder: Path) -> list[str]:
    """What has no place in a kiosk, by the table of contents that PyInstaller left and by the files themselves."""
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    listed = subprocess.run(
        [sys.executable, "-m", "PyInstaller.utils.cliutils.archive_viewer", "-l", "-r", "-b", str(folder / "kiosk")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    parts = {name: name.replace("/", ".").removeprefix("_internal.").split(".") for name in {*files, *listed}}
    return [
        f"holds {name}"
        for name, (top, *below) in parts.items()
        if top in FOREIGN or (top in OURS and FAR_ENDS & set(below))
    ]


if __name__ == "__main__":
    sys.exit(main())
