"""Starts the bundle as the field would: elsewhere, without the checkout's environment, and sees its first frame.

`make bundle` runs this after building. Also: no far end, test or backend lies in it, and it refuses --simulate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.shared import stage

ROOT = Path(__file__).resolve().parents[1]
FIRST_FRAME_LIMIT_S = 60.0
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
FOREIGN = ("simulator", "far_end", "far_line", "simulated", "backend", "tests", "fastapi", "sqlalchemy", "Dock")


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
                stage.wait_for(lambda: mark.exists() or process.poll() is not None, FIRST_FRAME_LIMIT_S)
            except stage.NotStartedError as error:
                faults.append(f"no first frame: {error}")
        if not mark.exists():
            faults.append(log.read_text("utf-8", "replace"))
    for fault in faults:
        sys.stderr.write(f"bundle: {fault}\n")
    size = sum(path.stat().st_size for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink())
    sys.stderr.write(f"bundle: {size / 2**20:.0f} MiB, {'first frame seen' if not faults else 'NOT GOOD'}\n")
    return 1 if faults else 0


def foreign(folder: Path) -> list[str]:
    """What has no place in a kiosk, by the table of contents that PyInstaller left and by the files themselves."""
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    listed = subprocess.run(
        [sys.executable, "-m", "PyInstaller.utils.cliutils.archive_viewer", "-l", "-r", "-b", str(folder / "kiosk")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return [
        f"holds {name}"
        for name in {*files, *listed}
        if any(part in name.replace("/", ".").split(".") for part in FOREIGN) and "PySide6" not in name
    ]


if __name__ == "__main__":
    sys.exit(main())
