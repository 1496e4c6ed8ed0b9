"""汇报材料 without a browser: what is chosen and how it is said, the order, the files made on demand, what is internal."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from targets.briefing.pictures import obstacle
from targets.domain.briefing import Form, Material, NotMadeError
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import Reading, Roster
from targets.web import start
from targets.web.briefing import page as briefing_page
from targets.web.briefing.files import Writers
from targets.web.briefing.making import Told
from tests.ledger.entered import batch
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages, shown
from tests.tracking.sheets import entries_of, typed
from tests.tracking.test_submissions import NOON

SERVICES, JOBS, GDP = "gdp_structure_services_2017", "employment_new_urban_jobs_2017", "gdp_growth_2017"
THREE = "gdp_growth.employment_new_urban_jobs.gdp_structure_services"


def cards(page: AppTest) -> list[str]:
    """The targets on the page's cards, in their order."""
    return [asked["target"] for where, asked in links(page) if where == "indicator"]


def told(page: AppTest) -> str:
    return next(text for text in shown(page, "html") if text.startswith(("Chosen", "已选")))


def press(page: AppTest, key: str) -> AppTest:
    return page.button(key=key).click().run()


def asked_for(page: AppTest, name: str) -> str:
    """What the address says under a name, "" for nothing."""
    found = page.query_params.get(name, "")
    return found if isinstance(found, str) else found[-1]


def picked(page: AppTest) -> str:
    return asked_for(page, "pick")


@pytest.fixture
def writing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Material]]:
    """Has the page make slides, and nothing else, by a writer of the test's own; gives the materials it was asked to write."""

    def use(answer: bytes | Exception = b"slides", **other: Any) -> list[Material]:
        asked: list[Material] = []

        def writer(material: Material, voice: Voice, *, base_address: str | None, progress: Told) -> bytes:
            asked.append(material)
            progress(1, 1)
            if isinstance(answer, Exception):
                raise answer
            return answer

        drawn, facts = briefing_page.draw_files, {"forms": {Form.SLIDES: {"": writer}}} | other
        monkeypatch.setattr(
            briefing_page, "draw_files", lambda material, of, voice, _: drawn(material, of, voice, Writers(**facts))
        )
        return asked

    return use


def test_nothing_is_chosen_unasked_and_three_lists_are_offered(opening: Opening) -> None:
    page = opening("briefing.py")
    assert not page.exception
    assert shown(page, "title") == ["汇报材料"]
    assert messages(page) == [("info", "可从清单开始，也可筛选或逐项添加。所选内容保存在网址中，可复制给他人。")]
    assert links(page) == [
        ("briefing", {"year": "2017", "of": "attention"}),
        ("briefing", {"year": "2017", "of": "headlines"}),
        ("briefing", {"year": "2017", "of": "all"}),
    ]
    assert [link.proto.label for link in page.main.get("page_link")] == [
        "需要关注的全部目标（1）",
        "总览卡片（8）",
        "全年目标（70）",
    ]


def test_all_that_need_attention_stand_with_finding_status_source_and_chart(opening: Opening) -> None:
    page = opening("briefing.py", lang="English", of="attention")
    assert not page.exception
    assert told(page) == "Chosen: 1 target · All that need attention"
    assert cards(page) == [SERVICES]
    (card,) = [" ".join(text.split()) for text in shown(page, "html") if text.startswith("■")]
    assert card == (
        "■ Stretch target missed Share of services in GDP was 43.9% (computed) in 2017, down 1.4 percentage points from 2016, "
        '2.6 percentage points short of the promised "a rise of 1.2 percentage points" Source: 嘉兴正式对外公布“成绩单” and others, 2 in all'
    )
    (chart,) = page.get("plotly_chart")
    assert "version 4" in chart.proto.spec.replace("\\u", "")


@pytest.mark.parametrize(
    ("lang", "address", "expected"),
    [
        (
            "English",
            {"of": "headlines", "domain": "environment"},
            ["emission_reduction_energy_2017", "good_air_days_2017", "surface_water_worse5_2017"],
        ),
        ("中文", {"text": "czxzjy"}, [JOBS]),
        (
            "English",
            {"year": "2021", "status": "met"},
            ["gdp_2021", "general_budget_revenue_2021", "surface_water_class3_2021"],
        ),
        ("English", {"pick": THREE}, [GDP, JOBS, SERVICES]),
        ("中文", {"year": "2017", "pick": THREE, "status": "met"}, [GDP, JOBS, SERVICES]),
    ],
)
def test_an_address_chooses_in_either_language(
    opening: Opening, lang: str, address: dict[str, str], expected: list[str]
) -> None:
    page = opening("briefing.py", lang=lang, **address)
    assert not page.exception
    assert cards(page) == expected


