"""The composition root: settings and a clock in, the whole service out."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from sqlalchemy import select

from backend import problems
from backend.applications.answers import Answers
from backend.applications.routes import ApplicationRoutes
from backend.applications.service import IntakeService
from backend.audit.chain import AuditLog
from backend.catalogue import service as catalogue_service
from backend.citizens.routes import CitizenRoutes
from backend.clock import Clock, SystemClock
from backend.courier.custody import Custody
from backend.courier.routes import CourierRoutes
from backend.courier.service import CourierService
from backend.database import Database
from backend.decisions.papers import PaperDesk
from backend.departments.connectors import Connector, DemoConnector, NoConnector
from backend.departments.desk import DeskService
from backend.departments.desk_routes import DeskRoutes
from backend.departments.routes import SharedDataRoutes
from backend.departments.service import SharedDataService
from backend.duty.routes import DutyRoutes
from backend.duty.service import DutyService
from backend.fleet.enrolment import Enrolment
from backend.fleet.routes import SyncRoutes
from backend.fleet.service import SyncService
from backend.fleet.task_routes import TaskRoutes
from backend.parts import Parts
from backend.preaudit.routes import PreAuditRoutes
from backend.preaudit.service import PreAuditService
from backend.settings import Settings
from backend.staff.gate import Gate
from backend.staff.models import StaffAccount
from backend.staff.passwords import Secrets
from backend.staff.routes import StaffRoutes
from backend.staff.service import StaffService
from backend.storage.blobs import BlobStore
from backend.storage.keys import Keys
from backend.storage.routes import UploadRoutes
from backend.web.headers import SecurityHeaders
from backend.web.health import HealthRoutes
from backend.web.pages import STATIC, Pages


@dataclass(frozen=True, slots=True)
class Service:
    """The application and what tools beside it need: demo data, tests, the command line."""

    app: FastAPI
    settings: Settings
    parts: Parts
    enrolment: Enrolment

    def warm(self) -> None:
        """Do ahead what would keep the first citizen waiting."""
        self.parts.papers.warm()

    def close(self) -> None:
        """Release the database."""
        self.parts.database.close()


def refuse_demo_accounts(database: Database) -> None:
    """Production does not start on a database that holds demo accounts.

    Raises:
        ValueError: it does.
    """
    with database.read() as session:
        if session.scalar(select(StaffAccount.login).where(StaffAccount.demo).limit(1)) is not None:
            raise ValueError("BACKEND_ENV: production refuses a database with demo accounts")


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
    if settings.production:
        refuse_demo_accounts(database)
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
    passwords = Secrets()

    app = FastAPI(title="Government service kiosk backend", version="1", docs_url=None, redoc_url=None)
    pages = Pages(settings.assets_dir / "icons", clock)
    problems.install(app, pages.problem)
    app.add_middleware(SecurityHeaders)
    for router in (
        UploadRoutes(blobs).router(),
        ApplicationRoutes(IntakeService(parts), papers, database).router(),
        SyncRoutes(SyncService(parts)).router(),
        SharedDataRoutes(SharedDataService(parts)).router(),
        CourierRoutes(CourierService(parts, passwords)).router(),
    ):
        app.include_router(router, dependencies=[Depends(enrolment.check)])
    staff = StaffService(parts, passwords, production=settings.production)
    staff_routes = StaffRoutes(staff, pages, secure=settings.production)
    for router in (
        staff_routes.inside(),
        DeskRoutes(DeskService(parts), pages, parts).router(),
        PreAuditRoutes(PreAuditService(parts), pages, parts).router(),
        DutyRoutes(pages, parts).router(),
        TaskRoutes(pages, parts).router(),
    ):
        app.include_router(router, dependencies=[Depends(Gate(staff).check)])
    app.include_router(staff_routes.router())
    app.include_router(CitizenRoutes(pages, parts, simulated=not settings.production).router())
    app.mount("/static", StaticFiles(directory=STATIC))
    app.include_router(HealthRoutes(database, blobs, clock).router())
    return Service(app, settings, parts, enrolment)
