"""The documents lead somewhere: links resolve, commands exist, each decision names its price."""

from __future__ import annotations

import re

import pytest

from tests.house import tree

LINK = re.compile(r"\[[^\]]*\]\(([^)\s#]+)[^)]*\)")
MAKE = re.compile(r"`make ([a-z-]+)")
TARGETS = ("run", "test", "tour", "shots", "fuzz", "sweep", "bench", "lint")
DOCUMENTS = sorted(tree.files(".md"))
DECISIONS = sorted((tree.ROOT / "docs" / "adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=tree.shown)
def test_links_resolve(path: object) -> None:
    document = tree.ROOT / str(path)
    links = [link for link in LINK.findall(document.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_commands_in_the_documents_exist() -> None:
    makefile = (tree.ROOT / "Makefile").read_text("utf-8")
    targets = {name for line in re.findall(r"^([a-z -]+):", makefile, re.MULTILINE) for name in line.split()}
    assert set(TARGETS) <= targets
    told = {name for path in DOCUMENTS for name in MAKE.findall(path.read_text("utf-8"))}
    assert told - targets == set()


@pytest.mark.parametrize("path", DECISIONS, ids=tree.shown)
def test_a_decision_is_one_page_and_names_its_price(path: object) -> None:
    lines = (tree.ROOT / str(path)).read_text("utf-8").splitlines()
    assert len(lines) <= 60
    assert {"## Context", "## Decision", "## What it costs us"} <= set(lines)


def test_the_architecture_is_one_page() -> None:
    assert len((tree.ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()) <= 100
