"""Just enough HTTP/1.1 for a load generator: a client that keeps a connection, and a server."""

import asyncio
from collections.abc import Callable
from typing import cast


class Exchange(asyncio.Protocol):
    """Cuts what comes in on one connection into messages; each has a length, or no body."""

    def __init__(self) -> None:
        self._buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            whole = end + 4 + _length(head)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            self.arrived(head, body)

    def arrived(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError

    def send(self, head: str, body: bytes) -> None:
        if self.transport is not None:
            self.transport.write(f"{head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)


class Client(Exchange):
    """One conversation's connection to the bot."""

    def __init__(self, answered: Callable[[int], None], lost: Callable[[], None]) -> None:
        super().__init__()
        self._answered = answered
        self._lost = lost

    def arrived(self, head: bytes, body: bytes) -> None:
        self._answered(int(head[9:12]))

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost()


class Server(Exchange):
    """The connector, as the bot sees it: takes what is posted, serves what may be fetched."""

    def __init__(self, take: Callable[[str, bytes], None], files: dict[str, bytes]) -> None:
        super().__init__()
        self._take = take
        self._files = files

    def arrived(self, head: bytes, body: bytes) -> None:
        method, path, _ = head[: head.find(b"\r\n")].decode().split(" ", 2)
        kind = "HTTP/1.1 {}\r\nContent-Type: application/json"
        if method != "GET":
            self.send(kind.format("201 Created"), b'{"id":"1700000000000"}')
            self._take(path, body)
        elif path in self._files:
            self.send(kind.format("200 OK"), self._files[path])
        else:
            self.send(kind.format("404 Not Found"), b"{}")


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
        if name.lower() == b"transfer-encoding" and b"chunked" in value:
            raise NotImplementedError("a body in chunks")
    return 0
