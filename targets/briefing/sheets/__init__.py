"""Excel: the city's form as it is printed, and everything behind it as tidy lists of real numbers and dates."""

from targets.briefing.sheets.workbook import workbook

__all__ = ["workbook"]
