"""`kiosk.toml` as one typed value. Every field carries its description and unit in its annotation.

Source of the names: the published interface (`docs/`), where they are promises to operators.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from contracts.rules.text import Text
from kiosk.domain.device_settings import STRICT, DeviceTable

T = TypeVar("T")


BASE_ADDRESS = re.compile(r"https?://([\w.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?")
"""What `[backend] url` may be: host by name or number, port or none, nothing behind it."""


def _base_address(url: str) -> str:
    if BASE_ADDRESS.fullmatch(url) is None:
        raise ValueError(f"must be http://host[:port] or https://host[:port], not {url!r}")
    return url


class SettingsError(Exception):
    """The configuration cannot be used. The message is one line that names the file and the key."""


@dataclass(frozen=True, slots=True)
class KioskSection:
    """`[kiosk]`: who this kiosk is."""

    __pydantic_config__ = STRICT
    id: Annotated[str, "Kiosk number: division code, hyphen, running number."]
    name: Annotated[str, "Place as people say it, simplified Chinese; empty: the kiosk number."] = ""
    name_zh_hk: Annotated[str, "The place in traditional Chinese; empty: as `name`."] = ""
    name_en: Annotated[str, "The place in English; empty: as `name`."] = ""
    profile: Annotated[Literal["hall", "bus", "hospital", "village"], "Kind of place; sets layout and calendar."] = (
        "hall"
    )
    data_dir: Annotated[str, "Folder of journal, outbox and order book."] = "var/kiosk"

    def place(self) -> Text:
        """Name of the place for header and papers."""
        name = self.name or self.id
        return Text(name, self.name_zh_hk or name, self.name_en or name)


@dataclass(frozen=True, slots=True)
class CabinetSection:
    """`[cabinet]`: which cabinet stands beside the screen."""

    __pydantic_config__ = STRICT
    model: Annotated[str, "Name of a file in assets/cabinets, without .toml."]


@dataclass(frozen=True, slots=True)
class ScreenSection:
    """`[screen]`: physical size of the panel; all sizes derive from millimetres."""

    __pydantic_config__ = STRICT
    width_mm: Annotated[int, "Width of the lit area in mm."] = 400
    height_mm: Annotated[int, "Height of the lit area in mm."] = 710
    lower_edge_height_mm: Annotated[int, "Height of the lower edge above the floor in mm."] = 750


@dataclass(frozen=True, slots=True)
class BackendSection:
    """`[backend]`: the service that receives cases."""

    __pydantic_config__ = STRICT
    url: Annotated[str, AfterValidator(_base_address), "Base address, http or https, without a trailing slash."]
    seal_to: Annotated[str, "Public age key (age1…) to which personal payloads are sealed; empty: not enrolled."] = ""
    token: Annotated[str, "Bearer token of this kiosk; empty: not enrolled."] = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All of `kiosk.toml`."""

    __pydantic_config__ = STRICT
    kiosk: KioskSection
    cabinet: CabinetSection
    backend: BackendSection
    screen: ScreenSection = field(default_factory=ScreenSection)
    devices: DeviceTable = field(default_factory=DeviceTable)


@dataclass(frozen=True, slots=True)
class BenchSettings:
    """What `kiosk device` needs: one device's table; the rest may be missing."""

    devices: DeviceTable
    data_dir: Path
    model: str | None
    kiosk: str = ""


def load_settings(path: Path) -> Settings:
    """Read and check the whole file.

    Raises:
        SettingsError: unreadable file, broken TOML, unknown or missing key, wrong value.
    """
    return _checked(TypeAdapter(Settings), _read(path), path, ())


def with_devices(settings: Settings, tables: object, source: Path) -> Settings:
    """The same settings with the devices of a simulated cabinet.

    Args:
        settings: read before.
        tables: the `devices` object that `kiosk sim run` prints.
        source: named in errors.

    Raises:
        SettingsError: the tables are not device tables.
    """
    return replace(settings, devices=_checked(TypeAdapter(DeviceTable), tables, source, ("devices",)))


def load_bench_settings(path: Path) -> BenchSettings:
    """Read only what work on a device by hand needs.

    Raises:
        SettingsError: unreadable file, broken TOML, wrong value in a device's table or in the sections that are there.
    """
    document = _read(path)
    devices = _checked(TypeAdapter(DeviceTable), document.get("devices", {}), path, ("devices",))
    data_dir, kiosk = "var/kiosk", ""
    if "kiosk" in document:
        section = _checked(TypeAdapter(KioskSection), document["kiosk"], path, ("kiosk",))
        data_dir, kiosk = section.data_dir, section.id
    model = None
    if "cabinet" in document:
        model = _checked(TypeAdapter(CabinetSection), document["cabinet"], path, ("cabinet",)).model
    return BenchSettings(devices=devices, data_dir=Path(data_dir), model=model, kiosk=kiosk)


def kiosk_version() -> str:
    """Of the installed program."""
    try:
        return version("kiosk")
    except PackageNotFoundError:  # a checkout that is run in place
        return "0.0.0"


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is not TOML: {error}") from error


def _checked(adapter: TypeAdapter[T], table: object, path: Path, prefix: Sequence[str]) -> T:
    # By way of JSON: in strict mode only then may a list stand for a tuple; a date has no place in this file.
    try:
        return adapter.validate_json(json.dumps(table, default=str))
    except ValidationError as error:
        first = error.errors()[0]
        key = _key([*prefix, *first["loc"]])
        raise SettingsError(f"{path}: {key}: {_reason(first)}") from error


def _key(parts: Sequence[str | int]) -> str:
    key = ""
    for part in parts:
        key += f"[{part}]" if isinstance(part, int) else f".{part}"
    return key.removeprefix(".")


def _reason(fault: ErrorDetails) -> str:
    if fault["type"] == "missing":
        return "is missing"
    if fault["type"] == "unexpected_keyword_argument":
        return "is not a key of this file"
    if fault["type"] == "value_error":
        return fault["msg"].removeprefix("Value error, ")
    return f"{fault['msg'][0].lower()}{fault['msg'][1:]}, not {fault['input']!r}"
