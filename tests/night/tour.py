"""`make tour`: one night, end to end, without a display. Writes var/tour; the exit status is 1 if any step failed.

The order of the night:
1. Friday 22:40, nobody on duty: a certificate, decided by rule in seconds and printed; a licence, on a numbered sheet,
   and once more while the machine for it is away: booked at the counter.
2. Monday 10:00, staff answer while the citizen waits: told one fault, mended, passed; originals into the box.
3. The same morning: a residence permit with a photo that is taken here, and a refusal, with its next step.
4. Tuesday 03:00, nobody on duty until 08:30: the originals are left in trust; the courier may not take them.
5. Tuesday 08:40: passed, released, collected, granted, brought back, and taken by both citizens.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from contracts.rules.zone import CHINA
from kiosk.flows.apply.states import Corrections, Decided, Received, Refused, WaitForDesk
from tests.night import proof, rounds, visits
from tests.night.clock import TourClock
from tests.night.stage import Night, night

OUT = Path("var/tour")
LONGEST_WAITS = 25
RARE = ("rare",)
OPERATOR = ("resident",)
FIRST = ("resident", "second")
REFUSED = ("long-term", "dot")
TRUST = ("long-address", "resident")

EVENING = datetime(2026, 11, 20, 22, 40, tzinfo=CHINA)
MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=CHINA)
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=CHINA)
NEXT_DAY = datetime(2026, 11, 24, 8, 40, tzinfo=CHINA)


@dataclass(slots=True)
class Log:
    """Every step with its time and outcome."""

    steps: list[dict[str, object]] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[dict[str, object]]:
        """Time one step; what is put into the yielded table is kept with it."""
        began = time.monotonic()
        entry: dict[str, object] = {"step": name, "outcome": "failed"}
        self.steps.append(entry)
        try:
            yield entry
            entry["outcome"] = "done"
        finally:
            entry["seconds"] = round(time.monotonic() - began, 2)
            sys.stdout.write(f"{entry['outcome']:>6}  {entry['seconds']:>6} s  {name}\n")
            sys.stdout.flush()


def instant(stage: Night, log: Log) -> None:
    """The certificate of somebody with a rare name, at night."""
    with log.step("22:40 certificate decided by rule and printed") as entry:
        visits.to_guide(stage, visits.INSTANT)
        visits.hand_in_instant(stage, visits.INSTANT, RARE[0], "print")
        stage.hand.see("Decided")
        decided = stage.state
        assert isinstance(decided, Decided)
        assert decided.granted
        entry["decided_s"] = round(decided.seconds, 2)
        visits.print_result(stage)
        entry["verify"] = proof.certificate_verifies(stage, RARE[0])
        stage.hand.press("finish")
        visits.leave(stage)


def numbered(stage: Night, log: Log) -> None:
    """A licence on a numbered sheet; when the machine beside this one is away, the same ends at the counter."""
    with log.step("22:50 licence issued on one numbered sheet"):
        visits.to_guide(stage, visits.LICENCE)
        visits.hand_in_instant(stage, visits.LICENCE, OPERATOR[0], "print")
        stage.hand.see("Decided")
        visits.print_result(stage)
        stage.hand.press("finish")
        visits.leave(stage)
        sheets = stage.cabinet.issued_sheets()
        assert len(sheets) == 1, sheets
    with log.step("22:55 the machine is away: said before the start, booked at the counter"):
        stage.cabinet.do("unplug", "stationery")
        visits.to_guide(stage, visits.LICENCE)
        stage.hand.wait("the guide says so", lambda: visits.said_before_the_start(stage, "stationery"))
        visits.hand_in_instant(stage, visits.LICENCE, OPERATOR[0], "counter")
        stage.hand.see("Received")
        booked = stage.state
        assert isinstance(booked, Received)
        assert booked.promise is not None
        assert booked.promise > stage.clock.now()
        stage.hand.press("finish")
        visits.leave(stage)
        assert stage.cabinet.issued_sheets() == sheets
        stage.cabinet.do("plug", "stationery")


def corrected_and_passed(stage: Night, log: Log) -> tuple[str, str]:
    """The desk tells one fault, the citizen mends it here, the desk passes; the originals go into the box."""
    with log.step("10:00 transfer handed in while staff are on duty"):
        visits.hand_in_transfer(stage, FIRST, "box", ("blurred",), "certificate")
        stage.hand.see("WaitForDesk")
        case = _case(stage)
    with log.step("the desk tells all faults once; mended here; passed"):
        stage.desk.correct(case, "合同盖章处请重扫，章要清楚")
        stage.hand.see("Corrections")
        told = stage.state
        assert isinstance(told, Corrections)
        assert len(told.faults) == 1
        stage.hand.press("mend")
        visits.mend(stage)
        stage.hand.see("WaitForDesk")
        assert _case(stage) == case, "a mended case keeps its number"
        stage.desk.pass_(case)
        stage.hand.see("Received")
        assert isinstance(stage.state, Received)
        assert stage.state.outcome == "passed"
    with log.step("originals into the box") as entry:
        envelope = visits.put_into_box(stage)
        visits.leave(stage)
        entry["envelope"] = envelope
    return case, envelope


def permit(stage: Night, log: Log) -> None:
    """A residence permit: the lease's end is read from paper, the photo is taken here; the permit comes by post."""
    with log.step("10:00 residence permit: lease read, photo taken, passed") as entry:
        visits.hand_in_permit(stage, OPERATOR[0])
        stage.hand.see("WaitForDesk")
        entry["read"] = visits.read_from_paper(stage)
        stage.desk.pass_(_case(stage))
        stage.hand.see("Received")
        stage.hand.press("finish")
        visits.leave(stage)
    assert entry["read"] == {"lease_until": "2028-02-28"}


