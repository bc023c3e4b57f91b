"""The page of tasks for staff."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from backend.courier.models import Envelope
from backend.fleet.models import StaffTask
from backend.fleet.tasks import open_tasks, tab_counts
from backend.parts import Parts
from backend.staff.gate import staff_of
from backend.staff.service import Staff
from backend.web.pages import Pages, to

AnyStaff = Annotated[Staff, Depends(staff_of)]


class TaskRoutes:
    """See and settle."""

    def __init__(self, pages: Pages, parts: Parts) -> None:
        self._pages = pages
        self._parts = parts

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/staff/tasks", include_in_schema=False)
        router.add_api_route("", self.show, methods=["GET"])
        router.add_api_route("/{task}/close", self.close, methods=["POST"])
        return router

    def show(self, request: Request, staff: AnyStaff) -> HTMLResponse:
        """What is open."""
        with self._parts.database.read() as session:
            context = {"counts": tab_counts(session, self._parts.clock.now()), "tasks": open_tasks(session)}
            return self._pages.show(request, "tasks.html", context, staff)

    def close(self, task: int, staff: AnyStaff) -> RedirectResponse:
        """Settled."""
        now = self._parts.clock.now()
        with self._parts.database.write() as session:
            row = session.get(StaffTask, task)
            if row is not None and row.closed_at is None:
                row.closed_at, row.closed_by = now, staff.login
                self._parts.audit.add(session, staff.login, "task.closed", str(task))
                envelope = session.get(Envelope, row.envelope) if row.kind == "custody.exception" else None
                if envelope is not None:
                    envelope.exception = None  # looked into: it may be collected again
        return to("/staff/tasks")
