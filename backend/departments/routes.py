"""``POST /v1/shared-data``."""

from typing import Annotated

from fastapi import APIRouter, Depends

from backend.bodies import SharedDataBody
from backend.departments.service import SharedDataService
from backend.fleet.enrolment import kiosk_of
from backend.problems import ProblemError
from contracts.wire.shared_data import SharedDataAnswer


class SharedDataRoutes:
    """Data of other departments, for a kiosk."""

    def __init__(self, service: SharedDataService) -> None:
        self._service = service

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/v1", tags=["shared data"])
        router.add_api_route("/shared-data", self.fetch, methods=["POST"])
        return router

    def fetch(self, body: SharedDataBody, kiosk: Annotated[str, Depends(kiosk_of)]) -> SharedDataAnswer:
        """One source, one person, one consent."""
        if body.kiosk != kiosk:
            raise ProblemError(403, "other-kiosk", "The request names another kiosk", retry=False)
        return self._service.fetch(kiosk, body)
