"""The closed list of expected failures."""

from contracts.rules.box_faults import BOX_FAULTS
from contracts.rules.card_faults import CARD_FAULTS
from contracts.rules.faults import FAULTS, FaultCode
from contracts.rules.issuing_faults import ISSUING_FAULTS
from contracts.rules.paper_faults import PAPER_FAULTS


def test_every_code_has_its_words() -> None:
    assert set(FAULTS) == set(FaultCode)


def test_no_code_stands_in_two_lists() -> None:
    lists = (BOX_FAULTS, CARD_FAULTS, ISSUING_FAULTS, PAPER_FAULTS)
    assert len({code for one in lists for code in one}) == sum(map(len, lists))
