"""The ``backend`` command: parses and dispatches; the work is elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sqlalchemy.exc import SQLAlchemyError

from backend.settings import Settings

BAD_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 the check failed, 2 bad usage or configuration."""
    chosen = _parser().parse_args(arguments)
    try:
        settings = _settings(chosen)
        match chosen.command:
            case "serve":
                return _serve(settings, chosen.host, chosen.port)
            case "migrate":
                return _migrate(settings)
            case "demo-data":
                return _demo_data(settings)
            case "audit":
                return _audit_verify(settings)
            case _:
                return _enrol(settings, chosen)
    except (ValueError, OSError, SQLAlchemyError) as error:
        sys.stderr.write(f"backend: {str(error).splitlines()[0]}\n")
        return BAD_USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="backend", description="The service behind the kiosks")
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--database-url", help="SQLAlchemy address; default: a SQLite file in the storage folder")
    where.add_argument("--storage-url", default="var/backend", help="folder for files and keys (default var/backend)")
    where.add_argument("--public-url", help="how people reach this service; printed in QR codes")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", parents=[where], help="answer kiosks and browsers")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8600)
    commands.add_parser("migrate", parents=[where], help="bring the database up to date and make keys when absent")
    commands.add_parser("demo-data", parents=[where], help="make demo accounts, a kiosk and a courier; print them")
    staff = commands.add_parser("staff", help="accounts of the desk").add_subparsers(dest="verb", required=True)
    staff_add = staff.add_parser("add", parents=[where], help="add an account; the password comes from standard input")
    staff_add.add_argument("login")
    staff_add.add_argument("--name", required=True)
    staff_add.add_argument("--role", required=True, choices=["clerk", "officer", "admin"])
    staff_add.add_argument("--department", default="", help="department code of an officer")
    kiosk = commands.add_parser("kiosk", help="kiosks").add_subparsers(dest="verb", required=True)
    kiosk_enrol = kiosk.add_parser("enrol", parents=[where], help="enrol a kiosk, or give it a new token; prints it")
    kiosk_enrol.add_argument("id")
    kiosk_enrol.add_argument("--place", required=True)
    courier = commands.add_parser("courier", help="couriers of the post").add_subparsers(dest="verb", required=True)
    courier_add = courier.add_parser("add", parents=[where], help="add a courier; badge and PIN from standard input")
    courier_add.add_argument("number")
    courier_add.add_argument("--name", required=True)
    card_add = courier.add_parser("card", parents=[where], help="add a chip card; its public key from standard input")
    card_add.add_argument("number")
    card_add.add_argument("card")
    card_block = courier.add_parser("block-card", parents=[where], help="a chip card was lost or given back")
    card_block.add_argument("card")
    audit = commands.add_parser("audit", help="the audit chain").add_subparsers(dest="audit", required=True)
    audit.add_parser("verify", parents=[where], help="walk the chain; status 1 when it is broken")
    return parser


def _settings(chosen: argparse.Namespace) -> Settings:
    environment = os.environ.get("BACKEND_ENV", "development")
    if environment not in {"development", "production"}:
        raise ValueError(f"BACKEND_ENV: {environment!r} is neither development nor production")
    if "://" in chosen.storage_url:
        raise ValueError("--storage-url: only a local folder can be used so far")
    known: Literal["development", "production"] = "production" if environment == "production" else "development"
    port = getattr(chosen, "port", 8600)
    return Settings(
        storage_dir=Path(chosen.storage_url),
        database_url=chosen.database_url,
        environment=known,
        public_url=(chosen.public_url or f"http://127.0.0.1:{port}").rstrip("/"),
    )


def _serve(settings: Settings, host: str, port: int) -> int:
    from backend.server import serve

    serve(settings, host, port)
    return 0


def _migrate(settings: Settings) -> int:
    from backend.app import build

    service = build(settings)
    sys.stdout.write(f"database up to date; kiosks seal to {service.parts.keys.seal_to}\n")
    service.close()
    return 0


def _demo_data(settings: Settings) -> int:
    from backend import demo
    from backend.app import build

    service = build(settings)
    sys.stdout.write(demo.create(service).told(settings.public_url))
    service.close()
    return 0


def _enrol(settings: Settings, chosen: argparse.Namespace) -> int:
    from backend import enrol
    from backend.app import build

    service = build(settings)
    try:
        if chosen.command == "kiosk":
            sys.stdout.write(f"token {service.enrolment.enrol(chosen.id, chosen.place)}\n")
        elif chosen.command == "staff":
            enrol.add_staff(
                service,
                enrol.NewStaff(chosen.login, chosen.name, chosen.role, chosen.department),
                sys.stdin.readline().rstrip("\n"),
            )
        elif chosen.verb == "card":
            enrol.add_card(service, chosen.number, chosen.card, sys.stdin.readline().strip())
        elif chosen.verb == "block-card":
            enrol.block_card(service, chosen.card)
        else:
            badge, pin = (sys.stdin.readline().rstrip("\n") for _ in range(2))
            enrol.add_courier(service, chosen.number, chosen.name, badge, pin)
    finally:
        service.close()
    return 0


def _audit_verify(settings: Settings) -> int:
    from backend.audit.chain import verify
    from backend.database import Database

    database = Database(settings.database)
    with database.read() as session:
        verdict = verify(session)
    database.close()
    if verdict.first_bad is None:
        sys.stdout.write(f"{verdict.links} links, all good; head {verdict.head}\n")
        return 0
    sys.stdout.write(f"broken at link {verdict.first_bad}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
