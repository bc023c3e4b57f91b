"""Result papers that were issued, with what proves them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backend.database import Base, Instant


class IssuedPaper(Base):
    """One issued paper.

    Attributes:
        verify_code: in the QR code; says nothing about the person.
        kind: id of the matter's result paper.
        masked_name_sealed: what the public proof shows of the name.
        blob: hash of the sealed PDF in the blob store.
        pdf_sha256: hash of the PDF itself.
    """

    __tablename__ = "issued_papers"

    id: Mapped[str] = mapped_column(primary_key=True)
    verify_code: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    masked_name_sealed: Mapped[bytes]
    blob: Mapped[str]
    pdf_sha256: Mapped[str]
    issued_at: Mapped[datetime] = mapped_column(Instant)
    revoked_at: Mapped[datetime | None] = mapped_column(Instant)
