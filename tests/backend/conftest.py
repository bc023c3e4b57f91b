"""The backend on SQLite and on a private PostgreSQL cluster: the same tests on both."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import create_engine, text

from backend.app import Service, build
from backend.database import Database
from backend.settings import Settings
from contracts.matters.schema import Matter
from contracts.wire.applications import CaseStatus
from tests.backend.making import KIOSK, FixedClock, Made

POSTGRES = Path("/usr/lib/postgresql/15/bin")
NAMES = count()


class Cluster:
    """One PostgreSQL cluster on a socket of its own, with a migrated template database."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            shutil.chown(folder, "postgres")
        self._run("initdb", "-D", f"{folder}/data", "-U", "app", "--auth=trust", "--no-sync", "-E", "UTF8",
                  "--locale=C.UTF-8")  # fmt: skip
        options = (
            f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off "
            "-c shared_buffers=16MB -c max_connections=100"
        )
        self._run("pg_ctl", "-D", f"{folder}/data", "-w", "-t", "20", "-l", f"{folder}/log", "-o", options, "start")
        self._admin = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        self.create("base", "template1")
        base = Database(self.url("base"))
        base.migrate()
        base.close()

    def url(self, name: str) -> str:
        """Address of one database."""
        return f"postgresql+psycopg://app@/{name}?host={self._folder}"

    def create(self, name: str, template: str = "base") -> str:
        """A new database, copied from `template`; returns its address."""
        with self._admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return self.url(name)

    def drop(self, name: str) -> None:
        """Remove a database with its connections."""
        with self._admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))

    def close(self) -> None:
        """Stop the server."""
        self._admin.dispose()
        self._run("pg_ctl", "-D", f"{self._folder}/data", "-m", "immediate", "-w", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(  # the server keeps inherited pipes open, so its output goes nowhere
            [*self._as, str(POSTGRES / program), *arguments],
            check=True,
            timeout=40,
            cwd="/tmp",  # noqa: S108
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    cluster = Cluster(folder)
    yield cluster
    cluster.close()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def sqlite_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "base.sqlite3"
    database = Database(f"sqlite+pysqlite:///{path}")
    database.migrate()
    database.close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        path = tmp_path / "backend.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_base"), path)
        yield f"sqlite+pysqlite:///{path}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    name = f"t{os.getpid()}_{next(NAMES)}"
    yield cluster.create(name)
    cluster.drop(name)


@dataclass
class World:
    """A running service with one enrolled kiosk that can speak to it."""

    app: FastAPI
    service: Service
    clock: FixedClock
    settings: Settings
    kiosk: httpx2.AsyncClient
    stranger: httpx2.AsyncClient

    def matter(self, name: str) -> Matter:
        """One matter of the catalogue."""
        return self.service.parts.catalogue.matters[name]

    @property
    def seal_to(self) -> str:
        """The key to seal to."""
        return self.service.parts.keys.seal_to

    async def upload(self, made: Made) -> None:
        """Bring every page of an application."""
        for sha256, sealed in made.pages.items():
            answer = await self.kiosk.patch(
                f"/v1/uploads/{sha256}",
                content=sealed,
                headers={"Upload-Offset": "0", "Upload-Length": str(len(sealed))},
            )
            assert answer.status_code == 200, answer.text

    async def post(self, made: Made) -> httpx2.Response:
        """One submission, whatever comes back."""
        return await self.kiosk.post(
            "/v1/applications", content=made.envelope.model_dump_json(), headers={"Idempotency-Key": made.envelope.key}
        )

    async def submit(self, made: Made) -> CaseStatus:
        """Pages and application; the answer must be good."""
        await self.upload(made)
        answer = await self.post(made)
        assert answer.status_code in {200, 201}, answer.text
        return CaseStatus.model_validate_json(answer.text)


@pytest.fixture
async def world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    settings = Settings(storage_dir=tmp_path / "store", database_url=database_url, public_url="http://backend.test")
    clock = FixedClock()
    service = build(settings, clock)
    token = service.enrolment.enrol(KIOSK, "测试大厅")
    transport = httpx2.ASGITransport(app=service.app)
    async with (
        httpx2.AsyncClient(
            transport=transport,
            base_url="http://backend.test",
            headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        ) as kiosk,
        httpx2.AsyncClient(transport=transport, base_url="http://backend.test") as stranger,
    ):
        yield World(service.app, service, clock, settings, kiosk, stranger)
    service.close()
