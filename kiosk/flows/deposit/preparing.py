"""The envelope before a door opens: its label is printed, stuck on and scanned."""

from __future__ import annotations

from dataclasses import replace

from contracts.rules.faults import FaultCode
from kiosk.flows.deposit import steps
from kiosk.flows.deposit.request import DepositRequest
from kiosk.flows.deposit.states import PrepareEnvelope
from kiosk.flows.kit import Kit
from kiosk.flows.machine import Machine
from kiosk.flows.stage import Stage
from kiosk.flows.visit import Visit
from kiosk.ports import DeviceError

SCAN_LABEL_S = 30.0  # then the label may be skipped by button
PRINT_S = 30.0  # hold of the idle clock while a label is printed
AGAIN_S = 3.0  # before the label is looked for again


class Preparing(Machine):
    """From the request to an envelope that may go in."""

    def __init__(self, stage: Stage, kit: Kit, visit: Visit) -> None:
        super().__init__(stage)
        self._kit = kit
        self._visit = visit
        self._request: DepositRequest | None = None
        self._envelope = ""

    def leave(self) -> None:
        """End; the request goes with it."""
        super().leave()
        self._request = None
        self._envelope = ""

    def reprint_label(self) -> None:
        """Print the label once more, after a try that is known to have failed."""
        state = self.at(PrepareEnvelope)
        if state is not None and state.print_fault is not None:
            self._prepare(replace(state, print_fault=None))
            self.work("label", self._print_label())

    # -- inside ------------------------------------------------------------------------------------------------

    @property
    def _asked(self) -> DepositRequest:
        if self._request is None:
            raise ValueError("no deposit")
        return self._request

    def _await_label(self) -> None:
        self.work("label", self._print_label())
        self.work("scan", self._scan_label())

    async def _print_label(self) -> None:
        paper = steps.label(self._asked, self._envelope, self._kit.clock.now())
        self._visit.hold("label_printer", PRINT_S)
        fault = await self._kit.print_paper(paper, "label")
        self._visit.release("label_printer")
        state = self._state
        if isinstance(state, PrepareEnvelope):
            self._prepare(replace(state, label_printed=fault is None, print_fault=fault))

    async def _scan_label(self) -> None:
        """Until the right label is seen. A reader that is broken, or a long wait, lets the button do it."""
        while isinstance(self._state, PrepareEnvelope):
            fault: FaultCode | None = FaultCode.TIMEOUT
            try:
                code = await self._kit.barcode.read(SCAN_LABEL_S)
            except DeviceError as error:
                code, fault = None, error.code
            state = self._state
            if not isinstance(state, PrepareEnvelope):
                return
            if code is None:
                self._prepare(replace(state, fault=fault))
                await self._kit.clock.sleep(AGAIN_S)
                continue
            self._visit.active()
            if code.strip() == self._envelope:
                self._kit.voice.cue("read")
                self._prepare(replace(state, envelope_scanned=True, fault=None))
                return
            self._kit.voice.cue("look_here")
            self._prepare(replace(state, fault=FaultCode.WRONG_LABEL))

    def _prepare(self, state: PrepareEnvelope) -> None:
        self.go(replace(state, can_go_on=_may_open(state)))


def _may_open(state: PrepareEnvelope) -> bool:
    """The label was scanned, or cannot be: it was not printed, or the reader is away or silent."""
    unreadable = state.fault is not None and state.fault is not FaultCode.WRONG_LABEL
    return state.envelope_scanned or state.print_fault is not None or unreadable
