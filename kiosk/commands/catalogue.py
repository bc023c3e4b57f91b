"""`kiosk catalogue check PATH…`, `kiosk catalogue list --json`, `kiosk catalogue schema`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from contracts.matters.form import Words
from contracts.matters.schema import Matter
from kiosk.catalogue import MATTERS, read_files

USAGE = 2


def main(arguments: Sequence[str]) -> int:
    """Run one verb.

    Returns:
        0 when all is right, 2 with one line a fault on stderr when not.
    """
    parser = argparse.ArgumentParser(prog="kiosk catalogue")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="check matter files, or all in a folder")
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    list_ = verbs.add_parser("list", help="list what can be applied for here")
    list_.add_argument("--json", action="store_true", required=True)
    verbs.add_parser("schema", help="print the JSON Schema for editors; it lies beside the matters")
    chosen = parser.parse_args(arguments)
    match chosen.verb:
        case "check":
            return _check(chosen.paths)
        case "list":
            return _list()
        case _:
            sys.stdout.write(schema())
            return 0


def schema() -> str:
    """JSON Schema of a matter file, as it lies in `assets/matters/schema.json`."""
    return json.dumps(Matter.model_json_schema(by_alias=True), ensure_ascii=False, indent=1) + "\n"


def _check(paths: Sequence[Path]) -> int:
    matters, faults = read_files(paths)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if not matters and not faults:
        sys.stderr.write(f"{paths[0]}: holds no matter\n")
        return USAGE
    if faults:
        return USAGE
    sys.stdout.write(f"{len(matters)} matters can be used\n")
    return 0


def _list() -> int:
    matters, faults = read_files([MATTERS])
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    json.dump({"matters": [_row(matter) for matter in matters.values()], "life_events": []}, sys.stdout)
    sys.stdout.write("\n")
    return USAGE if faults else 0


def _row(matter: Matter) -> dict[str, object]:
    return {
        "id": matter.id,
        "version": matter.version,
        "name": _words(matter.name),
        "department": _words(matter.department),
        "life_stage": matter.life_stage,
        "handling": matter.handling.value,
        "delivery": matter.delivery,
        "agency": matter.agency,
    }


def _words(words: Words) -> dict[str, str]:
    return {"zh_CN": words.zh_CN, "zh_HK": words.zh_HK, "en": words.en}
