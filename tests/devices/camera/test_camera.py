"""The camera across its child process: every way in which it can fail has a name, and the next look works."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.faults import FaultCode
from devices.camera import driver as driver_module
from devices.camera.driver import ChildCamera
from devices.camera.frames import (
    HEAD,
    ChildError,
    Fault,
    Order,
    decode_fault,
    decode_head,
    decode_order,
    encode_fault,
    encode_frame,
    encode_order,
)
from devices.camera.pages import CameraPageReader
from devices.camera.persons import FRAME_PX, Pose, jpeg_frame, render_frame
from devices.camera.simulator import CameraFarEnd
from devices.far_end import VerbError
from kiosk.domain.device_settings import CameraSettings, ScannerSettings
from kiosk.ports import DeviceError, DeviceState

LIMIT_S = 20.0
STILL = "import sys; sys.stdin.readline(); o = sys.stdout.buffer; f = b'F' + (4).to_bytes(4, 'big') + b'jpeg'\n"


@pytest_asyncio.fixture
async def far() -> AsyncIterator[CameraFarEnd]:
    with TemporaryDirectory(prefix="k") as folder:
        end = CameraFarEnd(Path(folder))
        await end.start()
        yield end
        await end.close()


def camera(far: CameraFarEnd) -> ChildCamera:
    return ChildCamera(CameraSettings("folder", str(far._folder)))


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.02)


def children() -> bool:
    words = ["pgrep", "-P", str(os.getpid()), "-f", "devices.camera.child"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


async def failing(reader: ChildCamera, limit_s: float = LIMIT_S) -> FaultCode:
    with pytest.raises(DeviceError) as failed:
        await reader.picture(limit_s)
    return failed.value.code


async def until_it_fails(frames: AsyncGenerator[bytes, None]) -> None:
    async with aclosing(frames):
        async for _ in frames:
            pass


async def test_who_stands_there_is_seen_and_who_comes_next_too(far: CameraFarEnd) -> None:
    await far.act("stand", ["straight"])
    async with aclosing(camera(far).frames(LIMIT_S)) as frames:
        assert await anext(frames) == jpeg_frame(Pose.STRAIGHT)
        await far.act("stand", ["two"])
        wanted = jpeg_frame(Pose.TWO)
        async with asyncio.timeout(LIMIT_S):
            while await anext(frames) != wanted:
                pass
    assert not children()


async def test_frames_come_at_a_bounded_rate(far: CameraFarEnd) -> None:
    async with aclosing(camera(far).frames(LIMIT_S)) as frames:
        await anext(frames)
        began = time.monotonic()
        for _ in range(5):
            await anext(frames)
    assert time.monotonic() - began >= 4 / driver_module.RATE_HZ


async def test_unplugged_in_the_middle_and_plugged_again(far: CameraFarEnd) -> None:
    reader = camera(far)
    async with aclosing(reader.frames(LIMIT_S)) as frames:
        await anext(frames)
        await far.act("unplug", [])
        with pytest.raises(DeviceError) as failed:
            await until_it_fails(frames)
    assert failed.value.code is FaultCode.NO_DEVICE
    assert await failing(reader) is FaultCode.NO_DEVICE
    await far.act("plug", [])
    assert (await reader.picture(LIMIT_S)).startswith(b"\xff\xd8")


async def test_a_camera_that_goes_and_comes_is_seen_without_opening_it(
    far: CameraFarEnd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver_module, "LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(driver_module, "LOOK_AGAIN_S", 0.05)
    reader = camera(far)
    seen: list[DeviceState] = []
    reader.on_change(lambda status: seen.append(status.state))
    await reader.start()
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    await far.act("unplug", [])
    await until(lambda: reader.status.state is DeviceState.OFFLINE)
    await far.act("plug", [])
    await until(lambda: reader.status.state is DeviceState.ONLINE)
    assert not children()
    await reader.close()
    assert seen == [DeviceState.ONLINE, DeviceState.OFFLINE, DeviceState.ONLINE]


@pytest.mark.parametrize(
    ("habit", "code"),
    [
        ("raise SystemExit(3)", FaultCode.NO_ANSWER),
        ("print('not a frame at all')", FaultCode.NO_ANSWER),
        ("import os; os.abort()", FaultCode.NO_ANSWER),
        ("import time; time.sleep(60)", FaultCode.TIMEOUT),
        (STILL + "while True: o.write(f); o.flush()", FaultCode.FROZEN),
        (STILL + "o.write(f[:6]); o.flush()", FaultCode.NO_ANSWER),
        (STILL + "o.write(b'F' + (4_000_000_000).to_bytes(4, 'big')); o.flush()", FaultCode.NO_ANSWER),
    ],
    ids=["ends at once", "talks nonsense", "crashes", "hangs", "frozen", "cut in mid-frame", "claims 4 GB"],
)
async def test_each_failure_of_the_child_has_its_name(habit: str, code: FaultCode) -> None:
    reader = ChildCamera(CameraSettings("v4l2", "/dev/none"), [sys.executable, "-c", habit])
    with pytest.raises(DeviceError) as failed:
        await until_it_fails(reader.frames(2.0))
    assert failed.value.code is code


async def test_a_video_device_that_is_not_there(tmp_path: Path) -> None:
    assert await failing(ChildCamera(CameraSettings("v4l2", "/dev/video-none"))) is FaultCode.NO_DEVICE
    nothing = tmp_path / "empty.avi"
    nothing.write_bytes(b"")
    assert await failing(ChildCamera(CameraSettings("v4l2", str(nothing)))) is FaultCode.PORT_BUSY


async def test_frames_of_a_video_stream_until_it_ends(tmp_path: Path) -> None:
    film = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 8.0, FRAME_PX)
    for pose in (Pose.STRAIGHT, Pose.TURNED) * 4:
        writer.write(render_frame(pose))
    writer.release()
    reader = ChildCamera(CameraSettings("v4l2", str(film)))
    async with aclosing(reader.frames(LIMIT_S)) as frames:
        assert (await anext(frames)).startswith(b"\xff\xd8")
        with pytest.raises(DeviceError) as ended:
            await until_it_fails(frames)
    assert ended.value.code is FaultCode.NO_DEVICE


async def test_a_cancelled_look_leaves_no_child(far: CameraFarEnd) -> None:
    reader = camera(far)
    (far._folder / "frame.jpg").unlink()
    running = asyncio.create_task(reader.picture(LIMIT_S))
    await until(children)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not children()


async def test_a_folder_without_pictures_is_a_time_out(far: CameraFarEnd) -> None:
    (far._folder / "frame.jpg").unlink()
    assert await failing(camera(far), 1.5) is FaultCode.TIMEOUT


async def test_pages_come_in_the_order_of_their_numbers_and_then_no_more(tmp_path: Path) -> None:
    for number in (10, 2, 1):
        (tmp_path / f"page-{number}.png").write_bytes(b"page %d" % number)
    (tmp_path / "notes.txt").write_text("no page")
    reader = CameraPageReader(ScannerSettings("folder", str(tmp_path)))
    assert [await reader.scan(LIMIT_S) for _ in range(3)] == [b"page 1", b"page 2", b"page 10"]
    with pytest.raises(DeviceError) as failed:
        await reader.scan(LIMIT_S)
    assert failed.value.code is FaultCode.NO_PAGE
    (tmp_path / "page-11.png").write_bytes(b"page 11")
    assert await reader.scan(LIMIT_S) == b"page 11"


async def test_a_pose_that_nobody_takes_is_told_in_one_line(far: CameraFarEnd) -> None:
    with pytest.raises(VerbError, match="stand POSE: straight, far"):
        await far.act("stand", ["handstand"])


async def test_the_bundles_own_verb_is_the_same_child(far: CameraFarEnd) -> None:
    settings = CameraSettings("folder", str(far._folder))
    reader = ChildCamera(settings, [sys.executable, "-m", "kiosk", "camera-child"])
    assert (await reader.picture(LIMIT_S)).startswith(b"\xff\xd8")


def test_order_and_fault_survive_the_pipe() -> None:
    order = Order("v4l2", "/dev/video0", 1280, 960, None, 8.0)
    assert decode_order(encode_order(order)) == order
    fault = Fault("lost", "gone")
    said = encode_fault(fault)
    assert decode_head(said[: HEAD.size]) == (b"E", len(said) - HEAD.size)
    assert decode_fault(said[HEAD.size :]) == fault
    assert decode_head(encode_frame(b"jpeg")[: HEAD.size]) == (b"F", 4)


@given(st.binary(min_size=HEAD.size, max_size=HEAD.size), st.binary(max_size=60))
def test_any_words_of_the_child_are_read_or_refused(head: bytes, body: bytes) -> None:
    for read in (lambda: decode_head(head), lambda: decode_fault(body)):
        try:
            read()
        except ChildError:
            continue
