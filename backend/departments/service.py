"""Shared data, asked after consent: the question is recorded whether or not the source answers."""

from __future__ import annotations

from backend.applications.models import ConsentRecord
from backend.parts import Parts
from backend.problems import ProblemError
from contracts.matters.signing import consent_text, text_sha256
from contracts.rules.identity import normalise
from contracts.rules.text import Language
from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest, SharedField


class SharedDataService:
    """Answers `POST /v1/shared-data`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def fetch(self, kiosk: str, request: SharedDataRequest) -> SharedDataAnswer:
        """Ask one source about one person who agreed.

        Raises:
            ProblemError: 403 without consent to exactly this question, 404 unknown matter or source, 503 no answer.
        """
        matter = self._parts.catalogue.matters.get(request.matter)
        spec = next((each for each in matter.consents if each.id == request.source), None) if matter else None
        if matter is None or spec is None:
            raise ProblemError(404, "no-such-source", "This matter does not ask this source", retry=False)
        consent = request.consent
        question = consent_text(matter, spec)
        shown = {text_sha256(question.in_(language)) for language in Language}
        if not consent.agreed or consent.source != request.source or consent.text_sha256 not in shown:
            raise ProblemError(403, "no-consent", "The person did not agree to this question", retry=False)
        number = normalise(request.card_number)
        with self._parts.database.write() as session:
            session.add(
                ConsentRecord(
                    kiosk=kiosk,
                    matter=matter.id,
                    source=spec.id,
                    agreed=True,
                    text_sha256=consent.text_sha256,
                    language=consent.language,
                    at=consent.at,
                    person_index=self._parts.keys.index("person", number),
                )
            )
            self._parts.audit.add(session, f"kiosk:{kiosk}", "shared_data.asked", spec.id, {"matter": matter.id})
        try:
            found = self._parts.connector.fetch(matter, spec.id, number)
        except ConnectionError as error:
            raise ProblemError(503, "source-silent", "The source does not answer", retry=True) from error
        if found is None:
            return SharedDataAnswer(found=False)
        return SharedDataAnswer(found=True, fields=[SharedField(field=name, value=found[name]) for name in found])
