"""What a file is decides its content, never its name."""

import pytest

from targets.curation.plain_text import LARGEST, NoText, read_plain_text

REPORT = "一、去年\n产出增长7%，“城乡”收入…\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_text_is_read_in_the_ways_it_is_saved(encoding: str) -> None:
    assert read_plain_text(REPORT.encode(encoding)) == REPORT


def test_line_ends_of_windows_and_of_old_machines_are_line_ends() -> None:
    assert read_plain_text(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", NoText.EMPTY),
        (b" \r\n\t \n", NoText.EMPTY),
        (b"\xef\xbb\xbf", NoText.EMPTY),
        (b"%PDF-1.7\n1 0 obj\n", NoText.PDF),
        (b"\n%PDF-1.4\n", NoText.PDF),
        (b"PK\x03\x04\x14\x00\x06\x00", NoText.OFFICE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NoText.OFFICE),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NoText.BINARY),
        (b"text with a \x00 in it", NoText.BINARY),
        (b"\xff\xff\xff", NoText.BINARY),
        (b"7" * (LARGEST + 1), NoText.TOO_LARGE),
    ],
)
def test_what_is_no_text_says_what_it_is(content: bytes, why: NoText) -> None:
    assert read_plain_text(content) is why


def test_the_largest_text_is_still_read() -> None:
    assert read_plain_text(b"7" * LARGEST) == "7" * LARGEST
