"""The protocol of the virtual reader, from the card's side: known bytes in, the right silence or answer out."""

from __future__ import annotations

import asyncio
from pathlib import Path

from devices.smart_card.simulator import ATR, SmartCardFarEnd
from tests.devices.known import known

KNOWN = known("vpcd")


async def test_power_is_silent_and_the_atr_is_told(tmp_path: Path) -> None:
    far = SmartCardFarEnd(tmp_path)
    chip = far.chip("social-security")
    talks: list[asyncio.Task[None]] = []

    async def card(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(talk := asyncio.ensure_future(far._talk(chip, reader, writer)))
        talk.add_done_callback(lambda _: writer.close())

    server = await asyncio.start_server(card, "127.0.0.1")
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        # Whatever the silent ones answered would stand before the answers to the others.
        for name in ("on", "atr", "off", "on", "atr"):
            writer.write(KNOWN[name].data)
        async with asyncio.timeout(5):
            for _ in range(2):
                size = int.from_bytes(await reader.readexactly(2), "big")
                assert await reader.readexactly(size) == ATR
            writer.write_eof()
            assert await reader.read() == b""
    finally:
        writer.close()
        await asyncio.gather(*talks, return_exceptions=True)
        server.close()
