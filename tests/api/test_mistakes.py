"""What cannot be taken is refused at once, every mistake of it, with what would be right, in the language asked for."""

from urllib.parse import quote

import pytest

from tests.api.client import Client
from tests.api.reading import mistakes, records

OF_INDICATORS = "lang, format, known, limit, offset, domain, topic, area, indicator"


@pytest.mark.parametrize(
    ("query", "name", "detail"),
    [
        ("known=tomorrow", "known", '"tomorrow" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("known=2026-11-23", "known", '"2026-11-23" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("known=2015-12-31", "known", '"2015-12-31" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("known=20171025", "known", '"20171025" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("known=2017-02-30", "known", '"2017-02-30" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("known=", "known", '"" is no day from 2016-01-01 to 2026-11-22, written as in 2017-10-25.'),
        ("limit=0", "limit", '"0" is no whole number from 1 to 1000.'),
        ("limit=1001", "limit", '"1001" is no whole number from 1 to 1000.'),
        ("limit=٣", "limit", '"٣" is no whole number from 1 to 1000.'),
        ("offset=-1", "offset", '"-1" is no whole number from 0 to 10000000.'),
        ("limit=5&limit=5", "limit", "It is given more than once and may be given once."),
        ("format=xml", "format", '"xml" is none of: json, csv.'),
        ("domain=economics", "domain", '"economics" is none of: economy, finance, investment_trade, industry_innovation, urban_rural, environment, livelihood, governance.'),
        ("topic=gpd", "topic", 'The catalog of that day has no "gpd". Near to it are: gdp.'),
        ("indicator=%00", "indicator", 'The catalog of that day has no "\x00". The list of indicators holds all there are.'),
        ("area=北京", "area", 'The catalog of that day has no "北京". The list of indicators holds all there are.'),
        ("limits=5", "limits", f"There is no such parameter here; limit may be meant. There are: {OF_INDICATORS}."),
        ("zzz=5", "zzz", f"There is no such parameter here. There are: {OF_INDICATORS}."),
        ("on=2017-06-30", "on", f"There is no such parameter here. There are: {OF_INDICATORS}."),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_what_would_be_right(published: Client, query: str, name: str, detail: str) -> None:
    assert mistakes(published.get(f"/indicators?lang=en&{query}")) == {name: detail}


def test_every_mistake_is_told_at_once_in_the_order_they_stand_in(published: Client) -> None:
    answer = published.get("/evaluations?lang=zh&status=late&status=met&statu=x&on=2030-01-01&known=never&limit=many")
    assert mistakes(answer) == {
        "status": "“late”不在可选值之列：met, met_within_tolerance, on_track, behind, off_track, missed, no_figure, not_due, pending, unjudged。",
        "statu": "此处没有这个参数，或为 status 之误。可用的参数：lang, format, known, limit, offset, on, domain, topic, area, indicator, year, kind, nature, commitment, status。",
        "on": "“2030-01-01”不是2016-01-01至2026-11-22之间的日期；日期写作2017-10-25。",
        "known": "“never”不是2016-01-01至2026-11-22之间的日期；日期写作2017-10-25。",
        "limit": "“many”不是1至1000之间的整数。",
    }  # fmt: skip
    assert list(mistakes(answer)) == ["status", "statu", "on", "known", "limit"]
    assert {key: answer.json()[key] for key in ("type", "title", "status", "detail")} == {
        "type": "/api/v1/openapi.json#/components/responses/BadParameters",
        "title": "参数有误。",
        "status": 400,
        "detail": "errors 逐项列出错误及正确写法。",
    }
    assert answer.headers["content-language"] == "zh-CN"


def test_without_a_language_that_is_known_both_are_spoken(published: Client) -> None:
    for query in ("limit=0", "limit=0&lang=fr"):
        assert mistakes(published.get(f"/indicators?{query}"))["limit"] == (
            '“0”不是1至1000之间的整数。 "0" is no whole number from 1 to 1000.'
        )
    assert mistakes(published.get("/indicators?lang=fr")) == {
        "lang": '“fr”不在可选值之列：zh, en。 "fr" is none of: zh, en.'
    }


def test_days_in_the_wrong_order_are_told(published: Client) -> None:
    assert mistakes(published.get("/history?lang=en&since=2018-02-01&until=2018-01-31")) == {
        "since": "The day is after the last one asked for, 2018-01-31."
    }


def test_what_is_sent_is_told_back_shortened_and_as_text(published: Client) -> None:
    answer = published.get(f"/indicators?topic=<b>{'x' * 500}")
    (mistake,) = answer.json()["errors"]
    assert mistake["value"] == f"<b>{'x' * 77}…"
    assert len(mistake["detail"]) < 400
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("text", ["a\nb", "a\x00b", "x" * 81, " "])
def test_a_search_takes_one_line_of_text(published: Client, text: str) -> None:
    assert list(mistakes(published.get(f"/history?text={quote(text)}&unit={quote(text)}"))) == ["text", "unit"]


def test_ids_are_those_of_the_catalog_of_the_day(published: Client) -> None:
    assert records(published.get("/indicators?indicator=gdp&known=2016-06-30"))[0]["id"] == "gdp"
    assert records(published.get("/targets?indicator=gdp&known=2016-06-30")) == []


def test_what_is_wrong_at_one_record_is_told_too(published: Client) -> None:
    assert mistakes(published.get("/targets/gdp_2021?lang=en&limit=3")) == {
        "limit": "There is no such parameter here. There are: lang, format, known."
    }
    assert mistakes(published.get("/?lang=en&format=csv")) == {
        "format": "There is no such parameter here. There are: lang."
    }
