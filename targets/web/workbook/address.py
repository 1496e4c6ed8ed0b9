"""What the page of workbooks is called in an address."""

from typing import Final

VIA: Final = "via"
EXCEL: Final = "excel"
SECTION: Final = "section"
