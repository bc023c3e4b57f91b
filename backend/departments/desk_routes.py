"""The pages of the department's desk."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from backend.departments.desk import DeskService
from backend.fleet.tasks import tab_counts
from backend.parts import Parts
from backend.staff.gate import officer_of
from backend.staff.service import Staff
from backend.web.pages import Pages, to

Officer = Annotated[Staff, Depends(officer_of)]


TOLD = {
    "received": "收下了，可以决定。",
    "granted": "批准了。",
    "declined": "已告知不予批准。",
    "handed": "交出了。",
}


class DeskRoutes:
    """Receive, decide, hand over."""

    def __init__(self, service: DeskService, pages: Pages, parts: Parts) -> None:
        self._service = service
        self._pages = pages
        self._parts = parts

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/staff", include_in_schema=False)
        router.add_api_route("/desk", self.desk, methods=["GET"])
        router.add_api_route("/desk/receive", self.receive, methods=["POST"])
        router.add_api_route("/desk/hand-over", self.hand_over, methods=["POST"])
        router.add_api_route("/cases/{number}/grant", self.grant, methods=["POST"])
        router.add_api_route("/cases/{number}/decline", self.decline, methods=["POST"])
        return router

    def desk(self, request: Request, staff: Officer, told: str = "") -> HTMLResponse:
        """What comes, what waits for a decision, what leaves."""
        with self._parts.database.read() as session:
            context = {
                "counts": tab_counts(session, self._parts.clock.now()),
                "coming": self._service.coming(session),
                "to_decide": self._service.to_decide(session),
                "leaving": self._service.leaving(session),
                "matters": {matter.id: matter.name.zh_CN for matter in self._parts.catalogue.matters.values()},
                "told": TOLD.get(told, ""),
            }
            return self._pages.show(request, "desk.html", context, staff)

    def receive(self, staff: Officer, code: Annotated[str, Form()] = "") -> RedirectResponse:
        """Originals arrive."""
        self._service.receive(staff, code)
        return to("/staff/desk?told=received")

    def hand_over(self, staff: Officer, code: Annotated[str, Form()] = "") -> RedirectResponse:
        """An envelope leaves with the courier."""
        self._service.hand_over(staff, code)
        return to("/staff/desk?told=handed")

    def grant(self, number: str, staff: Officer, code: Annotated[str, Form()] = "") -> RedirectResponse:
        """Yes."""
        self._service.grant(staff, number, code)
        return to("/staff/desk?told=granted")

    def decline(self, number: str, staff: Officer, reason: Annotated[str, Form()] = "") -> RedirectResponse:
        """No."""
        self._service.decline(staff, number, reason)
        return to("/staff/desk?told=declined")
