"""A clerk at the form in a real browser: opens it, types, presses, and waits for what the page then says."""

from playwright.sync_api import Locator, expect

from tests.browser.chromium import Visitor

JOBS, JOBS_2017 = "employment_new_urban_jobs", "employment_new_urban_jobs_2017"
ENERGY, ENERGY_2017 = "emission_reduction_energy", "emission_reduction_energy_2017"
JOBS_FORM = "/update?lang=English&topic=employment&year=2017"
ENERGY_FORM = "/update?lang=English&topic=emission_reduction&year=2017"
REPORTER = {"source_title": "2017年12月统计快报", "unit": "市人社局", "reporter": "王五"}


class Clerk:
    """The form as seen by `visitor`. Fields are found by the end of their keys."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.page = visitor.page

    def open(self, form: str = JOBS_FORM) -> "Clerk":
        self.visitor.open(form)
        expect(self.button("save")).to_be_visible()
        return self

    def input(self, *parts: str) -> Locator:
        """A text field of the figures: `input("value", "gdp")`."""
        return self.page.locator(_keyed("_".join(parts))).locator("input")

    def shared(self, name: str) -> Locator:
        """A text field of source and reporter."""
        return self.page.locator(f".st-key-entry_{name} input")

    def button(self, name: str) -> Locator:
        return self.page.locator(_keyed(name)).locator("button")

    def value(self, indicator: str = JOBS) -> Locator:
        return self.input("value", indicator)

    def type(self, field: Locator, text: str) -> None:
        """Type and leave the field; the page takes it up."""
        field.fill(text)
        field.blur()

    def report(self, **other: str) -> "Clerk":
        """Fill in source and reporter."""
        for name, text in (REPORTER | other).items():
            self.type(self.shared(name), text)
        return self

    def message(self, text: str) -> Locator:
        """An error, warning or success that says this."""
        return self.page.get_by_test_id("stMain").get_by_test_id("stAlert").filter(has_text=text)

    def go(self, page: str) -> None:
        """By the menu to another page, which is then shown under its title."""
        self.page.get_by_test_id("stSidebar").get_by_role("link", name=page, exact=True).click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(page)
        self.visitor.rest()

    def history(self, count: int) -> list[list[str]]:
        """The `count` rows of the history as shown, the newest first, each as the texts of its cells."""
        rows = self.page.get_by_test_id("stDataFrame").locator("tbody tr")
        expect(rows).to_have_count(count)
        return [row.locator("td").all_inner_texts() for row in rows.all()]

    def foretold(self, target: str = JOBS_2017) -> Locator:
        """The line of a target in the preview."""
        return self.page.locator(f".st-key-foretold_{target}")

    def came(self, target: str = JOBS_2017) -> Locator:
        """The line of a target under the success."""
        return self.page.locator(f".st-key-came_{target}")

    def save(self, saved: str) -> None:
        """Press and wait until `saved` is told, as in `1 row (1)`."""
        self.button("save").click()
        expect(self.message(f"Saved: {saved}.")).to_be_visible()
        self.visitor.rest()


def _keyed(ending: str) -> str:
    """What has a key of the form that ends so; other classes may stand before or after the key's."""
    return f"[class*='st-key-entry_']:is([class$='_{ending}'], [class*='_{ending} '])"
