"""Small tables and lists as HTML with every text escaped."""

from collections.abc import Iterable, Sequence
from html import escape


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: frozenset[int] = frozenset()) -> str:
    """A table that scrolls by itself where it is wider than the page. `rows` hold HTML; `numbers`: columns aligned right."""

    def cells(values: Sequence[str], tag: str) -> str:
        kinds = (' class="number"' if column in numbers else "" for column in range(len(values)))
        return "".join(f"<{tag}{kind}>{value}</{tag}>" for kind, value in zip(kinds, values, strict=True))

    top = f"<thead><tr>{cells([escape(text) for text in head], 'th')}</tr></thead>" if head else ""
    body = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows)
    return f'<div class="wide"><table class="facts-table">{top}<tbody>{body}</tbody></table></div>'


def listed(sentences: Iterable[str]) -> str:
    return f'<ul class="rule">{"".join(f"<li>{escape(one)}</li>" for one in sentences)}</ul>'


def heading(text: str) -> str:
    return f'<h2 class="part">{escape(text)}</h2>'
