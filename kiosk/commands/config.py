"""`kiosk config check FILE`: says whether a configuration can be used, or which key is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.cabinets import CabinetError, cabinet_path, load_cabinet
from kiosk.settings import SettingsError, load_settings

USAGE = 2


def main(arguments: Sequence[str]) -> int:
    """Check one file.

    Returns:
        0 when it can be used, 2 with one line on stderr when not.
    """
    parser = argparse.ArgumentParser(prog="kiosk config")
    verbs = parser.add_subparsers(required=True)
    check = verbs.add_parser("check", help="check a configuration file")
    check.add_argument("file", type=Path)
    file: Path = parser.parse_args(arguments).file
    try:
        settings = load_settings(file)
        cabinet = load_cabinet(cabinet_path(settings.cabinet.model))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    except CabinetError as error:
        sys.stderr.write(f"{file}: cabinet.model: {error}\n")
        return USAGE
    if settings.devices.locker is not None and not cabinet.boxes:
        sys.stderr.write(f"{file}: devices.locker: the cabinet {cabinet.model} has no boxes\n")
        return USAGE
    if settings.devices.locker is not None:
        wired = {box for board in settings.devices.locker.boards for box in board.boxes}
        unwired = [box.code for box in cabinet.boxes if box.number not in wired]
        if unwired:
            sys.stderr.write(f"{file}: devices.locker.boards: no board drives box {unwired[0]}\n")
            return USAGE
    sys.stdout.write(f"{file}: can be used\n")
    return 0
