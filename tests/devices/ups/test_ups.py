"""The UPS: any bytes into its parser, and the real service of Network UPS Tools with its own dummy driver."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.transport.serial import SerialLine
from devices.ups.driver import NutPowerSupply
from devices.ups.frames import LONGEST, ListReader, Variables, list_variables, power_in
from devices.ups.simulator import NutFarEnd, possible
from kiosk.ports import DeviceError, DeviceState, Mains, Power
from tests.devices.known import chunked
from tests.devices.waiting import until

LISTED = b"""BEGIN LIST VAR kiosk
VAR kiosk battery.charge "80"
VAR kiosk ups.mfr "\\"A\\\\B\\""
VAR other ups.status "OB LB"
VAR kiosk ups.status "OL CHRG"
END LIST VAR kiosk
"""


@given(st.lists(st.integers(0, 500), max_size=8))
def test_a_list_is_whole_in_any_chunks(cuts: list[int]) -> None:
    reader = ListReader("kiosk")
    told = [one for chunk in chunked(LISTED, cuts) if (one := reader.feed(chunk)) is not None]
    assert told == [Variables({"battery.charge": "80", "ups.mfr": '"A\\B"', "ups.status": "OL CHRG"})]
    assert list_variables("kiosk") == b"LIST VAR kiosk\n"


@given(st.integers(0, len(LISTED) - 1))
def test_a_list_without_its_end_is_none(end: int) -> None:
    assert ListReader("kiosk").feed(LISTED[:end]) is None


@given(st.lists(st.binary(max_size=200) | st.sampled_from(LISTED.splitlines(keepends=True)), max_size=30))
def test_any_bytes_never_raise_and_are_bounded(chunks: list[bytes]) -> None:
    reader = ListReader("kiosk")
    for chunk in chunks:
        told = reader.feed(chunk)
        if told is not None:
            power_in(told.values)
        assert reader.waiting <= LONGEST


@pytest.mark.parametrize(
    ("status", "mains"),
    [
        ("OL", Mains.MAINS),
        ("OL CHRG LB", Mains.MAINS),
        ("OB DISCHRG", Mains.BATTERY),
        ("OB LB", Mains.LOW),
        ("FSD OL", Mains.LOW),
        ("", Mains.UNKNOWN),
        ("WAIT", Mains.UNKNOWN),
    ],
)
def test_words_of_the_status(status: str, mains: Mains) -> None:
    assert power_in({"ups.status": status, "battery.charge": "99.6", "battery.runtime": "x"}) == Power(mains, 99, None)


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[NutFarEnd]:
    assert possible(), "install the package nut-server"
    far = NutFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


async def test_the_real_service(far: NutFarEnd) -> None:
    table = await _table(far)
    supply = NutPowerSupply(SerialLine(table, 115200), "kiosk")
    told: list[Power] = []
    supply.on_power(told.append)
    try:
        await supply.start()
        await until(lambda: supply.power == Power(Mains.MAINS, 100, 1800))
        assert supply.status.state is DeviceState.ONLINE
        await far.act("mains-off", [])
        await until(lambda: supply.power.mains is Mains.BATTERY)
        assert (supply.status.state, supply.status.supplies) == (DeviceState.WARNING, {"charge_percent": 80})
        await far.act("battery-low", [])
        await until(lambda: supply.power == Power(Mains.LOW, 7, 90))
        await far.act("ups-mute", [])
        await until(lambda: supply.status.state is DeviceState.UNKNOWN)
        assert supply.status.detail == "the UPS does not say where the power comes from"
        await far.act("ups-unplug", [])
        await until(lambda: supply.status.fault is FaultCode.NO_DEVICE and "NOT-CONNECTED" in supply.status.detail)
        assert supply.power == Power()
        await far.act("upsd-kill", [])
        await until(lambda: supply.status.state is DeviceState.OFFLINE)
        await far.act("mains-on", [])
        await far.act("ups-plug", [])
        await far.act("upsd-start", [])
        await until(lambda: supply.power.mains is Mains.MAINS, 20)
        assert [power.mains for power in told if power.mains is not Mains.UNKNOWN] == [
            Mains.MAINS,
            Mains.BATTERY,
            Mains.LOW,
            Mains.MAINS,
        ]
    finally:
        await supply.close()


async def test_an_unknown_ups_is_named(far: NutFarEnd) -> None:
    supply = NutPowerSupply(SerialLine(await _table(far), 115200), "other")
    with pytest.raises(DeviceError) as caught:
        await supply.read()
    assert caught.value.code is FaultCode.NO_DEVICE
    assert "UNKNOWN-UPS: `upsc -l` lists" in caught.value.detail
    await supply.close()


async def _table(far: NutFarEnd) -> str:
    return f"socket://127.0.0.1:{far._port}"
