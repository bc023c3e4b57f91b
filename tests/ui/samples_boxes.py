"""Sample states of deposit and collect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from contracts.rules.faults import FaultCode
from contracts.wire.applications import CaseState
from kiosk.flows.collect import words as collect_words
from kiosk.flows.collect.states import (
    CaseRow,
    ClaimByCard,
    CollectState,
    DropRow,
    PickupRow,
    Pickups,
    TakeEnvelope,
    Taken,
)
from kiosk.flows.deposit.states import Deposited, DepositState, OpeningBox, PlaceDocuments, PrepareEnvelope
from tests.ui.samples_words import CASE, PROPERTY, cells, collect_steps, deposit_steps, three

BUSY = {
    "B01": "taken",
    "A02": "taken",
    "C02": "taken",
    "A03": "taken",
    "C04": "disused",
    "C05": "taken",
    "B06": "taken",
    "A06": "unknown",
    "A08": "taken",
    "C08": "taken",
}


def prepare(*, printed: bool, scanned: bool, fault: FaultCode | None = None, in_trust: bool = False) -> PrepareEnvelope:
    """The envelope before the box."""
    return PrepareEnvelope(
        steps=deposit_steps(0),
        case_number=CASE,
        envelope="LB0K3F7Q2M9XD",
        in_trust=in_trust,
        what=(
            three("不动产权证书", "不動產權證書", "Property certificate"),
            three("房屋买卖合同 2 份", "房屋買賣合同 2 份", "Sales contract, 2 copies"),
            three("完税证明", "完稅證明", "Tax receipt"),
        ),
        label_printed=printed,
        print_fault=FaultCode.PAPER_OUT if fault is FaultCode.PAPER_OUT else None,
        envelope_scanned=scanned,
        fault=None if fault is FaultCode.PAPER_OUT else fault,
        can_go_on=scanned or fault not in {None, FaultCode.WRONG_LABEL},
    )


def place(*, door: str, seconds_left: int, alarm: bool = False, in_trust: bool = False) -> PlaceDocuments:
    """The open box."""
    return PlaceDocuments(
        steps=deposit_steps(1 if door == "open" else 2),
        box=13,
        box_code="B05",
        row=5,
        column=2,
        cells=cells(BUSY | {"B05": "yours_open" if door == "open" else "yours"}),
        door=door,
        in_trust=in_trust,
        seconds_left=seconds_left,
        alarm=alarm,
        can_reopen=True,
        can_change_box=True,
    )


def states() -> Mapping[str, DepositState | CollectState]:
    """Every state of both journeys, by sample name."""
    after = (
        three("今早 9:00，邮政来取", "今早 9:00，郵政來取", "The post collects at 9:00"),
        three("5 个工作日内办好，放回这里", "5 個工作日內辦好，放回這裏", "Ready in 5 working days, back here"),
        three("短信告诉您取件码", "短訊告訴您取件碼", "A text brings your pick-up code"),
    )
    trust_after = (
        three(
            "8:30 上班后预审，通过才取走", "8:30 上班後預審，通過才取走", "Checked after 8:30; collected only if passed"
        ),
        three(
            "要改的话，短信告诉您，原件在箱里不动",
            "要改的話，短訊告訴您，原件在箱裏不動",
            "If something is missing you get a text",
        ),
    )
    pickups = (
        PickupRow("LB7K3M9QXD2A4", "B02", PROPERTY, "result", taken=False),
        PickupRow("LB2C4M8RXN5BT", "C06", PROPERTY, "originals", taken=False),
    )
    taking = cells(BUSY | {"B02": "yours_open"})
    return {
        "PrepareEnvelope.printing": prepare(printed=False, scanned=False),
        "PrepareEnvelope.scan": prepare(printed=True, scanned=False),
        "PrepareEnvelope.scanned": prepare(printed=True, scanned=True),
        "PrepareEnvelope.in_trust": prepare(printed=True, scanned=False, in_trust=True),
        "PrepareEnvelope.paper_out": prepare(printed=False, scanned=False, fault=FaultCode.PAPER_OUT),
        "PrepareEnvelope.by_eye": prepare(printed=True, scanned=False, fault=FaultCode.TIMEOUT),
        "PrepareEnvelope.no_box": prepare(printed=True, scanned=True, fault=FaultCode.NO_FREE_BOX),
        "PlaceDocuments.wall": replace(
            place(door="open", seconds_left=160),
            box=77,
            box_code="K05",
            column=10,
            cells=cells(
                BUSY | {"H03": "taken", "L07": "disused", "E02": "unknown", "K05": "yours_open"}, model="wall-96"
            ),
        ),
        "OpeningBox.opening": OpeningBox(deposit_steps(1), "B05", cells(BUSY | {"B05": "yours"})),
        "PlaceDocuments.open": place(door="open", seconds_left=72),
        "PlaceDocuments.in_trust": place(door="open", seconds_left=88, in_trust=True),
        "PlaceDocuments.alarm": place(door="open", seconds_left=0, alarm=True),
        "PlaceDocuments.closed": place(door="closed", seconds_left=60),
        "PlaceDocuments.unknown": place(door="unknown", seconds_left=60),
        "Deposited.passed": Deposited(deposit_steps(3), "B05", CASE, False, True, None, None, after),
        "Deposited.in_trust": Deposited(deposit_steps(3), "B05", CASE, True, True, None, "7K3M9QXD", trust_after),
        "Deposited.no_slip": Deposited(
            deposit_steps(3), "B05", CASE, True, False, FaultCode.PAPER_OUT, "7K3M9QXD", trust_after
        ),
        "ClaimByCard.waiting": ClaimByCard(collect_steps(0), reading=False, asking=False, fault=None),
        "ClaimByCard.asking": ClaimByCard(collect_steps(0), reading=False, asking=True, fault=None),
        "ClaimByCard.fault": ClaimByCard(
            collect_steps(0), reading=False, asking=False, fault=FaultCode.CARD_UNREADABLE
        ),
        "Pickups.two": Pickups(
            collect_steps(1),
            pickups,
            (CaseRow("330302202611240010000217", PROPERTY, collect_words.STANDS[CaseState.RECEIVED]),),
        ),
        "Pickups.none": Pickups(
            collect_steps(1),
            (),
            (CaseRow(CASE, PROPERTY, collect_words.STANDS[CaseState.IN_DEPARTMENT]),),
        ),
        "Pickups.bring": Pickups(
            collect_steps(1),
            (),
            (),
            (
                DropRow(CASE, PROPERTY, ready=True, words=collect_words.BRING_PASSED),
                DropRow("330302202611240010000217", PROPERTY, ready=False, words=collect_words.BRING_MENDED),
            ),
        ),
        "Pickups.take_and_bring": Pickups(
            collect_steps(1), pickups[:1], (), (DropRow(CASE, PROPERTY, ready=True, words=collect_words.BRING_TRUST),)
        ),
        "Pickups.nothing": Pickups(collect_steps(1), (), ()),
        "TakeEnvelope.open": TakeEnvelope(collect_steps(2), "B02", 2, 2, taking, "open", 74, alarm=False),
        "TakeEnvelope.alarm": TakeEnvelope(collect_steps(2), "B02", 2, 2, taking, "open", 0, alarm=True),
        "TakeEnvelope.closed": TakeEnvelope(
            collect_steps(2), "B02", 2, 2, cells(BUSY | {"B02": "yours"}), "closed", 60, alarm=False
        ),
        "Taken.more": Taken(collect_steps(2), "B02", CASE, 1),
        "Taken.last": Taken(collect_steps(2), "B02", CASE, 0),
    }
