"""One HTTP exchange with a far end: bounded in bytes and in time, and without following it elsewhere.

The limit holds for each wait and for the body as a whole; a far end that drips its header can take longer.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

import httpx2

from backend.payments.cashier import Received, Unclear

LONGEST_ANSWER = 64 * 1024
LIMIT_S = 10.0


class Line:
    """Sends requests to one address. Keeps no cookie and takes no proxy from the environment."""

    def __init__(self, url: str, limit_s: float = LIMIT_S) -> None:
        """Nothing is opened before the first request."""
        self._limit_s = limit_s
        self._client = httpx2.Client(
            base_url=url,
            timeout=limit_s,
            headers={"Accept-Encoding": "identity"},  # what is signed is what is read
            trust_env=False,
            follow_redirects=False,
        )

    def request(self, method: str, path: str, content: bytes = b"") -> httpx2.Request:
        """A request as it will be sent; its address and body are final, headers may be added."""
        return self._client.build_request(method, path, content=content)

    def send(self, request: httpx2.Request, headers: Mapping[str, str]) -> Received:
        """Send and read the whole answer.

        Raises:
            Unclear: no whole answer in time, or one that is too long.
        """
        request.headers.update(headers)
        ends = time.monotonic() + self._limit_s
        body = bytearray()
        try:
            answer = self._client.send(request, stream=True)
            try:
                for piece in answer.iter_bytes():
                    body += piece
                    if len(body) > LONGEST_ANSWER or time.monotonic() > ends:
                        raise Unclear("the answer does not end")
            finally:
                answer.close()
        except httpx2.HTTPError as fault:
            raise Unclear(type(fault).__name__) from None
        return Received(answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, bytes(body))

    def close(self) -> None:
        """Hang up."""
        self._client.close()
