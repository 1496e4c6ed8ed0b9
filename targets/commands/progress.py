"""How far a long command is, on standard error, from the second second on."""

import sys
import time
from collections.abc import Callable
from typing import Final, TextIO

_SOON: Final = 1.0
_ON_SCREEN: Final = 0.2
_IN_A_FILE: Final = 10.0


class Progress:
    """Called with what is done and all there is. On a terminal one line that counts up, elsewhere a line now and then."""

    def __init__(self, label: str, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._label = label
        self._out = out or sys.stderr
        self._clock = clock
        self._began = self._told = clock()
        self._open = False

    def __call__(self, done: int, total: int) -> None:
        now, terminal = self._clock(), self._out.isatty()
        last = self._open and done == total
        if now - self._began < _SOON or (now - self._told < (_ON_SCREEN if terminal else _IN_A_FILE) and not last):
            return
        self._told = now
        text = f"{self._label} {done:,} of {total:,} ({100 * done // max(total, 1)} %)"
        self._out.write(f"\r{text}\033[K" if terminal else f"{text}\n")
        self._out.flush()
        self._open = terminal

    def end(self) -> None:
        """Leave the line, so that what is told next has one of its own."""
        if self._open:
            self._out.write("\n")
            self._open = False
