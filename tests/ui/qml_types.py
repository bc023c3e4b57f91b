"""Writes what qmllint has to know of the view models: a QML module made from their meta objects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMetaMethod, QObject

from ui.viewmodels.apply import Apply
from ui.viewmodels.collect import Collect
from ui.viewmodels.courier import Courier
from ui.viewmodels.deposit import Deposit
from ui.viewmodels.room import Room
from ui.viewmodels.session import Session

MODELS: tuple[type[QObject], ...] = (Room, Session, Apply, Deposit, Collect, Courier)
NAMES = {"QObject*": "QVariant", "QVariantList": "QVariantList"}


def write_journeys(folder: Path) -> None:
    """Write ``Kiosk/Journeys`` below `folder`."""
    module = folder / "Kiosk" / "Journeys"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module Kiosk.Journeys\ntypeinfo journeys.qmltypes\n", encoding="utf-8")
    lines = ["import QtQuick.tooling 1.2", "Module {"]
    for model in MODELS:
        lines += component(model)
    lines.append("}")
    (module / "journeys.qmltypes").write_text("\n".join(lines) + "\n", encoding="utf-8")


def component(model: type[QObject]) -> list[str]:
    """One singleton with its properties, signals and slots."""
    meta = model.staticMetaObject
    name = model.__name__
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
        kind = NAMES.get(entry.typeName(), entry.typeName())
        notify = bytes(entry.notifySignal().name().data()).decode()
        lines.append(
            f'        Property {{ name: "{entry.name()}"; type: "{kind}"; isReadonly: true; notify: "{notify}" }}'
        )
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        word = "Signal" if method.methodType() is QMetaMethod.MethodType.Signal else "Method"
        lines.append(f'        {word} {{ name: "{bytes(method.name().data()).decode()}"')
        for number, kind in enumerate(method.parameterTypes()):
            lines.append(f'            Parameter {{ name: "a{number}"; type: "{bytes(kind.data()).decode()}" }}')
        lines.append("        }")
    lines.append("    }")
    return lines
