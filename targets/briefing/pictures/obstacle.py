"""Why pictures cannot be made here, or could not be made now, and what helps: told to who asks for them."""

from typing import Final

from targets.briefing.pictures.camera import Failure, browser
from targets.briefing.pictures.faces import writes_chinese
from targets.presentation.words import N_, Words

NO_FACE: Final = N_(
    "Pictures cannot be made on the server: it has no Chinese font, and the words would be boxes. The operator installs "
    "one, for instance the package fonts-noto-cjk, and starts the dashboard again. Each chart can still be saved on its own page."
)
SENTENCES: Final = {
    Failure.NO_BROWSER: N_(
        "Pictures cannot be made on the server: it has no Chromium. The operator installs the package chromium, Chrome or "
        "Edge, or names one in BROWSER_PATH. Each chart can still be saved on its own page."
    ),
    Failure.BUSY: N_("Pictures for somebody else are being made right now. Please try again in a minute."),
    Failure.HUNG: N_(
        "The browser on the server that draws the pictures did not answer and was ended. Please try again, with fewer "
        "targets perhaps, or tell the operator."
    ),
    Failure.BROKEN: N_(
        "The browser on the server that draws the pictures has failed. Please try again, or tell the operator."
    ),
}


def obstacle(words: Words) -> str:
    """What is missing on this machine, "" where pictures can be made: to be shown before anybody asks for them."""
    if browser() is None:
        return words(SENTENCES[Failure.NO_BROWSER])
    return "" if writes_chinese() else words(NO_FACE)
