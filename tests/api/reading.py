"""What an answer holds, with every number as it was written."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import httpx


def told(answer: httpx.Response) -> dict[str, Any]:
    """The JSON of an answer that went well, numbers as Decimal."""
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json"), answer.text
    found: dict[str, Any] = json.loads(answer.text, parse_float=Decimal, parse_int=Decimal)
    return found


def records(answer: httpx.Response) -> list[dict[str, Any]]:
    return list(told(answer)["data"])


def lines(answer: httpx.Response) -> list[dict[str, str]]:
    """The records of a CSV, cells as text."""
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


def mistakes(answer: httpx.Response) -> dict[str, str]:
    """Parameter -> what would be right."""
    assert answer.status_code == 400, answer.text
    return {one["parameter"]: one["detail"] for one in answer.json()["errors"]}


def links(answer: httpx.Response) -> dict[str, str]:
    """Relation -> address, of the header Link."""
    return {rel: link["url"] for rel, link in answer.links.items() if rel}
