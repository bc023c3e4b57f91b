"""The bodies that a kiosk sends, with validators that are built at once.

The wire models build theirs when first used, so that a kiosk starts fast; FastAPI must have them when it reads a route.
"""

from pydantic import ConfigDict

from contracts.wire.applications import ApplicationEnvelope
from contracts.wire.courier import CardQuestion, CourierSignIn, PickupClaim
from contracts.wire.shared_data import SharedDataRequest


class EnvelopeBody(ApplicationEnvelope):
    """`ApplicationEnvelope`."""

    model_config = ConfigDict(title="ApplicationEnvelope", defer_build=False)


class CardQuestionBody(CardQuestion):
    """`CardQuestion`."""

    model_config = ConfigDict(title="CardQuestion", defer_build=False)


class CourierSignInBody(CourierSignIn):
    """`CourierSignIn`."""

    model_config = ConfigDict(title="CourierSignIn", defer_build=False)


class PickupClaimBody(PickupClaim):
    """`PickupClaim`."""

    model_config = ConfigDict(title="PickupClaim", defer_build=False)


class SharedDataBody(SharedDataRequest):
    """`SharedDataRequest`."""

    model_config = ConfigDict(title="SharedDataRequest", defer_build=False)