def test_what_an_address_asks_for_and_there_is_not_is_told_and_left_out(opening: Opening) -> None:
    page = opening("briefing.py", lang="English", year="1999", pick=f"{THREE}.gone.gdp_2021")
    assert messages(page) == [
        ("warning", 'There are no targets of the year "1999"; 2017 is shown instead.'),
        ("warning", "1 target of the address is not in the catalog and was left out: gone."),
        ("warning", "1 target of the address is not one of 2017 and was left out: GDP."),
    ]
    assert cards(page) == [GDP, JOBS, SERVICES]
    page = opening("briefing.py", lang="English", of="splendid", status="<b>")
    assert messages(page)[0] == (
        "warning",
        "What the address asks for under Status, List cannot be chosen here; it was left out.",
    )
    page = opening("briefing.py", lang="English", of="attention", domain="livelihood")
    assert messages(page) == [("info", "No target is left. Lift a filter, or start from another list.")]


def test_moving_and_taking_out_make_a_list_of_ones_own(opening: Opening) -> None:
    page = press(opening("briefing.py", of="headlines", domain="environment"), "up_good_air_days_2017")
    assert cards(page) == ["good_air_days_2017", "emission_reduction_energy_2017", "surface_water_worse5_2017"]
    assert picked(page) == "good_air_days.emission_reduction_energy.surface_water_worse5"
    assert "of" not in page.query_params
    assert told(page).endswith("自选清单")
    page = press(page, "out_emission_reduction_energy_2017")
    assert cards(page) == ["good_air_days_2017", "surface_water_worse5_2017"]
    assert page.button(key="up_good_air_days_2017").disabled
    assert page.button(key="down_surface_water_worse5_2017").disabled


def test_a_list_is_put_in_order_at_once(opening: Opening) -> None:
    page = press(opening("briefing.py", pick=THREE), "briefing_by_urgency")
    assert cards(page) == [SERVICES, JOBS, GDP]
    page = press(page, "briefing_by_domain")
    assert cards(page) == [GDP, SERVICES, JOBS]


def test_targets_are_added_one_by_one_and_by_what_the_filters_find(opening: Opening) -> None:
    page = opening("briefing.py", lang="English", pick="gdp_growth", text="czxzjy")
    assert page.button(key="briefing_add_found").label == "Add the 1 target found"
    page = press(page, "briefing_add_found")
    assert cards(page) == [GDP, JOBS]
    assert page.button(key="briefing_add_found").disabled
    adding = page.selectbox(key="briefing_add")
    assert "New urban jobs" not in adding.options
    page = adding.select_index(adding.options.index("Rise of the share of services in GDP")).run()
    assert cards(page) == [GDP, JOBS, SERVICES]
    assert page.selectbox(key="briefing_add").value is None


def test_what_the_filters_leave_becomes_a_list(opening: Opening) -> None:
    page = press(opening("briefing.py", of="headlines"), "briefing_fix")
    assert "headlines" not in str(page.query_params)
    assert picked(page).startswith("gdp_growth.general_budget_revenue_growth.")
    assert len(cards(page)) == 8


def test_another_year_forgets_the_list(opening: Opening) -> None:
    page = opening("briefing.py", pick=THREE)
    page.get("button_group")[0].set_value("2021").run()
    assert "pick" not in page.query_params
    assert asked_for(page, "year") == "2021"


def test_long_lists_are_turned_page_by_page_and_one_chart_is_open(opening: Opening) -> None:
    page = opening("briefing.py", of="all", page="2", show="no_such_target")
    assert len(cards(page)) == 10
    assert len(page.get("plotly_chart")) == 1
    first, second = cards(page)[:2]
    page = press(page, f"show_{second}")
    assert asked_for(page, "show") == second
    assert not [one for one in page.button if one.key == f"show_{second}"]
    assert [one for one in page.button if one.key == f"show_{first}"]


def makers(page: AppTest) -> list[str]:
    return [one.key for one in page.button if (one.key or "").startswith("briefing_make")]


def test_every_kind_of_file_is_offered_and_none_without_a_writer(
    opening: Opening, writing: Callable[..., list[Material]]
) -> None:
    every = ["SLIDES", "DOCUMENT", "WORKBOOK", "PICTURES", "BULLETIN"]
    page = opening("briefing.py", of="attention")
    offered = every if obstacle(Words(Language.ZH)) == "" else [one for one in every if one != "PICTURES"]
    assert makers(page) == [f"briefing_make_{one}" for one in offered]
    writing(forms={})
    assert makers(opening("briefing.py", of="attention")) == ["briefing_make_BULLETIN"]


