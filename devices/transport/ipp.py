"""One IPP request to a printer over HTTP: bytes out, bytes in. What they mean is the device's business."""

from __future__ import annotations

import asyncio
import http.client
from urllib.parse import urlsplit

IPP_PORT = 631
MAX_ANSWER = 1_000_000


def speaks_ipp(uri: str) -> bool:
    """Whether a device address can be asked directly."""
    return urlsplit(uri).scheme == "ipp"


async def ask(uri: str, request: bytes, timeout_s: float) -> bytes:
    """POST one IPP message and return the answer's body.

    Raises:
        OSError: printer not there, silent, or not speaking HTTP.
    """
    async with asyncio.timeout(timeout_s * 2):
        return await asyncio.to_thread(post, uri, request, timeout_s)


def post(uri: str, request: bytes, timeout_s: float) -> bytes:
    """The same, blocking."""
    where = urlsplit(uri)
    connection = http.client.HTTPConnection(where.hostname or "", where.port or IPP_PORT, timeout=timeout_s)
    try:
        connection.request("POST", where.path or "/", request, {"Content-Type": "application/ipp"})
        return connection.getresponse().read(MAX_ANSWER)
    except http.client.HTTPException as error:
        raise OSError(f"not HTTP: {type(error).__name__}") from error
    finally:
        connection.close()
