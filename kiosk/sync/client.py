"""HTTP to the backend. Every wait is bounded, every answer is checked, nothing is retried here.

What is not an agreed answer (no line, half a reply, HTML of a proxy, a shape that does not fit) is a `CallFailed`;
only a problem document of the backend itself can refuse for good.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from pydantic import BaseModel, ValidationError

from contracts.rules.faults import FaultCode
from contracts.wire.applications import ApplicationEnvelope, CaseStatus
from contracts.wire.base import Problem
from contracts.wire.courier import CardChallenge, CardQuestion, CourierSignIn, Manifest, PickupAnswer, PickupClaim
from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest
from contracts.wire.sync import SyncAnswer, SyncRequest, UploadState
from kiosk.ports import DeviceError

if TYPE_CHECKING:  # loaded with the first call: a person does not wait for it to see home
    import httpx2

T = TypeVar("T", bound=BaseModel)

CALL_S = 15.0  # one question and its whole answer
UPLOAD_S = 60.0  # one chunk on a bad line
CONNECT_S = 5.0
CHUNK_BYTES = 256 * 1024
ANSWER_BYTES = 4 * 1024 * 1024
PAPER_BYTES = 32 * 1024 * 1024
OFFSET_DIGITS = 12

_OURS = "urn:kiosk:problem:"
_NOT_THIS_ONE = frozenset({401, 403, 404, 405, 407})  # token, address or rights of the kiosk, nothing of the record
_LATER = frozenset({408, 409, 425, 429})
_OK = range(200, 300)
_REFUSAL = range(400, 500)
_RESTARTS = 2


class CallFailed(Exception):  # noqa: N818 - a failure that is expected, not an error of the program
    """A call that brought no agreed answer.

    Attributes:
        kind: `offline` no line; `timeout`; `garbled` an answer that is not the agreed one; `server` it says that it
            cannot now; `refused` it says no.
        problem: type of the problem document, or a short reason; never a value.
        lasting: the same record will be refused for ever, whoever sends it.
    """

    def __init__(
        self,
        kind: Literal["offline", "timeout", "garbled", "server", "refused"],
        problem: str,
        *,
        lasting: bool = False,
    ) -> None:
        """Keep what the loop judges by."""
        super().__init__(f"{kind}: {problem}")
        self.kind = kind
        self.problem = problem
        self.lasting = lasting

    def as_device_error(self) -> DeviceError:
        """The same for a journey: offline, timeout or refused."""
        match self.kind:
            case "refused":
                return DeviceError(FaultCode.REFUSED, self.problem)
            case "timeout":
                return DeviceError(FaultCode.TIMEOUT, self.problem)
            case _:
                return DeviceError(FaultCode.OFFLINE, self.problem)


class HttpBackend:
    """The backend over HTTP. Implements `kiosk.ports.Backend` for questions, and what the loop sends.

    Args:
        url: base address without trailing slash.
        token: bearer token of this kiosk; empty sends none.
        call_s: limit of one question with its whole answer.
        upload_s: limit of one chunk of a page.
    """

    def __init__(self, url: str, token: str = "", *, call_s: float = CALL_S, upload_s: float = UPLOAD_S) -> None:
        self._url = url
        self._token = token
        self._call_s = call_s
        self._upload_s = upload_s
        self._turn = asyncio.Lock()
        self._http: httpx2.AsyncClient | None = None

    async def close(self) -> None:
        """Drop all connections."""
        if self._http is not None:
            await self._http.aclose()

    async def _client(self) -> httpx2.AsyncClient:
        """The one client, made at the first call and beside the loop: its library takes 0.1 s to load."""
        async with self._turn:
            if self._http is None:
                self._http = await asyncio.to_thread(self._made)
        return self._http

    def _made(self) -> httpx2.AsyncClient:
        import httpx2

        return httpx2.AsyncClient(
            base_url=self._url,
            headers={"Authorization": f"Bearer {self._token}"} if self._token else {},
            timeout=httpx2.Timeout(max(self._call_s, self._upload_s), connect=CONNECT_S),
            limits=httpx2.Limits(max_connections=12, max_keepalive_connections=4),
            trust_env=False,
            verify=self._url.startswith("https:"),  # the authorities take 0.1 s, for nothing on a plain line
        )

    async def shared_data(self, request: SharedDataRequest) -> SharedDataAnswer:
        """Data of another department, after consent. Raises DeviceError offline, timeout, refused."""
        return await self._ask("/v1/shared-data", request, SharedDataAnswer)

    async def card_challenge(self, question: CardQuestion) -> CardChallenge:
        """What a staff card shall sign. Raises DeviceError offline, timeout, refused."""
        return await self._ask("/v1/courier/challenge", question, CardChallenge)

    async def sign_in_courier(self, request: CourierSignIn) -> Manifest:
        """Manifest for a badge and PIN, or for a card. Raises DeviceError offline, timeout, refused."""
        return await self._ask("/v1/courier/sign-in", request, Manifest)

    async def claim(self, request: PickupClaim) -> PickupAnswer:
        """What this person may take here now. Raises DeviceError offline, timeout, refused."""
        return await self._ask("/v1/pickups/claim", request, PickupAnswer)

    async def paper(self, paper: str) -> bytes:
        """PDF of a result paper. Raises DeviceError offline, timeout, refused."""
        try:
            _, _, body = await self._call("GET", f"/v1/papers/{paper}", limit_bytes=PAPER_BYTES)
        except CallFailed as failed:
            raise failed.as_device_error() from failed
        if not body.startswith(b"%PDF-"):
            raise DeviceError(FaultCode.OFFLINE, "the paper is no PDF")
        return body

    async def sync(self, request: SyncRequest) -> SyncAnswer:
        """One round. Raises DeviceError offline, timeout, refused."""
        return await self._ask("/v1/sync", request, SyncAnswer)

    async def exchange(self, request: SyncRequest) -> SyncAnswer:
        """One round, for the loop. Raises CallFailed."""
        return await self._post("/v1/sync", request, SyncAnswer)

    async def submit(self, envelope: ApplicationEnvelope) -> CaseStatus:
        """Hand in one application under its key. Raises CallFailed."""
        status = await self._post("/v1/applications", envelope, CaseStatus, {"Idempotency-Key": envelope.key})
        if status.key != envelope.key:
            raise CallFailed("garbled", "an answer for another key")
        return status

    async def upload(self, sha256: str, sealed: bytes) -> None:
        """Bring a blob to the backend whole, from where it stands there. Raises CallFailed."""
        address = f"/v1/uploads/{sha256}"
        offset, complete = await self._held(address, len(sealed))
        restarts = 0
        while not complete:
            chunk = sealed[offset : offset + CHUNK_BYTES]
            headers = {
                "Upload-Offset": str(offset),
                "Upload-Length": str(len(sealed)),
                "Content-Type": "application/octet-stream",
            }
            try:
                _, _, body = await self._call("PATCH", address, chunk, headers, timeout_s=self._upload_s)
            except CallFailed as failed:
                # Another sender, or a part that rotted: ask again where it stands, but not for ever.
                restarts += 1
                if failed.problem not in {f"{_OURS}upload-offset", f"{_OURS}upload-hash"} or restarts > _RESTARTS:
                    raise
                offset, complete = await self._held(address, len(sealed))
                continue
            state = _parsed(UploadState, body)
            if not state.complete and not offset < state.offset < len(sealed):
                raise CallFailed("garbled", "an upload that does not move")
            offset, complete = state.offset, state.complete

    async def _held(self, address: str, size: int) -> tuple[int, bool]:
        """How many bytes the backend holds, and whether that is all."""
        _, headers, _ = await self._call("HEAD", address)
        complete = headers.get("Upload-Complete") == "?1"
        offset = offset_in(headers.get("Upload-Offset", "0"))
        return (offset if offset < size else 0), complete

    async def _ask(self, path: str, request: BaseModel, answer: type[T]) -> T:
        try:
            return await self._post(path, request, answer)
        except CallFailed as failed:
            raise failed.as_device_error() from failed

    async def _post(
        self, path: str, request: BaseModel, answer: type[T], headers: Mapping[str, str] | None = None
    ) -> T:
        sent = {"Content-Type": "application/json", **(headers or {})}
        _, _, body = await self._call("POST", path, request.model_dump_json().encode(), sent)
        return _parsed(answer, body)

    async def _call(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        timeout_s: float | None = None,
        limit_bytes: int = ANSWER_BYTES,
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request and its whole answer within its limit, however slowly it drips."""
        client = await self._client()
        import httpx2  # loaded by now

        try:
            async with (
                asyncio.timeout(timeout_s or self._call_s),
                client.stream(method, path, content=content, headers=dict(headers or {})) as response,
            ):
                body = bytearray()
                async for chunk in response.aiter_bytes():
                    body += chunk
                    if len(body) > limit_bytes:
                        raise CallFailed("garbled", "an answer without end")
        except (TimeoutError, httpx2.TimeoutException) as error:
            raise CallFailed("timeout", type(error).__name__) from error
        except (httpx2.ConnectError, httpx2.CloseError) as error:
            raise CallFailed("offline", type(error).__name__) from error
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            raise CallFailed("garbled", type(error).__name__) from error
        if response.status_code not in _OK:
            raise _failure(response.status_code, bytes(body))
        return response.status_code, response.headers, bytes(body)


def offset_in(text: str) -> int:
    """Where an upload stands, by its header; 0 for anything that is no number of bytes."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= OFFSET_DIGITS else 0


def _parsed(answer: type[T], body: bytes) -> T:
    try:
        return answer.model_validate_json(body)
    except ValidationError as error:
        raise CallFailed("garbled", f"no {answer.__name__}") from error


def _failure(status: int, body: bytes) -> CallFailed:
    """What a status outside 2xx means. A page of a proxy never refuses."""
    try:
        problem = Problem.model_validate_json(body)
    except ValidationError:
        return CallFailed("server", f"status {status}")
    known = problem.type.startswith(_OURS) and status in _REFUSAL
    if not known or problem.retry or (problem.retry is None and status in _LATER):
        return CallFailed("server", problem.type if known else f"status {status}")
    return CallFailed("refused", problem.type, lasting=status not in _NOT_THIS_ONE)
