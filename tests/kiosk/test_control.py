"""`kiosk device` while the app runs: through the app's devices, never during a visit, and nothing of it is logged."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import logging
import socket
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from contracts.print.fonts import Faces
from devices.id_reader.gallery import CARDS
from devices.smart_card.gallery import TECHNICIAN_PIN
from kiosk.clock import SystemClock
from kiosk.commands import device
from kiosk.compose import Around, open_core
from kiosk.control.line import SOCKET, address
from kiosk.events import LogEvent
from kiosk.flows.core import Core
from kiosk.papers import test_page
from kiosk.settings import load_settings
from tests.kiosk.commands.technician import Technician, driven
from tests.kiosk.flows.world import logged
from tests.kiosk.test_compose import Cabinet

LIMIT_S = 30.0
HEAD = """
[kiosk]
id = "330302-001"
data_dir = "{data}"
[backend]
url = "http://127.0.0.1:9"
"""


class Shell:
    """A technician's shell beside the running app."""

    def __init__(self, config: Path, data: Path, cabinet: Cabinet, core: Core) -> None:
        self.config = config
        self.socket = data / SOCKET
        self.cabinet = cabinet
        self.core = core

    async def device(self, *words: str, typed: str = "") -> tuple[int, Any]:
        """One verb, in a process of its own; status and JSON."""
        command = [sys.executable, "-m", "kiosk", "device", *words, "--config", str(self.config), "--json"]
        done = await asyncio.to_thread(
            subprocess.run, command, input=typed, capture_output=True, text=True, timeout=LIMIT_S, check=False
        )
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)

    async def here(self, *words: str) -> tuple[int, Any]:
        """The same in this process, where starting takes no time."""

        def run() -> tuple[int, Any]:
            with contextlib.redirect_stdout(io.StringIO()) as said:
                status = device.main([*words, "--config", str(self.config), "--json"])
            return status, json.loads(said.getvalue())

        return await asyncio.to_thread(run)

    async def sim(self, *words: str) -> Any:
        """One verb of the cabinet."""
        return await asyncio.to_thread(driven(self.cabinet.folder), *words)


class Begun(logging.Handler):
    """Sees that work by hand has begun."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        """One line of the log."""
        if record.getMessage() == LogEvent.BY_HAND.code:
            self.seen.set()


async def far_record(shell: Shell, name: str) -> list[dict[str, object]]:
    """What physically happened to one device."""
    answer = await shell.sim("record", name)
    return list(answer[name])


@pytest.fixture(scope="module")
def cabinet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cabinet]:
    made = Cabinet(tmp_path_factory.mktemp("c") / "s")
    yield made
    made.close()


@pytest.fixture
async def shell(tmp_path: Path, cabinet: Cabinet) -> AsyncIterator[Shell]:
    """The composed core, over the socket that a killed app left behind, in a folder too deep for a socket's name."""
    data = tmp_path / ("deep" * 20)
    data.mkdir()
    config = tmp_path / "kiosk.toml"
    config.write_text(HEAD.format(data=data) + cabinet.config, encoding="utf-8")
    with socket.socket(socket.AF_UNIX) as killed:
        short = tmp_path.parent / "k"
        killed.bind(str(short))
        short.rename(data / SOCKET)
    async with open_core(load_settings(config), Around(SystemClock(), simulated=True)) as core:
        yield Shell(config, data, cabinet, core)
    assert not (data / SOCKET).exists()


