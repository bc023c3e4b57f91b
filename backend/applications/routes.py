"""``/v1/applications``, ``/v1/papers`` and ``/v1/shared-data``: what a kiosk asks for a citizen."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response

from backend.applications.service import IntakeService, StoredAnswer
from backend.bodies import EnvelopeBody
from backend.database import Database
from backend.decisions.papers import PaperDesk
from backend.fleet.enrolment import kiosk_of
from backend.problems import ProblemError
from contracts.wire.applications import ApplicationEnvelope, CaseStatus

KioskId = Annotated[str, Depends(kiosk_of)]
Key = Annotated[str | None, Header(alias="Idempotency-Key", max_length=255)]


class ApplicationRoutes:
    """Intake and result papers."""

    def __init__(self, service: IntakeService, papers: PaperDesk, database: Database) -> None:
        self._service = service
        self._papers = papers
        self._database = database

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/v1", tags=["applications"])
        router.add_api_route("/applications", self.submit, methods=["POST"], status_code=201, response_model=CaseStatus)
        router.add_api_route("/papers/{paper}", self.paper, methods=["GET"])
        return router

    def submit(self, body: EnvelopeBody, kiosk: KioskId, idempotency_key: Key = None) -> Response:
        """Take an application, or mend one (`corrects`). 201 taken, 200 the same was open already (`duplicate_of`)."""
        _check_key(idempotency_key, body)
        return _stored(self._service.take(kiosk, body))

    def paper(self, paper: str, kiosk: KioskId) -> Response:
        """The PDF of a result paper, for the kiosk where the case was made."""
        with self._database.read() as session:
            pdf = self._papers.pdf(session, paper, kiosk)
        return Response(pdf, media_type="application/pdf", headers={"Cache-Control": "no-store"})


def _check_key(key: str | None, body: ApplicationEnvelope) -> None:
    if not key:
        raise ProblemError(400, "key-missing", "The header Idempotency-Key is needed", retry=False)
    if key != body.key:
        raise ProblemError(422, "key-differs", "Idempotency-Key is not the key of the envelope", retry=False)


def _stored(answer: StoredAnswer) -> Response:
    return Response(answer.body, status_code=answer.status, media_type="application/json")
