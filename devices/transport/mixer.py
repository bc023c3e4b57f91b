"""The controls of a sound card, by ALSA's own `amixer`: the only place that asks for them.

`amixer` gives what no library for Python does: the controls of the card itself, the jacks among them. Each question is
one short process with a limit on time and output; so nothing here can hang with a driver of the kernel.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import Sequence

from contracts.rules.faults import FaultCode
from kiosk.ports import DeviceError

LIMIT_S = 2.0
END_S = 1.0
LARGEST = 256 * 1024
"""Bytes of output; a card with a hundred controls needs a tenth of it."""
DETAIL = 120


class Mixer:
    """One card.

    Args:
        program: `amixer`, or what stands in its place.
        card: number or id of the card.
        limit_s: longest wait for an answer.
    """

    def __init__(self, program: Sequence[str], card: str, limit_s: float = LIMIT_S) -> None:
        self._command = (*program, "-c", card, "contents")
        self._by_hand = f"amixer -c {card} contents"
        self._limit_s = limit_s

    async def contents(self) -> str:
        """All controls of the card, as `amixer contents` tells them.

        Raises:
            DeviceError: no_device (no such card, or no amixer), no_answer (too late, or killed), garbled (more than a
                card can say).
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, start_new_session=True
            )
        except OSError as error:
            raise DeviceError(
                FaultCode.NO_DEVICE, f"{self._command[0]}: {error.strerror}: install alsa-utils"
            ) from error
        try:
            async with asyncio.timeout(self._limit_s):
                told = await _all(process)
                status = await process.wait()
        except TimeoutError:
            raise DeviceError(FaultCode.NO_ANSWER, f"it does not come back; try by hand: {self._by_hand}") from None
        finally:
            await _end(process)
        text = told.decode("utf-8", "replace")
        if status < 0:
            raise DeviceError(FaultCode.NO_ANSWER, f"amixer was ended by signal {-status}")
        if status:
            raise DeviceError(
                FaultCode.NO_DEVICE, f"{text.strip()[:DETAIL]} /proc/asound/cards lists the cards".lstrip()
            )
        return text


async def _all(process: Process) -> bytes:
    told = b""
    while process.stdout is not None and (piece := await process.stdout.read(LARGEST)):
        told += piece
        if len(told) > LARGEST:
            raise DeviceError(FaultCode.GARBLED, "amixer says more than a card can")
    return told


async def _end(process: Process) -> None:
    """Whatever it waits for, it ends, with those that it started."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(END_S):
            while process.stdout is not None and await process.stdout.read(LARGEST):
                pass
            await process.wait()
