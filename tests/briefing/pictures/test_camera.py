"""The browser that draws pictures: none, a broken one, one that hangs, one at a time."""

import os
import stat
from pathlib import Path
from threading import Thread

import plotly.graph_objects as go
import pytest

from targets.briefing.pictures import camera, faces, obstacle
from targets.briefing.pictures.camera import CameraError, Failure, photographed
from targets.presentation.words import Language, Words

FIGURE = go.Figure(layout={"width": 160, "height": 90})


def failure(**patience: float) -> Failure:
    with pytest.raises(CameraError) as raised:
        photographed([FIGURE], "png", across=160, progress=lambda *_: None, **patience)
    return raised.value.failure


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program that the dashboard takes for Chromium; the test writes what it does."""
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("BROWSER_PATH", str(program))
    return program


def test_a_machine_without_a_browser_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    assert failure() is Failure.NO_BROWSER
    assert obstacle(Words(Language.ZH)) == (
        "服务器无法生成图片：未安装Chromium浏览器。请管理员安装chromium软件包、Chrome或Edge，"
        "或用BROWSER_PATH指明其位置。仍可在各指标页面逐张保存图片。"
    )
    assert obstacle(Words(Language.EN)).startswith("Pictures cannot be made on the server: it has no Chromium.")


def test_a_machine_without_a_chinese_font_says_so_before_anything_is_drawn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, instead: Path
) -> None:
    lister = tmp_path / "fc-list"
    lister.write_text("#!/bin/sh\n")
    lister.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    faces.writes_chinese.cache_clear()
    try:
        assert obstacle(Words(Language.ZH)).startswith("服务器无法生成图片：未安装中文字体，文字会显示为方框。")
        lister.write_text("#!/bin/sh\necho Noto Sans CJK SC\n")
        faces.writes_chinese.cache_clear()
        assert obstacle(Words(Language.ZH)) == ""
    finally:
        faces.writes_chinese.cache_clear()


@pytest.mark.skipif(os.name == "nt", reason="the program that stands in for Chromium is a shell script")
def test_a_browser_that_ends_at_once_is_a_failure(instead: Path) -> None:
    assert failure(patience=30) is Failure.BROKEN


@pytest.mark.skipif(os.name == "nt", reason="the program that stands in for Chromium is a shell script")
def test_a_browser_that_does_not_answer_is_ended(instead: Path, tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    os.mkfifo(alive)
    reading = os.open(alive, os.O_RDONLY | os.O_NONBLOCK)
    instead.write_text(f"#!/bin/sh\nexec sleep 600 > {alive}\n")
    assert failure(patience=3) is Failure.HUNG
    os.set_blocking(reading, True)
    assert os.read(reading, 1) == b""  # nobody has it open any more: the end of what held it has been waited for
    os.close(reading)


def test_who_comes_while_others_are_served_is_told_after_a_while(instead: Path) -> None:
    taken = camera._ONE_AT_A_TIME
    with taken:
        assert failure(queue=0.01) is Failure.BUSY
    assert failure(patience=30) is Failure.BROKEN  # the turn was given back


def test_the_second_of_two_visitors_waits_for_the_turn_of_the_first(instead: Path) -> None:
    heard: list[Failure] = []
    threads = [Thread(target=lambda: heard.append(failure(patience=30, queue=60))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [Failure.BROKEN, Failure.BROKEN]