async def test_the_app_does_the_work_and_logs_nothing_of_it(shell: Shell) -> None:
    assert stat.S_IMODE(shell.socket.stat().st_mode) == 0o600
    await asyncio.to_thread(shell.cabinet.do, "insert-card", "resident")
    with logged() as lines:
        status, card = await shell.device("read-id", "--timeout-s", "10")
        assert (status, card["number"]) == (0, CARDS["resident"].number)
        status, answer = await shell.device("locker", "open", "7", "--order", "by-hand")
        assert (status, answer["door"]) == (0, "open")
        status, answer = await shell.device("locker", "status")
        assert (status, answer["boxes"]["7"]["door"], answer["boxes"]["8"]["door"]) == (0, "open", "closed")
        await asyncio.to_thread(shell.cabinet.do, "show-code", "LB0000000000A")
        assert await shell.device("barcode", "--timeout-s", "10") == (0, {"text": "LB0000000000A"})
        await asyncio.to_thread(shell.cabinet.do, "insert-smart-card", "transit")
        status, answer = await shell.device("read-card", "--timeout-s", "10")
        assert (status, answer["number"], answer["balance_fen"]) == (0, "3104990000000000017", 3250)
        await asyncio.to_thread(shell.cabinet.do, "insert-smart-card", "technician")
        status, answer = await shell.device("staff-card", "--pin", typed=TECHNICIAN_PIN)
        assert (status, answer["number"], answer["signed"]) == (0, "LBT-CARD-0001", True)
        status, answer = await shell.device("check")
        assert (status, answer["devices"]["id_reader"]["state"]) == (0, "online")
    assert lines.count("device.by_hand") == 7
    assert not any(secret in line for line in lines for secret in (card["number"], card["name"], TECHNICIAN_PIN))
    await asyncio.to_thread(shell.cabinet.do, "close-door", "7")
    await asyncio.to_thread(shell.cabinet.do, "remove-card")


async def test_a_page_and_a_photo_come_through_the_app(shell: Shell, tmp_path: Path) -> None:
    await asyncio.to_thread(shell.cabinet.do, "insert-page", "skewed", "certificate")
    status, answer = await shell.device("scan", "--out", str(tmp_path / "pages"))
    assert (status, answer["pages"][0]["good"]) == (0, True)
    assert await asyncio.to_thread(begins, answer["pages"][0]["file"], b"\xff\xd8")
    assert await asyncio.to_thread(begins, answer["pages"][0]["raw"], b"\x89PNG")
    await asyncio.to_thread(shell.cabinet.do, "feeder-empty")
    status, answer = await shell.device("scan", "--out", str(tmp_path / "pages"))
    assert (status, answer["error"]["code"]) == (3, "no_page")
    await asyncio.to_thread(shell.cabinet.do, "stand", "straight")
    status, answer = await shell.device("photo", "--out", str(tmp_path / "photos"))
    assert (status, answer["photo"]["good"]) == (0, True)
    assert await asyncio.to_thread(begins, answer["photo"]["file"], b"\xff\xd8")
    await asyncio.to_thread(shell.cabinet.do, "leave")


def begins(file: str, with_what: bytes) -> bool:
    return Path(file).read_bytes().startswith(with_what)


async def test_what_is_around_and_beside_the_machine_comes_through_the_app(shell: Shell) -> None:
    await shell.sim("dark")
    status, answer = await shell.here("io")
    assert (status, answer["board"]["daylight"], answer["board"]["door"]) == (0, "night", "no")
    assert set(answer["power"]) == {"mains", "charge_percent", "runtime_s"}
    await shell.sim("bright")
    await shell.sim("hang", "io_board", "on")
    status, answer = await shell.here("lamps", "id_reader")
    assert (status, answer["error"]["code"]) == (3, "no_answer"), "a board that is silent lights nothing"
    await shell.sim("hang", "io_board", "off")
    status, first = await shell.here("sheets", "issue", "--order", "s1")
    assert (status, first["state"]) == (0, "issued")
    assert await shell.here("sheets", "issue", "--order", "s1") == (0, first)
    status, answer = await shell.here("sheets", "status")
    assert (status, answer["left"]) == (0, 49)
    assert [entry["event"] for entry in await far_record(shell, "stationery")].count("sheet_issued") == 1


async def test_a_card_is_given_out_once_through_the_app(shell: Shell) -> None:
    await shell.sim("move-ms", "20")
    assert await shell.here("dispense", "load", "50") == (0, {"cards_left": 50})
    status, answer = await shell.here("dispense", "load", "-1")
    assert (status, answer["error"]["code"]) == (3, "refused")
    issuing = asyncio.create_task(shell.here("dispense", "issue", "--order", "c1"))
    async with asyncio.timeout(LIMIT_S):
        while "card_presented" not in [entry["event"] for entry in await far_record(shell, "card_dispenser")]:
            assert not issuing.done()
    await shell.sim("take-card")
    status, answer = await issuing
    assert (status, answer["end"], answer["repeated"]) == (0, "taken", False)
    status, answer = await shell.here("dispense", "issue", "--order", "c1")
    assert (status, answer["end"], answer["repeated"]) == (0, "taken", True)
    status, answer = await shell.here("dispense", "status")
    assert (status, answer["place"], answer["cards_left"]) == (0, "none", 49)
    assert await shell.here("dispense", "capture") == (0, {"order": None, "end": None})


