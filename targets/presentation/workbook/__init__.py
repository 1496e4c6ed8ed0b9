"""The workbook that goes out to be filled in: its words in both languages, and how it is written."""
