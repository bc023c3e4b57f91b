"""Sample troubles, in the words of the journeys that show them."""

from __future__ import annotations

from collections.abc import Mapping

from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.text import Text
from kiosk.flows import words as common
from kiosk.flows.apply import words as apply_words
from kiosk.flows.collect import words as collect_words
from kiosk.flows.courier import words as courier_words
from kiosk.flows.deposit import words as deposit_words
from kiosk.flows.shown import Trouble, WayOut

RETRY = WayOut("retry", common.RETRY, "refresh-cw", primary=True)
FORM = WayOut("back", apply_words.BACK_TO_FORM, "arrow-left", primary=True)
END = WayOut("end", common.END, "x", primary=False)
KEEP = WayOut("keep", deposit_words.KEEP_PAPERS, "file-text", primary=False)


def trouble(
    headline: Text,
    fault: FaultCode | None,
    safe: Text | None,
    *ways: WayOut,
    message: Text | None = None,
    device: str | None = None,
) -> Trouble:
    """As `Machine.trouble` makes it."""
    words = message or (FAULTS[fault].message if fault is not None else headline)
    return Trouble(headline, words, fault, safe, ways, device)


def states() -> Mapping[str, Trouble]:
    """Troubles of all four journeys, by sample name."""
    code, more = collect_words.CODES["unknown"]
    return {
        "Trouble.scanner_down": trouble(
            apply_words.SCANNER_DOWN,
            FaultCode.NO_DEVICE,
            common.NOTHING_LOST,
            RETRY,
            WayOut("later", apply_words.BRING_LATER, "calendar-check", primary=False),
            END,
            device="scanner",
        ),
        "Trouble.not_taken": trouble(
            apply_words.NOT_TAKEN,
            FaultCode.REFUSED,
            common.NOTHING_LOST,
            FORM,
            END,
            message=apply_words.NOT_TAKEN_MORE,
        ),
        "Trouble.needed_source": trouble(
            apply_words.NEEDED_SOURCE,
            None,
            common.NOTHING_LOST,
            WayOut("change", apply_words.CHANGE_ANSWER, "arrow-left", primary=True),
            WayOut("retry", common.RETRY, "refresh-cw", primary=False),
            END,
            message=apply_words.NEEDED_SOURCE_MORE,
        ),
        "Trouble.door_stuck": trouble(
            deposit_words.DOOR_FAILED,
            FaultCode.STUCK,
            deposit_words.CASE_SAFE,
            WayOut("other_box", deposit_words.OTHER_BOX, "archive", primary=True),
            KEEP,
            message=deposit_words.DOOR_FAILED_MORE,
            device="locker",
        ),
        "Trouble.code_unknown": trouble(
            code,
            FaultCode.REFUSED,
            None,
            WayOut("retry", collect_words.OTHER_CODE, "refresh-cw", primary=True),
            END,
            message=more,
        ),
        "Trouble.ask_failed": trouble(
            collect_words.ASK_FAILED, FaultCode.OFFLINE, collect_words.STILL_THERE, RETRY, END
        ),
        "Trouble.result_door": trouble(
            collect_words.DOOR_FAILED,
            FaultCode.STUCK,
            collect_words.STILL_THERE,
            WayOut("list", collect_words.TO_LIST, "arrow-left", primary=True),
            END,
            message=collect_words.DOOR_FAILED_MORE,
            device="locker",
        ),
        "Trouble.courier_door": trouble(
            courier_words.DOOR_FAILED,
            FaultCode.STUCK,
            courier_words.STILL_INSIDE,
            WayOut("retry", courier_words.RETRY_DOOR, "refresh-cw", primary=True),
            WayOut("report", courier_words.REPORT_STUCK, "flag", primary=False),
            device="locker",
        ),
    }
