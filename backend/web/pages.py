"""Renders pages: one Jinja environment over the templates of all domains."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from backend.clock import Clock
from backend.staff.service import Staff
from contracts.rules.zone import in_china
from contracts.wire.base import Problem

DOMAINS = ("web", "staff", "preaudit", "departments", "duty", "fleet", "citizens")
HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"

STATE_WORDS = {
    "received": "等预审",
    "to_correct": "等补正",
    "passed": "预审通过",
    "refused": "不予受理",
    "in_department": "部门办理中",
    "granted": "批准",
    "declined": "不予批准",
    "result_on_way": "结果在路上",
    "result_in_box": "结果在箱里",
    "closed": "办结",
}
"""What people read for a `CaseState`."""


class Pages:
    """Templates in, answers out."""

    def __init__(self, icons: Path, clock: Clock) -> None:
        self._clock = clock
        self._environment = Environment(
            loader=FileSystemLoader([HERE.parent / domain / "templates" for domain in DOMAINS]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters.update(moment=_moment, day=_day, hour=_hour, short=_short)
        self._environment.globals.update(icon=_icon_reader(icons), state_words=STATE_WORDS)

    def show(
        self,
        request: Request,
        template: str,
        context: Mapping[str, object],
        staff: Staff | None = None,
        status: int = 200,
    ) -> HTMLResponse:
        """One page."""
        page = self._environment.get_template(template).render(
            {"now": self._clock.now(), "path": request.url.path, "staff": staff, **context}
        )
        return HTMLResponse(page, status_code=status)

    def problem(self, request: Request, problem: Problem) -> HTMLResponse:
        """A problem for a person with a browser."""
        return self.show(request, "problem.html", {"problem": problem}, status=problem.status)


def to(path: str) -> RedirectResponse:
    """Go on with GET after a form was taken."""
    return RedirectResponse(path, status_code=303)


def _moment(at: datetime) -> str:
    here = in_china(at)
    return f"{here.month}月{here.day}日 {here:%H:%M}"


def _hour(at: datetime) -> str:
    return f"{in_china(at):%H:%M}"


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _short(number: str) -> str:
    """The end of a case number: kiosk, serial, check."""
    return f"…{number[-9:-6]}-{number[-6:-1]}-{number[-1]}"


def _icon_reader(folder: Path) -> object:
    """A function for templates that gives an icon of the shared set as inline SVG."""

    @cache
    def icon(name: str) -> Markup:
        svg = (folder / f"{name}.svg").read_text(encoding="utf-8")
        inner = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
        return Markup(  # noqa: S704 (our own files)
            '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" '
            'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' + inner + "</svg>"
        )

    return icon
