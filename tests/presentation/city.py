"""A small city for the words and pictures: one or two indicators, what was promised, and the figures a test gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from targets.domain.catalog import Catalog, Place, Report, Topic, Vocabulary
from targets.domain.citation import Citation, Source
from targets.domain.evaluation import Evaluation
from targets.domain.frozen import LocalText
from targets.domain.indicator import Indicator, Observation
from targets.domain.series import Series, known_series
from targets.domain.target import Target
from targets.domain.terms import Domain, Grade
from targets.presentation.charts import Scene
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.domain.builders import REPORT, RULES, TODAY, YEAR_END, judged

VOCABULARY = Vocabulary(
    areas={"全市": "the whole city", "市本级": "the city itself", "嘉兴港": "Jiaxing Port", "平湖市": "Pinghu"},
    populations={},
    units={
        "亿元": "100 million yuan",
        "家": "enterprises",
        "%": "%",
        "万人": "10,000 people",
        "个": "items",
        "台": "units",
    },
    factors=(),
    words={},
)


def a_source(key: str, title: str, grade: Grade = Grade.A) -> Source:
    body = LocalText(zh="嘉兴市人民政府", en="Jiaxing Municipal Government")
    return Source(id=key, title=title, publisher=body, grade=grade, kind=body, figures=0)


SOURCES = (a_source(REPORT, "政府工作报告（2017年）"), a_source("bulletin", "2017年统计公报", Grade.B))


def named(indicator: Indicator, zh: str, en: str, area: str = "全市") -> Indicator:
    return indicator.model_copy(update={"name": LocalText(zh=zh, en=en), "area": area})


def quoting(clause: str, printed: str) -> tuple[Citation, ...]:
    return (Citation(source=REPORT, place="三", clause=clause, printed=printed),)


def a_city(*indicators: Indicator, targets: Sequence[Target] = (), sources: Sequence[Source] = SOURCES) -> Catalog:
    name = LocalText(zh="嘉兴市", en="Jiaxing")
    return Catalog(
        place=Place(id="jiaxing", name=name, report=REPORT, years=(), headlines={}),
        vocabulary=VOCABULARY,
        rules=RULES,
        report=Report(source=REPORT, outline=()),
        sources={source.id: source for source in sources},
        topics={"topic": Topic(id="topic", domain=Domain.ECONOMY, name=name)},
        indicators={indicator.id: indicator for indicator in indicators},
        observations=(),
        targets={target.id: target for target in targets},
        waivers=(),
        digest="",
    )


@dataclass(frozen=True)
class Told:
    """A target judged from a test's figures, in one language."""

    voice: Voice
    target: Target
    evaluation: Evaluation
    series: Series

    @property
    def scene(self) -> Scene:
        known = date.fromisoformat(TODAY)
        return Scene(self.voice, self.series, known, self.target, self.evaluation, version="7Q4F")


def tell(
    target: Target,
    *figures: Observation,
    of: Indicator | tuple[Indicator, ...],
    on: str = YEAR_END,
    language: Language = Language.ZH,
    sources: Sequence[Source] = SOURCES,
) -> Told:
    indicators = of if isinstance(of, tuple) else (of,)
    catalog = a_city(*indicators, targets=(target,), sources=sources)
    series = known_series(catalog.indicators, figures, date.fromisoformat(TODAY))[target.indicator]
    return Told(Voice(catalog, Words(language)), target, judged(target, *figures, of=indicators, on=on), series)
