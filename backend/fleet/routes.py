"""``POST /v1/sync``."""

from typing import Annotated

from fastapi import APIRouter, Depends

from backend.fleet.enrolment import kiosk_of
from backend.fleet.service import SyncIn, SyncService
from contracts.wire.sync import SyncAnswer


class SyncRoutes:
    """The loop of the kiosks."""

    def __init__(self, service: SyncService) -> None:
        self._service = service

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/v1", tags=["sync"])
        router.add_api_route("/sync", self.sync, methods=["POST"])
        return router

    def sync(self, body: SyncIn, kiosk: Annotated[str, Depends(kiosk_of)]) -> SyncAnswer:
        """Facts up, orders and news down."""
        return self._service.sync(kiosk, body)
