"""The composition root: settings and a clock in, the whole service out."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Depends, FastAPI

from backend import problems
from backend.applications.answers import Answers
from backend.applications.routes import ApplicationRoutes
from backend.applications.service import IntakeService
from backend.audit.chain import AuditLog
from backend.catalogue import service as catalogue_service
from backend.clock import Clock, SystemClock
from backend.courier.custody import Custody
from backend.database import Database
from backend.decisions.papers import PaperDesk
from backend.departments.connectors import Connector, DemoConnector, NoConnector
from backend.duty.service import DutyService
from backend.fleet.enrolment import Enrolment
from backend.fleet.routes import SyncRoutes
from backend.fleet.service import SyncService
from backend.parts import Parts
from backend.settings import Settings
from backend.storage.blobs import BlobStore
from backend.storage.keys import Keys
from backend.storage.routes import UploadRoutes
from backend.web.health import HealthRoutes


@dataclass(frozen=True, slots=True)
class Service:
    """The application and what tools beside it need: demo data, tests, the command line."""

    app: FastAPI
    settings: Settings
    parts: Parts
    enrolment: Enrolment

    def close(self) -> None:
        """Release the database."""
        self.parts.database.close()


def create_app(settings: Settings, clock: Clock | None = None) -> FastAPI:
    """The application alone; see `build`."""
    return build(settings, clock).app


def build(settings: Settings, clock: Clock | None = None) -> Service:
    """Build the service. Tables are brought up to date, keys are made when there are none.

    Args:
        settings: where things are kept and how strict to be.
        clock: the time that everything goes by; None for the machine's own.

    Raises:
        ValueError: a key file or an asset is damaged.
    """
    clock = clock or SystemClock()
    settings.storage_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(settings.database)
    database.migrate()
    keys = Keys(settings.storage_dir / "keys")
    blobs = BlobStore(settings.storage_dir)
    catalogue = catalogue_service.load(settings.assets_dir)
    connector: Connector = NoConnector() if settings.production else DemoConnector()
    audit = AuditLog(clock)
    custody = Custody(audit)
    duty = DutyService(catalogue.calendar)
    answers = Answers(settings.public_url)
    papers = PaperDesk(keys, blobs, settings.public_url, simulated=not settings.production)
    parts = Parts(database, keys, blobs, catalogue, duty, connector, papers, answers, custody, audit, clock)
    enrolment = Enrolment(database)

    app = FastAPI(title="Government service kiosk backend", version="1", docs_url=None, redoc_url=None)
    problems.install(app)
    for router in (
        UploadRoutes(blobs).router(),
        ApplicationRoutes(IntakeService(parts), papers, database).router(),
        SyncRoutes(SyncService(parts)).router(),
    ):
        app.include_router(router, dependencies=[Depends(enrolment.check)])
    app.include_router(HealthRoutes(database, blobs, clock).router())
    return Service(app, settings, parts, enrolment)
