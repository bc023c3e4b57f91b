"""`kiosk device` as a person at a shell sees it, against a simulated cabinet in its own process."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from contracts.print.fonts import Faces
from devices.id_reader.gallery import CARDS
from devices.smart_card.gallery import JOURNEYS
from kiosk.commands.run_desk import ENDS_WITH_US
from kiosk.papers import test_page

LIMIT_S = 30


@dataclass(frozen=True, slots=True)
class Answer:
    """What one command gave."""

    status: int
    body: dict[str, object]
    errors: str

    @property
    def code(self) -> object:
        """Code of the error."""
        error = self.body["error"]
        assert isinstance(error, dict)
        assert set(error) == {"code", "message", "staff_message", "action"}
        return error["code"]


@dataclass(frozen=True, slots=True)
class Bench:
    """A cabinet that runs, and a configuration that reaches it."""

    folder: Path

    def kiosk(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run one command to its end."""
        command = [sys.executable, "-m", "kiosk", *words]
        return subprocess.run(command, input=typed, capture_output=True, text=True, timeout=LIMIT_S, check=False)

    def device(self, *words: str, typed: str = "") -> Answer:
        """Run one device verb."""
        done = self.kiosk("device", *words, "--config", str(self.folder / "kiosk.toml"), "--json", typed=typed)
        assert done.stdout.count("\n") == (1 if done.stdout else 0)
        return Answer(done.returncode, json.loads(done.stdout or "{}"), done.stderr)

    def sim(self, *words: str) -> object:
        """Drive the cabinet, as `kiosk sim ctl` does."""
        with socket.socket(socket.AF_UNIX) as talk, talk.makefile("rwb") as lines:
            talk.settimeout(LIMIT_S)
            talk.connect(str(self.folder / "s" / "control"))
            lines.write(json.dumps({"verb": words[0], "args": words[1:]}).encode() + b"\n")
            lines.flush()
            answer = json.loads(lines.readline())
        assert answer["ok"], answer
        return answer["result"]

    def latches(self, box: int) -> list[str]:
        """What one latch did, on the far end's own record."""
        record = self.sim("record", "locker")
        assert isinstance(record, dict)
        return [
            entry["event"] for entry in record["locker"] if entry["box"] == box and entry["event"].startswith("latch")
        ]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    command = [*ENDS_WITH_US, sys.executable, "-m", "kiosk", "sim", "run", "--cabinet", "lbb-24"]
    command += ["--dir", str(tmp_path / "s")]
    command += ["--without=label_printer", "--without=receipt_printer"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
            head = f"[kiosk]\nid = '330302-001'\ndata_dir = '{tmp_path / 'data'}'\n"
            (tmp_path / "kiosk.toml").write_text(head + told["config"], encoding="utf-8")
            yield Bench(tmp_path)
        finally:
            process.terminate()
            assert process.wait(LIMIT_S) == 0


def test_read_id_over_every_kind_of_line(bench: Bench) -> None:
    bench.sim("insert-card", "rare")
    read = bench.device("read-id", "--timeout-s", "5")
    assert read.status == 0
    assert (read.body["name"], read.body["number"]) == (CARDS["rare"].name, CARDS["rare"].number)
    assert read.body["kind"] == "resident"
    assert read.body["name_latin"] is None
    bench.sim("remove-card")
    bench.sim("one-byte", "id_reader", "on")
    bench.sim("noise", "id_reader", "on")
    bench.sim("insert-card", "long-term")
    read = bench.device("read-id", "--timeout-s", "5")
    assert (read.status, read.body["valid_until"]) == (0, "long-term")


PUBLISHED = {
    *("kind", "name", "name_latin", "sex", "ethnicity", "birth", "address", "number", "issuer"),
    *("valid_from", "valid_until", "nationality", "pass_number", "issue_count", "photo_sha256", "read_ms"),
}


def test_read_id_of_every_kind_of_card(bench: Bench) -> None:
    expected: dict[str, dict[str, object]] = {
        "hmt": {"kind": "hmt_permit", "pass_number": "H01234567", "issue_count": 1, "ethnicity": None},
        "foreigner": {"kind": "foreigner_2023", "name_latin": "TESTER, JOHN", "nationality": "CAN", "address": None},
        "foreigner-2017": {"kind": "foreigner_2017", "nationality": "FRA", "birth": "1981-12-03", "issue_count": None},
    }
    for name, fields in expected.items():
        bench.sim("insert-card", name)
        read = bench.device("read-id", "--timeout-s", "5")
        assert read.status == 0
        assert set(read.body) == PUBLISHED
        assert {key: read.body[key] for key in fields} == fields
        assert read.body["number"] == CARDS[name].number
    bench.sim("new-address", "演示市新址路9号")
    bench.sim("insert-card", "resident")
    read = bench.device("read-id", "--newest-address", "--fingerprint", "--timeout-s", "5")
    assert set(read.body) == PUBLISHED | {"fingerprint_bytes"}
    assert (read.body["address"], read.body["fingerprint_bytes"]) == ("演示市新址路9号", 1024)
    bench.sim("insert-card", "foreigner")
    picture = bench.folder / "photo.bmp"
    read = bench.device("read-id", "--photo", str(picture), "--timeout-s", "5")
    assert (read.body["photo_file"], read.body["photo_reason"]) == (str(picture), "")
    assert picture.read_bytes().startswith(b"BM")
    bench.sim("photo", "crash")
    bench.sim("insert-card", "hmt")
    read = bench.device("read-id", "--photo", str(picture), "--timeout-s", "5")
    assert (read.status, read.body["kind"], read.body["photo_file"]) == (0, "hmt_permit", None)
    assert read.body["photo_reason"] == "the decoder ended with status -6"
    bench.sim("insert-card", "unknown-kind")
    assert bench.device("read-id", "--timeout-s", "5").code == "card_unsupported"


def test_a_card_pulled_in_mid_read_and_then_another(bench: Bench) -> None:
    bench.sim("pull-card", "700")
    bench.sim("insert-card", "resident")
    read = bench.device("read-id", "--timeout-s", "5")
    assert (read.status, read.code) == (3, "card_removed")
    bench.sim("insert-card", "second")
    read = bench.device("read-id", "--timeout-s", "5")
    assert (read.status, read.body["number"]) == (0, CARDS["second"].number)
    bench.sim("remove-card")
    read = bench.device("read-id", "--timeout-s", "0.5")
    assert (read.status, read.code) == (3, "no_card")
    bench.sim("unplug", "id_reader")
    read = bench.device("read-id", "--timeout-s", "0.5")
    assert (read.status, read.code) == (3, "no_device")


def test_a_door_opens_once_for_an_order(bench: Bench) -> None:
    bench.sim("lose-reply")
    opened = bench.device("locker", "open", "7", "--order", "k1")
    assert opened.status == 0
    assert (opened.body["box"], opened.body["order"], opened.body["door"]) == (7, "k1", "open")
    again = bench.device("locker", "open", "7", "--order", "k1")
    assert (again.status, again.body["open_ms"]) == (0, opened.body["open_ms"])
    assert bench.latches(7) == ["latch_sprang"]
    boxes = bench.device("locker", "status").body["boxes"]
    assert isinstance(boxes, dict)
    assert boxes["7"] == {"door": "open", "state": "good"}
    assert boxes["8"] == {"door": "closed", "state": "good"}


def test_faults_of_the_locker_have_their_names(bench: Bench) -> None:
    bench.sim("stuck", "9")
    assert bench.device("locker", "open", "9").code == "stuck"
    bench.sim("echo", "locker", "on")
    bench.sim("dead-board", "1")
    echo = bench.device("locker", "open", "7")
    assert (echo.status, echo.code) == (3, "echo")
    bench.sim("echo", "locker", "off")
    dead = bench.device("locker", "open", "7")
    assert (dead.status, dead.code) == (3, "no_answer")
    assert bench.latches(7) == []
    assert bench.device("locker", "open", "99").code == "no_such_box"


def test_a_board_that_is_silent_is_told_beside_the_boxes(bench: Bench) -> None:
    bench.sim("hang", "locker", "on")
    silent = bench.device("locker", "status")
    assert (silent.status, silent.code) == (3, "no_answer")
    assert "no board for box 1 to 24" in str(silent.body["error"])
    assert len(cast(Mapping[str, object], silent.body["boxes"])) == 24


@pytest.mark.parametrize("words", ["0", "-1", "nan", "inf", "1e9", "soon"])
def test_a_time_limit_that_is_none_is_refused_before_anything_happens(tmp_path: Path, words: str) -> None:
    done = Bench(tmp_path).kiosk("device", "read-id", f"--timeout-s={words}", "--config", str(tmp_path / "none"))
    assert done.returncode == 2
    assert f"more than 0 and at most 3600 seconds, not {words}" in done.stderr


def test_an_app_that_ends_before_it_answers_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    config = tmp_path / "kiosk.toml"
    config.write_text(f"[kiosk]\nid = '330302-001'\ndata_dir = '{tmp_path / 'data'}'\n")
    with socket.socket(socket.AF_UNIX) as app, ThreadPoolExecutor(1) as beside:
        app.bind(str(tmp_path / "data" / "control"))
        app.listen()
        app.settimeout(LIMIT_S)
        asking = beside.submit(Bench(tmp_path).device, "check")
        talk, _ = app.accept()
        with talk:
            assert b"check" in talk.recv(4096)
        told = asking.result(LIMIT_S)
    assert (told.status, told.code) == (3, "app_gone")


def test_a_print_that_nobody_knows_of_is_no_success(bench: Bench) -> None:
    page = bench.folder / "page.pdf"
    page.write_bytes(test_page.render(210, 297, Faces()))
    bench.sim("slow", "document_printer", "20")
    printed = bench.device("print", str(page), "--timeout-s", "1.5")
    assert (printed.status, printed.code) == (3, "outcome_unknown")
    assert "it did not come to an end in time" in str(printed.body["error"])


def test_check_and_barcode(bench: Bench) -> None:
    folder = str(bench.folder / "s")
    done = bench.kiosk("sim", "ctl", "--dir", folder, "unplug", "barcode")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"ok": True, "result": None})
    assert bench.kiosk("sim", "ctl", "--dir", folder, "fly").returncode == 3
    assert bench.kiosk("sim", "ctl", "--dir", f"{folder}x", "state").returncode == 2
    devices = bench.device("check").body["devices"]
    assert isinstance(devices, dict)
    assert devices["id_reader"]["state"] == devices["locker"]["state"] == "online"
    assert devices["id_reader"]["detail"] == "SAM 05.01-20120411-0002011994-0000000001"
    assert devices["barcode"]["state"] == "no_device"
    assert devices["smart_card"]["state"] == "online"
    assert devices["card_dispenser"]["state"] == "online"
    assert devices["receipt_printer"]["state"] == "disabled"
    bench.sim("plug", "barcode")
    bench.sim("show-code", "330302-蜂")
    assert bench.device("barcode", "--timeout-s", "5").body == {"text": "330302-蜂"}


