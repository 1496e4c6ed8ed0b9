"""The words of the page's choices, of files that are no text, and of gaps in the proof."""

from typing import Final

from targets.curation.gaps import Trouble
from targets.curation.plain_text import NoText
from targets.presentation.words import N_

VIEW: Final = "view"
PART: Final = "part"
SHOW: Final = "show"

VIEWS: Final = {"coverage": N_("What it holds"), "text": N_("Prove a text")}
SHOWN: Final = {"all": N_("Everything"), "targets": N_("Targets only"), "missing": N_("Nothing known since")}

NO_TEXT: Final = {
    NoText.EMPTY: N_("“{name}” is empty. Please choose the file with the report's text."),
    NoText.TOO_LARGE: N_("“{name}” is larger than 5 MB. The report's text alone is far smaller; please save it as plain text."),
    NoText.PDF: N_("“{name}” is a PDF. Please open it, copy its text and save that as plain text (.txt)."),
    NoText.OFFICE: N_("“{name}” is a Word, WPS or zip file. Please save it there as plain text (.txt) and choose that file."),
    NoText.BINARY: N_("“{name}” is no text file. Please choose the report saved as plain text (.txt)."),
}  # fmt: skip

TROUBLES: Final = {
    Trouble.NO_HEADING: N_("“{clause}”: its heading {place} was not found."),
    Trouble.NOT_ONCE: N_("“{clause}” stands {times} times under {place}; it should stand there once."),
    Trouble.NOT_IN_CLAUSE: N_("“{printed}” does not stand in “{clause}”."),
}
