"""The page of who is on duty."""

from datetime import time
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from backend.duty.models import DutySpan
from backend.fleet.tasks import tab_counts
from backend.parts import Parts
from backend.problems import ProblemError
from backend.staff.gate import admin_of, staff_of
from backend.staff.service import Staff
from backend.web.pages import Pages, to

Admin = Annotated[Staff, Depends(admin_of)]


class SpanForm(BaseModel):
    """One span as filled in."""

    days: Literal["workday", "restday"]
    begins: time
    ends: time
    kind: Literal["hall", "remote"]
    desk_minutes: int = Field(ge=1, le=240)

    def __str__(self) -> str:
        """For the audit chain."""
        return f"{self.days} {self.begins:%H:%M}-{self.ends:%H:%M} {self.kind}"


class DutyRoutes:
    """See and change the spans."""

    def __init__(self, pages: Pages, parts: Parts) -> None:
        self._pages = pages
        self._parts = parts

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/staff/duty", include_in_schema=False)
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("", self.add, methods=["POST"])
        router.add_api_route("/{span}/remove", self.remove, methods=["POST"])
        return router

    def show(self, request: Request, staff: Annotated[Staff, Depends(staff_of)]) -> HTMLResponse:
        """Now, and the whole table."""
        with self._parts.database.read() as session:
            context = {
                "counts": tab_counts(session, self._parts.clock.now()),
                "duty": self._parts.duty.at(session, self._parts.clock.now()),
                "spans": self._parts.duty.spans(session),
            }
            return self._pages.show(request, "duty.html", context, staff)

    def add(self, staff: Admin, form: Annotated[SpanForm, Form()]) -> RedirectResponse:
        """One more span."""
        if form.ends <= form.begins:
            raise ProblemError(422, "span", "结束要晚于开始；过夜请分两段", retry=False)
        with self._parts.database.write() as session:
            session.add(
                DutySpan(
                    days=form.days,
                    begins=form.begins,
                    ends=form.ends,
                    kind=form.kind,
                    desk_minutes=form.desk_minutes,
                )
            )
            self._parts.audit.add(session, staff.login, "duty.added", str(form))
        return to("/staff/duty")

    def remove(self, span: int, staff: Admin) -> RedirectResponse:
        """One span less."""
        with self._parts.database.write() as session:
            row = session.get(DutySpan, span)
            if row is not None:
                session.delete(row)
                self._parts.audit.add(session, staff.login, "duty.removed", str(span))
        return to("/staff/duty")
