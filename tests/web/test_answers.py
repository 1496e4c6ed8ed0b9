"""What the running dashboard answers over HTTP, without a browser."""

import gzip
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.ledger.tables import REVISIONS, VERSION_TABLE
from targets.web.menu import ADDRESSES
from tests.server import PROJECT, Server, running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.mark.parametrize("path", ["/", "/history", "/_stcore/health", "/static/nothing.js", "/nowhere"])
def test_every_answer_carries_the_security_headers(server: Server, path: str) -> None:
    _status, headers, _body = server.get(path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "same-origin"
    policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["connect-src"] == "'self'"
    assert policy["object-src"] == policy["frame-src"] == "'none'"
    assert re.fullmatch(r"'self' 'wasm-unsafe-eval'( 'sha256-[\w+/]{43}='){5}", policy["script-src"])


@pytest.mark.parametrize("address", sorted(ADDRESSES))
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_every_page_is_the_same_document_in_chinese(server: Server, address: str, encoding: str) -> None:
    status, headers, body = server.get(f"/{address}?lang=English", Accept_Encoding=encoding)
    assert status == 200
    assert headers["Content-Length"] == str(len(body))
    assert headers["Cache-Control"] == "no-cache"
    html = body.decode()
    assert '<html lang="zh-CN">' in html
    assert "<title>嘉兴市</title>" in html
    assert 'as="font"' not in html


@pytest.mark.parametrize("address", sorted(ADDRESSES))
def test_what_a_browser_kept_of_another_application_at_this_address_is_not_taken_for_the_page(
    server: Server, address: str
) -> None:
    kept = server.get(f"/{address}", If_None_Match="*", If_Modified_Since="Thu, 01 Jan 2099 00:00:00 GMT")
    assert (kept[0], kept[2]) == (200, server.get("/")[2])


@pytest.mark.parametrize("path", ["/healthz", "/nowhere", "/indicator/deeper", "/wp-login.php", "/_stcore/nothing"])
def test_an_unknown_address_is_not_found_in_both_languages(server: Server, path: str) -> None:
    status, headers, body = server.get(path, Accept_Encoding="gzip")
    assert status == 404
    assert headers["Content-Length"] == str(len(body))
    assert "没有这个页面。 There is no such page here." in body.decode()


@pytest.mark.parametrize("detour", ["/static/./js", "/static//js", "/static/%2e/js"])
def test_a_bundle_is_kept_under_one_path_alone(server: Server, detour: str) -> None:
    script = re.search(r'src="\./static/js(/index\.[^"]+\.js)"', server.get("/")[2].decode())
    assert script is not None
    status, headers, _ = server.get(detour + script[1], Accept_Encoding="gzip")
    assert (status, headers.get("Content-Encoding")) == (200, None)


def test_bundles_come_compressed_once_and_again(server: Server) -> None:
    script = re.search(r'src="\.(/static/js/index\.[^"]+\.js)"', server.get("/")[2].decode())
    assert script is not None
    _, plain_headers, plain = server.get(script[1], Accept_Encoding="identity")
    for _ in range(2):
        status, headers, body = server.get(script[1], Accept_Encoding="gzip, deflate, br")
        assert status == 200
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        assert headers["Cache-Control"] == plain_headers["Cache-Control"] == "public, immutable, max-age=31536000"
        assert headers["Content-Type"] == plain_headers["Content-Type"]
        assert headers["Content-Length"] == str(len(body))
        assert gzip.decompress(body) == plain
        assert len(body) < len(plain) / 2


def test_a_part_of_a_bundle_is_given_as_it_stands(server: Server) -> None:
    script = re.search(r'src="\.(/static/js/index\.[^"]+\.js)"', server.get("/")[2].decode())
    assert script is not None
    status, headers, body = server.get(script[1], Accept_Encoding="gzip", Range="bytes=0-9")
    assert (status, len(body), headers["Content-Encoding"]) == (206, 10, None)


def test_broken_seeds_stop_the_start_with_every_mistake_and_line(tmp_path: Path) -> None:
    (tmp_path / "place.yaml").write_text("id: [\n", encoding="utf-8")
    started = subprocess.run(
        [sys.executable, "-c", "import dashboard"],
        cwd=PROJECT,
        env={"TARGETS_SEEDS": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 1
    assert "place.yaml:" in started.stderr
    assert started.stderr.endswith("mistakes in the seeds\nThe dashboard does not start.\n")


def test_a_ledger_that_cannot_be_used_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.sqlite3"
    ledger.write_bytes(b"no database at all " * 100)
    started = subprocess.run(
        [sys.executable, "-c", "import dashboard"],
        cwd=PROJECT,
        env={"TARGETS_LEDGER": str(ledger), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 1
    assert started.stderr == (
        f"{ledger} 的开头不是数据库（file is not a database）。若它原是台账，则已损坏：请停止系统，将该文件移到别处（不要删除），"
        "再恢复最近的备份：python -m targets ledger restore FILE。若它从来不是台账，请改用其他位置。\n"
        f"{ledger} does not begin as a database does (file is not a database). If it was the ledger, it is damaged: stop the "
        "dashboard, move the file aside without deleting it, and bring back the last backup: python -m targets ledger "
        "restore FILE. If it never was one, name another place.\n"
        "The dashboard does not start.\n"
    )


def test_a_ledger_of_a_newer_version_stops_the_start_with_what_to_do(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.sqlite3"
    Ledger.open(ledger, create=True).close()
    with closing(sqlite3.connect(ledger)) as newer:
        newer.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
        newer.commit()
    started = subprocess.run(
        [sys.executable, "-c", "import dashboard"],
        cwd=PROJECT,
        env={"TARGETS_LEDGER": str(ledger), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    known = ", ".join(REVISIONS)
    assert (started.returncode, started.stderr) == (
        1,
        f"{ledger} 不是台账，或由更新版本的程序建立（at 9999, known are {known}）。请用建立它的版本启动，或改用其他位置。若都不可行，则已损坏：请将其移到别处（不要删除），"
        "再恢复最近的备份：python -m targets ledger restore FILE\n"
        f"{ledger} holds something else than a ledger, or one made by a newer version (at 9999, known are {known}). "
        "Start the version that made it, or name another place. If neither can be, it is damaged: move it aside without deleting it, and bring "
        "back the last backup: python -m targets ledger restore FILE\nThe dashboard does not start.\n",
    )


def test_a_ledger_with_a_broken_page_stops_the_start_with_what_to_do(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.sqlite3"
    Ledger.open(ledger, create=True).close()
    content = ledger.read_bytes()
    ledger.write_bytes(content[:-4096] + b"\xff" * 4096)
    started = subprocess.run(
        [sys.executable, "-c", "import dashboard"],
        cwd=PROJECT,
        env={"TARGETS_LEDGER": str(ledger), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 1
    chinese, english, last = started.stderr.splitlines()
    assert chinese.startswith(f"台账 {ledger} 已损坏（")
    assert chinese.endswith(
        "）。请停止系统，将该文件移到别处（不要删除），再恢复最近的备份：python -m targets ledger restore FILE"
    )
    assert english.startswith(f"The ledger {ledger} is damaged (")
    assert english.endswith(
        "). Stop the dashboard, move the file aside without deleting it, and bring back the last backup: "
        "python -m targets ledger restore FILE"
    )
    assert last == "The dashboard does not start."