def test_a_missing_table_is_one_line_with_status_2(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("[devices.barcode]\ndriver = 'gm65'\nport = '/dev/null'\n", encoding="utf-8")
    read = Bench(tmp_path).device("read-id")
    assert (read.status, read.body) == (2, {})
    assert read.errors == f"{tmp_path / 'kiosk.toml'}: devices.id_reader: is missing\n"


def test_read_card(bench: Bench) -> None:
    none = bench.device("read-card", "--timeout-s", "0.5")
    assert (none.status, none.code) == (3, "no_card")
    bench.sim("insert-smart-card", "social-security")
    read = bench.device("read-card", "--timeout-s", "5")
    assert read.status == 0, read.errors
    assert {key: read.body[key] for key in ("kind", "number", "name", "issuer", "valid_until", "balance_fen")} == {
        "kind": "social_security",
        "number": "A33039901",
        "name": "测试·甲",
        "issuer": "D15600000599110145FFFFFF",
        "valid_until": "2033-03-01",
        "balance_fen": None,
    }
    assert str(read.body["id_number"]) not in read.errors
    bench.sim("insert-smart-card", "transit-overdrawn")
    read = bench.device("read-card", "--timeout-s", "5")
    assert (read.body["kind"], read.body["balance_fen"], read.body["name"]) == ("transit", -150, None)
    assert str(read.body["journeys"]).count("fare_fen") == len(JOURNEYS)
    bench.sim("card-service-kill")
    assert bench.device("read-card", "--timeout-s", "5").code == "no_device"
    bench.sim("card-service-start")
    bench.sim("insert-smart-card", "courier")
    assert bench.device("read-card", "--timeout-s", "5").code == "card_unsupported"
    bench.sim("remove-smart-card")


def test_a_staff_card_is_tried_by_hand(bench: Bench) -> None:
    """The PIN comes by a line, is compared by the card alone, and stands nowhere in what is said."""
    assert bench.device("staff-card", "--timeout-s", "0.5").code == "no_card"
    bench.sim("insert-smart-card", "technician")
    shown = {"number": "LBT-CARD-0001", "role": "technician", "tries_left": 3, "signed": False}
    assert bench.device("staff-card").body == shown
    wrong = bench.device("staff-card", "--pin", typed="975319\n")
    assert (wrong.status, wrong.code, "975319" in wrong.errors) == (3, "pin_wrong", False)
    assert "2" in str(wrong.body["error"])
    assert bench.device("staff-card").body == {**shown, "tries_left": 2}
    for none in ("", "975", "9753105310", "97531o", "\uff19\uff17\uff15\uff13\uff11\uff10"):
        refused = bench.device("staff-card", "--pin", typed=f"{none}\n")
        assert (refused.status, refused.body) == (2, {})
        assert refused.errors == "PIN: must be 4 to 8 digits; the card was not asked\n"
    assert bench.device("staff-card").body == {**shown, "tries_left": 2}
    assert bench.device("staff-card", "--pin", typed="975310\n").body == {**shown, "signed": True}
    for _ in range(3):
        bench.device("staff-card", "--pin", typed="975319\n")
    assert bench.device("staff-card", "--pin", typed="975310\n").code == "pin_blocked"
    bench.sim("insert-smart-card", "transit")
    assert bench.device("staff-card").code == "card_unsupported"
    bench.sim("remove-smart-card")


def test_a_card_is_given_out_once(bench: Bench) -> None:
    bench.sim("move-ms", "20")
    assert bench.device("dispense", "load", "50").body == {"cards_left": 50}
    command = [sys.executable, "-m", "kiosk", "device", "dispense", "issue", "--order", "k1"]
    command += ["--config", str(bench.folder / "kiosk.toml"), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as issuing:
        _wait_for(bench, "card_presented")
        assert bench.device("dispense", "status").status == 3  # the port is held
        bench.sim("take-card")
        told, _ = issuing.communicate(timeout=LIMIT_S)
    issued = json.loads(told)
    assert (issued["end"], issued["repeated"]) == ("taken", False)
    again = bench.device("dispense", "issue", "--order", "k1")
    assert (again.body["end"], again.body["repeated"]) == ("taken", True)
    status = bench.device("dispense", "status").body
    assert status == {"place": "none", "stacker": "enough", "cards_left": 49, "bin_full": False, "bin_cards": 0}
    assert bench.device("dispense", "capture").body == {"order": None, "end": None}
    bench.sim("load-cards", "0")
    empty = bench.device("dispense", "issue")
    assert (empty.status, empty.code) == (3, "cards_out")


def test_what_is_around_the_machine(bench: Bench) -> None:
    bench.sim("dark")
    bench.sim("tamper", "on")
    bench.sim("jack", "on")
    limit = time.monotonic() + LIMIT_S
    while True:  # the service meets its UPS a moment after both began
        body = bench.device("io").body
        board, power = body["board"], body["power"]
        assert isinstance(board, dict)
        assert isinstance(power, dict)
        if power["mains"] == "mains" or time.monotonic() > limit:
            break
    assert (board["daylight"], board["tamper"], board["temperature_c"]) == ("night", "yes", 24.0)
    assert (power["mains"], power["charge_percent"]) == ("mains", 100)
    assert body["sound"] == {"speaker": "yes", "volume_percent": 68, "headphones": "yes", "microphone": "yes"}
    bench.sim("unplug", "io_board")
    bench.sim("hang", "sound", "on")
    beside = bench.device("io")
    board, sound = (cast(Mapping[str, Mapping[str, str]], beside.body[part])["error"] for part in ("board", "sound"))
    assert (beside.status, beside.body["power"]) == (3, power), "a part that fails hides no other"
    assert (board["code"], sound["code"]) == ("no_device", "no_answer")
    assert "sound: it does not come back; try by hand: amixer -c 0 contents" in sound["staff_message"]


def test_a_numbered_sheet_is_issued_once(bench: Bench) -> None:
    first = bench.device("sheets", "issue", "--order", "k1").body
    assert first["state"] == "issued"
    assert bench.device("sheets", "issue", "--order", "k1").body == first
    assert bench.device("sheets", "status").body["left"] == 49


def _wait_for(bench: Bench, event: str) -> None:
    limit = time.monotonic() + LIMIT_S
    while time.monotonic() < limit:
        record = bench.sim("record", "card_dispenser")
        assert isinstance(record, dict)
        if any(entry["event"] == event for entry in record["card_dispenser"]):
            return
        time.sleep(0.05)
    raise AssertionError(event)
