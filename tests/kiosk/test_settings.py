"""A wrong configuration gives one line that names the file and the key."""

from pathlib import Path

import pytest

from contracts.rules.text import Text, same
from kiosk.__main__ import main
from kiosk.settings import SettingsError, load_bench_settings, load_settings, with_devices

GOOD = """
[kiosk]
id = "330302-001"
[cabinet]
model = "lbb-24"
[backend]
url = "http://127.0.0.1:8600"
[devices.id_reader]
driver = "sam"
port = "/dev/null"
[devices.locker]
driver = "lock-8a"
port = "socket://127.0.0.1:4001"
boards = [ { address = 1, channels = 24, closed_level = 1, first_box = 1 } ]
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults_and_values(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD))
    assert settings.kiosk.profile == "hall"
    assert settings.devices.id_reader is not None
    assert settings.devices.id_reader.baud == 115200
    assert settings.devices.locker is not None
    assert list(settings.devices.locker.boards[0].boxes) == list(range(1, 25))
    assert settings.devices.scanner is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('id = "330302-001"', "", "kiosk.id: is missing"),
        ('id = "330302-001"', "id = 7", "kiosk.id: "),
        ('driver = "sam"', 'driver = "mas"', "devices.id_reader.driver: "),
        ('port = "/dev/null"', "", "devices.id_reader.port: is missing"),
        ('port = "/dev/null"', 'port = "/dev/null"\nbaud = "fast"', "devices.id_reader.baud: "),
        ('port = "/dev/null"', 'port = "/dev/null"\nspeed = 1', "devices.id_reader.speed: is not a key of this file"),
        ("[devices.id_reader]", "[devices.id_raeder]", "devices.id_raeder: is not a key of this file"),
        ("closed_level = 1", "closed_level = 2", "devices.locker.boards[0].closed_level: "),
        ("channels = 24", "channels = 25", "devices.locker: boards[0].channels: must be 1 to 24, not 25"),
        ("[backend]", "[bakcend]", "is missing"),
        ("[kiosk]", "[kiosk", "is not TOML"),
        ("http://127.0.0.1:8600", "nonsense", "backend.url: must be http://host[:port] or https://host[:port], not "),
        ("http://127.0.0.1:8600", "http://", "backend.url: must be http://"),
        ("http://127.0.0.1:8600", "http://127.0.0.1:8600/", "backend.url: must be http://"),
        ("http://127.0.0.1:8600", "ftp://127.0.0.1", "backend.url: must be http://"),
    ],
)
def test_wrong_value_names_the_key(tmp_path: Path, old: str, new: str, expected: str) -> None:
    file = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    message = str(caught.value)
    assert message.startswith(f"{file}: ")
    assert expected in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("driver", "board", "expected"),
    [
        ("lock-9b", "address = 1, channels = 24", "devices.locker.driver: "),
        ("lock-8a", "address = 0, channels = 24", "boards[0].address: must be 1 to 32, not 0"),
        ("lock-8a", "address = 33, channels = 24", "boards[0].address: must be 1 to 32, not 33"),
        ("wkly", "address = 32, channels = 24", "boards[0].address: must be 0 to 31, not 32"),
        ("wkly", "address = 0, channels = 25", "boards[0].channels: must be 1 to 24, not 25"),
        ("cu16", "address = 16, channels = 16", "boards[0].address: must be 0 to 15, not 16"),
        ("cu16", "address = 0, channels = 49", "boards[0].channels: must be 1 to 48, not 49"),
        ("winnsen", "address = 0, channels = 0", "boards[0].channels: must be 1 to 24, not 0"),
        ("modbus", "address = 248, channels = 8", "boards[0].address: must be 1 to 247, not 248"),
    ],
)
def test_each_family_of_boards_has_its_own_limits(tmp_path: Path, driver: str, board: str, expected: str) -> None:
    text = GOOD.replace("lock-8a", driver).replace("address = 1, channels = 24", board)
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text))
    assert "devices.locker" in str(caught.value)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("driver", "family", "speed"),
    [
        ('"lock-8a"', "lock-8a", 9600),
        ('"cu16"', "cu48", 19200),
        ('"cu16"\nmodel = "cu48"\nbaud = 9600', "cu48", 9600),
        ('"modbus"', "modbus", 9600),
    ],
)
def test_family_and_speed_of_the_boards(tmp_path: Path, driver: str, family: str, speed: int) -> None:
    locker = load_settings(write(tmp_path, GOOD.replace('"lock-8a"', driver))).devices.locker
    assert locker is not None
    assert (locker.family, locker.speed) == (family, speed)


def test_a_model_is_for_boards_that_come_in_two(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="model: is for the driver cu16, not lock-8a"):
        load_settings(write(tmp_path, GOOD.replace('"lock-8a"', '"lock-8a"\nmodel = "cu48"')))


def test_two_boards_may_not_claim_one_box(tmp_path: Path) -> None:
    board = "{ address = 1, channels = 24, closed_level = 1, first_box = 1 }"
    second = "{ address = 2, channels = 2, closed_level = 1, first_box = 24 }"
    with pytest.raises(SettingsError, match="two boards claim the same box"):
        load_settings(write(tmp_path, GOOD.replace(board, f"{board}, {second}")))


def test_a_device_by_hand_needs_only_its_table(tmp_path: Path) -> None:
    bench = load_bench_settings(write(tmp_path, '[devices.barcode]\ndriver = "gm65"\nport = "/dev/null"\n'))
    assert bench.devices.barcode is not None
    assert bench.model is None
    assert bench.data_dir == Path("var/kiosk")


def test_devices_of_a_simulated_cabinet_take_the_place_of_real_ones(tmp_path: Path) -> None:
    file = write(tmp_path, GOOD)
    simulated = with_devices(load_settings(file), {"barcode": {"driver": "gm65", "port": "/dev/null"}}, file)
    assert simulated.devices.id_reader is None
    assert simulated.devices.barcode is not None
    assert simulated.kiosk.id == "330302-001"
    with pytest.raises(SettingsError, match=r"devices\.barcode\.port: is missing"):
        with_devices(simulated, {"barcode": {"driver": "gm65"}}, file)


def test_config_check_says_it_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check", str(write(tmp_path, GOOD))]) == 0
    assert main(["config", "check", str(write(tmp_path, GOOD.replace("lbb-24", "none")))]) == 2
    assert main(["config", "check", str(tmp_path / "absent.toml")]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2
    assert "cabinet.model" in errors[0]
    assert "absent.toml" in errors[1]


def test_config_check_sees_boxes_without_board(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, GOOD.replace("channels = 24", "channels = 20"))
    assert main(["config", "check", str(file)]) == 2
    assert "devices.locker.boards: no board drives box C05" in capsys.readouterr().err


def test_unknown_verb_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fly"]) == 2
    assert "usage: kiosk" in capsys.readouterr().err


def test_the_place_is_the_name_or_else_the_number(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, GOOD)).kiosk.place() == same("330302-001")
    named = GOOD.replace("[kiosk]\n", '[kiosk]\nname = "东湖路"\nname_en = "Donghu Road"\n')
    assert load_settings(write(tmp_path, named)).kiosk.place() == Text("东湖路", "东湖路", "Donghu Road")
