"""Text of people stays text where Streamlit expects Markdown."""

import pytest

from targets.web.literal import literal


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("7.8%左右", r"7\.8\%左右"),
        ("$1$ and $2$", r"\$1\$ and \$2\$"),
        ("[here](http://x)", r"\[here\]\(http\:\/\/x\)"),
        (":red[late] :material/help:", r"\:red\[late\] \:material\/help\:"),
        ("**bold** _slant_ ~~gone~~ `code`", r"\*\*bold\*\* \_slant\_ \~\~gone\~\~ \`code\`"),
        ("<b>&amp;</b>", r"\<b\>\&amp\;\<\/b\>"),
        ("# 1. - +", r"\# 1\. \- \+"),
        ("C:\\path", r"C\:\\path"),
        ("  one  \n\n    two\n", "one\n\ntwo"),
        ("五县两区、“下降2.6％”", "五县两区、“下降2\\.6％”"),
        ("", ""),
    ],
)
def test_every_sign_that_could_begin_markdown_is_escaped(text: str, written: str) -> None:
    assert literal(text) == written
