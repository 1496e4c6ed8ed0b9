"""Which records come, with every number as published: the same as the command's export gives."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from targets.__main__ import main
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.tracking.versions.code import decode
from tests.api.client import Client
from tests.api.reading import lines, records, told
from tests.ledger.entered import batch
from tests.tracking.sheets import (
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    typed,
)
from tests.tracking.views import NOON

ALL = "limit=1000"


@pytest.mark.parametrize("what", ["observations", "targets", "evaluations"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_list_is_what_the_command_exports_digit_for_digit(
    published: Client, capsys: pytest.CaptureFixture[str], tmp_path: Path, what: str, lang: str
) -> None:
    place = tmp_path / "ledger.sqlite3"
    Ledger.open(place, create=True).close()
    assert main(["export", what, "--ledger", str(place), "--known", str(TODAY), "--lang", lang]) == 0
    exported = capsys.readouterr().out
    rows = exported.count("\n") - 1
    found, offset = "", 0
    while offset < rows:
        part = published.get(f"/{what}?{ALL}&format=csv&lang={lang}&offset={offset}").text
        found += part if not offset else part.split("\n", 1)[1]
        offset += 1000
    assert found == exported


def test_one_evaluation_is_told_with_the_figure_that_spoke_and_its_version_code(published: Client) -> None:
    answer = published.get("/evaluations/gdp_growth_2017")
    assert told(answer) == {
        "meta": {
            "place": "嘉兴市", "known": "2026-11-22", "on": None, "lang": "zh", "practice": False, "catalog": "todays",
            "behind_since": None, "version": answer.headers["x-version-code"],
        },
        "data": {
            "target": "gdp_growth_2017", "indicator": "gdp_growth", "due": "2017", "status": "met",
            "actual": Decimal("7.8"), "actual_period": "2017", "expected": Decimal(7), "gap": Decimal("0.8"),
            "unit": "个百分点", "reason": "reached", "disclosure": "public", "on": "2017-12-31",
        },
    }  # fmt: skip
    view = decode(answer.headers["x-version-code"])
    assert (view.form.name, view.known, view.on, view.row, view.internal) == ("API", TODAY, None, 0, False)


def test_one_indicator_is_told_in_the_language_asked_for_and_found_by_a_former_id() -> None:
    renamed = catalog().indicators["gdp_growth"].model_copy(update={"formerly": ("gdp_rise",)})
    client = Client(Tracker(catalog_with(indicators={**catalog().indicators, "gdp_growth": renamed}), None))
    found = told(client.get("/indicators/gdp_rise?lang=en"))
    assert (found["data"]["id"], found["data"]["name"], found["data"]["formerly"], found["meta"]["place"]) == (
        "gdp_growth", "GDP growth", "gdp_rise", "Jiaxing",
    )  # fmt: skip
    assert {one["indicator"] for one in records(client.get("/observations?indicator=gdp_rise"))} == {"gdp_growth"}


def test_one_target_is_told_with_its_clause(published: Client) -> None:
    found = told(published.get("/targets/gdp_2021"))["data"]
    assert (found["value"], found["comparator"], found["commitment"], found["clause"]) == (
        Decimal(5400), "above", "strive", "到2021年，力争地区生产总值突破5400亿元",
    )  # fmt: skip


def test_a_record_that_is_not_there_is_not_found(published: Client) -> None:
    answer = published.get("/evaluations/gdp?lang=en")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json() == {
        "type": "/api/v1/openapi.json#/components/responses/NotFound",
        "title": "There is nothing at this address.",
        "status": 404,
        "detail": 'The catalog of that day has no record "gdp" here; /api/v1/evaluations lists them.',
    }


def test_filters_of_one_name_add_up_and_those_of_several_narrow_down(published: Client) -> None:
    def statuses(query: str) -> set[tuple[str, str]]:
        return {(one["due"], one["status"]) for one in records(published.get(f"/evaluations?{ALL}&{query}"))}

    assert statuses("year=2021&status=met&status=unjudged") == {("2021", "met"), ("2017/2021", "unjudged")}
    assert {due for due, _ in statuses("year=2017")} == {"2017"}
    assert {due[-4:] for due, _ in statuses("year=2017&year=2021")} == {"2017", "2021"}
    assert statuses("status=missed&year=2017") == {("2017", "missed")}
    assert statuses("status=pending&domain=economy") == set()


def test_observations_are_filtered_by_what_they_are_and_by_the_day_they_were_known(published: Client) -> None:
    found = records(published.get("/observations?indicator=gdp_growth&indicator=gdp&year=2016&vintage=as_reported"))
    assert {(one["indicator"], one["period"], one["vintage"]) for one in found} >= {("gdp", "2016", "as_reported")}
    assert {(one["period"][-4:], one["vintage"]) for one in found} == {("2016", "as_reported")}
    days = [one["known_from"] for one in records(published.get("/observations?since=2018-01-01&until=2018-06-30"))]
    assert days
    assert all("2018-01-01" <= day <= "2018-06-30" for day in days)


def test_unofficial_transcriptions_come_only_where_they_are_asked_for(published: Client) -> None:
    usual, all_of_them = (
        int(published.get(f"/observations?limit=1&unofficial={said}").headers["x-total-count"])
        for said in ("false", "true")
    )
    grades = [one.grade.value for one in catalog().observations]
    assert (usual, all_of_them) == (len(grades) - grades.count("C"), len(grades))


def test_a_past_day_shows_what_was_known_then(published: Client) -> None:
    found = told(published.get("/evaluations/gdp_growth_2017?known=2017-06-30&on=2017-06-30"))
    assert (found["meta"]["known"], found["meta"]["on"], found["data"]["on"]) == (
        "2017-06-30", "2017-06-30", "2017-06-30",
    )  # fmt: skip
    assert found["data"]["status"] != "met"
    assert records(published.get("/evaluations?known=2017-01-31")) == []


def test_a_figure_that_is_entered_settles_its_target_at_the_next_request(client: Client, ledger: Ledger) -> None:
    assert told(client.get(f"/evaluations/{JOBS_2017}"))["data"]["status"] == "no_figure"
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON)
    assert told(client.get(f"/evaluations/{JOBS_2017}"))["data"]["status"] == "met"
    (found,) = (
        one for one in records(client.get(f"/observations?indicator={JOBS}&year=2017")) if one["origin"] == "entered"
    )
    assert (found["value"], found["grade"], found["source"], found["known_from"]) == (
        Decimal("10.1"), "entered", "2017年12月统计快报", "2026-11-22",
    )  # fmt: skip


def test_numbers_keep_every_digit(client: Client, ledger: Ledger) -> None:
    ledger.append(batch(*entries_of(typed("10.10"), disclosure=Disclosure.PUBLIC)), NOON)
    address = f"/observations?indicator={JOBS}&year=2017"
    assert '"value": 10.10,' in client.get(address).text
    assert [one["value"] for one in lines(client.get(f"{address}&format=csv")) if one["origin"] == "entered"] == [
        "10.10"
    ]


def test_a_result_in_words_has_no_number(client: Client, ledger: Ledger) -> None:
    ledger.append(
        batch(*entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号", disclosure=Disclosure.PUBLIC)), NOON
    )
    (found,) = records(client.get("/history"))
    assert (found["deed"], found["target"], found["value"], found["comparator"], found["passed"]) == (
        "assigned", ENERGY_2017, Decimal("-3.7"), "at_most", None,
    )  # fmt: skip
    assert json.loads(client.get("/history").text)["data"][0]["reference"] == "浙节能办〔2017〕1号"


def test_text_of_people_starts_no_formula_in_csv(client: Client, ledger: Ledger) -> None:
    entries = entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC, unit="=1+1", source_title="@SUM(1)", note="-1")
    ledger.append(batch(*entries), NOON)
    (line,) = lines(client.get("/history?format=csv"))
    assert (line["reporting_unit"], line["source"], line["note"]) == ("'=1+1", "'@SUM(1)", "'-1")
    (record,) = records(client.get("/history"))
    assert (record["reporting_unit"], record["source"], record["note"]) == ("=1+1", "@SUM(1)", "-1")
    assert LOCAL_EDITOR.name not in client.get("/history").text
