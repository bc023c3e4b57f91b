"""Result papers: rendered, sealed, stored, and proved to anybody who scans the code on them."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.applications.models import Case
from backend.decisions.models import IssuedPaper
from backend.problems import ProblemError
from backend.storage.blobs import BlobStore
from backend.storage.keys import Keys
from contracts.matters.engine import Values, shown_value
from contracts.matters.schema import Matter
from contracts.print.certificate import Certificate, CertificateLine, render
from contracts.print.fonts import Faces
from contracts.rules.masking import mask_name
from contracts.rules.text import Language, Text
from contracts.rules.zone import in_china
from contracts.wire.applications import ApplicationIntake

STATEMENT = Text(
    "兹证明下列事项与办理部门的登记信息一致。本证明由自助服务终端依申请人授权即时出具。",
    "茲證明下列事項與辦理部門的登記資料一致。本證明由自助服務終端依申請人授權即時出具。",
    "This is to certify that the particulars below agree with the records of the department. "
    "Issued at once at a self-service kiosk with the applicant's consent.",
)
DEMO_NOTE = Text("模拟数据，仅供演示", "模擬數據，僅供示範", "Simulated data, for demonstration only")


@dataclass(frozen=True, slots=True)
class Granted:
    """What a paper certifies: the matter, the application, and the values that the decision trusted."""

    matter: Matter
    intake: ApplicationIntake
    values: Values


@dataclass(frozen=True, slots=True)
class Proof:
    """What the public page shows about a paper."""

    number: str
    kind: str
    matter: str
    name_masked: str
    issued_at: datetime
    valid: bool


class PaperDesk:
    """Issues papers and finds them again."""

    def __init__(self, keys: Keys, blobs: BlobStore, public_url: str, *, simulated: bool) -> None:
        self._keys = keys
        self._blobs = blobs
        self._public_url = public_url
        self._simulated = simulated
        self._faces = Faces()

    def warm(self) -> None:
        """Open the typefaces, which the first paper would wait for."""
        self._faces.warm()

    def verify_url(self, verify_code: str) -> str:
        """What stands in the QR code."""
        return f"{self._public_url}/verify/{verify_code}"

    def issue(self, session: Session, case: Case, granted: Granted, now: datetime) -> IssuedPaper:
        """Render and keep the result paper of a granted case, in the transaction of the decision."""
        matter, language = granted.matter, Language(granted.intake.language)
        verify_code = secrets.token_urlsafe(12)  # 96 bits
        pdf = render(
            Certificate(
                language=language,
                title=matter.result.name.text(),
                number=case.number,
                case_number=case.number,
                statement=STATEMENT,
                lines=tuple(
                    CertificateLine(
                        field.name.text(),
                        shown_value(field, granted.values[field.id].value, language, masked=False),
                    )
                    for field in matter.fields
                    if field.id in granted.values
                ),
                issuer=matter.department.text(),
                seal="业务专用章",
                issued_at=in_china(now),
                valid_until=None,
                verify_url=self.verify_url(verify_code),
                note=DEMO_NOTE if self._simulated else None,
            ),
            self._faces,
        )
        paper = IssuedPaper(
            id=uuid4().hex,
            verify_code=verify_code,
            case_id=case.id,
            kind=matter.result.id,
            masked_name_sealed=self._keys.seal(mask_name(granted.intake.parties[0].name).encode()),
            blob=self._blobs.put(self._keys.seal(pdf)),
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
            issued_at=now,
        )
        session.add(paper)
        case.paper = paper.id
        return paper

    def pdf(self, session: Session, paper_id: str, kiosk: str) -> bytes:
        """The PDF for the kiosk where the case was made.

        Raises:
            ProblemError: 404.
        """
        row = session.execute(
            select(IssuedPaper, Case).join(Case, Case.id == IssuedPaper.case_id).where(IssuedPaper.id == paper_id)
        ).first()
        if row is None or row[1].kiosk != kiosk:
            raise ProblemError(404, "no-such-paper", "There is no such paper", retry=False)
        return self._keys.open(self._blobs.read(row[0].blob))

    def of_case(self, session: Session, case: Case) -> IssuedPaper | None:
        """The paper of a case."""
        return session.get(IssuedPaper, case.paper) if case.paper else None

    def proof(self, session: Session, verify_code: str, matters: Mapping[str, Matter]) -> Proof | None:
        """What can be said about the paper with this code in public; None for an unknown code."""
        row = session.execute(
            select(IssuedPaper, Case)
            .join(Case, Case.id == IssuedPaper.case_id)
            .where(IssuedPaper.verify_code == verify_code)
        ).first()
        if row is None:
            return None
        paper, case = row
        matter = matters.get(case.matter)
        return Proof(
            number=case.number,
            kind=matter.result.name.zh_CN if matter else paper.kind,
            matter=matter.department.zh_CN if matter else "",
            name_masked=self._keys.open(paper.masked_name_sealed).decode(),
            issued_at=in_china(paper.issued_at),
            valid=paper.revoked_at is None,
        )
