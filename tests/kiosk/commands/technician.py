"""A technician at a terminal: reads what `kiosk device certify` asks, does it on the simulated cabinet, answers."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

LIMIT_S = 60.0
PROMPT = re.compile(r"(?:: |:|\(y/n\)) $")
STEP = re.compile(r"^(?:== (\S+) \(|-- (.+)$)", re.MULTILINE)

TYPED = (("plate", ""), ("initials", "xy"), ("Go on there", "y"), ("note as failed", "f"))
Sim = Callable[..., object]

DEEDS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("id_reader", "read a card"): ("insert-card", "resident"),
    ("id_reader", "no card"): ("remove-card",),
    ("smart_card", "read a card"): ("insert-smart-card", "social-security"),
    ("smart_card", "no card"): ("remove-smart-card",),
    ("barcode", "read a code"): ("show-code", "330302-蜂"),
    ("scanner", "scan"): ("insert-page", "straight", "certificate"),
    ("scanner", "no page"): ("feeder-empty",),
    ("camera", "photo"): ("stand", "straight"),
    ("camera", "nobody"): ("leave",),
    ("io_board", "door yes"): ("service-door", "on"),
    ("io_board", "door no"): ("service-door", "off"),
    ("io_board", "tamper yes"): ("tamper", "on"),
    ("io_board", "tamper no"): ("tamper", "off"),
    ("io_board", "presence yes"): ("somebody", "on"),
    ("io_board", "presence no"): ("somebody", "off"),
    ("io_board", "headphones yes"): ("headphones", "on"),
    ("io_board", "headphones no"): ("headphones", "off"),
    ("io_board", "night"): ("dark",),
    ("io_board", "day"): ("bright",),
    ("ups", "battery"): ("mains-off",),
    ("ups", "mains"): ("mains-on",),
    ("sound", "headphones in"): ("jack", "on"),
    ("sound", "headphones out"): ("jack", "off"),
    ("receipt_printer", "cover closed"): ("cover-close", "receipt_printer"),
}
OF_ANY: Mapping[str, str] = {
    "cable out": "unplug",
    "cable in": "plug",
    "paper out": "paper-out",
    "paper in": "refill",
    "cover open": "cover-open",
    "cover closed": "refill",
}
"""What is done to a device of any kind; its name follows."""


def driven(folder: Path) -> Sim:
    """One verb of the cabinet that runs in `folder`; AssertionError when it cannot be done."""

    def do(*words: str) -> object:
        with socket.socket(socket.AF_UNIX) as talk, talk.makefile("rwb") as lines:
            talk.settimeout(LIMIT_S)
            talk.connect(str(folder / "control"))
            lines.write(json.dumps({"verb": words[0], "args": words[1:]}).encode() + b"\n")
            lines.flush()
            answer = json.loads(lines.readline())
        assert answer["ok"], answer
        return answer["result"]

    return do


@dataclass
class Technician:
    """Answers every question, with yes unless told otherwise.

    Args:
        sim: one verb of the simulated cabinet; raises AssertionError when it cannot be done.
        no: steps whose eye question is answered with no.
        skips: answers at the first question of a step, by device and step.
        leaves_at: the step at which the terminal is closed.
    """

    sim: Sim
    no: frozenset[str] = frozenset()
    skips: Mapping[tuple[str, str], str] = field(default_factory=dict)
    leaves_at: str = ""
    said: str = ""

    def walk(self, *words: str) -> tuple[int, str]:
        """Run the command to its end; exit status and what came on stdout."""
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "kiosk", "device", "certify", *words]
        try:
            with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True) as process:
                os.close(theirs)
                for prompt in self._prompts(ours, process):
                    if self.leaves_at and self._step == self.leaves_at:
                        os.write(ours, b"\x04")
                        continue
                    os.write(ours, (self._answer(prompt) + "\n").encode())
                assert process.stdout is not None
                told = process.stdout.read()
                return process.wait(LIMIT_S), told
        finally:
            os.close(ours)

    def _prompts(self, ours: int, process: subprocess.Popen[str]) -> Iterator[str]:
        self.said, self._device, self._step, seen = "", "", "", 0
        until = time.monotonic() + LIMIT_S * 6
        while time.monotonic() < until:
            ready, _, _ = select.select([ours], [], [], 0.2)
            if not ready:
                if process.poll() is not None:
                    return
                self._meanwhile()
                continue
            try:
                self.said += os.read(ours, 65536).decode().replace("\r\n", "\n")
            except OSError:  # the other end has gone
                return
            if PROMPT.search(self.said[seen:]):
                for found in STEP.finditer(self.said[seen:]):
                    self._device, self._step = found[1] or self._device, found[2] or ""
                part, seen = self.said[seen:], len(self.said)
                yield part.splitlines()[-1]
        process.kill()
        raise AssertionError(self.said)

    def _meanwhile(self) -> None:
        """What a technician does without being asked any more: a card that comes out is taken."""
        if self._step == "issue" and self.said.rstrip().endswith("press Enter:"):
            with contextlib.suppress(AssertionError):
                self.sim("take-card")

    def _answer(self, prompt: str) -> str:
        at = (self._device, self._step)
        for part, answer in (*TYPED, *(("", skip) for where, skip in self.skips.items() if where == at)):
            if part in prompt:
                return answer
        if prompt.rstrip().endswith("(y/n)"):
            return "n" if self._step in self.no else "y"
        self._do(at)
        return ""

    def _do(self, at: tuple[str, str]) -> None:
        device, step = at
        if at in DEEDS:
            self.sim(*DEEDS[at])
        elif step in OF_ANY:
            self.sim(OF_ANY[step], device)
        elif step.startswith("shut box"):
            self.sim("close-door", step.split()[-1])
