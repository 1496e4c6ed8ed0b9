"""The local editor: at the machine itself yes, through anything else no."""

import pytest

from targets.tracking.rights import Caller, Writing, local_editor

HERE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}


@pytest.mark.parametrize("client", ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "localhost", "[::1]:8501", "127.0.0.1"])
def test_a_person_at_the_machine_may_write(client: str, host: str) -> None:
    assert local_editor(True, Caller({"host": host, "origin": f"http://{host}"}, client)) is Writing.ALLOWED


def test_a_program_at_the_machine_sends_no_origin_and_may_write() -> None:
    assert local_editor(True, Caller({"Host": "localhost:8501"}, "127.0.0.1")) is Writing.ALLOWED


def test_nobody_may_write_while_the_editor_is_off() -> None:
    assert local_editor(False, Caller(HERE, "127.0.0.1")) is Writing.OFF


@pytest.mark.parametrize(
    "header",
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "x-forwarded-server",
        "X-Real-IP",
        "X-REAL-IP",
        "X-Client-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
    ],
)
@pytest.mark.parametrize("value", ["127.0.0.1", ""])
def test_a_request_that_a_proxy_passed_on_may_not_write(header: str, value: str) -> None:
    assert local_editor(True, Caller({**HERE, header: value}, "127.0.0.1")) is Writing.FORWARDED


@pytest.mark.parametrize(
    "host",
    [
        "dashboard.example.gov:8501",
        "localhost.example.gov",
        "127.0.0.1.example.gov",
        "192.168.1.20:8501",
        "0.0.0.0:8501",
        "user@127.0.0.1:8501@evil.example",
        "[::1",
        "",
    ],
)
def test_a_host_that_is_not_this_machine_may_not_write(host: str) -> None:
    assert local_editor(True, Caller({"Host": host}, "127.0.0.1")) is Writing.NOT_LOCAL


def test_a_missing_host_may_not_write() -> None:
    assert local_editor(True, Caller({}, "127.0.0.1")) is Writing.NOT_LOCAL


@pytest.mark.parametrize("origin", ["http://dashboard.example.gov", "null", "http://[::1", "file://"])
def test_a_page_of_another_address_may_not_write(origin: str) -> None:
    assert local_editor(True, Caller({**HERE, "Origin": origin}, "127.0.0.1")) is Writing.NOT_LOCAL


@pytest.mark.parametrize("client", ["192.168.1.20", "10.0.0.1", "2001:db8::1", "::ffff:10.0.0.1", "testclient", None])
def test_another_machine_may_not_write(client: str | None) -> None:
    assert local_editor(True, Caller(HERE, client)) is Writing.NOT_LOCAL