def test_what_is_missing_on_the_machine_is_told_instead_of_the_button(
    opening: Opening, writing: Callable[..., list[Material]]
) -> None:
    writing(obstacles={Form.SLIDES: lambda words: words("Open the page")})
    page = opening("briefing.py", lang="English", of="attention")
    assert "Open the page" in shown(page, "caption")
    assert makers(page) == ["briefing_make_BULLETIN"]


def test_of_several_ways_to_write_a_form_the_one_chosen_is_used(
    opening: Opening, writing: Callable[..., list[Material]]
) -> None:
    ways = {name: lambda *_, name=name, **__: name.encode() for name in ("a", "bb" * 1000)}
    writing(forms={Form.SLIDES: ways})
    page = opening("briefing.py", lang="English", of="attention")
    page = press(page.selectbox(key="briefing_way_SLIDES").select_index(1).run(), "briefing_make_SLIDES")
    assert [one.proto.label for one in page.get("download_button")] == ["Download (2 KB)"]


def test_the_bulletin_of_a_month_is_made_of_the_whole_year(opening: Opening) -> None:
    page = opening("briefing.py", lang="English", of="headlines", known="2017-09-30", month="2017-08")
    assert page.selectbox(key="choice_month").options[:2] == ["Sep 2017", "Aug 2017"]
    page = press(press(page, "briefing_make_WORKBOOK"), "briefing_make_BULLETIN")
    assert not page.exception
    assert "Jiaxing_Bulletin on targets, Aug 2017_figures known on 2017-08-31.docx" in shown(page, "caption")
    assert len(page.get("download_button")) == 1
    page = page.selectbox(key="choice_month").select_index(0).run()
    assert page.get("download_button") == []


def test_a_file_is_made_when_asked_for_and_offered_under_its_name(
    opening: Opening, writing: Callable[..., list[Material]]
) -> None:
    asked = writing(b"x" * 2300)
    page = opening("briefing.py", known="2018-03-05", pick=THREE)
    assert (asked, page.get("download_button")) == ([], [])
    page = press(page, "briefing_make_SLIDES")
    (material,) = asked
    assert [item.target.id for item in material.items] == [GDP, JOBS, SERVICES]
    assert (material.year, material.known.isoformat(), material.on) == (2017, "2018-03-05", None)
    (download,) = page.get("download_button")
    assert download.proto.label == "下载（2 KB）"
    assert "嘉兴市_2017年目标进展_数据截至2018-03-05.pptx" in shown(page, "caption")
    page = press(page, f"down_{GDP}")
    assert page.get("download_button") == []
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (
            OSError("no space left"),
            "The file could not be made. Please try again, with fewer targets perhaps, or tell the operator.",
        ),
        (NotMadeError("The browser did not answer."), "The browser did not answer."),
    ],
    ids=["unforeseen", "with its reason"],
)
def test_a_writer_that_fails_is_told_in_a_sentence(
    opening: Opening, writing: Callable[..., list[Material]], fault: Exception, told: str
) -> None:
    writing(fault)
    page = press(opening("briefing.py", lang="English", of="attention"), "briefing_make_SLIDES")
    assert not page.exception
    assert messages(page) == [("error", told)]


def test_internal_figures_are_named_and_left_out_by_one_click(
    opening: Opening, ledger: Ledger, writing: Callable[..., list[Material]]
) -> None:
    asked = writing()
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL)), NOON)
    page = opening("briefing.py", lang="English", pick=THREE)
    assert messages(page) == [
        ("warning", "1 of these tells something for internal use, and every file will be marked so: New urban jobs.")
    ]
    page = press(page, "briefing_make_SLIDES")
    assert any(text.startswith("Internal use_Jiaxing_Progress") for text in shown(page, "caption"))
    page = page.toggle(key="choice_public").set_value(True).run()
    assert messages(page) == []
    assert asked_for(page, "public") == "yes"
    page = press(page, "briefing_make_SLIDES")
    assert [one.internal for one in asked] == [True, False]
    assert any(text.startswith("Jiaxing_Progress") for text in shown(page, "caption"))


def test_whoever_is_not_signed_in_makes_briefings_of_what_is_public(
    opening: Opening, ledger: Ledger, writing: Callable[..., list[Material]]
) -> None:
    asked = writing()
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL)), NOON)
    page = press(opening("briefing.py", caller=AFAR, pick=THREE), "briefing_make_SLIDES")
    assert (asked[0].internal, messages(page), len(page.toggle)) == (False, [], 0)


def test_public_figures_alone_are_had_where_reading_takes_a_sign_in_too(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opening("briefing.py", of="attention")
    monkeypatch.setattr(start.tracker(), "roster", Roster(reading=Reading.SIGNED_IN, local_editor=True))
    page = page.toggle(key="choice_public").set_value(True).run()
    assert not page.exception
    assert cards(page) == [SERVICES]
