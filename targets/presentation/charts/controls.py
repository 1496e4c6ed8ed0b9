"""What a reader can do with a chart: take it as a picture. And Plotly's own words in Chinese."""

import re
from typing import Any, Final

from targets.presentation.charts.sheet import PAGE, Sheet
from targets.presentation.words import N_, Words

_ACROSS: Final = 3840  # pixels of a saved picture
_OF_A_PAGE: Final = (1280, 720)
# Every text of Plotly that can appear with one button; its keys are Plotly's English
_DICTIONARY: Final = (
    N_("Download plot as a PNG"),
    N_("Preparing image - this may take a few seconds"),
    N_("Image download succeeded"),
    N_("Sorry, there was a problem downloading your image!"),
)
_FORMAT: Final[dict[str, Any]] = {
    "days": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    "shortDays": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    "months": [f"{month}月" for month in range(1, 13)],
    "shortMonths": [f"{month}月" for month in range(1, 13)],
    "date": "%Y-%m-%d",
}


def controls(filename: str, words: Words, sheet: Sheet = PAGE) -> dict[str, Any]:
    """The configuration for Plotly: one button, which saves the chart 3840 pixels wide, in the shape of its sheet.

    Plotly's Chinese is not part of what Streamlit ships, so the dictionary is given inline.
    """
    wide, high = sheet.pixels or _OF_A_PAGE
    return {
        "displaylogo": False,
        "displayModeBar": "hover",
        "modeBarButtons": [["toImage"]],
        "scrollZoom": False,
        "doubleClick": False,
        "responsive": sheet.pixels is None,
        "toImageButtonOptions": {
            "format": "png",
            "filename": re.sub(r'[\\/:*?"<>|\s]+', "_", filename),
            "width": wide,
            "height": high,
            "scale": _ACROSS / wide,
        },
        "locale": words.language.tag,
        "locales": {
            words.language.tag: {
                "dictionary": {message: words(message) for message in _DICTIONARY},
                **({"format": _FORMAT} if words.chinese else {}),
            }
        },
    }
