"""Log-in and log-out."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from backend.problems import ProblemError
from backend.staff.gate import COOKIE, check_origin
from backend.staff.service import LONGEST, StaffService
from backend.web.pages import Pages, to


class StaffRoutes:
    """The one door to the staff pages."""

    def __init__(self, service: StaffService, pages: Pages, *, secure: bool) -> None:
        self._service = service
        self._pages = pages
        self._secure = secure

    def router(self) -> APIRouter:
        """The routes that need no session."""
        router = APIRouter(prefix="/staff", include_in_schema=False)
        router.add_api_route("/log-in", self.form, methods=["GET"])
        router.add_api_route("/log-in", self.log_in, methods=["POST"])
        return router

    def inside(self) -> APIRouter:
        """The routes behind the gate."""
        router = APIRouter(prefix="/staff", include_in_schema=False)
        router.add_api_route("/log-out", self.log_out, methods=["POST"])
        return router

    def form(self, request: Request) -> HTMLResponse:
        """Ask."""
        return self._pages.show(request, "log_in.html", {"fault": None})

    def log_in(
        self, request: Request, login: Annotated[str, Form()] = "", password: Annotated[str, Form()] = ""
    ) -> Response:
        """Check."""
        check_origin(request)
        try:
            token = self._service.log_in(login, password)
        except ProblemError as error:
            problem = error.problem
            return self._pages.show(request, "log_in.html", {"fault": problem.title}, status=problem.status)
        answer = to("/staff")
        answer.set_cookie(
            COOKIE,
            token,
            max_age=int(LONGEST.total_seconds()),
            path="/staff",
            httponly=True,
            samesite="strict",
            secure=self._secure,
        )
        return answer

    def log_out(self, request: Request) -> Response:
        """End."""
        self._service.log_out(request.cookies.get(COOKIE, ""))
        answer = to("/staff/log-in")
        answer.delete_cookie(COOKIE, path="/staff")
        return answer
