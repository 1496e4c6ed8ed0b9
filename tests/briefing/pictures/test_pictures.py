"""The ZIP of pictures, drawn by the real Chromium: names, sizes, texts, marks and the index."""

import csv
import io
import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image

from targets.briefing.pictures import camera, faces, pictures
from targets.domain.briefing import Material
from targets.presentation.sentences.verdict import finding
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import material
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import catalog, catalog_with

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
# The second has neither a figure nor a target in numbers yet
PICKED = ("gdp_2021", "emission_reduction_carbon_2017", "gdp_growth_city_itself_2017")

pytestmark = [
    pytest.mark.skipif(camera.browser() is None, reason="no Chromium on this machine: apt-get install chromium"),
    pytest.mark.skipif(not faces.writes_chinese(), reason="no Chinese font: apt-get install fonts-noto-cjk"),
]


@cache
def made_of(practice: bool = False) -> Material:
    known = catalog_with(practice=True) if practice else catalog()
    snapshot = Tracker(known, None).snapshot(NOW.date(), NOW, LOCAL_EDITOR)
    return material(snapshot, 2017, None, PICKED, NOW)


@cache
def archive(kind: str, shape: str, language: Language, practice: bool = False) -> tuple[ZipFile, list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    voice = Voice(made_of(practice).catalog, Words(language))
    options: dict[str, Any] = {"kind": kind, "shape": shape}
    data = pictures(
        made_of(practice),
        voice,
        base_address="https://example.gov.cn/targets/",
        progress=lambda done, of: told.append((done, of)),
        **options,
    )
    return ZipFile(io.BytesIO(data)), told


def rows(found: ZipFile) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(found.read("index.csv").decode("utf-8-sig"))))


def test_a_png_is_3840_by_2160_and_called_by_number_and_chinese_name() -> None:
    found, told = archive("png", "16:9", Language.ZH)
    first = "01_地区生产总值_2021年_数据截至2026-11-22.png"
    assert found.namelist() == [first, "02_地区生产总值增长_市本级_2017年_数据截至2026-11-22.png", "index.csv"]
    assert found.getinfo(first).flag_bits & 0x800  # the name is UTF-8
    with Image.open(io.BytesIO(found.read(first))) as image:
        assert image.size == (3840, 2160)
        assert image.convert("RGB").getpixel((5, 5)) == (255, 255, 255)
    assert told == [(1, 2), (2, 2)]


def test_an_svg_of_4_to_3_holds_the_finding_and_the_version_as_text() -> None:
    found, _ = archive("svg", "4:3", Language.ZH)
    drawing = found.read(found.namelist()[0]).decode()
    assert re.search(r'<svg[^>]* width="1600" height="1200"', drawing)
    said = re.sub(r"<[^>]+>", "", drawing)
    item = made_of().items[0]
    assert finding(Voice(catalog(), Words(Language.ZH)), item.target, item.evaluation) in said
    assert f"版本{made_of().code_of(item)}" in said
    assert "http://" not in re.sub(r'xmlns(:\w+)?="[^"]+"', "", drawing)


def test_the_index_names_finding_source_version_and_page_of_every_item() -> None:
    found, _ = archive("png", "16:9", Language.ZH)
    first, without, second = rows(found)
    report = "政府工作报告（2017年4月21日在嘉兴市第八届人民代表大会第一次会议上）"
    assert first == {
        "文件名": "01_地区生产总值_2021年_数据截至2026-11-22.png",
        "结论": "2021年地区生产总值6355亿元，高于“突破5400亿元”目标955亿元",
        "状态": "完成",
        "公开属性": "",
        "来源": f"政府工作报告（2022年4月25日） ‖ {report}",
        "数据截至": "2026-11-22",
        "版本": made_of().code_of(made_of().items[0]),
        "网址": "https://example.gov.cn/targets/indicator?indicator=gdp&target=gdp_2021&known=2026-11-22",
    }
    assert without["文件名"] == "无图：没有可绘制的数字"
    assert without["版本"] == made_of().code_of(made_of().items[1])
    assert second["文件名"] == found.namelist()[1]


def test_the_english_zip_is_english() -> None:
    found, _ = archive("svg", "4:3", Language.EN)
    assert found.namelist()[0] == "01_GDP_2021_known_2026-11-22.svg"
    assert rows(found)[1]["File name"] == "no picture: there is no number to draw"
    assert rows(found)[0]["Address"].endswith("&known=2026-11-22&lang=English")


def test_in_practice_every_file_and_every_row_carries_the_mark() -> None:
    found, _ = archive("svg", "16:9", Language.ZH, practice=True)
    *drawings, _ = found.namelist()
    assert drawings[0] == "01_演练数据_地区生产总值_2021年_数据截至2026-11-22.svg"
    assert all("演练数据" in found.read(name).decode() for name in drawings)
    assert [next(iter(row.items())) for row in rows(found)] == [("标识", "演练数据")] * 3


def test_files_are_of_the_moment_they_were_made_in_the_citys_time() -> None:
    found, _ = archive("png", "16:9", Language.ZH)
    assert found.getinfo("index.csv").date_time == (2026, 11, 22, 12, 0, 0)


def test_a_briefing_without_a_number_to_draw_holds_the_index_alone() -> None:
    kept = made_of().items[1:2]
    some = Material(catalog(), 2017, date(2026, 11, 22), None, kept, NOW, made_of().stamp)
    data = pictures(some, Voice(catalog(), Words(Language.ZH)), progress=lambda *_: None)
    with ZipFile(io.BytesIO(data)) as found:
        assert found.namelist() == ["index.csv"]
