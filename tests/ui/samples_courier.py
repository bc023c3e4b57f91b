"""Sample states of the courier journey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from contracts.rules.faults import FaultCode
from kiosk.flows.courier.states import (
    CollectRound,
    CourierDone,
    CourierSignIn,
    CourierState,
    HandOver,
    LoadResults,
    LoadRow,
    ManifestRow,
)
from tests.ui.samples_words import PROPERTY, SOCIAL, cells

CHINA = timezone(timedelta(hours=8))
DEADLINE = datetime(2026, 11, 20, 18, 0, tzinfo=CHINA)
LAND = "不动产登记中心"
ROUND = (
    ("LB7K3M9QXD2A4", "A02", "taken"),
    ("LB2C4M8RXN5BT", "A03", "taken"),
    ("LB9D1F6SYP7CV", "A08", "exception"),
    ("LB4H8J2TZQ9DW", "B01", "taken"),
    ("LB6K0M5VAR1EX", "B05", "open"),
    ("LB1N7P3WBS3FY", "B06", "waiting"),
    ("LB8Q2R9XCT5GZ", "C02", "waiting"),
    ("LB3S6T4YDV7H0", "C05", "waiting"),
    ("LB5V9W1ZEX9J1", "C08", "waiting"),
)


def rows() -> tuple[ManifestRow, ...]:
    """Nine envelopes, the fifth open."""
    return tuple(
        ManifestRow(
            envelope=envelope,
            box_code=box,
            matter=PROPERTY,
            department=LAND,
            sort_code="BDC-01",
            state=state,
            exception="missing" if state == "exception" else None,
        )
        for envelope, box, state in ROUND
    )


def round_state(*, door: str, current: int, scan_wrong: bool = False) -> CollectRound:
    """The round in the middle."""
    cabinet = cells({box: "taken" for _, box, _ in ROUND} | {"B05": "yours_open" if door == "open" else "yours"})
    return CollectRound(
        courier="测*甲",
        round_today=1,
        rounds_due=2,
        deadline=DEADLINE,
        rows=rows(),
        current=current,
        done=4,
        unresolved=5,
        door=door,
        scan_wrong=scan_wrong,
        cells=cabinet,
    )


def states() -> Mapping[str, CourierState]:
    """Every state of the courier, by sample name."""
    settled = tuple(
        ManifestRow(r.envelope, r.box_code, r.matter, r.department, r.sort_code, "taken", None) for r in rows()
    )
    loads = (
        LoadRow("LB0A2B4C6D8EF", PROPERTY, "A04", "loaded"),
        LoadRow("LB1B3C5D7E9FG", PROPERTY, "B02", "open"),
        LoadRow("LB2C4D6E8F0GH", SOCIAL, None, "waiting"),
    )
    return {
        "CourierSignIn.badge": CourierSignIn(badge_seen=False, digits=0, asking=False, fault=None, tries_left=None),
        "CourierSignIn.pin": CourierSignIn(badge_seen=True, digits=4, asking=False, fault=None, tries_left=None),
        "CourierSignIn.card": CourierSignIn(
            badge_seen=False, digits=0, asking=False, fault=None, tries_left=None, card_reader=True
        ),
        "CourierSignIn.card_pin": CourierSignIn(
            badge_seen=True,
            digits=2,
            asking=False,
            fault=FaultCode.PIN_WRONG,
            tries_left=1,
            card_reader=True,
            by_card=True,
        ),
        "CourierSignIn.refused": CourierSignIn(
            badge_seen=True, digits=0, asking=False, fault=FaultCode.REFUSED, tries_left=2
        ),
        "CourierSignIn.asking": CourierSignIn(badge_seen=True, digits=6, asking=True, fault=None, tries_left=None),
        "CollectRound.scan": round_state(door="open", current=4),
        "CollectRound.scanned": replace(round_state(door="open", current=4), scanned=True),
        "CollectRound.wrong": round_state(door="open", current=4, scan_wrong=True),
        "CollectRound.next": round_state(door="closed", current=5),
        "CollectRound.all_done": CollectRound(
            courier="测*甲",
            round_today=1,
            rounds_due=2,
            deadline=DEADLINE,
            rows=settled,
            current=len(settled),
            done=len(settled),
            unresolved=0,
            door="closed",
            scan_wrong=False,
            cells=cells({}),
        ),
        "CollectRound.nothing": CollectRound(
            courier="测*甲",
            round_today=2,
            rounds_due=2,
            deadline=None,
            rows=(),
            current=0,
            done=0,
            unresolved=0,
            door="closed",
            scan_wrong=False,
            cells=cells({}),
        ),
        "LoadResults.scan": LoadResults(
            "测*甲", loads[:1] + loads[2:], None, "closed", scan_wrong=False, cells=cells({"A04": "taken"}), fault=None
        ),
        "LoadResults.open": LoadResults(
            "测*甲",
            loads,
            1,
            "open",
            scan_wrong=False,
            cells=cells({"A04": "taken", "B02": "yours_open"}),
            fault=None,
        ),
        "LoadResults.wrong": LoadResults(
            "测*甲", loads[2:], None, "closed", scan_wrong=True, cells=cells({}), fault=None
        ),
        "LoadResults.nothing": LoadResults("测*甲", (), None, "closed", scan_wrong=False, cells=cells({}), fault=None),
        "HandOver.sign": HandOver(
            "测*甲", 8, 2, ("A08 · LB9D1F6SYP7CV",), signed=False, printing=False, print_fault=None
        ),
        "HandOver.printing": HandOver("测*甲", 8, 2, (), signed=True, printing=True, print_fault=None),
        "CourierDone.printed": CourierDone(8, 2, DEADLINE, receipt_printed=True),
        "CourierDone.unprinted": CourierDone(8, 2, None, receipt_printed=False),
    }