def refused(stage: Night, log: Log) -> None:
    """The desk refuses while the citizen waits: a reason and a next step."""
    with log.step("10:00 transfer refused, with a next step"):
        visits.hand_in_transfer(stage, REFUSED, "box")
        stage.hand.see("WaitForDesk")
        stage.desk.refuse(_case(stage), "房屋在查封中，解封后可再来办")
        stage.hand.see("Refused")
        answer = stage.state
        assert isinstance(answer, Refused)
        assert answer.next_step.en
        stage.hand.press("finish")
        visits.leave(stage)


def in_trust(stage: Night, log: Log) -> tuple[str, str]:
    """03:00, nobody on duty until 08:30: the visit still ends in one trip."""
    with log.step("03:00 transfer handed in, nobody on duty"):
        visits.hand_in_transfer(stage, TRUST, "trust")
        stage.hand.see("Received")
        received = stage.state
        assert isinstance(received, Received)
        assert received.outcome == "in_trust"
        case = received.case_number
        assert case is not None
    with log.step("originals left in trust") as entry:
        envelope = visits.put_into_box(stage)
        visits.leave(stage)
        entry["envelope"] = envelope
    return case, envelope


def courier_and_back(stage: Night, log: Log, first: tuple[str, str], trust: tuple[str, str]) -> None:
    """The courier collects what was passed and nothing else; after the desk, everything; results come back."""
    with log.step("03:20 the courier may not take what lies in trust"):
        rounds.courier_in(stage)
        stage.hand.see("CollectRound")
        assert rounds.rows(stage) == (first[1],)
        rounds.collect_all(stage)
        rounds.sign_out(stage)
    with log.step("08:40 the desk passes; the trust is released"):
        stage.clock.set(NEXT_DAY)
        stage.desk.pass_(trust[0])
        stage.hand.wait("the trust is released", lambda: rounds.released(stage, trust[1]))
    with log.step("08:40 collected; both granted; both results loaded"):
        stage.desk.receive(first[1])
        result = stage.desk.grant(first[0])
        rounds.courier_in(stage)
        assert rounds.collect_all(stage) == (trust[1],)
        rounds.load(stage, (result,))
        rounds.sign_out(stage)
        stage.desk.receive(trust[1])
        second = stage.desk.grant(trust[0])
        rounds.courier_in(stage)
        rounds.load(stage, (second,))
        rounds.sign_out(stage)
    with log.step("both results taken by card"):
        visits.pick_up(stage, FIRST[1])
        visits.pick_up(stage, TRUST[0])


