"""The parsers of the wires of the devices."""

from __future__ import annotations

from collections.abc import Callable

from devices import modbus
from devices.barcode import code as barcode_code
from devices.barcode import frames as gm65
from devices.barcode.code import CodeReader
from devices.barcode.dialects import ACTIVATE
from devices.camera import frames as camera
from devices.card_dispenser import frames as crt591
from devices.document_printer import frames as ipp
from devices.id_reader import card_layout, card_text, photo
from devices.id_reader import frames as sam
from devices.id_reader.gallery import CARDS, PHOTO
from devices.locker.cu16 import frames as cu16
from devices.locker.cu48 import frames as cu48
from devices.locker.lock_8a import frames as lock_8a
from devices.locker.winnsen import frames as winnsen
from devices.locker.wkly import frames as wkly
from devices.receipt_printer import frames as escpos
from devices.scanner import frames as scanner
from devices.smart_card import frames as apdu
from devices.smart_card import social_security, staff_applet, transit
from devices.smart_card.gallery import JOURNEYS, TRIPS
from devices.sound import frames as sound
from devices.stationery import frames as stationery
from devices.transport import pcsc_pipe
from devices.ups import frames as ups
from kiosk.domain.device_settings import SoundSettings
from kiosk.ports import DeviceError
from tests.faults.parsing import Feed, Parser, known, stream, telling, total

TOLD = 60
"""Longest data of one card's answer in a conversation."""


def _escpos() -> Feed:
    """The far end's reader: all commands that are whole are taken out."""
    reader = escpos.CommandReader()

    def take(data: bytes) -> object:
        reader.feed(data)
        taken = 0
        while reader.next() is not None:
            taken += 1
        return taken

    return take


def _talk(begin: Callable[[], apdu.Talk[object]]) -> Feed:
    """A conversation in which the card answers with pieces of the input."""

    def feed(data: bytes) -> object:
        talk = begin()
        next(talk)
        at = 0
        while True:
            length = 2 + data[at] % TOLD if at < len(data) else 2
            raw = data[at + 1 : at + 1 + length] if at < len(data) else b"\x6a\x82"
            at += length + 1
            reply = apdu.Reply.from_bytes(raw) or apdu.Reply(b"", 0x9000)
            try:
                talk.send(reply)
            except StopIteration as ended:
                return ended.value

    return feed


class _PowerReader:
    """What the service tells of the UPS, to the end: words made of its variables."""

    def __init__(self) -> None:
        self._reader = ups.ListReader("kiosk")

    def feed(self, data: bytes) -> object:
        told = self._reader.feed(data)
        return None if told is None else ups.power_in(told.values)


def _answer(request: modbus.Read) -> Parser:
    """One question and whatever comes back; the values in it are looked at as a driver does."""

    class Reader:
        def __init__(self) -> None:
            self._reader = modbus.FrameReader()

        def feed(self, data: bytes) -> object:
            found = (each for each in self._reader.feed(data) if modbus.answers(request, each))
            return [_last(each, request.count) for each in found]

        def stalled(self) -> object:
            return self._reader.stalled()

    return stream(modbus, Reader, *known("modbus"), *BOARD)


def _heard(data: bytes) -> object:
    return sound.sounds_in(sound.controls_in(data.decode("utf-8", "replace")), SoundSettings("alsa"))


def _last(frame: modbus.Frame, count: int) -> object:
    """What stands at the end of the values that were asked for."""
    match frame:
        case modbus.Bits(bits=bits):
            return bits[count - 1]
        case modbus.Words(words=words):
            return words[count - 1]
    return frame


