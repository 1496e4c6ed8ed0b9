"""Small tables and lists as HTML with every text escaped."""

from collections.abc import Iterable, Sequence
from html import escape


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: frozenset[int] = frozenset()) -> str:
    """A table that scrolls by itself where it is wider than the page. `rows` hold HTML; `numbers`: columns aligned right.

    On a phone the cells of a row stand below each other, each with the head of its column.
    """
    names = [escape(text) for text in head]

    def kind(column: int) -> str:
        return ' class="number"' if column in numbers else ""

    def row(values: Sequence[str]) -> str:
        heads = names or [""] * len(values)
        told = enumerate(zip(values, heads, strict=True))
        return "".join(f'<td{kind(column)} data-head="{name}">{value}</td>' for column, (value, name) in told)

    heads = "".join(f"<th{kind(column)}>{name}</th>" for column, name in enumerate(names))
    top = f"<thead><tr>{heads}</tr></thead>" if head else ""
    body = "".join(f"<tr>{row(values)}</tr>" for values in rows)
    return f'<div class="wide"><table class="facts-table told-table">{top}<tbody>{body}</tbody></table></div>'


def listed(sentences: Iterable[str]) -> str:
    return f'<ul class="rule">{"".join(f"<li>{escape(one)}</li>" for one in sentences)}</ul>'


def heading(text: str) -> str:
    return f'<h2 class="part">{escape(text)}</h2>'
