"""A reverse proxy of thirty lines: every connection's first request gets one more header, the rest passes as it is."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def forwarding(port: int, header: str) -> Iterator[str]:
    """An address on this machine that passes on to `port`; `header`: `Name: value`, put into each connection's first request."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_accept, args=(listener, port, header), daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)


def _accept(listener: socket.socket, port: int, header: str) -> None:
    with suppress(OSError):  # the listener was shut down
        while True:
            client, _ = listener.accept()
            threading.Thread(target=_serve, args=(client, port, header), daemon=True).start()


def _serve(client: socket.socket, port: int, header: str) -> None:
    with client, socket.create_connection(("127.0.0.1", port)) as server, suppress(OSError):
        request_line, _, rest = client.recv(65536).partition(b"\r\n")
        server.sendall(request_line + b"\r\n" + header.encode() + b"\r\n" + rest)
        back = threading.Thread(target=_pass_on, args=(server, client), daemon=True)
        back.start()
        _pass_on(client, server)
        back.join()


def _pass_on(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):  # either side may hang up first
        while part := source.recv(65536):
            sink.sendall(part)
        sink.shutdown(socket.SHUT_WR)
