"""内部使用: whatever shows an internal figure says so, in a chart, at a verdict, in tables and in the name of a file."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from targets.domain.series import Series
from targets.domain.terms import Disclosure, Domain, Vintage
from targets.ledger.ledger import Ledger
from targets.presentation.badges import verdict_badge
from targets.presentation.charts import Picture, Scene, Year, editions, matrix, picture
from targets.presentation.disclosure import disclosed
from targets.presentation.sentences import rule
from targets.presentation.sentences.notes import by_revision
from targets.presentation.tables.changes import changes
from targets.presentation.tables.export import evaluations
from targets.presentation.tables.vintages import vintages
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned
from tests.ledger.entered import batch
from tests.tracking.sheets import ENERGY, ENERGY_2017, JOBS, JOBS_2017, TODAY, assigned, catalog, entries_of, typed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
VOICE = Voice(catalog(), Words(Language.ZH))
CAUTION = "内部资料，未经发布不得引用"


@pytest.fixture(params=[Disclosure.INTERNAL, Disclosure.PUBLIC])
def seen(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[bool, Snapshot]:
    """Whether the one figure entered is internal, and what somebody with the right to it sees."""
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        ledger.append(batch(*entries_of(typed("10.1"), disclosure=request.param)), NOON)
        snapshot = Tracker(catalog(), ledger, roster=AT_THE_MACHINE).snapshot(TODAY, NOON, LOCAL_EDITOR)
    return request.param is Disclosure.INTERNAL, snapshot


def drawn(snapshot: Snapshot) -> Picture:
    target = catalog().targets[JOBS_2017]
    found = picture(Scene(VOICE, snapshot.series[JOBS], snapshot.known, target, snapshot.evaluate(target)))
    assert found is not None
    return found


def test_a_chart_says_it_in_its_picture_its_text_its_table_and_its_file(seen: tuple[bool, Snapshot]) -> None:
    internal, snapshot = seen
    chart = drawn(snapshot)
    texts = " ".join(one.text for one in chart.figure.layout.annotations) + (chart.figure.layout.title.text or "")
    options = chart.config["toImageButtonOptions"]
    assert isinstance(options, dict)
    said = [
        "内部使用" in texts,
        CAUTION in texts.replace("<br>", ""),
        chart.alt.startswith("内部使用"),
        "内部使用" in chart.table.to_string(),
        str(options["filename"]).startswith("内部使用_"),
    ]
    assert said == [internal] * 5


def test_a_verdict_a_row_of_figures_and_an_export_say_it(seen: tuple[bool, Snapshot]) -> None:
    internal, snapshot = seen
    target = catalog().targets[JOBS_2017]
    verdict = snapshot.evaluate(target)
    (exported,) = evaluations([verdict]).to_dict("records")
    assert verdict.actual is not None
    assert verdict.actual.value == Decimal("10.1")
    assert ("内部使用" in verdict_badge(VOICE, target, verdict)) is internal
    assert ("内部使用" in vintages(VOICE, snapshot.series[JOBS]).to_string()) is internal
    assert exported["disclosure"] == ("internal" if internal else "public")


@pytest.mark.parametrize("disclosure", [Disclosure.INTERNAL, Disclosure.PUBLIC])
def test_an_assigned_value_is_told_with_its_document_and_marked_where_it_is_internal(
    tmp_path: Path, disclosure: Disclosure
) -> None:
    """In the chart, its source, its text and its file, at the verdict, in the rule, the changes and the export."""
    target, internal = catalog().targets[ENERGY_2017], disclosure is Disclosure.INTERNAL
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        tracker = Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
        before = tracker.snapshot(TODAY - timedelta(days=1), NOON, LOCAL_EDITOR)
        document = {"source_title": "关于下达2017年节能目标的通知", "reference": "浙节能办〔2017〕1号"}
        ledger.append(batch(*entries_of(assigned("-9.8761"), disclosure=disclosure, **document)), NOON)
        after = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    verdict = after.evaluate(target)
    chart = picture(Scene(VOICE, after.series[ENERGY], after.known, target, verdict))
    assert chart is not None
    texts = " ".join(one.text for one in chart.figure.layout.annotations).replace("<br>", "").replace(" (", "(")
    (turn,) = Turned(before, after).turns
    options = chart.config["toImageButtonOptions"]
    assert isinstance(options, dict)
    assert (
        "来源：《关于下达2017年节能目标的通知(浙节能办〔2017〕1号)》等2份文件" in texts
    )  # the other prints the year before
    assert "政府工作报告" not in texts
    assert rule(VOICE, target, verdict.assignment) == (
        "按下达的目标评价：关于下达2017年节能目标的通知 (浙节能办〔2017〕1号)。",
    )
    assert [
        "内部使用" in texts,
        CAUTION in texts,
        chart.alt.startswith("内部使用"),
        str(options["filename"]).startswith("内部使用_"),
        "内部使用" in verdict_badge(VOICE, target, verdict),
        evaluations([verdict])["disclosure"].tolist() == ["internal"],
        changes(lambda _: VOICE, [turn], [], [])["disclosure"].tolist() == ["internal"],
    ] == [internal] * 7


def test_what_an_internal_revision_would_give_is_marked_at_the_light_it_does_not_change(tmp_path: Path) -> None:
    target = catalog().targets["gdp_growth_2017"]
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as ledger:
        final = entries_of(typed("1.2345", "gdp_growth"), topic="gdp", vintage=Vintage.FINAL)
        ledger.append(batch(*final), NOON)
        verdict = Tracker(catalog(), ledger, roster=AT_THE_MACHINE).snapshot(TODAY, NOON, LOCAL_EDITOR).evaluate(target)
    assert verdict.actual is not None
    assert verdict.actual.disclosure is Disclosure.PUBLIC
    assert by_revision(VOICE, target, verdict) == "按修订数为“未完成”"
    assert "内部使用" in verdict_badge(VOICE, target, verdict)


def test_the_values_of_one_period_are_marked_where_only_one_that_was_replaced_is_internal(
    seen: tuple[bool, Snapshot],
) -> None:
    internal, snapshot = seen
    indicator, (entered,) = snapshot.series[JOBS].indicator, snapshot.entered
    public = entered.model_copy(update={"value": Decimal("10.3"), "row": 2, "disclosure": Disclosure.PUBLIC})
    drawn = editions(Scene(VOICE, Series(indicator, (public,)), snapshot.known), public.period, [entered])
    assert drawn is not None
    assert drawn.alt.startswith("内部使用") is internal


def test_the_cell_of_a_file_carries_the_caution() -> None:
    assert [disclosed(one, VOICE.words) for one in (Disclosure.PUBLIC, Disclosure.INTERNAL)] == [
        "已公开发布",
        f"内部使用（{CAUTION}）",
    ]


def test_the_picture_of_all_targets_says_it_where_a_status_rests_on_an_internal_figure(
    seen: tuple[bool, Snapshot],
) -> None:
    internal, snapshot = seen
    target = catalog().targets[JOBS_2017]
    standing = {Domain.LIVELIHOOD: [(target, snapshot.evaluate(target))]}
    drawn = matrix(VOICE, Year(target.due, TODAY, TODAY, True, standing))
    assert drawn is not None
    texts = " ".join(one.text for one in drawn.figure.layout.annotations).replace("<br>", "")
    assert [drawn.alt.startswith("内部使用"), "内部使用" in texts, CAUTION in texts] == [internal] * 3
