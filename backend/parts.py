"""The parts that most services need, built once by `backend.app` and handed over as one typed value."""

from __future__ import annotations

from dataclasses import dataclass

from backend.applications.answers import Answers
from backend.audit.chain import AuditLog
from backend.catalogue.service import Catalogue
from backend.clock import Clock
from backend.courier.custody import Custody
from backend.database import Database
from backend.decisions.papers import PaperDesk
from backend.departments.connectors import Connector
from backend.duty.service import DutyService
from backend.storage.blobs import BlobStore
from backend.storage.keys import Keys


@dataclass(frozen=True, slots=True)
class Parts:
    """Database, keys, time and the rules that sit on them."""

    database: Database
    keys: Keys
    blobs: BlobStore
    catalogue: Catalogue
    duty: DutyService
    connector: Connector
    papers: PaperDesk
    answers: Answers
    custody: Custody
    audit: AuditLog
    clock: Clock
