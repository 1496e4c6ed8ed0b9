"""填写说明: what whoever fills in has to know, sentence by sentence."""

from typing import Final

from targets.presentation.disclosure import CAUTION
from targets.presentation.words import N_, Words

_NOTES: Final = (
    N_(
        "1. Fill in the columns with a dark heading; what stands on grey is given. Leave empty what you have no figure for, or write —."
    ),
    N_(
        "2. Numbers as published: 7.8 stays 7.8, a fall has a minus, as in −2.6. The unit is that of the row; convert before you type. 1,638.5, 7.8% (where the unit is %) and full-width digits are understood."
    ),
    N_(
        "3. On the sheet “Source and reporter” say once who reports and where the figures come from. A row with another source, edition or disclosure says so in its own cells."
    ),
    N_("4. A figure in force is replaced only with a reason in the last column."),
    N_("5. Targets set elsewhere need the number of the document that assigns them."),
    N_(
        "6. Results told in words, as “completed”, are chosen under “Result in words”, with the wording beside it; then no number."
    ),
    N_(
        "7. Values only: no formulas, no merged cells across rows, nothing in hidden rows or columns. Paste results as values."
    ),
    N_(
        "8. Rows may be sorted or deleted and columns moved; headings and codes stay as they are. Below the list there is room for other figures: code from the sheet “Indicators”, period as 2017 or 2017-01/2017-09, value."
    ),
    N_(
        "9. Save as .xlsx and upload it under “Update figures”, “By Excel”. First you see what would become of every row; nothing is saved before you press the button, and then all of it or nothing."
    ),
)


def notes(words: Words, *, internal: bool) -> list[str]:
    """`internal`: figures for internal use stand in the workbook."""
    return [*map(words, _NOTES), *([words(CAUTION)] if internal else [])]
