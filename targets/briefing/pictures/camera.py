"""Figures as files: one Chromium for a whole set, never two at a time, and ended where it hangs.

Kaleido 1.5 draws with the plotly.js of the Python package; its mathjax would come from the internet and is switched off.
"""

import asyncio
import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from pathlib import Path
from queue import Empty, Queue
from threading import Semaphore
from typing import Any, Final

import plotly.graph_objects as go
from choreographer.browsers.chromium import Chromium
from choreographer.errors import BrowserClosedError, BrowserFailedError, ChannelClosedError
from kaleido import Kaleido
from kaleido.errors import JavascriptError, KaleidoError

PATIENCE: Final = 60.0  # seconds for the next picture; the first waits for the browser too, and takes about two
QUEUE: Final = 90.0  # seconds to wait for somebody else's pictures
_END: Final = 15.0
_ONE_AT_A_TIME: Final = Semaphore(1)


class Failure(Enum):
    """Why there are no pictures."""

    NO_BROWSER = "no_browser"
    BUSY = "busy"
    HUNG = "hung"
    BROKEN = "broken"


class CameraError(Exception):
    """`args[0]` is a Failure."""

    @property
    def failure(self) -> Failure:
        found: Failure = self.args[0]
        return found


def browser() -> Path | None:
    """The Chromium, Chrome or Edge of this machine: the one BROWSER_PATH names, else the one found; None without one."""
    named = os.environ.get("BROWSER_PATH") or Chromium.find_browser(skip_local=False)
    return Path(named) if named and Path(named).is_file() else None


def photographed(
    figures: Sequence[go.Figure],
    kind: str,
    *,
    across: int,
    progress: Callable[[int, int], None],
    patience: float = PATIENCE,
    queue: float = QUEUE,
) -> list[bytes]:
    """Each figure as `kind`, png or svg, in order; a png is `across` pixels wide.

    `progress` is told how many are done, in the caller's thread. Raises CameraError: also where for `patience` seconds no
    picture came, after the browser was ended, and where for `queue` seconds others' were made.
    """
    path = browser()
    if path is None:
        raise CameraError(Failure.NO_BROWSER)
    if not _ONE_AT_A_TIME.acquire(timeout=queue):
        raise CameraError(Failure.BUSY)
    try:
        return _Session(path, figures, kind, across).run(progress, patience)
    finally:
        _ONE_AT_A_TIME.release()


class _Session:
    """One browser, in a thread of its own with a loop of its own: the caller may be in either already."""

    def __init__(self, path: Path, figures: Sequence[go.Figure], kind: str, across: int) -> None:
        self.figures = figures
        self.options = [_options(figure, kind, across) for figure in figures]
        self.taken: Queue[bytes | None] = Queue()
        self.browser = Kaleido(n=1, timeout=None, mathjax=False, path=path)

    def run(self, progress: Callable[[int, int], None], patience: float) -> list[bytes]:
        found: list[bytes] = []
        thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        try:
            work = thread.submit(asyncio.run, self._take())
            work.add_done_callback(lambda _: self.taken.put(None))
            while (picture := self.taken.get(timeout=patience)) is not None:
                found.append(picture)
                progress(len(found), len(self.figures))
            self._finish(work)
        except Empty:
            raise CameraError(Failure.HUNG) from None
        finally:
            self._end()
            thread.shutdown(wait=False, cancel_futures=True)
        return found

    async def _take(self) -> None:
        async with self.browser:
            for figure, options in zip(self.figures, self.options, strict=True):
                self.taken.put(await self.browser.calc_fig(figure, opts=options))

    def _finish(self, work: Future[None]) -> None:
        try:
            work.result(timeout=_END)
        except (BrowserClosedError, BrowserFailedError, ChannelClosedError, JavascriptError, KaleidoError) as error:
            raise CameraError(Failure.BROKEN) from error
        except (asyncio.CancelledError, RuntimeError) as error:  # what is left of a browser that has died while it drew
            raise CameraError(Failure.BROKEN) from error

    def _end(self) -> None:
        """No browser outlives its pictures, whatever state it is in: it leads a group of processes of its own."""
        process: subprocess.Popen[bytes] | None = getattr(self.browser, "subprocess", None)
        if process is None or process.poll() is not None:
            return
        try:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        except ProcessLookupError:
            return
        process.wait(_END)


def _options(figure: go.Figure, kind: str, across: int) -> dict[str, Any]:
    wide, high = figure.layout.width, figure.layout.height
    scale = across / wide if kind == "png" else 1
    return {"format": kind, "width": wide, "height": high, "scale": scale}
