"""The bare address, and ``/healthz``, ``/readyz`` and ``/metrics`` for machines that watch this machine."""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, RedirectResponse
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from backend.applications.models import Case
from backend.clock import Clock
from backend.database import Database
from backend.fleet.models import Kiosk, StaffTask
from backend.problems import ProblemError
from backend.storage.blobs import BlobStore


class HealthRoutes:
    """Liveness, readiness and counts. No personal value."""

    def __init__(self, database: Database, blobs: BlobStore, clock: Clock) -> None:
        self._database = database
        self._blobs = blobs
        self._clock = clock

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["health"])
        router.add_api_route("/", self.root, methods=["GET"], include_in_schema=False)
        router.add_api_route("/healthz", self.healthz, methods=["GET"])
        router.add_api_route("/readyz", self.readyz, methods=["GET"])
        router.add_api_route("/metrics", self.metrics, methods=["GET"], response_class=PlainTextResponse)
        return router

    def root(self) -> RedirectResponse:
        """Who opens the bare address is staff; citizens come by a link of their own."""
        return RedirectResponse("/staff", status_code=303)

    def healthz(self) -> dict[str, str]:
        """The process answers."""
        return {"status": "ok"}

    def readyz(self) -> dict[str, str]:
        """Database and blob folder answer."""
        try:
            ready = self._database.answers() and self._blobs.writable()
        except SQLAlchemyError:
            ready = False
        if not ready:
            raise ProblemError(503, "not-ready", "Database or storage does not answer", retry=True)
        return {"status": "ready"}

    def metrics(self) -> str:
        """Counts in the Prometheus text format."""
        lines = ["# TYPE kiosk_cases gauge"]
        with self._database.read() as session:
            for state, count in session.execute(select(Case.state, func.count()).group_by(Case.state)):
                lines.append(f'kiosk_cases{{state="{state}"}} {count}')
            tasks = session.scalar(select(func.count()).select_from(StaffTask).where(StaffTask.closed_at.is_(None)))
            lines += ["# TYPE kiosk_staff_tasks_open gauge", f"kiosk_staff_tasks_open {tasks}"]
            lines.append("# TYPE kiosk_heartbeat_age_seconds gauge")
            for kiosk in session.scalars(select(Kiosk)):
                if kiosk.heartbeat_at is not None:
                    age = (self._clock.now() - kiosk.heartbeat_at).total_seconds()
                    lines.append(f'kiosk_heartbeat_age_seconds{{kiosk="{kiosk.id}"}} {age:.0f}')
        return "\n".join(lines) + "\n"
