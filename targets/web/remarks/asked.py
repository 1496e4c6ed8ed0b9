"""How an address asks for the form of a remark to be open."""

from typing import Final

ASKED: Final = "remark"
WRITE: Final = "write"
