"""Each thing that is wrong with a photo is named, and only what is right becomes one; the geometry is GA 461's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import cache
from io import BytesIO

import cv2
import numpy as np
import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from contracts.rules.faults import FaultCode
from devices.camera.persons import Pose, jpeg_frame
from devices.camera.simulator import bomb_png
from kiosk.domain.portraits import (
    EYES_ABOVE_PX,
    FACE_WIDTH_PX,
    FILE_BYTES,
    GOOD,
    HAIR_TOP_PX,
    HEIGHT_PX,
    HINTS,
    WIDTH_PX,
    Portrait,
    PortraitRule,
)
from kiosk.pages import wire
from kiosk.pages.examination import PictureError
from kiosk.pages.faces import find_faces
from kiosk.pages.portrait import examine_portrait
from kiosk.pages.worker import WorkerProcess
from kiosk.ports import DeviceError

FIRST_FAULT = {
    Pose.STRAIGHT: None,
    Pose.FAR: (PortraitRule.SIZE, False),
    Pose.CLOSE: (PortraitRule.SIZE, True),
    Pose.ASIDE: (PortraitRule.PLACE, False),
    Pose.TILTED: (PortraitRule.POSE, False),
    Pose.TURNED: (PortraitRule.POSE, True),
    Pose.EYES_CLOSED: (PortraitRule.EYES, False),
    Pose.SUNGLASSES: (PortraitRule.EYES, True),
    Pose.DARK: (PortraitRule.LIGHT, False),
    Pose.GLARING: (PortraitRule.LIGHT, True),
    Pose.HALF_LIT: (PortraitRule.EVEN, True),
    Pose.MOVING: (PortraitRule.SHARP, False),
    Pose.BUSY_WALL: (PortraitRule.BACKGROUND, True),
    Pose.DARK_WALL: (PortraitRule.BACKGROUND, False),
    Pose.TWO: (PortraitRule.ONE_FACE, True),
    Pose.NOBODY: (PortraitRule.ONE_FACE, False),
    Pose.BLACK: (PortraitRule.LIGHT, False),
}


@cache
def judged(pose: Pose) -> Portrait:
    return examine_portrait(jpeg_frame(pose))


@pytest.mark.parametrize("pose", list(Pose))
def test_the_most_urgent_fault_is_told_first(pose: Pose) -> None:
    portrait, expected = judged(pose), FIRST_FAULT[pose]
    assert portrait.good is (expected is None)
    if expected is None:
        assert portrait.hint == GOOD
        return
    rule, high = expected
    wrong = next(check for check in portrait.checks if not check.passed)
    assert (wrong.rule, wrong.high) == (rule, high)
    assert portrait.hint == HINTS[rule][high]
    assert bool(portrait.jpeg) is (pose not in {Pose.TWO, Pose.NOBODY, Pose.BLACK})


def photo() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    decoded = cv2.imdecode(np.frombuffer(judged(Pose.STRAIGHT).jpeg, np.uint8), cv2.IMREAD_COLOR)
    return np.asarray(decoded, dtype=np.uint8)


def test_the_photo_has_the_size_and_resolution_of_the_rule() -> None:
    jpeg = judged(Pose.STRAIGHT).jpeg
    with Image.open(BytesIO(jpeg)) as image:
        assert image.size == (WIDTH_PX, HEIGHT_PX)
        assert [round(float(each)) for each in image.info["dpi"]] == [350, 350]
    assert FILE_BYTES[0] <= len(jpeg) <= FILE_BYTES[1]


def test_the_face_stands_in_the_photo_as_the_rule_wants() -> None:
    picture = photo()
    (face,) = find_faces(picture)
    assert FACE_WIDTH_PX[0] <= face.width <= FACE_WIDTH_PX[1]
    assert abs(face.left + face.width / 2 - WIDTH_PX / 2) <= 6
    assert min(HEIGHT_PX - eye[1] for eye in face.eyes) >= EYES_ABOVE_PX
    dark = np.flatnonzero((picture[:, 150:208].mean(axis=2) < 128).all(axis=1))
    assert HAIR_TOP_PX[0] <= dark[0] <= HAIR_TOP_PX[1]


def test_the_background_is_pure_white_and_the_person_untouched() -> None:
    picture = photo()
    assert picture[2:60, 2:60].min() >= 253
    assert picture[2:60, -60:-2].min() >= 253
    assert picture[200:260, 160:200].max() < 240


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(noise: bytes) -> None:
    with pytest.raises(PictureError):
        examine_portrait(noise)


def test_a_picture_that_is_huge_or_cut_off_is_refused_before_it_is_opened() -> None:
    with pytest.raises(PictureError, match="too large"):
        examine_portrait(bomb_png())
    frame = jpeg_frame(Pose.STRAIGHT)
    with pytest.raises(PictureError, match="cut off"):
        examine_portrait(frame[: len(frame) // 2])


@pytest.mark.parametrize("pose", [Pose.STRAIGHT, Pose.NOBODY])
def test_the_judgement_survives_the_pipe(pose: Pose) -> None:
    message = wire.encode(wire.portrait_message(judged(pose)))
    head, body = wire.lengths(message[:8])
    assert wire.portrait_of(wire.decode(message[8 : 8 + head], message[8 + head : 8 + head + body])) == judged(pose)


@pytest.mark.parametrize("fields", [{}, {"checks": [["nose", True, 1.0, False]]}, {"checks": 3}, {"checks": [[1]]}])
def test_an_answer_that_is_no_portrait_is_told(fields: dict[str, object]) -> None:
    with pytest.raises(wire.WireError):
        wire.portrait_of(wire.Message("portrait", fields, b""))


@pytest_asyncio.fixture
async def pages() -> AsyncIterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    await process.end()


async def test_the_worker_judges_and_outlives_a_bomb(pages: WorkerProcess) -> None:
    with pytest.raises(DeviceError) as refused:
        await pages.portrait(bomb_png())
    assert refused.value.code is FaultCode.PICTURE_UNREADABLE
    pid = pages.pid
    # Within the bounds by its claim, and yet more than the worker may hold once unpacked and copied.
    with pytest.raises(DeviceError):
        await pages.portrait(bomb_png(7_700))
    assert (await pages.portrait(jpeg_frame(Pose.STRAIGHT))).good
    assert pid is not None
