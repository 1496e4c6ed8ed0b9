"""What Streamlit's signed cookie says of who has signed in, for requests and answers that no page runs for."""

import json
from collections.abc import Mapping
from typing import Any, Final

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

USER: Final = "_streamlit_user"


def claims(cookies: Mapping[str, str], secret: str) -> Mapping[str, Any]:
    """The provider's claims; none for a cookie that is missing, empty, too old or signed by another `secret`."""

    def one(name: str) -> bytes | None:
        value = cookies.get(name)
        return decode_signed_value(secret, name, value) if value else None

    found = get_cookie_with_chunks(one, USER)
    said = json.loads(found) if found else {}
    return said if isinstance(said, dict) else {}
