"""The same numbers as frames: for export, and for the page beside every chart."""
