"""The QR code that leads from a slide to the check of its version code."""

from functools import lru_cache
from io import BytesIO
from urllib.parse import urlencode

import segno


def address_of(base_address: str, code: str) -> str:
    """`https://…/check?code=7Q4F-…`."""
    return f"{base_address.rstrip('/')}/check?{urlencode({'code': code})}"


@lru_cache(maxsize=8)
def check_code(base_address: str | None, code: str) -> bytes | None:
    """A PNG with its quiet zone; None without an address readers can reach, or without a code."""
    if not base_address or not code:
        return None
    stream = BytesIO()
    segno.make(address_of(base_address, code), error="m", micro=False).save(stream, kind="png", scale=6, border=2)
    return stream.getvalue()
