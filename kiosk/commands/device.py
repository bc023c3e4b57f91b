"""`kiosk device …`: work on one device by hand, with the drivers of the app. One JSON object on stdout.

While the app runs it does the work, with the devices that it holds, and refuses during a visit.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.commands import device_around, device_cards, device_certify, device_paper, device_wires
from kiosk.commands.device_app import App
from kiosk.commands.device_work import MissingTableError, ThroughApp, Work
from kiosk.control.told import error_json
from kiosk.ports import DeviceError
from kiosk.settings import BenchSettings, SettingsError, load_bench_settings

USAGE = 2
DEVICE = 3
STOPPED = 130
"""As a shell says of a program that Ctrl-C ended."""


def main(arguments: Sequence[str]) -> int:
    """Do one verb.

    Returns:
        0 done · 2 bad usage or configuration · 3 the device or the person, with the error as JSON · 130 after Ctrl-C.
    """
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, required=True, metavar="FILE")
    common.add_argument("--json", action="store_true", help="one line of JSON; without it, the same on several lines")
    parser = argparse.ArgumentParser(prog="kiosk device")
    verbs = parser.add_subparsers(required=True)
    device_wires.add_verbs(verbs, common)
    device_paper.add_verbs(verbs, common)
    device_cards.add_verbs(verbs, common)
    device_around.add_verbs(verbs, common)
    device_certify.add_verbs(verbs, common)
    options = parser.parse_args(arguments)
    try:
        result = asyncio.run(_do(load_bench_settings(options.config), options))
        status = DEVICE if _failed(result) else 0
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    except MissingTableError as error:
        sys.stderr.write(f"{options.config}: {error}\n")
        return USAGE
    except DeviceError as error:
        result = {"error": error_json(error)}
        status = DEVICE
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return STOPPED
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=None if options.json else 2) + "\n")
    return status


def _failed(result: Mapping[str, object]) -> bool:
    """All of it, or one part beside others that did not."""
    parts = (part for part in result.values() if isinstance(part, Mapping))
    return "error" in result or any("error" in part for part in parts)


async def _do(bench: BenchSettings, options: argparse.Namespace) -> Mapping[str, object]:
    app = await App.running(bench.data_dir)
    if app is None:
        work: Work = options.work
        return await work(bench, options)
    through_app: ThroughApp = options.through_app
    return await through_app(app, options)
