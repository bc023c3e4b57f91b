"""A small backend of our own that keeps what it is given once, and can fail in every way that a network can.

It speaks real HTTP on the loopback address from a thread of its own, and remembers what it stored, so that a test can
compare both sides.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Self

from pyrage import x25519

Misbehave = Callable[[str, str, bytes], str | None]
"""``(method, path, body)`` to the name of a fault, or None for the agreed answer. Faults: cut (before anything is
stored), lost (stored, no reply), half, garbage, html, empty, hang, drip, status NNN, problem NNN code."""

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


def behave(method: str, path: str, body: bytes) -> None:
    """No fault."""
    del method, path, body


class FaultBackend:
    """Use as a context manager; `url` is valid inside. Counters and stores may be read at any time."""

    def __init__(self, misbehave: Misbehave = behave) -> None:
        self.misbehave = misbehave
        self.identity = x25519.Identity.generate()
        self.url = ""
        self.uploads: dict[str, bytearray] = {}
        self.receipts: dict[str, dict[str, Any]] = {}
        self.facts: dict[str, dict[str, Any]] = {}
        self.requests: Counter[str] = Counter()
        self.reject: set[str] = set()
        self.states: dict[str, str] = {}
        self.last_sync: dict[str, Any] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(5)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for _ in range(10):  # a connection that was just accepted gets its task, so that it is closed with the others
            await asyncio.sleep(0)
        tasks = list(self._open)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for _ in range(3):  # aborted connections close in the next turn
            await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()  # never waits for a peer that does not read

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Serve one request; whether the connection stays."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.requests[f"{method} {path.split('/')[2]}"] += 1
        fault = self.misbehave(method, path, body)
        if fault == "cut":
            return False
        if fault == "hang":
            await asyncio.sleep(3600)
        early = _faulty(fault)
        if early is not None:
            writer.write(early)
            await writer.drain()
            return False
        status, more, answer = self._answer(method, path, headers, body)
        if fault == "lost":
            return False
        reply = _reply(status, more, b"" if method == "HEAD" else answer)
        if fault == "half":
            writer.write(reply[: len(reply) - max(1, len(answer) // 2)])
            await writer.drain()
            return False
        if fault == "drip":
            for byte in reply:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.05)
        writer.write(reply)
        await writer.drain()
        return True

    def _answer(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        match path.split("/")[2:]:
            case ["uploads", sha256]:
                return self._upload(method, sha256, headers, body)
            case ["applications"]:
                return self._application(headers["idempotency-key"], json.loads(body))
            case ["sync"]:
                return self._sync(json.loads(body))
            case ["papers", _]:
                return 200, {}, b"%PDF-1.7 paper"
        return 404, {}, b'{"type": "urn:kiosk:problem:not-found", "title": "no", "status": 404}'

    def _upload(
        self, method: str, sha256: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        held = self.uploads.setdefault(sha256, bytearray())
        if method == "PATCH":
            if int(headers["upload-offset"]) != len(held):
                return 409, {"Upload-Offset": str(len(held))}, problem(409, "upload-offset", retry=True)
            held += body
        size = int(headers.get("upload-length", "-1"))
        complete = hashlib.sha256(held).hexdigest() == sha256
        more = {"Upload-Offset": str(len(held)), "Upload-Complete": "?1" if complete else "?0"}
        state = {"sha256": sha256, "offset": len(held), "size": size, "complete": complete}
        return (204 if method == "HEAD" else 200), more, json.dumps(state).encode()

    def _application(self, key: str, envelope: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
        if key in self.receipts:
            return 200, {}, json.dumps(self.receipts[key]).encode()
        for sha256 in envelope["page_hashes"]:
            if hashlib.sha256(self.uploads.get(sha256, b"")).hexdigest() != sha256:
                return 424, {}, problem(424, "upload-missing", retry=True)
        self.receipts[key] = {
            "key": key,
            "case_number": f"3303022026112200{len(self.receipts):06d}X",
            "matter": envelope["matter"],
            "state": "received",
            "received_at": NOW.isoformat(),
            "originals": "trust",
            "delivery": "box",
        }
        return 201, {}, json.dumps(self.receipts[key]).encode()

    def _sync(self, request: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
        self.last_sync = request
        acks = []
        for fact in request["facts"]:
            if fact["key"] in self.reject:
                acks.append({"key": fact["key"], "outcome": "rejected", "reason": "unknown envelope"})
                continue
            known = self.facts.setdefault(fact["key"], fact)
            acks.append({"key": fact["key"], "outcome": "already" if known is not fact else "accepted"})
        cases = [
            {**self.receipts[key], "state": self.states.get(key, "received")}
            for key in request["waiting_for"]
            if key in self.receipts
        ]
        answer = {
            "at": NOW.isoformat(),
            "acks": acks,
            "orders": [],
            "cases": cases,
            "duty": {"now": "remote", "next_at": None, "desk_minutes": 10},
            "catalogue_version": 1,
            "seal_to": str(self.identity.to_public()),
        }
        return 200, {}, json.dumps(answer).encode()


def problem(status: int, code: str, *, retry: bool | None = None) -> bytes:
    """A problem document of the backend."""
    document = {"type": f"urn:kiosk:problem:{code}", "title": code, "status": status}
    return json.dumps(document if retry is None else document | {"retry": retry}).encode()


def _faulty(fault: str | None) -> bytes | None:
    """A wrong answer that is sent before anything is stored."""
    match (fault or "").split(" "):
        case ["garbage"]:
            return b"\x00\xff\xfe SSH-2.0 what\r\n\r\n"
        case ["html"]:
            return _reply(200, {"Content-Type": "text/html"}, b"<html>log in to this network</html>")
        case ["empty"]:
            return _reply(200, {}, b"")
        case ["status", status]:
            return _reply(int(status), {"Content-Type": "text/html"}, b"<html>Bad gateway</html>")
        case ["problem", status, code]:
            return _reply(int(status), {}, problem(int(status), code))
    return None


def _reply(status: int, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"HTTP/1.1 {status} x", f"Content-Length: {len(body)}", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body
