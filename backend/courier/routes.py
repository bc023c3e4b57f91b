"""``/v1/courier/challenge``, ``/v1/courier/sign-in`` and ``/v1/pickups/claim``."""

from typing import Annotated

from fastapi import APIRouter, Depends

from backend.bodies import CardQuestionBody, CourierSignInBody, PickupClaimBody
from backend.courier.service import CourierService
from backend.fleet.enrolment import kiosk_of
from backend.problems import ProblemError
from contracts.wire.courier import CardChallenge, Manifest, PickupAnswer

KioskId = Annotated[str, Depends(kiosk_of)]


class CourierRoutes:
    """What a kiosk asks for a courier, or for a person who comes to fetch."""

    def __init__(self, service: CourierService) -> None:
        self._service = service

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/v1", tags=["courier"])
        router.add_api_route("/courier/challenge", self.challenge, methods=["POST"])
        router.add_api_route("/courier/sign-in", self.sign_in, methods=["POST"])
        router.add_api_route("/pickups/claim", self.claim, methods=["POST"])
        return router

    def challenge(self, body: CardQuestionBody, kiosk: KioskId) -> CardChallenge:
        """What a card shall sign."""
        _check(body.kiosk, kiosk)
        return self._service.challenge(kiosk, body)

    def sign_in(self, body: CourierSignInBody, kiosk: KioskId) -> Manifest:
        """Badge and PIN, or card."""
        _check(body.kiosk, kiosk)
        return self._service.sign_in(kiosk, body)

    def claim(self, body: PickupClaimBody, kiosk: KioskId) -> PickupAnswer:
        """By card or by code."""
        _check(body.kiosk, kiosk)
        return self._service.claim(kiosk, body)


def _check(said: str, kiosk: str) -> None:
    if said != kiosk:
        raise ProblemError(403, "other-kiosk", "The request names another kiosk", retry=False)
