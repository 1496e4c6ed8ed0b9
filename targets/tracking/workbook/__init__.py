"""Workbooks that come back filled in: opened with suspicion, read cell by cell, and turned into the form's own fields."""
