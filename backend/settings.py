"""Settings of the backend, read once at start from the environment and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ASSETS = Path(__file__).resolve().parent.parent / "assets"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are kept and how strict to be.

    Attributes:
        storage_dir: folder for blobs, issued papers and keys; made when absent, mode 0700.
        database_url: SQLAlchemy address; None means a SQLite file inside `storage_dir`.
        environment: ``production`` refuses demo accounts and needs secure cookies.
        public_url: how people reach this backend; printed in QR codes. No slash at the end.
        assets_dir: folder that holds ``matters/`` and ``calendars/``.
    """

    storage_dir: Path
    database_url: str | None = None
    environment: Literal["development", "production"] = "development"
    public_url: str = "http://127.0.0.1:8600"
    assets_dir: Path = ASSETS

    @property
    def database(self) -> str:
        """The address really used."""
        return self.database_url or f"sqlite+pysqlite:///{self.storage_dir / 'backend.sqlite3'}"

    @property
    def production(self) -> bool:
        """Whether this is the real thing."""
        return self.environment == "production"
