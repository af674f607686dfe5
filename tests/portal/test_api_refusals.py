"""What a program hears that calls the API wrongly: problem+json in its language, whatever went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.registry import selectors

ClientFor = Callable[..., Client]
pytestmark = pytest.mark.django_db


def problem(answered: Any, status: int, code: str) -> dict[str, Any]:
    assert (answered.status_code, answered["Content-Type"]) == (status, "application/problem+json"), answered.content[:200]
    held: dict[str, Any] = answered.json()
    assert (held["status"], held["code"]) == (status, code)
    assert held["detail"]
    return held


@pytest.mark.parametrize("path", ["/api/", "/api/nope", "/api/records/a/b/c", "/api/intake"])
def test_call_that_is_not_there(client_for: ClientFor, path: str) -> None:
    problem(client_for().get(path), 404, "call_missing")
    assert "вызова" in client_for().get(path, headers={"Accept-Language": "ru"}).json()["detail"]
    answered = client_for().get(path + "?lang=zh-Hans", headers={"Accept-Language": "ru"})
    assert "接口" in answered.json()["detail"]
    assert answered["Content-Language"] == "zh-Hans"


def test_method_that_is_not_taken(client_for: ClientFor) -> None:
    answered = client_for().delete("/api/search")
    assert "GET" in problem(answered, 405, "call_method_refused")["detail"]
    assert answered["Allow"] == "GET"


def test_body_that_is_no_json(client_for: ClientFor) -> None:
    problem(client_for().post("/api/match", data="{", content_type="application/json"), 400, "bad_request")


@pytest.mark.parametrize("media", ["text/plain", "application/xml", "multipart/form-data; boundary=x"])
def test_body_that_is_said_to_be_something_else(client_for: ClientFor, media: str) -> None:
    problem(client_for().post("/api/match", data='{"text": "x"}', content_type=media), 415, "media_type_refused")


def test_body_that_is_too_large(client_for: ClientFor, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answered = client_for().post("/api/match", data='{"text": "' + "x" * 5000 + '"}', content_type="application/json")
    problem(answered, 413, "form_too_large")


def test_host_that_is_not_ours(client_for: ClientFor) -> None:
    problem(client_for().get("/api/search?q=x", headers={"host": "evil.example"}), 400, "bad_request")


def test_thousands_of_names(client_for: ClientFor) -> None:
    client = client_for()
    client.raise_request_exception = False
    problem(client.get("/api/search?" + "&".join(f"x{at}=1" for at in range(1500))), 400, "bad_request")


def test_fault_of_the_program(client_for: ClientFor, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_words: Any, **_more: Any) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("greenbridge.apps.registry.api.record_search", crash)
    client = client_for()
    client.raise_request_exception = False
    held = problem(client.get("/api/search?q=x"), 500, "program_fault")
    assert held["params"]["reference"]
    assert "a fault of ours" not in str(held)


def test_missing_index_is_no_fault_of_the_call(client_for: ClientFor, make_record: Any) -> None:
    make_record(title="Zebra plant")
    assert not selectors.index_state()["usable"]
    problem(client_for().get("/api/search?q=zebra"), 503, "index_missing")


@pytest.mark.parametrize("path", ["/api/search?q=x&country=KAZ", "/api/records?kind=project&country=XX"])
def test_country_nobody_knows(client_for: ClientFor, path: str) -> None:
    problem(client_for().get(path), 422, "country_unknown")


def test_country_in_small_letters(client_for: ClientFor, make_record: Any) -> None:
    make_record(country="KZ")
    assert client_for().get("/api/records?kind=project&country=kz").json()["total"] == 1


@pytest.mark.parametrize("part", [{"country": "XX"}, {"kind": "nonsense"}, {"lang": "?"}])
def test_need_with_a_value_nobody_knows(client_for: ClientFor, part: dict[str, str]) -> None:
    body = {"text": "We need 20 MWh of storage"} | part
    held = problem(client_for().post("/api/match", data=body, content_type="application/json"), 422, "need_value_unknown")
    assert held["params"]["field"] == next(iter(part))
