"""Every failure of the API as an RFC 9457 problem document, with a code that machines can rely on."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.wire.base import Problem

log = logging.getLogger("backend")


class ProblemError(Exception):
    """Refuse a request. `code` is stable; `detail` holds nothing personal."""

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        detail: str = "",
        *,
        retry: bool | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Keep the parts of the document."""
        super().__init__(title)
        self.problem = Problem(type=f"urn:kiosk:problem:{code}", title=title, status=status, detail=detail, retry=retry)
        self.headers = headers or {}


class LogInNeededError(Exception):
    """A staff page was asked for without a session: go to the log-in form."""


def answer(problem: Problem, headers: dict[str, str] | None = None) -> JSONResponse:
    """The document as a response."""
    return JSONResponse(
        problem.model_dump(exclude_none=True),
        status_code=problem.status,
        media_type="application/problem+json",
        headers=headers,
    )


def install(app: FastAPI, page: Callable[[Request, Problem], Response]) -> None:
    """Turn every exception that leaves a route into a problem document, or for a browser into a page."""

    def told(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
        if "text/html" in request.headers.get("Accept", "") and not request.url.path.startswith("/v1/"):
            return page(request, problem)
        return answer(problem, headers)

    @app.exception_handler(ProblemError)
    def _refused(request: Request, error: ProblemError) -> Response:
        return told(request, error.problem, error.headers)

    @app.exception_handler(LogInNeededError)
    def _log_in(request: Request, error: LogInNeededError) -> Response:
        del request, error
        return RedirectResponse("/staff/log-in", status_code=HTTPStatus.SEE_OTHER)

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        status = HTTPStatus(error.status_code)
        code = status.phrase.lower().replace(" ", "-")
        return told(
            request,
            Problem(type=f"urn:kiosk:problem:{code}", title=status.phrase, status=status.value),
            dict(error.headers or {}),
        )

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        # only places and reasons: the rejected input itself may be personal
        places = [".".join(str(part) for part in fault["loc"]) + ": " + str(fault["msg"]) for fault in error.errors()]
        return told(
            request,
            Problem(
                type="urn:kiosk:problem:invalid",
                title="The request does not have the agreed shape",
                status=HTTPStatus.UNPROCESSABLE_ENTITY,
                detail="; ".join(places[:20]),
                retry=False,
            ),
        )

    app.add_middleware(Boundary)


class Boundary:
    """The edge of the process: a bug becomes a problem document, and a log entry that quotes no data.

    The message of an unknown exception may quote a person's data, so only its type and its places are logged.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; catch what nobody expected."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 (the one place where bugs are told apart from answers)
            frames = traceback.extract_tb(error.__traceback__)
            places = "\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
            log.error("unexpected %s\n%s", type(error).__name__, places)  # noqa: TRY400 (the message stays out)
            if started:
                return
            problem = Problem(
                type="urn:kiosk:problem:internal",
                title="The backend failed; the same request may succeed later",
                status=HTTPStatus.INTERNAL_SERVER_ERROR,
                retry=True,
            )
            await answer(problem)(scope, receive, send)
