"""What the verbs of `kiosk device` have in common."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from kiosk.cabinets import CabinetError, cabinet_path, load_cabinet
from kiosk.commands.device_app import App
from kiosk.control.work import LONGEST_S
from kiosk.ports import Device
from kiosk.settings import BenchSettings, SettingsError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

Work = Callable[[BenchSettings, Namespace], Coroutine[None, None, Mapping[str, object]]]
"""One verb on devices that it opens itself: gives its JSON object, or raises DeviceError."""

ThroughApp = Callable[[App, Namespace], Coroutine[None, None, Mapping[str, object]]]
"""The same verb through the running app."""

AnyDevice = TypeVar("AnyDevice", bound=Device)
Table = TypeVar("Table")


class MissingTableError(Exception):
    """The configuration has no table for the device. One line that names the key."""


def table_of(table: Table | None, name: str) -> Table:
    """The device's table.

    Raises:
        MissingTableError: there is none.
    """
    if table is None:
        raise MissingTableError(f"devices.{name}: is missing")
    return table


def seconds(text: str) -> float:
    """A time limit in an argument.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        limit_s = float(text)
    except ValueError:
        limit_s = 0.0
    if not 0.0 < limit_s <= LONGEST_S:
        raise ArgumentTypeError(f"must be more than 0 and at most {LONGEST_S:.0f} seconds, not {text}")
    return limit_s


def boxes_of(bench: BenchSettings) -> tuple[int, ...]:
    """Numbers of the boxes: of the cabinet model, or without one those that the boards drive.

    Raises:
        SettingsError: the model cannot be used.
    """
    if bench.model is not None:
        try:
            return tuple(box.number for box in load_cabinet(cabinet_path(bench.model)).boxes)
        except CabinetError as error:
            raise SettingsError(f"cabinet.model: {error}") from error
    if bench.devices.locker is None:
        return ()
    return tuple(box for board in bench.devices.locker.boards for box in board.boxes)


@asynccontextmanager
async def closing(device: AnyDevice) -> AsyncIterator[AnyDevice]:
    """A device for one piece of work. It is not started: nobody else watches it, and the work opens its port."""
    try:
        yield device
    finally:
        await device.close()


def add_verb(
    verbs: _SubParsersAction[ArgumentParser],
    common: ArgumentParser,
    name: str,
    what: str,
    *,
    work: Work,
    through_app: ThroughApp,
) -> ArgumentParser:
    """Add one verb with `--config` and `--json`."""
    verb = verbs.add_parser(name, help=what, description=what, parents=[common])
    verb.set_defaults(work=work, through_app=through_app)
    return verb
