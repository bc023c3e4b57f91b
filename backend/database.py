"""One database under everything: SQLite in one file, or PostgreSQL, by address. Same models, same migrations.

SQLite runs in WAL mode with ``synchronous=FULL`` on every connection (asserted), and every writing transaction begins
IMMEDIATE, so that a check and the write after it cannot be split by another writer. On PostgreSQL rows are locked with
``SELECT ... FOR UPDATE`` where a check comes before a write.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import DateTime, Dialect, Engine, MetaData, create_engine, event, text
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_S = 20
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Parent of every table."""

    metadata = MetaData(naming_convention=NAMING)


class Instant(TypeDecorator[datetime]):
    """A moment: stored as UTC, always read back with its time zone (SQLite would drop it)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """Opens transactions. One instance for each running service."""

    def __init__(self, url: str) -> None:
        """Connect lazily to `url`."""
        self.url = url
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            options: dict[str, Any] = {
                "hide_parameters": True,
                "connect_args": {"check_same_thread": False, "timeout": BUSY_TIMEOUT_S},
            }
        else:
            options = {"hide_parameters": True, "pool_pre_ping": True, "pool_size": 12, "max_overflow": 12}
        self._engine = create_engine(url, **options)
        if self.is_sqlite:
            _prepare_sqlite(self._engine)
        self._writer = self._engine.execution_options(writes=True)

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that may write; committed at the end, rolled back on any exception."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One transaction that only reads."""
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield session

    def migrate(self) -> None:
        """Bring the tables to the newest shape."""
        with self._engine.connect() as connection:
            config = Config()
            config.set_main_option("script_location", str(MIGRATIONS))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()

    def answers(self) -> bool:
        """Whether a trivial question is answered; for readiness."""
        with self.read() as session:
            return session.execute(text("SELECT 1")).scalar() == 1

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _prepare_sqlite(engine: Engine) -> None:
    """Durable settings on every connection, and transactions that begin as they say."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, record: object) -> None:
        del record
        connection.isolation_level = None  # pysqlite must not begin by itself
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
        cursor.close()
        if (mode, synchronous) != ("wal", 2):
            raise RuntimeError(f"SQLite is not durable: journal_mode={mode} synchronous={synchronous}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
