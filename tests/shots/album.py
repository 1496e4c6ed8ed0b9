"""`index.html` beside the pictures: the variants of a page side by side, to be chosen by page, mode, language, width and theme."""

from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from tests.shots.camera import Shot

_HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of every page</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 16px; background: #e8ebef; }
  form { position: sticky; top: 0; background: #e8ebef; padding: 8px 0; display: flex; gap: 16px; flex-wrap: wrap; }
  h2 { font-size: 16px; margin: 24px 0 8px; }
  div { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start; padding-bottom: 8px; }
  figure { margin: 0; flex: none; } figcaption { font-size: 12px; }
  img { display: block; height: 520px; border: 1px solid #98a1ad; }
</style>
<form>"""
_FOOT = """<script>
  const form = document.forms[0]
  const show = () => {
    const off = [...form.elements].filter(one => !one.checked).map(one => one.value)
    for (const figure of document.querySelectorAll("figure"))
      figure.hidden = off.some(value => figure.dataset.of.split(" ").includes(value))
  }
  form.addEventListener("change", show)
</script></html>
"""


def bind(shots: Iterable[Shot], folder: Path) -> Path:
    """Write the page; `shots` lie in `folder`."""
    known = sorted(shots, key=lambda shot: shot.file)
    values = {value for shot in known for value in _facts(shot)}
    boxes = "".join(
        f'<label><input type="checkbox" value="{value}" checked> {value}</label>' for value in sorted(values)
    )
    parts = [f"{_HEAD}{boxes}</form>"]
    for page, of_page in groupby(known, key=lambda shot: shot.page):
        parts.append(f"<h2>{escape(page)}</h2><div>{''.join(map(_figure, of_page))}</div>")
    path = folder / "index.html"
    path.write_text("\n".join([*parts, _FOOT]), encoding="utf-8")
    return path


def _figure(shot: Shot) -> str:
    facts = _facts(shot)
    return (
        f'<figure data-of="{" ".join(facts)}"><a href="{escape(shot.file)}">'
        f'<img loading="lazy" src="{escape(shot.file)}" alt="{escape(shot.file)}"></a>'
        f"<figcaption>{' · '.join(facts)}</figcaption></figure>"
    )


def _facts(shot: Shot) -> tuple[str, ...]:
    return (shot.mode, shot.language, shot.width, shot.theme)
