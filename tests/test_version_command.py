"""`python -m targets version`: what became of a picture, as text, and by the exit code."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from targets.__main__ import main
from targets.domain.briefing import Form
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.tracking.versions.stamp import stamp_targets
from targets.web.start import canonical
from tests.ledger.entered import batch
from tests.tracking.sheets import ENERGY_2017, JOBS_2017, assigned, catalog, entries_of, typed
from tests.tracking.views import SLOT

MADE = datetime(2026, 3, 2, 1, tzinfo=UTC)
MADE_ON = date(2026, 3, 2)
DAY = timedelta(days=1)
PUBLIC = Disclosure.PUBLIC


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


def made(path: Path, *targets: str, known: date = MADE_ON, disclosure: Disclosure = PUBLIC) -> str:
    """A figure is entered and a chart made."""
    with Ledger.open(path, create=True) as ledger:
        ledger.keep_release(catalog().digest, canonical(catalog()), MADE)
        ledger.append(batch(*entries_of(typed("10.1"), disclosure=disclosure)), MADE)
        snapshot = Tracker(catalog(), ledger, roster=AT_THE_MACHINE).snapshot(known, MADE, LOCAL_EDITOR)
        return stamp_targets(snapshot, None, Form.CHART, targets or (JOBS_2017,))


def told(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str) -> tuple[int, list[str]]:
    code = main(["version", *arguments, "--ledger", str(path)])
    return code, capsys.readouterr().out.splitlines()


def test_what_is_still_so_ends_with_0_in_both_languages(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    code = made(path)
    assert told(capsys, path, code) == (
        0,
        [
            "一致 · 所示数据和评价与今日相同。",
            "所示内容：城镇新增就业（2017年）",
            "材料形式：图表",
            "数据截至：2026年3月2日",
        ],
    )
    assert told(capsys, path, code, "--lang", "en") == (
        0,
        [
            "Unchanged · All figures and statuses shown are the same today.",
            "Shown: New urban jobs (2017)",
            "Kind of output: Chart",
            "Figures known by: 2 Mar 2026",
        ],
    )


def test_what_changed_ends_with_1_and_says_from_what_to_what_and_why(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    code = made(path, JOBS_2017, ENERGY_2017)
    with Ledger.open(path, create=False) as ledger:
        entries = entries_of(typed("5.2"), seen={SLOT: 1}, reason="笔误", disclosure=PUBLIC)
        ledger.append(batch(*entries), MADE + DAY)
        ledger.append(
            batch(*entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号", disclosure=PUBLIC)), MADE + DAY
        )
    assert told(capsys, path, code, "--lang", "en") == (
        1,
        [
            "Changed: 4 · Since then: 2 statuses turned, 1 revised, 1 target told otherwise.",
            "Shown: Energy consumption per unit of GDP (2017), New urban jobs (2017)",
            "Kind of output: Chart",
            "Figures known by: 2 Mar 2026",
            "Statuses that turned (2)",
            "  Energy consumption per unit of GDP (2017): – Target not assigned yet → – Figure to be added · "
            "The value assigned by higher authorities was entered, changed or withdrawn.",
            "  New urban jobs (2017): ★ Met → ■ Missed · Revised: New urban jobs (the whole city) in 2017, "
            "101,000 people → 52,000 people (−49,000 people).",
            "Revised figures (1)",
            "  New urban jobs (the whole city), 2017: 101,000 people → 52,000 people (−49,000 people) · "
            "2017年12月统计快报 · 3 Mar 2026 · reason: 笔误",
            "Targets told otherwise (1)",
            "  Energy consumption per unit of GDP (2017): as assigned by higher authorities → at most −3.7% · "
            "2017年12月统计快报 (浙节能办〔2017〕1号)",
        ],
    )


def test_what_only_time_has_turned_ends_with_1_and_stands_apart(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    ended, lines = told(capsys, path, made(path, "brands_added_2017", known=date(2017, 5, 2)))
    assert ended == 1
    assert lines[0] == "数据一致 · 所示数据与今日相同。1项评价仅因时间推移而变化。"
    assert lines[4] == "仅因时间推移而变化的评价 (1)"


def test_an_internal_code_has_to_be_asked_for(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    code = made(path, disclosure=Disclosure.INTERNAL)
    assert main(["version", code, "--ledger", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == "无法核对 · 此版本码对应的材料含内部使用数据，请由有权查看的人员登录后核对。\n"
    assert captured.err == "--internal checks codes of figures for internal use as well\n"
    ended, lines = told(capsys, path, code, "--internal")
    assert (ended, lines[0]) == (0, "一致 · 所示数据和评价与今日相同。 · 内部资料，未经发布不得引用")


def test_what_cannot_be_checked_ends_with_2_and_says_why(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    code = made(path)
    slip = f"{code[:-1]}{'0' if code[-1] != '0' else '1'}"
    assert told(capsys, path, slip) == (2, ["无法核对 · 版本码有误：漏了、多了或看错了字符。请逐个字符核对。"])
    other = path.with_name("other.sqlite3")
    Ledger.open(other, create=True).close()
    ended, lines = told(capsys, other, code)
    assert ended == 2
    assert lines[0].startswith("无法核对 · 按目录和台账重现的内容与此版本码不符")
    assert lines[1:] == ["材料形式：图表", "数据截至：2026年3月2日"]
