"""The photo decoder: whatever the program does, a card is read and the answer is a picture or a reason."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from devices.cabinet import build_id_reader
from devices.id_reader import photo_program
from devices.id_reader.gallery import PHOTO
from devices.id_reader.photo import PhotoDecoder, is_picture
from devices.id_reader.simulator import SamFarEnd
from kiosk.domain.device_settings import IdReaderSettings

REASONS = {
    "crash": "the decoder ended with status -6",
    "hang": "the decoder took too long",
    "garbage": "the decoder gave no picture of 102 x 126 pixels",
    "flood": "the decoder gave too much",
    "silent": "the decoder gave no picture of 102 x 126 pixels",
    "small": "the decoder gave no picture of 102 x 126 pixels",
}


@pytest_asyncio.fixture
async def far(tmp_path: Path) -> AsyncIterator[SamFarEnd]:
    far = SamFarEnd(tmp_path)
    yield far
    await far.close()


async def test_a_photo_becomes_a_picture(far: SamFarEnd) -> None:
    told = await far.start()
    reader = build_id_reader(IdReaderSettings("sam", str(told["port"]), photo_decoder=tuple(map(str, decoder(told)))))
    await far.act("insert-card", ["foreigner"])
    card = await reader.read(5)
    assert card is not None
    picture = await reader.picture(card)
    assert picture.reason == ""
    assert picture.bmp == photo_program.bmp(PHOTO, 102, 126)
    assert "BM" not in repr(picture)
    await far.act("photo", ["crash"])
    assert (await reader.picture(card)).reason == REASONS["crash"]
    await reader.close()


def decoder(told: object) -> list[str]:
    assert isinstance(told, dict)
    program = told["photo_decoder"]
    assert isinstance(program, list)
    return program


@pytest.mark.parametrize("mode", sorted(REASONS))
async def test_a_program_that_fails_is_a_reason_and_leaves_nothing(tmp_path: Path, mode: str) -> None:
    file = tmp_path / "mode"
    file.write_text(mode, encoding="utf-8")
    program = (sys.executable, "-IS", photo_program.__file__, str(file))
    picture = await PhotoDecoder(program, limit_s=1.0 if mode == "hang" else 10.0).decode(PHOTO)
    assert (picture.bmp, picture.reason) == (None, REASONS[mode])
    assert _files(tmp_path) == ["mode"]  # no core dump, no file of its own
    assert str(file) not in "".join(_commands())


async def test_no_program_and_one_that_is_not_there() -> None:
    assert (await PhotoDecoder(()).decode(PHOTO)).reason == "no decoder is configured"
    assert "does not start" in (await PhotoDecoder(("/nowhere/decoder",)).decode(PHOTO)).reason


async def test_a_decoding_that_is_given_up_leaves_no_process(tmp_path: Path) -> None:
    file = tmp_path / "mode"
    file.write_text("hang", encoding="utf-8")
    decoding = PhotoDecoder((sys.executable, "-IS", photo_program.__file__, str(file)), limit_s=30)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(decoding.decode(PHOTO), 0.5)
    assert str(file) not in "".join(_commands())


@given(st.binary(max_size=80))
def test_any_bytes_are_a_picture_or_not(data: bytes) -> None:
    assert not is_picture(data)
    assert not is_picture(b"BM" + data)


def _files(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def _commands() -> list[str]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                found.append((entry / "cmdline").read_bytes().decode(errors="replace"))
            except OSError:
                continue
    return found
