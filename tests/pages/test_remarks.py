"""Cause, next step and deadline without a browser: shown beside the light, typed, mended, saved once, never over another's."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status
from targets.ledger.entries import Identity
from targets.ledger.errors import Busy
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import Shown
from targets.presentation.periods import day
from targets.presentation.words import Language, Words
from targets.web import visit
from tests.ledger.remarked import remark, remark_sheet, remark_withdrawal
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages, shown
from tests.pages.remarks import (
    DUE,
    NOT_SAVED,
    NOTHING,
    NOW,
    PAGE,
    PUBLIC,
    SAVED,
    SERVICES,
    SERVICES_2017,
    TODAY,
    TYPED,
    WARNED,
    has_form,
    key,
    press,
    services,
    type_in,
    written,
)
from tests.tracking.sheets import catalog

ENGLISH = Words(Language.EN)
HEADING = "Cause of the lag and next steps"


def about(page: AppTest) -> list[str]:
    """The texts of the section, its parts joined by blanks."""
    return [" ".join(text.split()) for text in shown(page, "html") if HEADING in text]


def full(cause: str = "消费回落", *, by: str = " · 王五 · 0573-8252") -> str:
    """The section with one remark made by `services`."""
    return (
        f"{HEADING} Cause {cause} Next step 10月举办专场招聘 Deadline {day(DUE, ENGLISH)} "
        f"{day(TODAY, ENGLISH)} · 市人社局{by} Written about: 2017: 43.9%, missed"
    )


def squeezed(text: str) -> str:
    return " ".join(text.replace(" · ", "·").split())


def test_a_target_that_does_not_lag_asks_for_no_cause(opening: Opening) -> None:
    page = opening("indicator.py", lang="English", indicator="gdp_growth")
    assert (about(page), has_form(page)) == ([], False)


def test_a_missed_target_says_that_no_cause_was_given_and_only_editors_have_the_form(opening: Opening) -> None:
    inside, outside = opening("indicator.py", **PAGE), opening("indicator.py", caller=AFAR, **PAGE)
    assert about(inside) == about(outside) == [f"{HEADING} {NOTHING}"]
    assert (has_form(inside), has_form(outside)) == (True, False)


def test_what_is_typed_is_saved_once_and_stands_beside_the_light(opening: Opening, ledger: Ledger) -> None:
    page = opening("indicator.py", **PAGE)
    type_in(page)
    press(page)
    assert not page.exception
    assert messages(page) == [SAVED]
    (row,) = ledger.remark_history()
    assert (row.target, row.cause, row.next_step, row.deadline) == (SERVICES_2017, *TYPED.values(), DUE)
    assert (row.reporter.unit, row.reporter.name, row.disclosure) == ("市发改委", "王五", Disclosure.INTERNAL)
    assert (row.shown.status, row.shown.period, str(row.shown.value)) == (Status.MISSED, Period.of_year(2017), "43.9")
    assert row.actor.subject == "local"
    assert TYPED["cause"] in about(page)[0]
    assert page.text_area(key=key("cause", 1)).value == ""
    assert page.text_input(key="entry_unit").value == "市发改委", "who reports stays filled in"


def test_everything_missing_is_told_at_its_field_and_nothing_typed_is_lost(opening: Opening, ledger: Ledger) -> None:
    page = opening("indicator.py", **PAGE)
    press(page)
    assert messages(page) == [("error", "Please fill this in.")] * 5 + [NOT_SAVED]
    type_in(page, due=TODAY - timedelta(days=1), unit="")
    press(page)
    assert messages(page) == [
        ("error", "This day has passed already; give the day by which the next step will be done."),
        ("error", "Please fill this in."),
        NOT_SAVED,
    ]
    assert page.text_area(key=key("cause")).value == TYPED["cause"]
    type_in(page)
    press(page)
    assert messages(page) == [SAVED]
    assert ledger.remark_count() == 1


def test_a_public_remark_is_for_everybody_an_internal_one_for_editors(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services())
    page = opening("indicator.py", caller=AFAR, **PAGE)
    assert about(page) == [f"{HEADING} {NOTHING}"]
    written(ledger, services("公开", seen=1, **PUBLIC))
    page = opening("indicator.py", caller=AFAR, **PAGE)
    assert squeezed(about(page)[0]) == squeezed(full("公开", by=""))
    page = opening("indicator.py", **PAGE)
    assert squeezed(about(page)[0]) == squeezed(full("公开"))
    assert page.expander[0].label == "Earlier remarks: 1"


def test_text_of_people_is_text(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services("<b>一</b>\n$x$ [二](https://example.com)"))
    page = opening("indicator.py", **PAGE)
    (body,) = [one.proto.body for one in page.main.get("html") if HEADING in one.proto.body]
    assert "&lt;b&gt;一&lt;/b&gt;\n$x$ [二](https://example.com)" in body
    assert 'lang="zh-CN"' in body


def test_of_a_light_that_has_turned_since_the_remark_says_so_and_no_form_asks_for_more(
    opening: Opening, ledger: Ledger
) -> None:
    growth = catalog().indicators["gdp_growth"]
    then = Shown(status=Status.BEHIND, period=Period.parse("2017-01/2017-06"), value=None)
    written(ledger, remark(target="gdp_growth_2017", identity=Identity.of(growth), shown=then))
    page = opening("indicator.py", lang="English", indicator="gdp_growth")
    assert about(page)[0].endswith(
        "Written about: H1 2017, behind The target no longer lags; this was written when it did."
    )
    assert not has_form(page)


def test_earlier_remarks_are_folded_away_and_a_withdrawn_one_says_why(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services("一"), services("二", seen=1))
    ledger.append_remark(remark_sheet(remark_withdrawal(2, "写错")), NOW)
    page = opening("indicator.py", **PAGE)
    assert about(page) == [f"{HEADING} {NOTHING}"]
    earlier = next(one for one in page.expander if one.label == "Earlier remarks: 2")
    (body,) = [one.proto.body for one in earlier.get("html")]
    assert body.index("二") < body.index("写错") < body.index("一")
    assert body.count("<b>Withdrawn</b>") == 1


def test_the_past_is_shown_as_it_was_known_and_nothing_is_written_into_it(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services())
    yesterday = TODAY - timedelta(days=1)
    page = opening("indicator.py", known=yesterday.isoformat(), **PAGE)
    assert about(page) == [f"{HEADING} {NOTHING}"]
    assert not has_form(page)
    said = f"This is what was known by {day(yesterday, ENGLISH)}. To write, take that day out of the sidebar."
    assert said in shown(page, "caption")


def test_a_deadline_that_has_passed_is_said_so(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services(deadline=TODAY - timedelta(days=1)))
    assert f"Deadline {day(TODAY - timedelta(days=1), ENGLISH)} (passed)" in about(opening("indicator.py", **PAGE))[0]


def both_typed(opening: Opening, ledger: Ledger) -> AppTest:
    """Mine is typed, theirs is saved meanwhile, then I press."""
    page = opening("indicator.py", **PAGE)
    type_in(page)
    page.run()
    written(ledger, services("他人"))
    press(page)
    return page


def test_the_second_editor_is_shown_the_firsts_remark_and_nothing_is_lost(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    assert messages(page) == [WARNED]
    assert sum("他人" in text for text in shown(page, "html")) == 2
    assert page.text_area(key=key("cause")).value == TYPED["cause"]
    assert ledger.remark_count() == 1


def test_mine_follows_theirs_when_i_say_so(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.button(key="remark_mine").click().run()
    assert messages(page) == [SAVED]
    assert [(row.cause, row.replaces) for row in ledger.remark_history()] == [(TYPED["cause"], 1), ("他人", None)]


def test_mine_follows_a_withdrawal_too(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services("先"))
    page = opening("indicator.py", **PAGE)
    type_in(page)
    page.run()
    ledger.append_remark(remark_sheet(remark_withdrawal(1, "写错")), NOW)
    press(page)
    assert messages(page) == [WARNED]
    page.button(key="remark_mine").click().run()
    assert messages(page) == [SAVED]
    assert ledger.remark_history()[0].replaces == 2


def test_theirs_stands_and_my_form_is_empty_when_i_say_so(opening: Opening, ledger: Ledger) -> None:
    page = both_typed(opening, ledger)
    page.button(key="remark_theirs").click().run()
    assert messages(page) == []
    assert page.text_area(key=key("cause", 1)).value == ""
    assert ledger.remark_count() == 1


def test_a_ledger_that_is_busy_is_told_and_the_next_press_saves(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opening("indicator.py", **PAGE)
    type_in(page)

    def busy(*_: object) -> None:
        raise Busy

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "append_remark", busy)
        press(page)
    assert messages(page) == [("error", "Somebody else is saving right now. Nothing was lost; press save again.")]
    press(page)
    assert messages(page) == [SAVED]
    assert ledger.remark_count() == 1


def test_whoever_may_not_write_any_more_saves_nothing(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opening("indicator.py", **PAGE)
    type_in(page)
    monkeypatch.setattr(visit, "caller", lambda: AFAR)
    press(page)
    assert not page.exception
    assert ledger.remark_count() == 0


@pytest.mark.parametrize(
    ("lang", "gap", "line"),
    [
        ("中文", "未填原因", "滞后原因：消费回落 · 完成时限{day}"),
        ("English", "No cause given", "Cause: 消费回落 · by {day}"),
    ],
)
def test_the_overview_shows_the_remark_in_one_line_or_that_there_is_none(
    opening: Opening, ledger: Ledger, lang: str, gap: str, line: str
) -> None:
    asked = ("indicator", {"indicator": SERVICES, "target": SERVICES_2017, "remark": "write"})
    assert asked in links(opening(lang=lang))
    outside = opening(lang=lang, caller=AFAR)
    assert gap in shown(outside, "html")
    assert asked not in links(outside)
    written(ledger, services(**PUBLIC))
    words = Words(Language.ZH if lang == "中文" else Language.EN)
    told = line.format(day=day(DUE, words))
    for page in (opening(lang=lang), opening(lang=lang, caller=AFAR)):
        assert told in [" ".join(text.split()).replace("： ", "：") for text in shown(page, "html")]
        assert asked not in links(page)


def test_the_list_of_the_overview_shows_it_as_well(opening: Opening, ledger: Ledger) -> None:
    asked = ("indicator", {"indicator": SERVICES, "target": SERVICES_2017, "remark": "write"})
    page = opening(list="missed")
    assert not page.exception
    assert links(page).count(asked) == 2
    written(ledger, services())
    page = opening(list="missed")
    assert [" ".join(text.split())[:12] for text in shown(page, "html")].count("滞后原因： 消费回落 ·") == 2


def test_the_link_of_the_overview_opens_the_form(opening: Opening) -> None:
    def opened(**more: str) -> list[bool]:
        page = opening("indicator.py", **PAGE, **more)
        return [one.proto.expanded for one in page.expander if one.label == "Give cause, next step and deadline"]

    assert (opened(), opened(remark="write"), opened(remark="x")) == ([False], [True], [False])


def test_a_row_of_the_list_says_whether_a_cause_was_given(opening: Opening, ledger: Ledger) -> None:
    def told() -> list[bool]:
        page = opening("indicators.py", lang="English", status="missed", year="2017")
        (row,) = [text for text in shown(page, "html") if "Stretch target missed" in text]
        return ["no cause given" in row, "cause given" in row.replace("no cause given", "")]

    assert told() == [True, False]
    written(ledger, services())
    assert told() == [False, True]
