"""Indicators, a goal and years of figures that tests of charts draw."""

from tests.domain.builders import a_figure, a_growth, a_level, a_share, an_indicator
from tests.presentation.city import named, quoting

GDP = named(an_indicator(frequency="quarter"), "地区生产总值", "GDP")
GROWTH = named(a_growth(frequency="quarter"), "地区生产总值增长", "GDP growth")
JOBS = named(an_indicator(unit="万人"), "城镇新增就业", "New urban jobs")
AIR = named(a_share(), "空气质量优良率", "Share of days with good air")
GDP_2021 = a_level(
    "5400", comparator="above", commitment="strive", citations=quoting("力争地区生产总值突破5400亿元", "5400亿元")
)
YEARS = [
    a_figure(str(value), str(year), vintage="final")
    for year, value in zip(range(2011, 2016), (2668, 2885, 3148, 3353, 3518), strict=True)
]
BASE = a_figure("3760", "2016", vintage="as_reported", source="work_report_2017")
