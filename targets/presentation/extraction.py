"""Collects every message of the code into the gettext catalogs: `python -m targets.presentation.extraction`.

Without an option new ids are added and ids no longer in the code are parked as obsolete (`#~`), so that a
half-written file costs no translation. `--prune` removes the parked ones; `--missing` changes nothing and lists what is untranslated.
"""

import argparse
import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from targets.presentation.words import Language, catalog_path

ROOT = Path(__file__).resolve().parents[2]
SINGULAR = frozenset({"words", "N_"})
PLURAL = frozenset({"plural"})
FOLDERS = ("targets/presentation", "targets/briefing", "targets/web", "pages")
FILES = ("dashboard.py",)


def sources(root: Path = ROOT) -> Iterator[Path]:
    """The Python files whose words a person reads on screen."""
    for folder in FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))
    yield from (root / name for name in FILES if (root / name).exists())


def messages(code: str) -> Iterator[str | tuple[str, str]]:
    """The message ids in a file of Python, plural ones as a pair.

    Read from the syntax tree: Babel's own reads tokens and takes the key of `words(PAGES["history.py"])` for a message.
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name in SINGULAR and texts and texts[0]:
            yield texts[0]
        elif name in PLURAL and len(texts) == 2:
            yield texts[0], texts[1]


def template(root: Path = ROOT) -> Catalog:
    """Every message id of the code with the files it stands in."""
    found = Catalog(project="targets", domain="targets")
    for path in sources(root):
        place = path.relative_to(root).as_posix()
        for message in messages(path.read_text(encoding="utf-8")):
            found.add(message, locations=[(place, 0)])
    return found


def read(language: Language) -> Catalog:
    with catalog_path(language).open("rb") as file:
        return read_po(file, locale=language.folder, domain="targets")


def untranslated(catalog: Catalog) -> list[Message]:
    """Messages with an id and an empty translation, or an empty plural form."""
    return [message for message in catalog if message.id and not all(_forms(message))]


def _forms(message: Message) -> list[str]:
    """One translation, or one for each plural form."""
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return [str(form or "") for form in forms]


def update(language: Language, *, prune: bool = False) -> Catalog:
    """Bring one catalog up to the code and write it, sorted, without line numbers and dates that change by themselves."""
    catalog, path = read(language), catalog_path(language)
    written = catalog.creation_date
    _renew(catalog)
    catalog.creation_date = written
    if prune:
        catalog.obsolete.clear()
    for message in catalog:
        message.locations = sorted({(place, 0) for place, _ in message.locations})
    with path.open("wb") as file:
        write_po(file, catalog, width=0, sort_output=True, include_lineno=False)
    return catalog


def _renew(catalog: Catalog) -> None:
    """Bring the ids up to the code; a parked translation comes back with its id, which Babel alone would not do."""
    parked = dict(catalog.obsolete)
    catalog.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    for message in catalog:
        key = message.id[0] if isinstance(message.id, list | tuple) else message.id
        if key in parked and not any(_forms(message)):
            message.string = parked[key].string
            catalog.obsolete.pop(key, None)


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when a Chinese translation is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prune", action="store_true", help="remove ids that are no longer in the code")
    parser.add_argument("--missing", action="store_true", help="list what is untranslated and write nothing")
    options = parser.parse_args(arguments)
    if options.missing:
        chinese = read(Language.ZH)
        _renew(chinese)
    else:
        chinese = update(Language.ZH, prune=options.prune)
        update(Language.EN, prune=options.prune)
    gaps = untranslated(chinese)
    for message in gaps:
        places = ", ".join(place for place, _ in message.locations)
        sys.stdout.write(f"{places}: {message.id!r}\n")
    sys.stdout.write(f"{len(chinese)} messages, {len(gaps)} without Chinese, {len(chinese.obsolete)} obsolete\n")
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
