"""Entering figures by Excel: the workbook that goes out, and what becomes of the one that comes back."""
