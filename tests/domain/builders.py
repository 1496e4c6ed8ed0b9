"""Plain factories for the judging: a figure, an indicator, a target and the verdict on it, one line each."""

from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter

from targets.domain.citation import Citation
from targets.domain.evaluation import Evaluation, Note, Remark, Step, Term
from targets.domain.frozen import LocalText
from targets.domain.indicator import Break, Indicator, Observation, Share
from targets.domain.judging import Case, evaluate
from targets.domain.period import Period
from targets.domain.rules import JudgingRules
from targets.domain.series import Series, known_series
from targets.domain.target import Assignment, Target
from targets.domain.terms import (
    Accrual,
    Bound,
    Comparator,
    Direction,
    Disclosure,
    Domain,
    Frequency,
    Grade,
    Measure,
    Nature,
    Origin,
    Prices,
    Vintage,
)

REPORT = "work_report_2017"
TODAY = "2026-11-22"
YEAR_END = "2017-12-31"
RULES = JudgingRules.model_validate(
    {
        "growth": {
            "gdp": {"about": "0.2", "floor": "-0.5"},
            "revenue": {"about": "0.5", "floor": "-1.0"},
            "investment": {"about": "0", "floor": "-3.0"},
        },
        "quota": {"on_track": "-0.02", "behind": "-0.10"},
        "level": {"behind": "0.6"},
        "reach": {"behind": "0.6"},
        "in_step": {"met": "0", "almost": "-0.5"},
        "delays": {"month": 25, "quarter": 30, "year": 90, "once": 90},
    }
)

_TARGET: TypeAdapter[Target] = TypeAdapter(Target)


def text(words: str) -> LocalText:
    return LocalText(zh=words, en=words)


def cited(source: str) -> Citation:
    return Citation(source=source, place="三", clause="…")


def an_indicator(
    key: str = "it",
    measure: str = "level",
    accrual: str = "flow",
    unit: str = "亿元",
    frequency: str = "month",
    delay: int | None = None,
    beside: tuple[str, ...] = (),
    breaks: tuple[str, ...] = (),
) -> Indicator:
    return Indicator(
        id=key,
        topic="topic",
        domain=Domain.ECONOMY,
        name=text(key),
        measure=Measure(measure),
        accrual=Accrual(accrual),
        unit=unit,
        area="全市",
        prices=Prices.NONE,
        direction=Direction.UP,
        frequency=Frequency(frequency),
        delay=delay,
        definition=text(key),
        beside=beside,
        breaks=tuple(Break(period=Period.parse(period), reason=text("break")) for period in breaks),
    )


def a_growth(key: str = "it", frequency: str = "month", **more: Any) -> Indicator:
    return an_indicator(key, measure="growth", accrual="rate", unit="%", frequency=frequency, **more)


def a_share(key: str = "it", accrual: str = "rate", frequency: str = "month", **more: Any) -> Indicator:
    return an_indicator(key, measure="share", accrual=accrual, unit="%", frequency=frequency, **more)


def a_count(key: str = "it", accrual: str = "flow", frequency: str = "month", **more: Any) -> Indicator:
    return an_indicator(key, measure="count", accrual=accrual, unit="家", frequency=frequency, **more)


def a_figure(
    value: str | Decimal | None,
    period: str = "2017",
    *,
    of: str = "it",
    vintage: str = "preliminary",
    grade: str = "A",
    known: str | None = None,
    bound: str = "exact",
    source: str = "bulletin",
    passed: bool | None = None,
    row: int | None = None,
    computed: bool = False,
    assumed: bool = False,
    internal: bool = False,
) -> Observation:
    """Known from the last day of its period unless said otherwise."""
    when = Period.parse(period)
    return Observation(
        indicator=of,
        period=when,
        value=None if value is None else Decimal(value),
        passed=passed,
        bound=Bound(bound),
        vintage=Vintage(vintage),
        disclosure=Disclosure.INTERNAL if internal else Disclosure.PUBLIC,
        grade=Grade(grade),
        origin=Origin.ENTERED if grade == "entered" else Origin.PUBLISHED,
        citations=(cited(source),),
        known_from=date.fromisoformat(known) if known else when.last,
        known_assumed=assumed,
        row=row,
        computed=Share(part="part", whole="whole") if computed else None,
    )


def a_target(kind: str, value: str | Decimal | None = None, due: str = "2017", **more: Any) -> Target:
    given = {"id": "target", "indicator": "it", "nature": Nature.EXPECTED, "citations": (cited(REPORT),)} | more
    if value is not None:
        given["value"] = value if isinstance(value, Decimal) else Decimal(value)
    return _TARGET.validate_python(given | {"kind": kind, "due": due})


def a_growth_target(value: str, comparator: str = "at_least", band: str = "gdp", **more: Any) -> Target:
    return a_target("growth", value, comparator=comparator, band=band, **more)


def a_quota(value: str, comparator: str = "at_least", schedule: str = "monthly", **more: Any) -> Target:
    return a_target("quota", value, comparator=comparator, schedule=schedule, **more)


def a_level(value: str, base: str = "2016", path: str = "compound", due: str = "2021", **more: Any) -> Target:
    return a_target("level", value, due=due, base=base, path=path, **more)


def assigned_value(
    value: str | None,
    comparator: str = "at_least",
    known: str = "2017-06-01",
    words: str = "…",
    internal: bool = False,
) -> Assignment:
    return Assignment(
        target="target",
        value=None if value is None else Decimal(value),
        comparator=Comparator(comparator),
        text=words,
        document_number="浙政发〔2017〕1号",
        known_from=date.fromisoformat(known),
        disclosure=Disclosure.INTERNAL if internal else Disclosure.PUBLIC,
    )


def a_series(*figures: Observation, indicator: Indicator | None = None) -> Series:
    return Series(indicator or an_indicator(), figures)


def judged(
    target: Target,
    *figures: Observation,
    of: Indicator | tuple[Indicator, ...],
    on: str = YEAR_END,
    known: str = TODAY,
    assigned: Assignment | None = None,
    rules: JudgingRules = RULES,
) -> Evaluation:
    """The verdict on a target from these figures alone."""
    known_day = date.fromisoformat(known)
    indicators = {one.id: one for one in (of if isinstance(of, tuple) else (of,))}
    case = Case(
        indicators=indicators,
        series=known_series(indicators, figures, known_day),
        rules=rules,
        on=date.fromisoformat(on),
        known=known_day,
        assignments={} if assigned is None else {assigned.target: assigned},
    )
    return evaluate(target, case)


def told(evaluation: Evaluation) -> tuple[str, str]:
    """Status and reason, as words."""
    return evaluation.status.value, evaluation.reason.value


def note_of(evaluation: Evaluation, remark: Remark) -> Note | None:
    return next((note for note in evaluation.notes if note.remark is remark), None)


def remarks(evaluation: Evaluation) -> list[str]:
    return [note.remark.value for note in evaluation.notes]


def step_of(evaluation: Evaluation, term: Term) -> Step | None:
    return next((step for step in evaluation.steps if step.term is term), None)


def arithmetic(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """Every step as (term, number with unit, period)."""
    return [
        (step.term.value, f"{step.value}{step.unit}", "" if step.period is None else str(step.period))
        for step in evaluation.steps
    ]
