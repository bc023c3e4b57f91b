"""Which state of a case may follow which. One table; every change goes through `change`."""

from __future__ import annotations

from backend.applications.models import Case
from backend.problems import ProblemError
from contracts.wire.applications import CaseState

FOLLOWS: dict[CaseState, frozenset[CaseState]] = {
    CaseState.RECEIVED: frozenset(
        {CaseState.PASSED, CaseState.TO_CORRECT, CaseState.REFUSED, CaseState.GRANTED, CaseState.DECLINED}
    ),
    CaseState.TO_CORRECT: frozenset({CaseState.RECEIVED, CaseState.REFUSED}),
    CaseState.PASSED: frozenset({CaseState.IN_DEPARTMENT}),
    CaseState.REFUSED: frozenset({CaseState.CLOSED}),
    CaseState.IN_DEPARTMENT: frozenset({CaseState.GRANTED, CaseState.DECLINED}),
    CaseState.GRANTED: frozenset({CaseState.RESULT_ON_WAY, CaseState.CLOSED}),
    CaseState.DECLINED: frozenset({CaseState.RESULT_ON_WAY, CaseState.CLOSED}),
    CaseState.RESULT_ON_WAY: frozenset({CaseState.RESULT_IN_BOX, CaseState.GRANTED, CaseState.DECLINED}),
    CaseState.RESULT_IN_BOX: frozenset({CaseState.CLOSED, CaseState.RESULT_ON_WAY}),
    CaseState.CLOSED: frozenset(),
}
ENDED = frozenset({CaseState.REFUSED, CaseState.DECLINED, CaseState.CLOSED})
"""From here on the same application may be made again."""


def change(case: Case, to: CaseState) -> None:
    """Move a case on.

    Raises:
        ProblemError: 409, this state may not follow.
    """
    if to not in FOLLOWS[CaseState(case.state)]:
        raise ProblemError(409, "case-state", f"A case that is {case.state} cannot become {to}", retry=False)
    case.state = to
    if to in ENDED:
        case.open_index = None
