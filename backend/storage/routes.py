"""Resumable uploads: ``HEAD`` tells how far, ``PATCH`` adds, the hash in the address decides."""

from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response
from starlette.concurrency import run_in_threadpool

from backend.problems import ProblemError
from backend.storage.blobs import MAX_BLOB_BYTES, BlobStore, HashMismatchError, OffsetMismatchError
from contracts.wire.sync import UploadState

Sha256 = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]


class UploadRoutes:
    """``/v1/uploads``."""

    def __init__(self, blobs: BlobStore) -> None:
        self._blobs = blobs

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/v1/uploads", tags=["uploads"])
        router.add_api_route("/{sha256}", self.head, methods=["HEAD"], status_code=204)
        router.add_api_route("/{sha256}", self.patch, methods=["PATCH"])
        return router

    def head(self, sha256: Sha256) -> Response:
        """How many bytes are held, in ``Upload-Offset``; 0 for an unknown hash."""
        return Response(status_code=204, headers=self._headers(sha256))

    async def patch(
        self,
        sha256: Sha256,
        request: Request,
        upload_offset: Annotated[int, Header(ge=0)],
        upload_length: Annotated[int, Header(ge=1, le=MAX_BLOB_BYTES)],
    ) -> UploadState:
        """Add the body at ``Upload-Offset``; ``Upload-Length`` is the size of the whole blob in bytes."""
        held = upload_offset
        received = bytearray()
        async for chunk in request.stream():
            received += chunk
            if upload_offset + len(received) > upload_length:
                raise ProblemError(413, "upload-too-long", "More bytes than Upload-Length says", retry=False)
        try:
            held = await run_in_threadpool(self._blobs.append, sha256, upload_offset, upload_length, bytes(received))
        except OffsetMismatchError as error:
            raise ProblemError(
                409,
                "upload-offset",
                "The upload stands elsewhere; continue at Upload-Offset",
                retry=True,
                headers={"Upload-Offset": str(error.actual)},
            ) from error
        except HashMismatchError as error:
            raise ProblemError(
                422, "upload-hash", "The bytes do not have this hash; start again at 0", retry=True
            ) from error
        return UploadState(sha256=sha256, offset=held, size=upload_length, complete=held == upload_length)

    def _headers(self, sha256: str) -> dict[str, str]:
        complete = self._blobs.has(sha256)
        return {
            "Upload-Offset": str(self._blobs.offset(sha256)),
            "Upload-Complete": "?1" if complete else "?0",
            "Cache-Control": "no-store",
        }
