"""Every code that a check of forms and workbooks can give has its sentence in both languages, and says where."""

import pytest

from targets.presentation.sentences import entering, workbooks
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.entry.typed import Fault
from targets.tracking.entry.warnings import Doubt
from targets.tracking.workbook.faults import CellFault, FileFault
from tests.tracking.sheets import JOBS, catalog


@pytest.mark.parametrize("language", Language)
def test_every_code_has_a_sentence_of_its_own(language: Language) -> None:
    words = Words(language)
    voice = Voice(catalog(), words)
    told = [
        *(entering.fault(words, code, "1", "万人") for code in Fault),
        *(entering.doubt(voice, code, JOBS, None, None) for code in Doubt),
        *(workbooks.why_unusable(words, code, "5") for code in FileFault),
        *(workbooks.why_refused(words, code, "5") for code in CellFault),
    ]
    assert len(set(told)) == len(told)
    assert all(sentence.endswith((".", "。", "?", "？")) for sentence in told)
    assert not any("{" in sentence for sentence in told)


def test_a_code_of_the_form_and_one_of_the_workbook_are_never_the_same() -> None:
    assert not {code.value for code in Fault} & {code.value for code in CellFault}


def test_where_something_stands_is_said_as_excel_says_it() -> None:
    words = Words(Language.ZH)
    assert workbooks.where(words, "填报表", "J31", "value") == "填报表!J31（数值）"
    assert workbooks.where(words, "填报表", "", "reporter") == "填报表：缺少“填报人”列"
