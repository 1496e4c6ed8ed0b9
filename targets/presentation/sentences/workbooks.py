"""What is said about a workbook that comes back: why nothing of it can be read, and what is wrong with a cell. By code."""

from collections.abc import Mapping
from typing import Final

from targets.domain.workbook import Column
from targets.presentation.sentences.entering import fault as fault_of_the_form
from targets.presentation.words import N_, Words
from targets.presentation.workbook.headings import HEADINGS

_FILES: Final[Mapping[str, str]] = {
    "too_large": N_("This file is larger than {detail} MB. A filled-in form is far smaller: delete pictures and other sheets, and save it anew."),
    "unpacks_too_large": N_("Unpacked, this file would take more than {detail} MB; it was not opened. Copy the rows into a fresh template."),
    "old_excel": N_("This is a workbook of the old kind (.xls), or one with a password. Save it as “Excel workbook (.xlsx)” without a password."),
    "pdf": N_("This is a PDF, whatever its name says. Upload the Excel workbook (.xlsx) itself."),
    "no_excel": N_("This is no Excel workbook (.xlsx). In Excel, WPS or LibreOffice, save it as “Excel workbook (.xlsx)”."),
    "macros": N_("This workbook holds macros and was not opened. Save it as “Excel workbook (.xlsx)”, which has none."),
    "broken": N_("This file is damaged and cannot be read. Open it in Excel, save it anew as .xlsx and upload that."),
    "entities": N_("This file holds definitions that no workbook needs; for safety it was not opened. Copy the rows into a fresh template."),
    "too_many_rows": N_("Something stands below row {detail}, which is more than is read at once. Split it into several files, or delete what stands there."),
    "too_many_cells": N_("More than {detail} cells are filled, which is more than is read at once. Split it into several files."),
    "too_intricate": N_("This file holds far more cells, empty ones included, than a form; it was not read to its end. Copy the rows into a fresh template."),
    "too_many_merged": N_("More than {detail} ranges of cells are merged across rows. Undo the merging and upload it again."),
    "no_form": N_("No sheet has the headings “Code”, “Period” and “Value”. Use the template and leave its headings as they are."),
    "heading_twice": N_("{detail}: this heading stands there twice. Delete one of the two columns."),
    "practice": N_("This workbook is marked as practice data; nothing of it belongs into the real ledger. Download the template here."),
}  # fmt: skip
_CELLS: Final[Mapping[str, str]] = {
    "formula": N_("This cell holds a formula. Copy it and paste it as value."),
    "error": N_("This cell holds the error {detail}. Type the value itself."),
    "truth": N_("This cell holds TRUE or FALSE where a text or a number belongs."),
    "date": N_("Excel takes this cell for a date ({detail}). Type the number again and format the cell as “General”."),
    "period_as_date": N_("Excel took this period for a date. Format the cell as “Text” and write 2017 or 2017-01/2017-09."),
    "scaled": N_("This cell shows another number than it holds (format “{detail}”). Format it as “General” and type the number in the unit of the row."),
    "rounded": N_("This cell shows another number than it holds ({detail}). Type the number with the decimals that are to be published."),
    "merged": N_("This cell is merged with another row. Undo the merging and fill in each row by itself."),
    "hidden": N_("Something is filled in here that a hidden row, column or sheet conceals. Unhide it, or empty it."),
    "no_id": N_("The code of the indicator is missing; it stands on the sheet “Indicators” of the template."),
    "unknown_id": N_("There is no indicator with the code “{detail}”; the codes stand on the sheet “Indicators” of the template."),
    "other_name": N_("Code and name do not belong together; the code is that of “{detail}”. Was something sorted or pasted beside it?"),
    "other_area": N_("Code and area do not belong together; the code is that of “{detail}”. Was something sorted or pasted beside it?"),
    "other_unit_stated": N_("“{detail}” is not the unit of this indicator. Convert the figure and leave the unit as it was in the template."),
    "no_period": N_("The period is missing; write 2017 or 2017-01/2017-09."),
    "unknown_period": N_("“{detail}” is no period that a figure can be entered for; write a whole year as 2017, or January to a month as 2017-01/2017-09."),
    "unknown_choice": N_("“{detail}” is none of the choices; please choose one from the list."),
    "not_for_figures": N_("A comparison belongs to assigned targets only. Empty this cell."),
    "not_for_targets": N_("An assigned target has no result yet. Empty this cell."),
    "not_assigned": N_("The target for this period has not been assigned yet; enter what was assigned first."),
    "twice": N_("The same figure stands in {detail} already. Delete one of the two rows."),
    "not_yours": N_("This indicator is not assigned to you. The administrator assigns who enters what."),
    "in_review": N_("This figure waits for review already (submission {detail}). Withdraw that submission, or wait for the decision."),
}  # fmt: skip


def why_unusable(words: Words, code: str, detail: str = "") -> str:
    """Why nothing of a file is read."""
    return words(_FILES[code], detail=detail)


def round_the_review(words: Words) -> str:
    """Why a command does not save: it would pass by the review that the dashboard asks for."""
    return words(
        "Figures of this ledger went through a review, but TARGETS_PEOPLE is not set here: they would be saved without one. Set it as it is set for the dashboard; where there is no review any more, add --without-review."
    )


def where(words: Words, sheet: str, cell: str, heading: str) -> str:
    """填报表!J31（数值）; where there is no such cell, the sheet and the column that is missing."""
    name = words(HEADINGS[Column(heading)])
    if cell:
        return words("{sheet}!{cell} ({heading})", sheet=sheet, cell=cell, heading=name)
    return words("{sheet}: column “{heading}” is missing", sheet=sheet, heading=name)


def why_refused(words: Words, code: str, detail: str = "", unit: str = "") -> str:
    """What is wrong with a cell, by the form's rules or the workbook's own."""
    if code in _CELLS:
        return words(_CELLS[code], detail=detail)
    return fault_of_the_form(words, code, detail, unit)
