"""Reads matter files and says, for every fault, the file, the line, the field and the reason.

Texts come in, values go out; who owns the files reads them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import ValidationError

from contracts.matters.schema import Matter


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """One fault of one file. `line` counts from 1; `field` is a path such as ``fields[2].name.en``."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        """As editors and compilers print it."""
        return f"{self.file}:{self.line}: {self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All right matters of a set of files, by id, and all faults of the others."""

    matters: Mapping[str, Matter]
    faults: tuple[CatalogueFault, ...]


def read_catalogue(documents: Mapping[str, str]) -> Catalogue:
    """Read many matter files.

    Args:
        documents: text by file name; the name without folders and ending must be the id of the matter.

    Returns:
        The matters without fault, in the order of the names, and every fault of the rest.
    """
    matters: dict[str, Matter] = {}
    faults: list[CatalogueFault] = []
    for file in sorted(documents):
        read = read_matter(documents[file], file)
        if not isinstance(read, Matter):
            faults.extend(read)
            continue
        if read.id in matters:
            faults.append(CatalogueFault(file, 1, "id", f"another file has the matter {read.id}"))
            continue
        matters[read.id] = read
    return Catalogue(matters, tuple(faults))


def read_matter(text: str, file: str) -> Matter | tuple[CatalogueFault, ...]:
    """Read one matter file.

    Returns:
        The matter, or all faults that were found (at least one).
    """
    try:
        # libyaml's loader: ten times quicker, and the window waits for the catalogue.
        root = yaml.compose(text, yaml.CSafeLoader)
        data = yaml.load(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return (_unreadable(error, text, file),)
    if not isinstance(root, yaml.MappingNode):
        return (CatalogueFault(file, 1, "file", "not a table of keys and values"),)
    repeated = tuple(_repeated(root, file))
    if repeated:
        return repeated
    try:
        matter = Matter.model_validate(data)
    except ValidationError as error:
        return tuple(
            CatalogueFault(file, _line(root, fault["loc"]), _path(fault["loc"]), _reason(fault["msg"]))
            for fault in error.errors(include_url=False, include_input=False)
        )
    return tuple(_disagreements(matter, root, file)) or matter


def _unreadable(error: Exception, text: str, file: str) -> CatalogueFault:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        # What is missing at the end is told after the last line.
        line = min(error.problem_mark.line + 1, len(text.splitlines()))
        return CatalogueFault(file, line, "file", error.problem or "not YAML")
    return CatalogueFault(file, 1, "file", f"not YAML: {error}".splitlines()[0])


def _disagreements(matter: Matter, root: yaml.MappingNode, file: str) -> Iterator[CatalogueFault]:
    """What the shape alone cannot say."""
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if matter.id != stem:
        yield CatalogueFault(file, _line(root, ("id",)), "id", f"is {matter.id}, the file is named {stem}")
    for name, items in _named(matter).items():
        seen: set[str] = set()
        for index, item in enumerate(items):
            if item in seen:
                loc = (name, index)
                yield CatalogueFault(file, _line(root, loc), _path(loc), f"{item} is there twice")
            seen.add(item)
    for index, consent in enumerate(matter.consents):
        loc = ("consents", index)
        parties = {field.party for field in matter.fields if field.consent == consent.id}
        if not parties:
            yield CatalogueFault(file, _line(root, loc), _path(loc), "no field takes its data: ask for nothing unused")
        elif len(parties) > 1 or None in parties:
            yield CatalogueFault(file, _line(root, loc), _path(loc), "its fields must belong to one party")
    for index, field in enumerate(matter.fields):
        if field.default is not None and field.default not in {choice.value for choice in field.choices}:
            loc = ("fields", index)
            yield CatalogueFault(file, _line(root, loc), _path(loc), f"default {field.default} is no choice")


def _named(matter: Matter) -> Mapping[str, list[str]]:
    return {
        "fields": [field.id for field in matter.fields],
        "consents": [consent.id for consent in matter.consents],
        "materials": [material.id for material in matter.materials],
        "parties": [party.role for party in matter.parties],
    }


def _repeated(node: yaml.Node, file: str) -> Iterator[CatalogueFault]:
    """Keys written twice, which YAML would silently take the last of."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated(item, file)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[Any] = set()
    for key, value in node.value:
        if key.value in seen:
            yield CatalogueFault(file, key.start_mark.line + 1, str(key.value), "is there twice")
        seen.add(key.value)
        yield from _repeated(value, file)


def _line(root: yaml.Node, loc: tuple[int | str, ...]) -> int:
    """Line of the deepest part of `loc` that is in the file."""
    node, line = root, root.start_mark.line
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line
        else:
            break
    return line + 1


def _path(loc: tuple[int | str, ...]) -> str:
    path = ""
    for part in loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.removeprefix(".") or "file"


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
