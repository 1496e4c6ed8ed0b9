"""The shape of the house: who may import whom, how long a file may grow, what no file may do."""

import ast
from pathlib import Path

import pytest

BELOW_WEB = {"tracking", "ledger", "curation", "presentation", "domain"}
MAY_IMPORT = {
    "domain": set(),
    "curation": {"domain"},
    "ledger": {"domain"},
    "presentation": {"domain"},
    "briefing": {"presentation", "domain"},
    "tracking": {"ledger", "curation", "domain"},
    "web": BELOW_WEB,
    "api": BELOW_WEB,
    "commands": BELOW_WEB | {"briefing"},
    "__main__": BELOW_WEB | {"briefing", "commands"},
    "pages": BELOW_WEB | {"web", "briefing"},
    "dashboard": BELOW_WEB | {"web", "api"},
}
ONLY_IN = {
    "streamlit": {"dashboard", "pages", "web"},
    "plotly": {"presentation", "briefing"},
    "pandas": {"presentation", "briefing"},
    "openpyxl": {"presentation", "briefing"},
    "docx": {"briefing"},
    "kaleido": {"briefing"},
    "pptx": {"briefing"},
    "segno": {"briefing"},
    "xlsxwriter": {"briefing"},
    "yaml": {"curation"},
    "sqlalchemy": {"ledger"},
    "alembic": {"ledger"},
}
LIMITS = {
    "targets/domain/catalog.py": (450, "the whole shape of what is curated, read from top to bottom"),
    "targets/domain/terms.py": (250, "every closed vocabulary in one place"),
}
FILES = [*Path("targets").rglob("*.py"), *Path("pages").glob("*.py"), Path("dashboard.py")]


def layer_of(path: Path) -> str:
    parts = path.with_suffix("").parts
    return parts[0] if parts[0] != "targets" else parts[1]


def imported(tree: ast.AST) -> set[str]:
    nodes = list(ast.walk(tree))
    whole = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {f"{n.module}.{alias.name}" for n in nodes if isinstance(n, ast.ImportFrom) for alias in n.names}
    return whole | parts


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    layer, names = layer_of(path), imported(ast.parse(path.read_text(encoding="utf-8")))
    inside = {name.split(".")[1] for name in names if name.startswith("targets.")}
    assert inside - {layer} <= MAY_IMPORT.get(layer, set())
    assert [name for name in names if layer not in ONLY_IN.get(name.split(".")[0], {layer})] == []


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_stays_short_and_is_named_by_its_meaning(path: Path) -> None:
    limit, _reason = LIMITS.get(path.as_posix(), (60 if path.parts[0] == "pages" else 220, ""))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_no_error_is_swallowed_and_no_html_comes_from_data(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    swallowed = [
        ast.unparse(node.type) if node.type else ""
        for node in nodes
        if isinstance(node, ast.ExceptHandler) and ast.unparse(node.body[-1]) != "raise"
    ]
    assert not {"", "Exception", "BaseException"} & set(swallowed)
    assert not [node for node in nodes if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 50] == []
