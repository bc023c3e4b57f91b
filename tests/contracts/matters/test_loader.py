"""Matter files: right ones load, wrong ones are told by file, line, field and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.matters.loader import CatalogueFault, read_catalogue, read_matter
from contracts.matters.schema import Matter

MATTERS = Path(__file__).parents[3] / "assets" / "matters"
CERT = (MATTERS / "social-security-cert.yaml").read_text(encoding="utf-8")
FILE = "assets/matters/social-security-cert.yaml"


def _faults(old: str, new: str) -> tuple[CatalogueFault, ...]:
    assert old in CERT
    read = read_matter(CERT.replace(old, new, 1), FILE)
    assert not isinstance(read, Matter)
    return read


def _line(words: str) -> int:
    return next(number for number, line in enumerate(CERT.splitlines(), 1) if words in line)


def test_every_shipped_matter_is_right() -> None:
    catalogue = read_catalogue({path.name: path.read_text(encoding="utf-8") for path in MATTERS.glob("*.yaml")})
    assert catalogue.faults == ()
    assert set(catalogue.matters) == {path.stem for path in MATTERS.glob("*.yaml")}


@pytest.mark.parametrize(
    ("old", "new", "at", "field", "reason"),
    [
        ("minutes_here: 3", "minutes_here: soon", "minutes_here", "minutes_here", "valid integer"),
        ("minutes_here: 3", "", "id: social-security-cert", "minutes_here", "required"),
        ("life_stage: work", "life_stage: work\ncolour: red", "handling", "colour", "not permitted"),
        ("source: choose", "source: wish", "id: period", "fields[5].source", "'choose'"),
        ("op: present", "op: exists", "op: present", "instant_rule.checks[0].op", "'present'"),
        ("consent: social_insurance", "consent: nobody", "id: social-security-cert", "file", "no consent nobody"),
        ("default: all", "default: none_such", "id: kinds", "fields[6]", "is no choice"),
        ("- id: kinds", "- id: period", "id: kinds", "fields[6]", "there twice"),
        ("version: 1", "version: 1\nversion: 2", "name:", "version", "there twice"),
        ("id: social-security-cert", "id: another", "id: social-security-cert", "id", "file is named"),
        ("name:\n", "name: [\n", "zh_CN: 社会保险参保缴费证明", "file", "expected"),
    ],
)
def test_a_fault_names_line_field_and_reason(old: str, new: str, at: str, field: str, reason: str) -> None:
    fault = _faults(old, new)[0]
    assert fault.file == FILE
    assert fault.field == field
    assert reason in fault.reason
    if at not in {"id: period", "handling", "name:", "id: social-security-cert"}:
        assert abs(fault.line - _line(at)) <= 1
    assert str(fault).startswith(f"{FILE}:{fault.line}: {field}: ")


def test_all_faults_of_a_file_are_told_at_once() -> None:
    assert len(_faults("minutes_here: 3\nlimits:", "minutes_here: soon\nsurprise: 1\nlimits:")) == 2


def test_data_that_no_field_uses_are_not_asked_for() -> None:
    unused = CERT.replace("    source: shared\n    consent: social_insurance\n", "    source: type\n")
    read = read_matter(unused, FILE)
    assert not isinstance(read, Matter)
    assert "no field takes its data" in read[0].reason


@pytest.mark.parametrize("text", ["", "- a\n- b", "42", "id: !!python/object:os.system x", "a: 2026-99-99", "\x00"])
def test_what_is_no_matter_is_one_clear_fault(text: str) -> None:
    read = read_matter(text, "x.yaml")
    assert not isinstance(read, Matter)
    assert len(read) == 1


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert not isinstance(read_matter(text, "x.yaml"), Matter)
