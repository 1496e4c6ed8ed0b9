"""The lines of the log: one of JSON for every write."""

import json
import logging

import pytest

from targets.ledger.announcements import Written
from targets.ledger.entries import Actor
from targets.web.trail import tell_written

WANG = Actor(subject="wang", name="王五", client="10.0.0.7")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            Written("rows", (4, 5, 6), WANG, "ab"),
            {"subject": "wang", "name": "王五", "client": "10.0.0.7", "rows": "4-6", "head": "ab"},
        ),
        (Written("releases", (2,), None, "cd"), {"client": "", "releases": "2", "head": "cd"}),
    ],
    ids=["by a person", "by the start"],
)
def test_a_write_is_a_line_with_the_head_of_the_chain(
    caplog: pytest.LogCaptureFixture, written: Written, told: dict[str, str]
) -> None:
    with caplog.at_level(logging.INFO, "targets.access"):
        tell_written(written)

    (line,) = map(json.loads, caplog.messages)
    assert line.pop("time")
    assert line == {"event": "written", **told}
