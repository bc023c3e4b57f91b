"""The task that watches a device: from start to close, and nothing is released under its hands."""

import asyncio

from devices.watched import Watched
from kiosk.ports import DeviceState, DeviceStatus
from tests.devices.waiting import until


class Bell(Watched):
    """A device that writes down what is done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    async def _release(self) -> None:
        self.done.append("released")

    async def _watch(self) -> None:
        try:
            self._presence.seen(DeviceStatus(DeviceState.ONLINE))
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)  # a driver may have something to end
            self.done.append("watch ended")


async def test_the_watch_ends_before_anything_is_released() -> None:
    bell = Bell()
    heard: list[DeviceStatus] = []
    bell.on_change(heard.append)
    assert bell.status.state is DeviceState.STARTING
    await bell.start()
    await until(lambda: bell.status.state is DeviceState.ONLINE)
    await bell.close()
    assert heard == [DeviceStatus(DeviceState.ONLINE)]
    assert bell.done == ["watch ended", "released"]


async def test_what_was_never_started_is_released_too() -> None:
    bell = Bell()
    await bell.close()
    assert bell.done == ["released"]
