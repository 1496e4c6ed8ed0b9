"""Addresses that are printed: where somebody with a picture in hand finds what became of it."""

from typing import Final
from urllib.parse import urlencode

from targets.presentation.words import Language

# As the dashboard's own addresses say it, each language in itself.
LANGUAGES: Final = {Language.ZH: "中文", Language.EN: "English"}


def check_address(base_address: str, code: str, language: Language = Language.ZH) -> str:
    """The page that checks a version code, below the public address of the dashboard (`https://host/path`): short enough for a QR code."""
    asked = {"code": code} | ({} if language is Language.ZH else {"lang": LANGUAGES[language]})
    return f"{base_address.rstrip('/')}/check?{urlencode(asked)}"