async def test_papers_are_printed_through_the_app(shell: Shell, tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(test_page.render(100, 60, Faces()))
    for printer, name in (("label", "label_printer"), ("receipt", "receipt_printer")):
        status, answer = await shell.here("print", str(page), "--printer", printer)
        assert (status, answer["outcome"]) == (0, "completed"), answer
        assert len(await far_record(shell, name)) == 1
    await shell.sim("paper-out", "receipt_printer")
    status, answer = await shell.here("print", str(page), "--printer", "receipt")
    assert (status, answer["error"]["code"], answer["error"]["action"]) == (3, "paper_out", "service")
    await shell.sim("refill", "receipt_printer")
    longer_than_a_roll = Canvas(str(page), pagesize=(72, 7200))
    longer_than_a_roll.showPage()
    longer_than_a_roll.save()
    status, answer = await shell.here("print", str(page), "--printer", "receipt")
    assert (status, answer["error"]["code"]) == (3, "print_failed")


async def test_a_technician_walks_through_the_devices_of_the_running_app(shell: Shell) -> None:
    technician = Technician(driven(shell.cabinet.folder))
    walk = ("--config", str(shell.config), "--json", "--only=barcode")
    status, told = await asyncio.to_thread(technician.walk, *walk)
    assert (status, json.loads(told)["devices"]["barcode"]["outcome"]) == (0, "passed"), technician.said
    shell.core.session.wake()
    status, told = await asyncio.to_thread(technician.walk, *walk)
    assert (status, json.loads(told)["error"]["code"]) == (3, "machine_busy")


async def test_in_a_visit_no_verb_moves_anything(shell: Shell, tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(test_page.render(100, 60, Faces()))
    moving = ("stationery", "card_dispenser", "document_printer", "label_printer", "receipt_printer", "scanner")
    before = [await far_record(shell, name) for name in moving]
    shell.core.session.wake()
    for words in (
        ("check",),
        ("io",),
        ("lamps", "id_reader"),
        ("sheets", "status"),
        ("sheets", "issue"),
        ("dispense", "status"),
        ("dispense", "issue"),
        ("dispense", "capture"),
        ("dispense", "load", "9"),
        ("print", str(page)),
        ("print", str(page), "--printer", "label"),
        ("scan", "--out", str(tmp_path / "pages")),
        ("photo", "--out", str(tmp_path / "photos")),
    ):
        status, answer = await shell.here(*words)
        assert (status, answer["error"]["code"]) == (3, "machine_busy"), words
    assert [await far_record(shell, name) for name in moving] == before
    assert not any((tmp_path / "pages").iterdir())


async def test_a_visit_comes_first(shell: Shell) -> None:
    waiting = asyncio.create_task(shell.device("read-id", "--timeout-s", "25"))
    begun = Begun()
    with logged():
        logging.getLogger("kiosk").addHandler(begun)
        async with asyncio.timeout(LIMIT_S):
            await begun.seen.wait()
        logging.getLogger("kiosk").removeHandler(begun)
    shell.core.session.wake()
    status, answer = await waiting
    assert (status, answer["error"]["code"]) == (3, "machine_busy")
    for words in (("locker", "status"), ("locker", "open", "9")):
        status, answer = await shell.device(*words)
        assert (status, answer["error"]["code"]) == (3, "machine_busy")


async def test_what_is_no_request_is_refused_and_the_app_lives(shell: Shell) -> None:
    for line in (b"\n", b"{}\n", b'{"verb": "fly"}\n', b"\xff\n", b'{"verb": "print", "pdf": "?"}\n'):
        with socket.socket(socket.AF_UNIX) as talk:
            talk.settimeout(LIMIT_S)
            with address(shell.socket.parent) as name:
                talk.connect(name)
            talk.sendall(line)
            answer = json.loads(await asyncio.to_thread(talk.recv, 4096))
        assert answer["error"]["code"] == "refused"
    assert (await shell.device("locker", "status"))[0] == 0
