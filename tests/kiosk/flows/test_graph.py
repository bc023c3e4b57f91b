"""The declared graphs: every state has a way on and a way out, and the code names every state of its journey."""

from __future__ import annotations

from typing import get_args

import pytest

from kiosk.flows.apply import base as apply_base
from kiosk.flows.apply.machine import ApplyMachine
from kiosk.flows.apply.states import ApplyState, MatterGuide
from kiosk.flows.collect import machine as collect
from kiosk.flows.collect.states import CollectState
from kiosk.flows.courier import base as courier_base
from kiosk.flows.courier.machine import CourierMachine
from kiosk.flows.courier.states import CourierState
from kiosk.flows.deposit import machine as deposit
from kiosk.flows.deposit.states import DepositState
from kiosk.flows.machine import IllegalMoveError, Machine
from kiosk.flows.session_states import Attract
from kiosk.flows.stage import Stage

JOURNEYS = [
    pytest.param(ApplyMachine, ApplyState, apply_base.FINAL, id="apply"),
    pytest.param(deposit.DepositMachine, DepositState, deposit.FINAL, id="deposit"),
    pytest.param(collect.CollectMachine, CollectState, collect.FINAL, id="collect"),
    pytest.param(CourierMachine, CourierState, courier_base.FINAL, id="courier"),
]


def reachable(machine: type[Machine], start: frozenset[type]) -> set[type]:
    """All states that can follow `start`."""
    seen: set[type] = set()
    todo = list(start)
    while todo:
        state = todo.pop()
        if state not in seen:
            seen.add(state)
            todo.extend(machine.TRANSITIONS[state])
    return seen


@pytest.mark.parametrize(("machine", "states", "final"), JOURNEYS)
def test_every_state_is_declared_reachable_and_has_a_way_on_and_out(
    machine: type[Machine], states: object, final: frozenset[type]
) -> None:
    declared = set(get_args(states))
    assert set(machine.TRANSITIONS) == declared
    assert reachable(machine, machine.first) == declared
    for state in declared:
        ways = machine.TRANSITIONS[state]
        assert ways or state in final, f"{state.__name__} is a dead end"
        assert reachable(machine, frozenset({state})) & final, f"no way out of {state.__name__}"


def test_a_move_that_is_not_declared_is_a_bug() -> None:
    class Small(Machine):
        name = "small"
        first = frozenset({MatterGuide})
        TRANSITIONS = {MatterGuide: frozenset()}

    small = Small(Stage(Attract(0, 0, 0, None), lambda _bug: None))  # type: ignore[arg-type]
    with pytest.raises(IllegalMoveError):
        small.go(Attract(0, 0, 0, None))  # type: ignore[arg-type]
