"""A sample of what `make fuzz` gives to every parser, and the rule that none is left out."""

import contextlib

import pytest

from kiosk.control.work import read_request
from tests.faults.parsers import EXCUSED, PARSERS, found
from tests.faults.parsing import feed


@pytest.mark.parametrize("name", PARSERS)
def test_no_bytes_break_a_parser(name: str) -> None:
    fed = feed(PARSERS[name], name, seed=1, inputs=1000)
    assert fed.inputs == 1000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("scanner child", b'{"fault":"","words":"","png":Infinity}\n'),
        ("page worker", b"[" * 100_000),
        ("page worker", b'{"kind":"page","fields":{"jpeg":Infinity}}'),
        ("page worker", b'{"kind":"lines","fields":{"lines":[["a",' + b"9" * 400 + b",0,0,1,1]]}}"),
        ("upload offset", b"9" * 5000),
        ("control answer", b'{"error":{"code":"no such code","detail":""}}'),
        ("control answer", b"[]"),
        ("control request", b'{"verb":"read-id","timeout_s":NaN}'),
    ],
)
def test_what_once_broke_one(name: str, data: bytes) -> None:
    parser = PARSERS[name]
    with contextlib.suppress(*parser.refuses):
        parser.fresh()(data)


def test_a_time_that_is_no_time_is_refused() -> None:
    for timeout_s in ("NaN", "Infinity", "-1", "1e300"):
        with pytest.raises(ValueError, match="timeout_s"):
            read_request(f'{{"verb":"read-id","timeout_s":{timeout_s}}}'.encode())


def test_every_module_that_parses_is_fed_or_excused() -> None:
    fed = {parser.of.__name__ for parser in PARSERS.values()}
    by_rule = set(found())
    assert by_rule - fed - set(EXCUSED) == set()
    assert set(EXCUSED) <= by_rule, "nothing to excuse any more"
    assert not fed & set(EXCUSED)
