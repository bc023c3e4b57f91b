"""What a paper says on a roll of 80 mm: the same words as on a sheet, in one narrow column."""

from __future__ import annotations

from contracts.print.qr import qr_matrix
from kiosk.domain.papers import Checklist, CourierReceipt, DropSlip, EnvelopeLabel, Paper, Receipt
from kiosk.domain.strip import Size, Strip, StripBars, StripPair, StripPart, StripQr, StripRule, StripWords
from kiosk.papers import courier_receipt, drop_slip, envelope_label, receipt
from kiosk.papers.words import CASE_NUMBER, HEAD, NEXT, PLACE, PROGRESS, TIME, WHAT_TO_BRING, moment


def strip_of(paper: Paper) -> Strip:
    """The parts of one paper from top to bottom."""
    match paper:
        case Receipt():
            return _receipt(paper)
        case DropSlip():
            return _slip(paper)
        case EnvelopeLabel():
            return _label(paper)
        case Checklist():
            return _checklist(paper)
        case CourierReceipt():
            return _courier(paper)


def _receipt(paper: Receipt) -> Strip:
    language = paper.language
    title = paper.title.in_(language)
    parts: list[StripPart] = [
        StripWords(HEAD.in_(language), Size.SMALL, centred=True),
        StripWords(title, Size.TITLE, centred=True),
        StripRule(),
        StripPair(CASE_NUMBER.in_(language), paper.case_number),
        StripPair(TIME.in_(language), moment(paper.at, language)),
        StripPair(PLACE.in_(language), paper.place),
        *(StripPair(line.name.in_(language), line.value) for line in paper.lines),
        StripRule(),
        *_steps(NEXT.in_(language), [step.in_(language) for step in paper.next_steps]),
        _qr(paper.status_url, PROGRESS.in_(language)),
    ]
    if paper.appeal is not None:
        parts += [
            StripRule(),
            StripWords(receipt.APPEAL.in_(language), Size.SMALL),
            StripWords(paper.appeal.in_(language), Size.SMALL),
        ]
    return Strip(language, title, tuple(parts))


def _slip(paper: DropSlip) -> Strip:
    language = paper.language
    title, steps = drop_slip.title_and_steps(paper)
    parts: list[StripPart] = [
        StripWords(HEAD.in_(language), Size.SMALL, centred=True),
        StripWords(title, Size.TITLE, centred=True),
        StripRule(),
        StripWords(drop_slip.CODE.in_(language), Size.SMALL, centred=True),
        StripWords(paper.code, Size.CODE, centred=True),
        StripRule(),
        StripPair(CASE_NUMBER.in_(language), paper.case_number),
    ]
    answer = drop_slip.answer_by(paper)
    if answer is not None:
        parts.append(StripPair(*answer))
    parts += [
        StripRule(),
        *_steps(NEXT.in_(language), steps),
        _qr(paper.status_url, PROGRESS.in_(language)),
    ]
    return Strip(language, title, tuple(parts))


def _label(paper: EnvelopeLabel) -> Strip:
    """For lack of a label printer: laid into the window as it is."""
    language = envelope_label.LANGUAGE
    parts: list[StripPart] = [
        StripWords(f"{envelope_label.SORT}　{paper.sort_code}", Size.TITLE),
        *([StripWords(f"{envelope_label.BOX}　{paper.box_code}", Size.TITLE)] if paper.box_code else []),
        StripRule(),
        StripPair(envelope_label.TO, paper.department),
        StripPair(envelope_label.MATTER, paper.matter.in_(language)),
        StripRule(),
        StripBars(paper.envelope),
        StripRule(),
        StripPair(CASE_NUMBER.in_(language), paper.case_number),
        StripPair(TIME.in_(language), moment(paper.at, language)),
    ]
    if paper.in_trust:
        parts += [StripRule(), StripWords(envelope_label.IN_TRUST_SHORT, centred=True)]
    return Strip(language, envelope_label.SUBJECT, tuple(parts))


def _checklist(paper: Checklist) -> Strip:
    language = paper.language
    title = paper.matter.in_(language)
    parts: list[StripPart] = [
        StripWords(HEAD.in_(language), Size.SMALL, centred=True),
        StripWords(title, Size.TITLE, centred=True),
        StripWords(WHAT_TO_BRING.in_(language), Size.SMALL, centred=True),
        StripRule(),
    ]
    for line in paper.lines:
        parts.append(StripWords(f"□ {line.name.in_(language)}"))
        if line.value:
            parts.append(StripWords(line.value, Size.SMALL))
    return Strip(language, title, tuple(parts))


def _courier(paper: CourierReceipt) -> Strip:
    """Without room for signatures: those stand on the sheet."""
    language = courier_receipt.LANGUAGE
    parts: list[StripPart] = [
        StripWords(courier_receipt.TITLE, Size.TITLE, centred=True),
        StripRule(),
        StripPair(courier_receipt.COURIER, paper.courier),
        StripPair(courier_receipt.AT, moment(paper.at, language)),
        StripPair(courier_receipt.PLACE, paper.place),
    ]
    for name, codes in (
        (courier_receipt.TAKEN, paper.taken),
        (courier_receipt.LOADED, paper.loaded),
        (courier_receipt.EXCEPTIONS, paper.exceptions),
    ):
        parts += [StripRule(), StripWords(f"{name}　{len(codes)}"), *(StripWords(code, Size.SMALL) for code in codes)]
    return Strip(language, courier_receipt.TITLE, tuple(parts))


def _qr(text: str, caption: str) -> StripQr:
    rows = tuple("".join("#" if dark else " " for dark in row) for row in qr_matrix(text))
    return StripQr(text, caption, rows)


def _steps(heading: str, steps: list[str]) -> list[StripPart]:
    if not steps:
        return []
    return [StripWords(heading), *(StripWords(f"{number}. {step}") for number, step in enumerate(steps, start=1))]
