"""The English words that Streamlit has no setting for, with their Chinese, for the script of the front page.

Streamlit draws them in the browser: names of buttons, hints in fields, what a broken connection is called. A message
with a placeholder stands for any text in its place. Words the dashboard can set itself (labels, placeholders of choices,
the toolbar of charts) are not here.
"""

import json
from collections.abc import Iterator
from typing import Final

from babel.dates import get_month_names

from targets.presentation.words import N_, Language, Words

MESSAGES: Final = (
    N_("Add files"),
    N_("add icon"),
    N_("Add row"),
    N_("Browse files"),
    N_("Choose an option"),
    N_("Choose date"),
    N_("Choose date, {month}"),
    N_("Choose options"),
    N_("Clear"),
    N_("Clear all"),
    N_("Clear date"),
    N_("Clear entry"),
    N_("Clear value"),
    N_("Close"),
    N_("Close Search"),
    N_("Collapse sidebar"),
    N_("Connecting"),
    N_("Connection error"),
    N_("Connection lost. Please wait for the app to reconnect, then try again."),
    N_("Copied!"),
    N_("Copy to clipboard"),
    N_("Decrement"),
    N_("Delete row(s)"),
    N_("Dismiss"),
    N_("Download as CSV"),
    N_("Empty"),
    N_("Expand sidebar"),
    N_("Fullscreen"),
    N_("Fullscreen: {caption}"),
    N_("Close fullscreen"),
    N_("Help for {label}"),
    N_("Increment"),
    N_("Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"),
    N_("Main menu"),
    N_("Next month"),
    N_("Next page"),
    N_("No results"),
    N_("No options to select."),
    N_("Notifications"),
    N_("Open"),
    N_("Page {number}"),
    N_("Pagination"),
    N_("Please wait..."),
    N_("Remove {name}"),
    N_("Press Enter to apply"),
    N_("Press Enter to submit form"),
    N_("Press ⌘+Enter to apply"),
    N_("Press Ctrl+Enter to apply"),
    N_("Press ⌘+Enter to submit form"),
    N_("Press Ctrl+Enter to submit form"),
    N_("Previous month"),
    N_("Previous page"),
    N_("Running..."),
    N_("Search"),
    N_("Show/hide columns"),
    N_("Sidebar"),
    N_("Skip to main content"),
    N_("Stop"),
    N_("Stopping..."),
    N_("Today"),
    N_("Upload"),
    N_("file upload"),
    N_("{size} per file"),
    N_("File must be {size} or smaller."),
    N_("year, {label}"),
    N_("month, {label}"),
    N_("day, {label}"),
    N_("0 options available."),
    N_("1 option available."),
    N_("{count} options available."),
    N_("yyyy"),
    N_("mm"),
    N_("dd"),
)


def as_json() -> str:
    """{English: Chinese}, safe to stand inside a <script>."""
    words = Words(Language.ZH)
    said = {message: words(message) for message in MESSAGES} | dict(_months(words))
    return json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")


def _months(words: Words) -> Iterator[tuple[str, str]]:
    """What the field for a day says to a screen reader of the month it holds: `01 – January`, `Selected Date: January 10, 2018`."""
    chosen = words(N_("Selected Date: {day}"), day="")
    chinese = get_month_names(locale="zh_CN")
    for number, name in get_month_names(locale="en").items():
        yield f"{number:02} – {name}", chinese[number]
        yield f"Selected Date: {name} {{day}}", f"{chosen}{number}月{{day}}"
