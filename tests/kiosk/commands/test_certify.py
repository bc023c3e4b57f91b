"""`kiosk device certify` at a terminal (a pty), against the simulated cabinet, with devices that work and that fail."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.id_reader.gallery import CARDS
from kiosk.commands import device
from tests.kiosk.commands.technician import Sim, Technician, driven
from tests.kiosk.test_compose import Cabinet

NO_TIME = "s no time tonight"


@pytest.fixture(scope="module")
def cabinet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cabinet]:
    made = Cabinet(
        tmp_path_factory.mktemp("c") / "s", "lbb-24", "--without=label_printer", "--without=document_printer"
    )
    yield made
    made.close()


@pytest.fixture
def sim(cabinet: Cabinet) -> Sim:
    return driven(cabinet.folder)


@pytest.fixture
def words(tmp_path: Path, cabinet: Cabinet) -> tuple[str, ...]:
    head = f"[kiosk]\nid = '330302-001'\ndata_dir = '{tmp_path / 'data'}'\n"
    (tmp_path / "kiosk.toml").write_text(head + cabinet.config, encoding="utf-8")
    return ("--config", str(tmp_path / "kiosk.toml"), "--json")


def only(*devices: str) -> tuple[str, ...]:
    return tuple(f"--only={name}" for name in devices)


def no_cable(*devices: str) -> dict[tuple[str, str], str]:
    return {(name, step): NO_TIME for name in devices for step in ("cable out", "cable in")}


def test_devices_that_work_are_verified_and_no_person_is_in_the_record(
    sim: Sim, words: tuple[str, ...], tmp_path: Path
) -> None:
    technician = Technician(sim, skips=no_cable("locker", "receipt_printer"))
    status, told = technician.walk(*words, *only("id_reader", "locker", "receipt_printer"), "--boxes", "7")
    assert (status, told.count("\n")) == (0, 1), technician.said
    record = json.loads(told)
    assert (record["kiosk"], record["by"], record["real"], record["outcome"]) == ("330302-001", "XY", False, "passed")
    module = "SAM 05.01-20120411-0002011994-0000000001"
    assert record["devices"]["id_reader"]["model"] == module
    assert record["devices"]["locker"]["steps"]["open box 7"]["outcome"] == "passed"
    assert record["devices"]["receipt_printer"]["steps"]["cover open"]["outcome"] == "passed"
    line = record["devices"]["id_reader"]["line"]
    assert line.startswith(f"Verified on: simulator only; {record['at']}; kiosk {record['version']}; XY; 6 of 6 steps")
    assert record["devices"]["locker"]["line"].endswith("left out: cable out, cable in")
    lines = Path(record["file"]).read_text(encoding="utf-8")
    assert f"docs/devices/lock-8a.md (locker)\n{record['devices']['locker']['line']}\n" in lines
    person = CARDS["resident"]
    for where in (told, lines, technician.said):
        assert person.name not in where
        assert person.number not in where
    assert not (tmp_path / "data" / "certify.json").exists()


def test_a_device_that_fails_is_never_called_verified(sim: Sim, words: tuple[str, ...]) -> None:
    sim("stuck", "1")
    technician = Technician(sim, no=frozenset({"open box 2", "issue"}), skips=no_cable("locker", "stationery"))
    status, told = technician.walk(*words, *only("locker", "stationery", "sound"), "--by", "ab", "--boxes", "1,2")
    sim("stuck", "1", "off")
    record = json.loads(told)
    assert (status, record["error"]["code"], record["error"]["action"]) == (3, "hardware", "service")
    assert "not passed: locker, stationery" in record["error"]["staff_message"]
    steps = record["devices"]["locker"]["steps"]
    assert steps["open box 1"] == {"outcome": "failed", "detail": "stuck"}
    assert steps["open box 2"] == {"outcome": "failed", "detail": "not so, by eye"}
    assert record["devices"]["locker"]["line"].startswith("Failed on: simulator only")
    assert "latch did not release" in technician.said
    assert (record["by"], record["devices"]["sound"]["outcome"]) == ("AB", "passed")


def test_an_interrupted_walk_goes_on_and_a_device_can_be_left_out(sim: Sim, words: tuple[str, ...]) -> None:
    walk = (*words, *only("barcode", "io_board"))
    technician = Technician(sim, skips=no_cable("barcode"), leaves_at="door yes")
    status, told = technician.walk(*walk)
    assert (status, json.loads(told)["error"]["code"]) == (3, "refused")
    assert "the same command goes on there" in json.loads(told)["error"]["staff_message"]
    technician = Technician(sim, skips={("io_board", "tamper yes"): "d no switch is wired"})
    status, told = technician.walk(*walk)
    record = json.loads(told)
    assert status == 0, technician.said
    assert "Go on there?" in technician.said
    assert "== barcode" not in technician.said
    assert record["devices"]["barcode"]["steps"]["read a code"]["outcome"] == "passed"
    steps = record["devices"]["io_board"]["steps"]
    assert (steps["door yes"]["outcome"], steps["door no"]["outcome"]) == ("passed", "passed")
    assert steps["cable in"] == {"outcome": "skipped", "detail": "no switch is wired"}


def test_without_a_terminal_it_is_one_line_and_status_2(words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "device", "certify", *words, "--only", "barcode"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "stdin: a terminal is needed, to answer the questions\n"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--by", "somebody"), "1 to 4 letters"),
        (("--boxes", "one"), "numbers with commas"),
        (("--only", "lift"), "lift"),
    ],
)
def test_wrong_words_are_status_2(wrong: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        device.main(["certify", "--config", "none.toml", *wrong])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
