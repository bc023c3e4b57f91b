"""Serve the application over HTTP: for ever from the command line, or embedded in a thread."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

import uvicorn

from backend.app import Service, build
from backend.clock import Clock
from backend.settings import Settings

START_LIMIT_S = 30.0


def serve(settings: Settings, host: str, port: int) -> None:
    """Answer until a signal comes."""
    service = build(settings)
    Thread(target=service.warm, name="warm", daemon=True).start()
    uvicorn.Server(_config(service, host, port)).run()
    service.close()


def _config(service: Service, host: str, port: int) -> uvicorn.Config:
    # no access log: addresses of uploads, cases and proofs belong to persons
    return uvicorn.Config(
        service.app, host=host, port=port, access_log=False, log_level="warning", lifespan="off", server_header=False
    )


@dataclass(frozen=True, slots=True)
class Embedded:
    """A service that runs in a thread of this process; `url` has no slash at the end."""

    service: Service
    url: str
    stop: Callable[[], None]


def start_embedded(
    settings: Settings, clock: Clock | None = None, *, host: str = "127.0.0.1", port: int = 0
) -> Embedded:
    """Build and serve in a thread; returns when the first request would be answered.

    Args:
        settings: as for `build`; `public_url` should name `host` and `port` when papers are to be verified.
        clock: the time that everything goes by.
        host: address to listen on.
        port: 0 takes a free one.

    Raises:
        OSError: the port is taken.
        TimeoutError: the server did not come up.
    """
    listener = socket.create_server((host, port))
    service = build(settings, clock)
    server = _Server(_config(service, host, port))
    thread = Thread(target=server.run, kwargs={"sockets": [listener]}, name="backend", daemon=True)
    thread.start()
    Thread(target=service.warm, name="warm", daemon=True).start()
    if not server.up.wait(START_LIMIT_S):
        raise TimeoutError("the backend did not start")

    def stop() -> None:
        server.should_exit = True
        thread.join(START_LIMIT_S)
        listener.close()
        service.close()

    return Embedded(service, f"http://{host}:{listener.getsockname()[1]}", stop)


class _Server(uvicorn.Server):
    """Says when it is up, so that nobody has to poll."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn does, then tell."""
        await super().startup(sockets=sockets)
        self.up.set()
