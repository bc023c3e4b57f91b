"""A real pcscd with its virtual reader, and our driver before it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from devices.smart_card.driver import PcscCardReader
from devices.smart_card.simulator import SmartCardFarEnd
from devices.transport.pcsc_line import PcscLine
from kiosk.ports import DeviceState
from tests.devices.waiting import until


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SmartCardFarEnd]:
    far = SmartCardFarEnd(tmp_path)
    await far.start()
    yield far
    await far.close()


@pytest_asyncio.fixture
async def reader(far: SmartCardFarEnd) -> AsyncIterator[PcscCardReader]:
    reader = PcscCardReader(PcscLine("", str(far.service.socket)))
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    yield reader
    await reader.close()
