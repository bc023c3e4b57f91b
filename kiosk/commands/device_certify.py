"""`kiosk device certify`: walks a technician through every device, and writes the "verified on" lines for docs/devices.

Each step is done with the real driver; what only an eye can see is asked. Every step is kept as it ends, so that the
same command goes on where it was interrupted.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Collection, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from contracts.rules.faults import FaultCode
from kiosk.clock import SystemClock
from kiosk.commands.certify_record import KEPT, LINES, Certified, Outcome, Record, Result
from kiosk.commands.certify_steps import Hands, Seen, Step, StepFailedError
from kiosk.commands.certify_talk import SkippedError, Talk, plain_line
from kiosk.commands.certify_walk import page_of, steps_of
from kiosk.commands.device_app import App
from kiosk.commands.device_bench import AppHands, open_hands
from kiosk.commands.device_work import MissingTableError, add_verb, boxes_of
from kiosk.control.told import error_json
from kiosk.domain.device_settings import DeviceTable
from kiosk.ports import DeviceError
from kiosk.settings import BenchSettings, SettingsError, kiosk_version, load_bench_settings

if TYPE_CHECKING:
    from argparse import _SubParsersAction

NAMES = tuple(each.name for each in fields(DeviceTable))
INITIALS = re.compile(r"[A-Za-z]{1,4}")
FAR = re.compile(r"/dev/(pts/\d+|tty[pqrs][0-9a-f])")
"""Where a port of a simulated cabinet really leads."""


def add_verbs(to: _SubParsersAction[ArgumentParser], common: ArgumentParser) -> None:
    """Add the verb of this file."""
    verb = add_verb(
        to, common, "certify", "walk through every device, step by step", work=certify, through_app=_certify_through
    )
    verb.add_argument("--by", metavar="INITIALS", type=_initials, help="of the technician, 1 to 4 letters")
    verb.add_argument("--only", metavar="DEVICE", action="append", choices=NAMES, default=[], help="may be given often")
    verb.add_argument("--boxes", metavar="N,N,…", type=_numbers, help="the boxes to open; without it, every one")
    verb.add_argument("--out", metavar="FILE", type=Path, help=f"for the lines; without it, {LINES} in data_dir")


def _initials(words: str) -> str:
    if INITIALS.fullmatch(words) is None:
        raise ArgumentTypeError(f"1 to 4 letters, not {words!r}")
    return words.upper()


def _numbers(words: str) -> tuple[int, ...]:
    if re.fullmatch(r"\d{1,3}(,\d{1,3})*", words) is None:
        raise ArgumentTypeError(f"numbers with commas between them, not {words!r}")
    return tuple(int(word) for word in words.split(","))


async def certify(bench: BenchSettings, options: Namespace) -> Mapping[str, object]:
    """Walk through the devices, which are opened for it."""
    names = _named(bench, options)
    async with open_hands(bench) as hands:
        return await Walk(bench, options, hands).go(names)


async def _certify_through(app: App, options: Namespace) -> Mapping[str, object]:
    bench = load_bench_settings(options.config)
    names = _named(bench, options)
    await app.ask("check")  # refused at once while somebody is served
    return await Walk(bench, options, AppHands(bench.data_dir)).go(names)


def _named(bench: BenchSettings, options: Namespace) -> list[str]:
    there = [name for name in NAMES if getattr(bench.devices, name) is not None]
    for name in options.only:
        if name not in there:
            raise MissingTableError(f"devices.{name}: is missing")
    if not there:
        raise MissingTableError("devices: no device is configured")
    return [name for name in there if not options.only or name in options.only]


class Walk:
    """One walk of one technician."""

    def __init__(self, bench: BenchSettings, options: Namespace, hands: Hands) -> None:
        self._bench = bench
        self._options = options
        self._hands = hands
        self._talk = Talk()

    async def go(self, names: Collection[str]) -> Mapping[str, object]:
        """Through these devices. What failed comes last, as the error; the record stands beside it."""
        self._talk.begin()
        try:
            record = await self._begun()
            boxes = self._options.boxes or boxes_of(self._bench)
            for name in names:
                await self._device(record, name, steps_of(name, self._bench.devices, boxes))
        finally:
            self._talk.end()
        out = self._options.out or self._bench.data_dir / LINES
        try:
            out.write_text(record.lines(), encoding="utf-8")
            (self._bench.data_dir / KEPT).unlink(missing_ok=True)
        except OSError as error:
            raise SettingsError(f"{out}: {error.strerror}") from error
        self._talk.say(f"\n{record.table()}\n\n{record.lines()}The lines lie in {out}.")
        told: Mapping[str, object] = {**record.json(), "file": str(out)}
        failed = [name for name, device in record.devices.items() if device.outcome is Outcome.FAILED]
        if failed:
            told = {"error": error_json(DeviceError(FaultCode.HARDWARE, f"not passed: {', '.join(failed)}")), **told}
        return told

    async def _begun(self) -> Record:
        """The walk that was interrupted, or a new one."""
        talk, today = self._talk, SystemClock().now().date().isoformat()
        kept = Record.kept(self._bench.data_dir)
        if kept is not None:
            passed = sum(len(device.steps) for device in kept.devices.values())
            if (
                await talk.choose(
                    f"A walk of {kept.at} by {kept.by} has {passed} steps. Go on there? (y/n)", ("y", "n")
                )
                == "y"
            ):
                return kept
        by = self._options.by
        while by is None:
            said = await talk.ask("Your initials (1 to 4 letters):")
            by = said.upper() if INITIALS.fullmatch(said) else None
        real = False
        if self._simulated():
            talk.say("Ports of this configuration lead to far ends: the lines will say simulator only.")
        else:
            answer = await talk.choose("Are all devices real units, and no far ends of a simulator? (y/n)", ("y", "n"))
            real = answer == "y"
        return Record(self._bench.kiosk, kiosk_version(), today, by, real)

    def _simulated(self) -> bool:
        for name in NAMES:
            table = getattr(self._bench.devices, name)
            port = getattr(table, "port", "")
            if getattr(table, "driver", "") == "folder" or FAR.fullmatch(str(Path(port).resolve())):
                return True
        return False

    async def _device(self, record: Record, name: str, steps: list[Step]) -> None:
        """What has passed or was left out before an interruption is not done again."""
        driver = getattr(self._bench.devices, name).driver
        device = record.devices.setdefault(name, Certified(driver, page_of(name, driver)))
        done = {step for step, result in device.steps.items() if result.outcome is not Outcome.FAILED}
        left = [step for step in steps if step.name not in done]
        if left:
            self._talk.say(f"\n== {name} ({driver}): {len(left)} steps. s REASON leaves one out, d REASON the device.")
        while left:
            step = left.pop(0)
            try:
                device.steps[step.name] = await self._step(step)
                if step.name == "online":
                    device.model = await self._model(device.steps["online"])
            except SkippedError as skipped:
                also = left if skipped.device else []
                device.steps |= {each.name: Result(Outcome.SKIPPED, skipped.reason) for each in (step, *also)}
                left = [] if skipped.device else left
            self._keep(record)

    async def _model(self, online: Result) -> str:
        read = online.detail if online.outcome is Outcome.PASSED else ""
        shown = f" (Enter: {read})" if read else ""
        return plain_line(await self._talk.ask(f"   Model and firmware, as on the plate{shown}:")) or read

    def _keep(self, record: Record) -> None:
        try:
            record.keep(self._bench.data_dir)
        except OSError as error:
            raise SettingsError(f"{self._bench.data_dir}: {error.strerror}") from error

    async def _step(self, step: Step) -> Result:
        """Until it has passed, or the technician notes that it failed."""
        talk = self._talk
        talk.say(f"-- {step.name}")
        if step.first:
            await talk.choose(f"   {step.first} Then press Enter:", ("",))
        while True:
            failed = ""
            try:
                seen: Seen = await step.work(self._hands)
            except StepFailedError as error:
                failed, code = str(error), "not as it should be"
            except DeviceError as error:
                failed, code = _words(error), error.code.value
            else:
                if not seen.look or await talk.choose(f"   {seen.look} (y/n)", ("y", "n")) == "y":
                    talk.say(f"   passed {seen.detail}".rstrip())
                    return Result(Outcome.PASSED, seen.detail)
                failed, code = "seen by eye", "not so, by eye"
            talk.say(f"   NOT PASSED: {failed}")
            if await talk.choose("   Enter: try again; f: note as failed:", ("", "f")) == "f":
                return Result(Outcome.FAILED, code)


def _words(error: DeviceError) -> str:
    detail = f" ({error.detail})" if error.detail else ""
    do = {FaultCode.MACHINE_BUSY: "wait until the visit has ended"}.get(
        error.code, f"to do: {error.fault.action.value}"
    )
    return f"{error.code.value}: {error.fault.staff_message}{detail}; {do}"