def play(stage: Night, log: Log) -> dict[str, object]:
    """The whole night; what was proven at its end."""
    instant(stage, log)
    numbered(stage, log)
    stage.clock.set(MORNING)
    first = corrected_and_passed(stage, log)
    permit(stage, log)
    refused(stage, log)
    stage.clock.set(NIGHT)
    trust = in_trust(stage, log)
    courier_and_back(stage, log, first, trust)
    with log.step("papers open, one custodian throughout, each latch once"):
        latches = stage.cabinet.latches()
        chains = proof.custody(stage)
        assert len(chains) == 4, chains  # two envelopes of originals, two of results
        assert all(chain[-1] in {"department", "citizen"} for chain in chains.values()), chains
        assert len(latches) == 8, latches  # two deposits, two collections, two loads, two pick-ups
        papers = proof.papers_open(stage)
    longest = sorted(stage.hand.waited.items(), key=lambda each: -each[1])[:LONGEST_WAITS]
    return {"papers": papers, "custody": chains, "latches": latches, "waited_s": dict(longest)}


def main() -> int:
    """Play the night and write var/tour; 0 when every step was done."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    out: Path = options.out
    shutil.rmtree(out, ignore_errors=True)
    (out / "logs").mkdir(parents=True)
    temporary = out / "tmp"
    temporary.mkdir()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ["TMPDIR"] = str(temporary.resolve())
    logging.basicConfig(filename=out / "logs" / "kiosk.log", level=logging.INFO, format="%(asctime)s %(message)s")
    logging.getLogger("httpx2").setLevel(logging.WARNING)  # as `kiosk run` does: addresses belong to persons
    began = time.monotonic()
    log = Log()
    proven: dict[str, object] = {}
    failed = _guarded(lambda: proven.update(_night(out, temporary, log)))
    seconds = round(time.monotonic() - began, 1)
    report = {"seconds": seconds, "outcome": "failed" if failed else "done", "steps": log.steps, **proven}
    (out / "tour.json").write_text(json.dumps(report, ensure_ascii=False, indent=1, default=str), encoding="utf-8")
    sys.stdout.write(f"tour {report['outcome']} in {seconds} s; {out / 'tour.json'}\n")
    return int(failed)


def _night(out: Path, temporary: Path, log: Log) -> dict[str, object]:
    from PySide6.QtGui import QGuiApplication

    from ui.app import prepare

    prepare()
    app = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(app, QGuiApplication)
    cabinet = Path(tempfile.mkdtemp(prefix="k", dir="/tmp"))  # sockets need a short path
    try:
        with ExitStack() as parts:
            with log.step("backend, cabinet, core and window come up"):
                up = parts.enter_context(night(app, out, cabinet, TourClock(EVENING)))
                up.hand.see("Attract")
                gc.freeze()  # as `kiosk run` does: what is up stays up and need not be looked through again
            proven = play(up, log)
        with log.step("nothing of anybody is left"):
            proof.nothing_left(up, tuple({*RARE, *OPERATOR, *FIRST, *REFUSED, *TRUST}), temporary)
    finally:
        shutil.copytree(cabinet / "printer" / "prints", out / "prints", dirs_exist_ok=True)
        shutil.rmtree(cabinet, ignore_errors=True)
    return proven


def _guarded(work: Callable[[], object]) -> bool:
    """Whether the work failed; the traceback goes to the terminal."""
    try:
        work()
    except Exception:  # noqa: BLE001 - the end of the program: whatever happened is told and the report is written
        traceback.print_exc()
        return True
    return False


def _case(stage: Night) -> str:
    state = stage.state
    assert isinstance(state, WaitForDesk)
    return state.case_number


if __name__ == "__main__":
    sys.exit(main())
