"""The dock's line to the simulated cabinet: one JSON object a line over its control socket."""

from __future__ import annotations

import json
import re
import subprocess
from typing import cast

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalSocket

RETRY_MS = 500
WATCH_MS = 1000
PAPERS = 3
"""A hand still holds the label of an envelope when slip and receipt have come after it."""
PRINTERS = ("document_printer", "label_printer")
"""Whose papers are read; those of the slip printer are pictures."""
WATCHED = ("verbs", "cards", "smart-cards", "state", *(f"prints {name}" for name in PRINTERS))
"""Asked by ourselves, word for word."""
CODE = re.compile(r"\b[A-Z0-9][A-Z0-9-]{7,}\b")
"""What is printed in plain below a bar code or QR code."""


class Link(QObject):
    """Asks the cabinet and keeps its newest answers.

    Attributes:
        verbs: for each device, what can be done to it.
        state: for each device, its far end's state.
        cards: names of the gallery of cards.
        chips: names of the gallery of cards with a chip.
        codes: codes on the newest prints, newest paper first, to be shown to the bar-code reader.
        said: the newest refusal, empty when the last order was done.
    """

    changed = Signal()

    def __init__(self, control: str) -> None:
        super().__init__()
        self._control = control
        self._asked: list[str] = []
        self._answers: dict[str, object] = {}
        self._codes: list[str] = []
        self._prints: dict[str, int] = {}
        self._said = ""
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._begin)
        self._socket.readyRead.connect(self._read)
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(lambda: self._socket.connectToServer(control))
        self._socket.errorOccurred.connect(lambda _: self._retry.start())
        self._socket.disconnected.connect(self._retry.start)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(lambda: self._ask("state"))
        self._socket.connectToServer(control)

    @Slot(str, str, str)
    def order(self, device: str, verb: str, words: str) -> None:
        """Do `verb` to `device`; `words` are its arguments, apart by spaces."""
        verbs = self._of("verbs")
        shared = sum(verb in known for known in verbs.values() if isinstance(known, list)) > 1
        arguments = ([device] if shared and device != "cabinet" else []) + words.split()
        self._ask(verb, *arguments)
        self._ask("state")

    def _begin(self) -> None:
        self._asked.clear()
        for asked in WATCHED:
            self._ask(*asked.split())
        self._watch.start()

    def _ask(self, verb: str, *arguments: str) -> None:
        if self._socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            return
        self._asked.append(" ".join((verb, *arguments)))
        self._socket.write(json.dumps({"verb": verb, "args": arguments}).encode() + b"\n")

    def _read(self) -> None:
        while self._socket.canReadLine() and self._asked:
            answer = json.loads(bytes(self._socket.readLine().data()))
            self._take(self._asked.pop(0), answer)
        self.changed.emit()

    def _take(self, asked: str, answer: dict[str, object]) -> None:
        if asked not in WATCHED:  # looking at the cabinet neither complains nor wipes a refusal away
            self._said = "" if answer["ok"] else str(answer["error"])
        result = answer.get("result")
        if not answer["ok"]:
            return
        self._answers[asked] = result
        if asked.startswith("prints "):
            self._codes = list(dict.fromkeys(code for name in PRINTERS for code in self._printed(name)))
        elif asked == "state":
            for name in PRINTERS:
                printer = self._of("state").get(name)
                count = printer.get("prints") if isinstance(printer, dict) else None
                if isinstance(count, int) and count != self._prints.get(name):
                    self._prints[name] = count
                    self._ask("prints", name)

    def _printed(self, name: str) -> list[str]:
        """Codes on the newest papers of one printer, the newest paper first."""
        papers = self._answers.get(f"prints {name}")
        newest = papers[-PAPERS:] if isinstance(papers, list) else []
        return [code for paper in reversed(newest) for code in codes_on(str(paper))]

    def _of(self, verb: str) -> dict[str, object]:
        known = self._answers.get(verb)
        return known if isinstance(known, dict) else {}

    def _read_verbs(self) -> dict[str, object]:
        return self._of("verbs")

    def _read_state(self) -> dict[str, object]:
        return self._of("state")

    def _read_cards(self) -> list[object]:
        known = self._answers.get("cards")
        return known if isinstance(known, list) else []

    def _read_chips(self) -> list[object]:
        known = self._answers.get("smart-cards")
        return known if isinstance(known, list) else []

    def _read_codes(self) -> list[str]:
        return self._codes

    def _read_said(self) -> str:
        return self._said

    # The stub wants a type; Qt's names make maps and lists that QML can read.
    verbs = Property(cast(type, "QVariantMap"), _read_verbs, notify=changed)
    state = Property(cast(type, "QVariantMap"), _read_state, notify=changed)
    cards = Property(cast(type, "QVariantList"), _read_cards, notify=changed)
    chips = Property(cast(type, "QVariantList"), _read_chips, notify=changed)
    codes = Property(cast(type, "QStringList"), _read_codes, notify=changed)
    said = Property(str, _read_said, notify=changed)


def codes_on(pdf: str) -> list[str]:
    """Codes in the words of a print, in order, each once; none when it cannot be read."""
    try:
        words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return []
    return list(dict.fromkeys(code for code in CODE.findall(words) if any(letter.isdigit() for letter in code)))