SHEETS = tuple(
    stationery.line(*words)
    for words in (
        ("STOCK", 330302001, 50),
        ("STOCK", 0, 0),
        ("DONE", stationery.order_word("k"), 330302001),
        ("NONE", stationery.order_word("k"), 330302001),
        ("EMPTY",),
        ("ISSUE", stationery.order_word("k"), 330302001),
    )
)
POWER = tuple(
    b"BEGIN LIST VAR kiosk\n" + variables + b"END LIST VAR kiosk\n"
    for variables in (
        b'VAR kiosk ups.status "OL CHRG"\nVAR kiosk battery.charge "100"\nVAR kiosk battery.runtime "1800"\n',
        b'VAR kiosk ups.status "OB LB"\r\nVAR kiosk ups.mfr "a \\"b\\" \\\\"\r\nVAR kiosk battery.charge "7.5"\r\n',
    )
)
CONTROLS = tuple(
    sound.Control(iface, name, kind, values, high=87).to_text(3).encode()
    for iface, name, kind, values in (
        ("CARD", "Headphone Jack", "BOOLEAN", ("on",)),
        ("MIXER", "Master Playback Switch", "BOOLEAN", ("on", "off")),
        ("MIXER", "Master Playback Volume", "INTEGER", ("60", "0")),
        ("MIXER", "Capture Switch", "BOOLEAN", ("off",)),
    )
)
ASKED = (modbus.Read(1, modbus.Function.INPUTS, 0, 4), modbus.Read(1, modbus.Function.REGISTERS, 0, 2))
BOARD = (
    *(request.to_bytes() for request in ASKED),
    modbus.Bits(1, modbus.Function.INPUTS, (True, False, True, False, False, False, False, False)).to_bytes(),
    modbus.Words(1, (400, 240)).to_bytes(),
    modbus.Refusal(1, modbus.Function.INPUTS, 2).to_bytes(),
    modbus.WriteCoil(1, 2, on=True).to_bytes(),
)
CARD_TEXTS = tuple(card.to_bytes() for card in CARDS.values())
REPLIES = tuple(bytes([len(piece)]) + piece + b"\x90\x00" for piece in known("ssse", "t_union") if len(piece) < TOLD)
TALKS = (*REPLIES, b"".join(REPLIES), b"".join(reversed(REPLIES)))
INFORMATION = bytes.fromhex("013303990000000002010310499000000000001720200101204012310000")
ROLL_PICTURE = b"\x1dv0\x00\x02\x00\x02\x00" + bytes(4)
PIPED = (pcsc_pipe.Sight(service=True, reader="r", card=True, cards=2), pcsc_pipe.Answer(1, b"\x90\x00"))
CAMERA = (camera.encode_fault(camera.Fault("no_device", "x")), camera.encode_frame(b"\xff\xd8jpeg"))
BMP = photo._HEAD.pack(b"BM", 38962, 0, 0, 54, 40, photo.WIDTH_PX, photo.HEIGHT_PX, 1, 24, 0).ljust(38962, b"\0")
DEVICES: dict[str, Parser] = {
    "sam frames": stream(sam, sam.FrameReader, *known("sam")),
    "sam card text": total(
        card_text,
        lambda text: card_text.parse(text[: card_layout.TEXT_BYTES], PHOTO, 1.0),
        *CARD_TEXTS,
        refuses=(DeviceError,),
    ),
    "sam newest address": total(card_text, card_text.newest_address, *CARD_TEXTS, refuses=(DeviceError,)),
    "sam number": total(sam, sam.sam_number, *known("sam")),
    "lock-8a": stream(lock_8a, lock_8a.FrameReader, *known("lock_8a")),
    "lock-8a all doors": stream(lock_8a, lambda: lock_8a.FrameReader(expects_all=True), *known("lock_8a")),
    "wkly": stream(wkly, wkly.FrameReader, *known("wkly")),
    "cu16": stream(cu16, cu16.FrameReader, *known("cu16")),
    "cu48": stream(cu48, cu48.FrameReader, *known("cu48")),
    "winnsen": stream(winnsen, winnsen.FrameReader, *known("winnsen")),
    "modbus": stream(modbus, modbus.FrameReader, *known("modbus"), modbus.Words(1, (400, 65526)).to_bytes()),
    **{f"modbus answer {each.function:02x}": _answer(each) for each in ASKED},
    "gm65 code": stream(barcode_code, lambda: CodeReader(gm65.ACKNOWLEDGED), *known("gm65"), "小蜜蜂\r".encode("gbk")),
    "honeywell code": stream(
        barcode_code, lambda: CodeReader(None, ACTIVATE), *known("honeywell"), b"LBEAJ4GAHK0WY\r\n"
    ),
    "gm65 answer": total(gm65, gm65.answer_in, *known("gm65")),
    "gm65 command": stream(gm65, gm65.CommandReader, *known("gm65")),
    "crt591": stream(crt591, crt591.FrameReader, *known("crt591")),
    "escpos real time": stream(escpos, escpos.RealTimeReader, *known("escpos")),
    "escpos commands": Parser(
        escpos, _escpos, (*known("escpos"), escpos.INITIALISE, escpos.IN_TURN, ROLL_PICTURE, b"\x1dV\x42\x00")
    ),
    "escpos condition": total(escpos, lambda data: escpos.Condition.of(*data[:4].ljust(4, b"\x12")), *known("escpos")),
    "apdu": total(apdu, apdu.Reply.from_bytes, *known("ssse", "t_union")),
    "social security card": total(
        social_security, _talk(social_security.read_social_security), *TALKS, refuses=(DeviceError,)
    ),
    "transit card": total(transit, _talk(transit.read_transit), *TALKS, refuses=(DeviceError,)),
    "transit information": total(transit, transit.parse_information, INFORMATION, refuses=(DeviceError,)),
    "transit journey": total(transit, transit.parse_journey, *JOURNEYS, refuses=(DeviceError,)),
    "transit trip": total(transit, transit.parse_trip, *TRIPS, refuses=(DeviceError,)),
    "staff card": total(staff_applet, _talk(staff_applet.read_staff), *TALKS, refuses=(DeviceError,)),
    "pc/sc pipe": telling(
        pcsc_pipe, pcsc_pipe.decode, *(pcsc_pipe.encode(each) for each in PIPED), refuses=(pcsc_pipe.PipeError,)
    ),
    "ipp endings": total(ipp, ipp.parse_endings, ipp.get_finished_jobs("ipp://h/p"), refuses=(ipp.IppError,)),
    "ipp report": total(ipp, ipp.parse_report, ipp.get_printer_attributes("ipp://h/p"), refuses=(ipp.IppError,)),
    "scanner child": telling(
        scanner, scanner.decode_answer, scanner.encode_answer(scanner.Answer(png=b"x")), refuses=(scanner.ChildError,)
    ),
    "sound": total(sound, _heard, *CONTROLS),
    "ups": stream(ups, _PowerReader, *POWER, b"ERR DATA-STALE\n", b"ERR UNKNOWN-UPS\n"),
    "stationery": stream(stationery, stationery.LineReader, *SHEETS),
    "camera front": total(
        camera, lambda data: camera.decode_head(data[:5].ljust(5, b"\0")), *CAMERA, refuses=(camera.ChildError,)
    ),
    "camera fault": telling(
        camera, camera.decode_fault, *(piece[camera.HEAD.size :] for piece in CAMERA), refuses=(camera.ChildError,)
    ),
    "id photo": total(photo, photo.is_picture, BMP),
}
