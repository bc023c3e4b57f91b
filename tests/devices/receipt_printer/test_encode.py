"""What goes out is what was drawn, in pieces a printer can buffer, and never an order of the moment by chance."""

from hypothesis import given
from hypothesis import strategies as st

from contracts.rules.text import Language
from devices.receipt_printer.encode import BAND_ROWS, Encoder
from devices.receipt_printer.frames import Command, CommandReader, Order, Picture, RealTimeReader, Words
from kiosk.domain.raster import Raster
from kiosk.domain.strip import Size, Strip, StripBars, StripPair, StripQr, StripRule, StripWords

WIDTH = 576
ROW = WIDTH // 8
BUFFER = 4096


def commands(data: bytes) -> list[Command]:
    reader = CommandReader()
    reader.feed(data)
    found: list[Command] = []
    while (command := reader.next()) is not None:
        found.append(command)
    assert reader.held == 0
    return found


def drawn(pieces: list[bytes]) -> bytes:
    """The rows that a printer would put on paper."""
    rows = b""
    for command in commands(b"".join(pieces)):
        match command:
            case Picture(width, data):
                rows += b"".join(data[at : at + width].ljust(ROW, b"\0") for at in range(0, len(data), width))
            case Order("feed-dots", dots):
                rows += bytes(ROW * dots)
    return rows


lines = st.one_of(
    st.just(bytes(ROW)),
    st.integers(min_value=0, max_value=ROW - 1).map(lambda at: bytes(at) + b"\xc3" + bytes(ROW - at - 1)),
)


@given(st.lists(st.tuples(lines, st.integers(min_value=1, max_value=300)), max_size=6))
def test_the_paper_shows_the_picture(runs: list[tuple[bytes, int]]) -> None:
    rows = b"".join(row * count for row, count in runs)
    pieces = Encoder().picture(Raster(WIDTH, rows))
    assert drawn(pieces) == rows
    assert all(len(piece) <= ROW * BAND_ROWS + 8 for piece in pieces)
    assert 2 * (ROW * BAND_ROWS + 8) < BUFFER


def test_dots_that_look_like_an_order_of_the_moment_get_one_dot_more() -> None:
    row = bytes.fromhex("10040110050210140801") + bytes(ROW - 10)
    (piece,) = Encoder().picture(Raster(WIDTH, row))
    _, orders = RealTimeReader().feed(piece)
    assert orders == []
    assert drawn([piece]) == bytes.fromhex("18040118050218140801") + bytes(ROW - 10)


def test_a_strip_in_letters_says_the_same() -> None:
    strip = Strip(
        Language.ZH_CN,
        "回执",
        (
            StripWords("原件\x1b已代为保管", Size.TITLE, centred=True),
            StripRule(),
            StripPair("办件编号", "330302"),
            StripQr("http://127.0.0.1/s", "扫码", ("###", "# #", "###")),
            StripBars("E26112200075"),
            StripWords("K7", Size.CODE),
        ),
    )
    pieces = Encoder().words(strip)
    found = commands(b"".join(pieces))
    words = [command.text.decode("gb18030") for command in found if isinstance(command, Words)]
    assert words == ["原件 已代为保管", "-" * 48, "办件编号：330302", "扫码", "E26112200075", "K 7"]
    assert Order("size", 0x11) in found
    assert any(isinstance(command, Picture) for command in found)
