"""Open an envelope and judge it, without writing anything."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from pydantic import ValidationError

from backend.parts import Parts
from backend.problems import ProblemError
from contracts.matters.completeness import completeness
from contracts.matters.engine import party_of
from contracts.matters.schema import Matter
from contracts.wire.applications import ApplicationEnvelope, ApplicationIntake


@dataclass(frozen=True, slots=True)
class Opened:
    """An envelope that was opened and found right.

    Attributes:
        fingerprint: hash of the request; the same key with another fingerprint is refused.
        open_index: blind index of matter and persons.
        shared: shared data by field id, as the backend itself fetched it; what a kiosk says about it decides nothing.
    """

    envelope: ApplicationEnvelope
    fingerprint: str
    intake: ApplicationIntake
    matter: Matter
    open_index: str
    shared: Mapping[str, str]


class Opener:
    """Opens envelopes."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def open(self, envelope: ApplicationEnvelope, fingerprint: str) -> Opened:
        """Everything that can be judged without writing.

        Raises:
            ProblemError: 422 wrong content, 424 pages missing.
        """
        missing = [sha256 for sha256 in envelope.page_hashes if not self._parts.blobs.has(sha256)]
        if missing:
            raise ProblemError(
                HTTPStatus.FAILED_DEPENDENCY,
                "upload-missing",
                "Pages are not complete; upload them and send again",
                detail=" ".join(missing),
                retry=True,
            )
        try:
            intake = ApplicationIntake.model_validate_json(
                self._parts.keys.open(base64.b64decode(envelope.sealed, validate=True))
            )
        except ValidationError as error:
            places = [".".join(str(part) for part in fault["loc"]) + ": " + fault["type"] for fault in error.errors()]
            raise ProblemError(
                422, "intake-shape", "The sealed content is wrong", "; ".join(places), retry=False
            ) from None
        except (ValueError, binascii.Error) as error:
            raise ProblemError(422, "not-sealed", "Not sealed to this backend, or damaged", retry=False) from error
        said = (
            envelope.key,
            envelope.kiosk,
            envelope.matter,
            envelope.matter_version,
            envelope.corrects,
            sorted(envelope.page_hashes),
        )
        sealed = (
            intake.key,
            intake.kiosk,
            intake.matter,
            intake.matter_version,
            intake.corrects,
            sorted(page.sealed_sha256 for page in intake.pages),
        )
        if said != sealed:
            raise ProblemError(422, "intake-differs", "Envelope and sealed content do not agree", retry=False)
        matter = self._parts.catalogue.matters.get(intake.matter)
        if matter is None or matter.version != intake.matter_version:
            raise ProblemError(422, "no-such-matter", "This matter or version is not offered", retry=False)
        faults = completeness(matter, intake)
        if faults:
            raise ProblemError(
                422, "application-invalid", "The application is not right", "; ".join(map(str, faults)), retry=False
            )
        persons = sorted(f"{party.role}={party.number}" for party in intake.parties)
        return Opened(
            envelope,
            fingerprint,
            intake,
            matter,
            self._parts.keys.index("open", matter.id, *persons),
            self._shared(matter, intake),
        )

    def _shared(self, matter: Matter, intake: ApplicationIntake) -> dict[str, str]:
        numbers = {party.role: party.number for party in intake.parties}
        values: dict[str, str] = {}
        for consent in intake.consents:
            number = numbers.get(party_of(matter, consent.source) or "")
            if consent.agreed and number is not None:
                values.update(self._parts.connector.fetch(matter, consent.source, number) or {})
        return values
