"""The catalog read aloud in one language: names, areas, quantities. What every sentence, chart and table is made of."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.citation import Source
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Bound, Measure
from targets.presentation import periods
from targets.presentation.numbers import PERCENT, POINTS, bounded, change, number
from targets.presentation.units import counted_thing, counting, counts_in_multiples, in_english
from targets.presentation.words import Words

_GROWTH_ENDING: Final = re.compile(r"(?:增长率|增长|增速|增幅|升降)$")
# Areas that are parts of the city are said with its name: 嘉兴市本级; a county has its own.
WHOLE_CITY: Final = "全市"
_PARTS_OF_CITY: Final = (WHOLE_CITY, "市本级", "市区", "中心城区")


@dataclass(frozen=True, slots=True)
class Voice:
    """A catalog and the language it is told in."""

    catalog: Catalog
    words: Words

    def indicator(self, target: Target) -> Indicator:
        return self.catalog.indicators[target.indicator]

    def title(self, target: Target) -> str:
        """What a target is called on screen."""
        return self.words.of(self.catalog.title(target))

    def name(self, indicator: Indicator) -> str:
        return self.words.of(indicator.name)

    def spoken_name(self, indicator: Indicator) -> str:
        """The name as it stands before a number: 地区生产总值 (增长7.8%), where the series is 地区生产总值增长."""
        name = self.name(indicator)
        if self.words.chinese and indicator.measure is Measure.GROWTH:
            return _GROWTH_ENDING.sub("", name) or name
        return name

    def series_name(self, indicator: Indicator) -> str:
        """The name where no number follows: 地区生产总值增速; what is meant to fall keeps its own: 单位生产总值能耗升降."""
        name, spoken = self.name(indicator), self.spoken_name(indicator)
        if name.endswith("升降"):
            return name
        return f"{spoken}增速" if self.words.chinese and indicator.measure is Measure.GROWTH else spoken

    def area(self, indicator: Indicator) -> str:
        return self.words.term(self.catalog.vocabulary.areas, indicator.area)

    def population(self, indicator: Indicator) -> str:
        if indicator.population is None:
            return ""
        return self.words.term(self.catalog.vocabulary.populations, indicator.population)

    def scope(self, indicator: Indicator) -> str:
        """The area with the city's name, as a chart that travels alone has to say it: 嘉兴全市."""
        city, area = self.words.of(self.catalog.place.name), self.area(indicator)
        if not self.words.chinese:
            return f"{city}, {area}"
        return f"{city.removesuffix('市')}{area}" if indicator.area in _PARTS_OF_CITY else area

    def subject(self, indicator: Indicator) -> str:
        """Area and name for the beginning of a sentence: 全市地区生产总值 (增长7.8%)."""
        return self.placed(self.spoken_name(indicator), indicator)

    def apart(self, name: str, indicator: Indicator) -> str:
        """A name with its area only where that is not the whole city: two growth rates in a list are told apart by it."""
        return name if indicator.area == WHOLE_CITY else self.placed(name, indicator)

    def placed(self, name: str, indicator: Indicator) -> str:
        """A name with its area; never 嘉兴港嘉兴港集装箱吞吐量."""
        area = self.area(indicator)
        if area in name:
            return name
        return f"{area}{name}" if self.words.chinese else f"{name} ({area})"

    def unit(self, unit: str) -> str:
        """The unit of numbers that stand without it, as they are typed and listed: 万人, units of 10,000 people."""
        said = self._unit(unit)
        return self.words("units of {multiple}", multiple=said) if counts_in_multiples(said) else counting(said)

    def counted_thing(self, unit: str) -> str:
        """What the numbers beside it count, whatever multiples they are told in: 万人, people."""
        return counted_thing(self._unit(unit))

    def quantity(self, value: Decimal, unit: str, *, signed: bool = False, bound: Bound = Bound.EXACT) -> str:
        """A number with its unit: 4355.2亿元, 435.52 billion yuan, 7.8%. `signed`: with + before what is more."""
        return "".join(self.parts(value, unit, signed=signed, bound=bound))

    def as_typed(self, value: Decimal, unit: str) -> str:
        """With the number as a form takes it, where English counts otherwise: 10.4 = 104,000 people."""
        said = self.quantity(value, unit)
        return f"{number(value)} = {said}" if counts_in_multiples(self._unit(unit)) else said

    def parts(self, value: Decimal, unit: str, *, signed: bool = False, bound: Bound = Bound.EXACT) -> tuple[str, str]:
        """The number and what follows it, for where they are set in different type."""
        if self.words.chinese or unit in (PERCENT, ""):
            scaled, after, grouped = value, unit, ""
        else:
            scaled, said = in_english(value, self._unit(unit))
            after, grouped = f" {said}", ","
        written = change(scaled, grouped) if signed else number(scaled, grouped)
        return bounded(written, bound, self.words), after

    def _unit(self, unit: str) -> str:
        """With both its forms in English; "" stays "", for ratios."""
        if not unit:
            return ""
        if unit == POINTS and not self.words.chinese:
            return f"{self.words('percentage point')} | {self.words('percentage points')}"
        return unit if unit == POINTS else self.words.term(self.catalog.vocabulary.units, unit)

    def figure(self, observation: Observation) -> str:
        """An observation's value with unit and 超/近/约; a result in words is given in its own."""
        unit = self.catalog.indicators[observation.indicator].unit
        if observation.value is not None:
            return self.quantity(observation.value, unit, bound=observation.bound)
        printed = next((citation.printed for citation in observation.citations if citation.printed), None)
        if printed is not None and self.words.chinese:
            return printed
        return self.words("done") if observation.passed else self.words("not done")

    def said(self, observation: Observation) -> str:
        """The same outside tables, where a fall is said in words: 下降2.6%."""
        value, indicator = observation.value, self.catalog.indicators[observation.indicator]
        if not self.words.chinese or indicator.measure is not Measure.GROWTH or value is None or value >= 0:
            return self.figure(observation)
        return f"下降{self.quantity(-value, indicator.unit, bound=observation.bound)}"

    def period(self, value: Period, indicator: Indicator) -> str:
        return periods.period(value, self.words, indicator.frequency)

    def source(self, observation: Observation) -> Source | None:
        """The document a figure stands in; None for a figure entered without one."""
        if not observation.citations:
            return None
        return self.catalog.sources[observation.citations[0].source]

    def source_title(self, observation: Observation) -> str:
        """What a figure was read from: the document's title, or the source as typed with an entered figure."""
        source = self.source(observation)
        return source.title if source is not None else observation.typed_source or ""
