"""What must be true of the night, seen from outside: papers, custody, latches, and nothing of a person left behind."""

from __future__ import annotations

from pathlib import Path

import pikepdf
from sqlalchemy import select

from backend.courier.models import CustodyMove
from contracts.rules.custody import Custodian, Holder, may_move
from devices.id_reader.gallery import CARDS
from devices.id_reader.printed import Printed, PrintedCard
from tests.night.stage import Night
from tests.night.traces import traces
from tests.printed import page_texts, qr_texts


def papers_open(night: Night) -> dict[str, int]:
    """Every paper opens, and its text can be selected. Pages by file name."""
    pages = {}
    for path in night.prints():
        with pikepdf.open(path) as pdf:
            pages[path.name] = len(pdf.pages)
        assert "".join(page_texts(path.read_bytes())).strip(), f"{path.name}: no text can be selected"
    return pages


def certificate_verifies(night: Night, card: str) -> str:
    """The newest paper names the person of `card` in selectable text, and its code leads to a page that proves it."""
    paper = night.prints()[-1].read_bytes()
    text = "".join("".join(page_texts(paper)).split())
    assert CARDS[card].name in text, "the name on the certificate cannot be selected"
    url = next(code for code in qr_texts(paper) if "/verify/" in code)
    shown, valid = night.desk.verify(url)
    assert CARDS[card].number not in shown, "the public page shows a number"
    assert valid, shown
    return url


def custody(night: Night) -> dict[str, list[str]]:
    """Each envelope's chain: every move is legal and begins where the last one ended."""
    chains: dict[str, list[str]] = {}
    with night.backend.service.parts.database.read() as session:
        moves = session.scalars(select(CustodyMove).order_by(CustodyMove.id)).all()
    last: dict[str, Custodian] = {}
    for move in moves:
        from_ = Custodian(Holder(move.from_holder), move.from_box)
        to = Custodian(Holder(move.to_holder), move.to_box)
        assert may_move(from_, to), f"{move.envelope}: {from_} to {to}"
        assert last.get(move.envelope, from_) == from_, f"{move.envelope}: two custodians"
        last[move.envelope] = to
        chain = chains.setdefault(move.envelope, [_place(from_)])
        chain.append(_place(to))
    return chains


def nothing_left(night: Night, cards: tuple[str, ...], temporary: Path) -> None:
    """No name and no number of anybody in the kiosk's data, logs, temporary files and print spool.

    The papers that came out of the printer lie in its `prints` folder: those the people took along.
    """
    words = [word for card in cards for word in _personal(CARDS[card])]
    found = traces([night.folder / "kiosk", temporary], words)
    found += [line for line in traces([night.cabinet.folder], words) if "/prints/" not in line]
    found += traces([night.folder / "logs"], words)
    assert not found, found


def _personal(card: Printed) -> tuple[str, ...]:
    """Words that name the person of a card."""
    return (card.name, card.number, card.address) if isinstance(card, PrintedCard) else (card.name, card.number)


def _place(custodian: Custodian) -> str:
    return str(custodian.holder) if custodian.box is None else f"{custodian.holder} {custodian.box}"
