"""requirements.lock pins every version with its hashes and says nothing about where packages come from."""

from __future__ import annotations

import re
import tomllib

from tests.house import tree

PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==[^ ;]+(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def lock_lines() -> list[str]:
    return (tree.ROOT / "requirements.lock").read_text("utf-8").splitlines()


def test_each_line_is_a_pin_or_one_of_its_hashes() -> None:
    strange = [line for line in lock_lines() if not PIN.match(line) and not HASH.match(line)]
    assert strange == []


def test_each_pin_has_a_hash() -> None:
    lines = lock_lines()
    bare = [a for a, b in zip(lines, [*lines[1:], ""], strict=True) if PIN.match(a) and not HASH.match(b)]
    assert bare == []


def test_each_package_of_the_project_is_pinned() -> None:
    project = tomllib.loads((tree.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    names = {re.split(r"[\[<>=~! ]", name, maxsplit=1)[0].lower().replace("_", "-") for name in wanted}
    pinned = {match[1] for line in lock_lines() if (match := PIN.match(line))}
    assert names - pinned == set()
    assert {"setuptools", "wheel"} <= pinned  # built without isolation: the tools are pinned too
