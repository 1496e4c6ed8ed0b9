"""The catalogs of both languages are complete, and a translation keeps the placeholders of its sentence."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message

from targets.domain.frozen import LocalText
from targets.presentation import extraction
from targets.presentation.words import Language, Words

CODE = extraction.template()
IDS = {message.id for message in CODE if message.id}
CHINESE = extraction.read(Language.ZH)
ENGLISH = extraction.read(Language.EN)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def sides(message: Message) -> list[tuple[str, str]]:
    """Each form of the id with each form of its translation."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return [(one, str(other)) for one in ids for other in strings]


def test_every_message_of_the_code_has_its_chinese() -> None:
    known = {message.id for message in CHINESE if message.id}
    assert sorted(map(str, IDS - known)) == []
    assert [message.id for message in extraction.untranslated(CHINESE)] == []


def test_english_knows_the_same_messages() -> None:
    assert {message.id for message in ENGLISH if message.id} == {message.id for message in CHINESE if message.id}


@pytest.mark.parametrize("catalog", [CHINESE, ENGLISH], ids=["zh_CN", "en"])
def test_no_catalog_keeps_messages_the_code_no_longer_has(catalog: Catalog) -> None:
    assert sorted(str(message.id) for message in catalog if message.id and message.id not in IDS) == []
    assert list(catalog.obsolete) == []


def test_a_translation_has_the_placeholders_of_its_sentence() -> None:
    differing = [
        (one, other)
        for message in (*CHINESE, *ENGLISH)
        if message.id
        for one, other in sides(message)
        if other and placeholders(one) | {"count"} != placeholders(other) | {"count"}
    ]
    assert differing == []


def test_no_chinese_sentence_ends_with_an_english_stop() -> None:
    assert [m.id for m in CHINESE if m.id and any(other.endswith(".") for _, other in sides(m))] == []


def test_both_languages_speak_in_one_run() -> None:
    chinese, english = Words(Language.ZH), Words(Language.EN)
    assert (chinese("Met"), english("Met"), chinese("Missed")) == ("完成", "Met", "未完成")


def test_a_value_is_text_and_never_a_format() -> None:
    words = Words(Language.ZH)
    assert words("the target is “{promise}”", promise="{0.__class__}$x$<b>") == "目标为“{0.__class__}$x$<b>”"


def test_english_has_a_form_for_one() -> None:
    message = "{judged} of {count} target can be judged", "{judged} of {count} targets can be judged"
    assert Words(Language.EN).plural(*message, 1, judged=1) == "1 of 1 target can be judged"
    assert Words(Language.EN).plural(*message, 54, judged=12) == "12 of 54 targets can be judged"
    assert Words(Language.ZH).plural(*message, 54, judged=12) == "54项目标中，12项可评价"


def test_words_of_the_catalog_come_in_the_language_asked_for() -> None:
    units = {"亿元": "100 million yuan"}
    text = LocalText(zh="地区生产总值", en="GDP")
    assert (Words(Language.ZH).term(units, "亿元"), Words(Language.ZH).of(text)) == ("亿元", "地区生产总值")
    assert (Words(Language.EN).term(units, "亿元"), Words(Language.EN).of(text)) == ("100 million yuan", "GDP")
    assert Words(Language.ZH).listed(["甲", "乙"]) == "甲、乙"
    assert Words(Language.EN).sentences("One.", "", "Two.") == "One. Two."
    assert [language.tag for language in Language] == ["zh-CN", "en"]


def test_messages_are_found_by_syntax_and_keys_are_no_messages() -> None:
    code = 'words("A")\nself.words("B", n=1)\nN_("C")\nwords.plural("one", "many", 3)\nwords(PAGES["D"])\nsay("E")\nwords("")'
    assert sorted(map(str, extraction.messages(code))) == ["('one', 'many')", "A", "B", "C"]


def test_the_tool_names_what_is_missing_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    grown = Catalog()
    grown.add("Met", locations=[("pages/known.py", 0)])
    grown.add("A sentence nobody translated", locations=[("pages/new.py", 0)])
    monkeypatch.setattr(extraction, "template", lambda: grown)
    assert extraction.main(["--missing"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "pages/new.py: 'A sentence nobody translated'"
    assert re.fullmatch(r"2 messages, 1 without Chinese, \d+ obsolete", told[-1])


def test_parked_translations_come_back_and_only_pruning_removes_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "targets.po"
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Met"\nmsgstr "完成"\n')
    monkeypatch.setattr(extraction, "catalog_path", lambda _language: path)
    without, full = Catalog(), Catalog()
    full.add("Met", locations=[("pages/known.py", 7)])
    for code, string in ((without, None), (full, "完成"), (without, None)):
        monkeypatch.setattr(extraction, "template", lambda code=code: code)
        known = extraction.update(Language.ZH).get("Met")
        assert (known.string if known else None) == string
    assert '#~ msgstr "完成"' in path.read_text()
    extraction.update(Language.ZH, prune=True)
    assert "完成" not in path.read_text()


def test_quotation_marks_inside_quotation_marks_are_single_ones() -> None:
    clause = "确保实现“最多跑一次”事项达到80%以上"
    message = "the target of “{promise}”"
    assert Words(Language.ZH)(message, promise=clause) == "“确保实现‘最多跑一次’事项达到80%以上”目标"
    assert Words(Language.EN)(message, promise='"one visit"') == "the target of \"'one visit'\""
    assert Words(Language.ZH)("{name}, {period}", name=clause, period="三").startswith(clause)
