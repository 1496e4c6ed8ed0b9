"""What a program waits for that asks the interface, over one connection that stays open."""

from collections.abc import Iterator
from http.client import HTTPConnection
from time import perf_counter

from tests.server import Server


def asks(server: Server, path: str, times: int, *, kept: bool = False) -> Iterator[float]:
    """Seconds from the request to the last byte, after one that does not count. `kept`: the client has the answer already."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    try:
        headers: dict[str, str] = {}
        for turn in range(times + 1):
            begun = perf_counter()
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            elapsed = perf_counter() - begun
            if answer.status != (304 if headers else 200):
                raise RuntimeError(f"{path} answered {answer.status}")
            headers = {"If-None-Match": answer.headers["ETag"]} if kept else {}
            if turn:
                yield elapsed
    finally:
        connection.close()
