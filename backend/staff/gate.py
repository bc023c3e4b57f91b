"""Stands before every staff page: a session, the right role, and for forms the token that the page was given."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from backend.problems import LogInNeededError, ProblemError
from backend.staff.service import Role, Staff, StaffService

COOKIE = "staff_session"


class Gate:
    """Lets staff in."""

    def __init__(self, service: StaffService) -> None:
        self._service = service

    async def check(self, request: Request) -> None:
        """Find the person, and refuse forms that did not come from our own page.

        Raises:
            LogInNeededError: no session.
            ProblemError: 403 for a form without its token or from elsewhere.
        """
        staff = await run_in_threadpool(self._service.who, request.cookies.get(COOKIE, ""))
        if staff is None:
            raise LogInNeededError
        if request.method == "POST":
            check_origin(request)
            form = await request.form()
            if not hmac.compare_digest(str(form.get("form_token", "")), staff.form_token):
                raise ProblemError(403, "form-token", "The form is too old; load the page again", retry=False)
        request.state.staff = staff


def check_origin(request: Request) -> None:
    """Refuse a form that a page of another site sent.

    Raises:
        ProblemError: 403.
    """
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("Host"):
        raise ProblemError(403, "other-origin", "The form came from another site", retry=False)


def staff_of(request: Request) -> Staff:
    """The person that `Gate.check` let in."""
    staff = request.state.staff
    if not isinstance(staff, Staff):
        raise LogInNeededError
    return staff


def clerk_of(request: Request) -> Staff:
    """The same, when this person may pre-audit."""
    return _only(request, Role.CLERK)


def officer_of(request: Request) -> Staff:
    """The same, when this person may decide for a department."""
    return _only(request, Role.OFFICER)


def admin_of(request: Request) -> Staff:
    """The same, when this person may change duty and settle tasks."""
    return _only(request, Role.ADMIN)


def _only(request: Request, role: Role) -> Staff:
    staff = staff_of(request)
    if not staff.may(role):
        raise ProblemError(403, "role", f"This page is for {role}", retry=False)
    return staff
