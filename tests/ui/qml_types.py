"""Writes what qmllint has to know of the view models: a QML module made from their meta objects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject

from ui.viewmodels.apply import Apply
from ui.viewmodels.collect import Collect
from ui.viewmodels.courier import Courier
from ui.viewmodels.deposit import Deposit
from ui.viewmodels.room import Room
from ui.viewmodels.session import Session

MODELS = (Session, Apply, Deposit, Collect, Courier)
NAMES = {"QObject*": "QVariant", "QVariantList": "QVariantList"}


def write_journeys(folder: Path) -> None:
    """Write ``Kiosk/Journeys`` below `folder`."""
    module = folder / "Kiosk" / "Journeys"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module Kiosk.Journeys\ntypeinfo journeys.qmltypes\n", encoding="utf-8")
    lines = ["import QtQuick.tooling 1.2", "Module {"]
    for model in (Room(), *(kind(lambda _: None) for kind in MODELS)):
        lines += component(model.metaObject())
    lines.append("}")
    (module / "journeys.qmltypes").write_text("\n".join(lines) + "\n", encoding="utf-8")


def text(words: QByteArray) -> str:
    """Qt's bytes as a string."""
    return bytes(words.data()).decode()


def component(meta: QMetaObject) -> list[str]:
    """One singleton with its properties, signals and slots."""
    name = str(meta.className())
    lines = [
        "    Component {",
        f'        name: "{name}"',
        '        prototype: "QObject"',
        f'        exports: ["Kiosk.Journeys/{name} 1.0"]',
        "        exportMetaObjectRevisions: [256]",
        "        isSingleton: true",
        "        isCreatable: false",
    ]
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        entry = meta.property(index)
        kind = NAMES.get(str(entry.typeName()), str(entry.typeName()))
        notify = text(entry.notifySignal().name())
        lines.append(
            f'        Property {{ name: "{entry.name()!s}"; type: "{kind}"; isReadonly: true; notify: "{notify}" }}'
        )
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        word = "Signal" if method.methodType() is QMetaMethod.MethodType.Signal else "Method"
        lines.append(f'        {word} {{ name: "{text(method.name())}"')
        for number, argument in enumerate(method.parameterTypes()):
            lines.append(f'            Parameter {{ name: "a{number}"; type: "{text(argument)}" }}')
        lines.append("        }")
    lines.append("    }")
    return lines
