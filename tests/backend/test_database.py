"""Migrations make exactly what the models say; connections are durable; moments keep their zone."""

from __future__ import annotations

from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from backend.database import Database
from backend.duty.models import DutySpan
from backend.fleet.models import StaffTask
from backend.tables import Base
from tests.backend.making import MORNING


def test_migrations_make_what_the_models_say(database_url: str) -> None:
    database = Database(database_url)
    with database.read() as session:
        context = MigrationContext.configure(session.connection())
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_every_sqlite_connection_is_durable(database_url: str) -> None:
    database = Database(database_url)
    if database.is_sqlite:
        with database.read() as first, database.read() as second:
            for session in (first, second):
                assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
                assert session.execute(text("PRAGMA synchronous")).scalar() == 2
    database.close()


def test_a_failed_transaction_leaves_nothing(database_url: str) -> None:
    database = Database(database_url)
    with pytest.raises(IntegrityError):
        _write_two(database, MORNING, kind=None)
    with database.read() as session:
        assert session.query(StaffTask).count() == 0
        assert session.query(DutySpan).count() == 5
    database.close()


def test_a_moment_needs_a_zone_and_keeps_it(database_url: str) -> None:
    database = Database(database_url)
    with database.write() as session:
        session.add(StaffTask(kind="k", words="w", opened_at=MORNING))
    with database.read() as session:
        assert session.query(StaffTask).one().opened_at == MORNING
    with pytest.raises(StatementError):
        _write_two(database, MORNING.replace(tzinfo=None), kind="k")
    database.close()


def _write_two(database: Database, at: datetime, kind: str | None) -> None:
    with database.write() as session:
        session.add(StaffTask(kind="k", words="w", opened_at=at))
        session.flush()
        session.add(StaffTask(kind=kind, words="w", opened_at=at))
