"""A sample of what `make fuzz` gives to every parser."""

import pytest

from tests.faults.parsers import PARSERS, feed


@pytest.mark.parametrize("name", PARSERS)
def test_no_bytes_break_a_parser(name: str) -> None:
    fed = feed(name, seed=1, inputs=3000)
    assert fed.inputs == 3000
