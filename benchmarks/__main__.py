"""`make bench`: runs every benchmark in its own process, one after the other; non-zero when a bound is missed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OWN = {"__init__", "__main__"}


def main() -> int:
    """Run the benchmarks named as arguments, or all of them.

    Returns:
        0 when every one ran and kept its bounds, 1 otherwise.
    """
    here = Path(__file__).parent
    # A benchmark is a module here with a `main`; folders hold what benchmarks share.
    names = sys.argv[1:] or sorted(path.stem for path in here.glob("*.py") if path.stem not in OWN)
    failed = [
        name for name in names if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
    ]
    if failed:
        sys.stderr.write(f"missed or not run: {', '.join(failed)}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
