"""The pages of the pre-audit desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy.orm import Session

from backend.applications import repository
from backend.applications.models import Case
from backend.fleet.tasks import tab_counts
from backend.parts import Parts
from backend.preaudit.service import PreAuditService
from backend.preaudit.view import Dossier, case_view, queue_row, ring_of
from backend.problems import ProblemError
from backend.staff.gate import clerk_of, staff_of
from backend.staff.service import Role, Staff
from backend.web.pages import Pages, to
from contracts.rules.identity import normalise
from contracts.wire.applications import ApplicationIntake, FaultTold

AnyStaff = Annotated[Staff, Depends(staff_of)]
Clerk = Annotated[Staff, Depends(clerk_of)]


async def faults_in_form(request: Request) -> list[FaultTold]:
    """The lines that were judged "not right", in order."""
    form = await request.form()
    faults = []
    for index in range(50):
        if form.get(f"verdict-{index}") == "fault":
            page = str(form.get(f"page-{index}", ""))
            faults.append(
                FaultTold(
                    material=str(form.get(f"material-{index}", "")) or None,
                    page=int(page) if page.isdigit() else None,
                    text=str(form.get(f"words-{index}", "")).strip(),
                )
            )
    return faults


@dataclass(frozen=True, slots=True)
class Listing:
    """One of the lists of cases: its words, and where it comes from."""

    title: str
    lead: str
    cases: Callable[[Session], list[Case]]


class PreAuditRoutes:
    """Queue, case, page pictures, and the three answers."""

    def __init__(self, service: PreAuditService, pages: Pages, parts: Parts) -> None:
        self._service = service
        self._pages = pages
        self._parts = parts

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/staff", include_in_schema=False)
        router.add_api_route("", self.home, methods=["GET"])
        router.add_api_route("/queue", self.queue, methods=["GET"])
        router.add_api_route("/to-correct", self.to_correct, methods=["GET"])
        router.add_api_route("/done", self.done, methods=["GET"])
        router.add_api_route("/find", self.find, methods=["GET"])
        router.add_api_route("/cases/{number}", self.case, methods=["GET"])
        router.add_api_route("/cases/{number}/pages/{page}", self.picture, methods=["GET"])
        router.add_api_route("/cases/{number}/claim", self.claim, methods=["POST"])
        router.add_api_route("/cases/{number}/pass", self.pass_, methods=["POST"])
        router.add_api_route("/cases/{number}/correct", self.correct, methods=["POST"])
        router.add_api_route("/cases/{number}/refuse", self.refuse, methods=["POST"])
        return router

    def home(self, staff: AnyStaff) -> RedirectResponse:
        """To the page that this person works on."""
        return to("/staff/queue" if staff.may(Role.CLERK) else "/staff/desk")

    def queue(self, request: Request, staff: Clerk) -> HTMLResponse:
        """What waits for a clerk."""
        return self._list(
            request, staff, Listing("待我看", "在机器前等的人排在最前，其余先来先看。", self._service.queue)
        )

    def to_correct(self, request: Request, staff: Clerk) -> HTMLResponse:
        """What waits for its citizen."""
        waiting = Listing("等补正", "已经一次告知，等申请人补齐。", self._service.waiting_for_citizen)
        return self._list(request, staff, waiting)

    def done(self, request: Request, staff: Clerk) -> HTMLResponse:
        """What was answered today."""
        return self._list(request, staff, Listing("今天看完", "今天答复过的办件。", self._service.judged_today))

    def find(self, request: Request, staff: AnyStaff, number: str = "") -> Response:
        """One case by its whole number."""
        plain = normalise(number)
        with self._parts.database.read() as session:
            if plain and repository.case_by_number(session, plain) is not None:
                return to(f"/staff/cases/{plain}")
            context = {"counts": tab_counts(session, self._parts.clock.now()), "number": number, "missing": bool(plain)}
        return self._pages.show(request, "find.html", context, staff)

    def case(self, request: Request, number: str, staff: AnyStaff, page: int | None = None) -> HTMLResponse:
        """One case; the look is written down."""
        with self._parts.database.write() as session:
            case = repository.case_by_number(session, number)
            if case is None:
                raise ProblemError(404, "no-such-case", "没有这个办件", retry=False)
            self._service.looked(session, staff, case)
            dossier = Dossier(
                case,
                self._parts.catalogue.matters[case.matter],
                self._intake(case),
                repository.pages_of(session, case),
                self._parts.custody.of_case(session, case.id),
            )
            ring = ring_of(case, self._parts.catalogue.calendar, self._parts.clock.now())
            view = case_view(dossier, staff, ring, page)
            counts = tab_counts(session, self._parts.clock.now())
        return self._pages.show(request, "case.html", {"view": view, "counts": counts}, staff)

    def picture(self, number: str, page: int, staff: AnyStaff) -> Response:
        """One page as a picture."""
        picture, kind = self._service.picture(staff, number, page)
        return Response(picture, media_type=kind, headers={"Content-Disposition": "inline"})

    def claim(self, number: str, staff: Clerk) -> RedirectResponse:
        """Take a case."""
        self._service.claim(staff, number)
        return to(f"/staff/cases/{number}")

    def pass_(self, number: str, staff: Clerk) -> RedirectResponse:
        """Passed."""
        self._service.pass_(staff, number)
        return to("/staff/queue")

    def correct(
        self, number: str, staff: Clerk, faults: Annotated[list[FaultTold], Depends(faults_in_form)]
    ) -> RedirectResponse:
        """All faults, once."""
        self._service.correct(staff, number, faults)
        return to("/staff/queue")

    def refuse(self, number: str, staff: Clerk, reason: Annotated[str, Form()] = "") -> RedirectResponse:
        """Not for us."""
        self._service.refuse(staff, number, reason)
        return to("/staff/queue")

    def _intake(self, case: Case) -> ApplicationIntake:
        return ApplicationIntake.model_validate_json(self._parts.keys.open(case.intake_sealed))

    def _list(self, request: Request, staff: Staff, listing: Listing) -> HTMLResponse:
        now = self._parts.clock.now()
        catalogue = self._parts.catalogue
        with self._parts.database.read() as session:
            rows = [
                queue_row(
                    case,
                    catalogue.matters[case.matter],
                    self._intake(case),
                    staff,
                    ring_of(case, catalogue.calendar, now),
                )
                for case in listing.cases(session)
            ]
            counts = tab_counts(session, now)
        context = {"counts": counts, "title": listing.title, "lead": listing.lead, "rows": rows}
        return self._pages.show(request, "queue.html", context, staff)
