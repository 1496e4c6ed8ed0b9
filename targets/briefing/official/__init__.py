"""公文格式: paper and type of an official document after GB/T 9704, as a Word file in Chinese or English."""

from targets.briefing.official.paper import Paper
from targets.briefing.official.table import Align, Cell, Column, Group, Row, Table

__all__ = ["Align", "Cell", "Column", "Group", "Paper", "Row", "Table"]
