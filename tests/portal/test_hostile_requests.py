"""Requests no form of ours would send: each is answered with a page that says what was wrong, never with a fault of ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from greenbridge.apps.accounts.models import User

ClientFor = Callable[..., Client]
LONG = "9" * 5000
"""More digits than Python turns into a number."""


@pytest.mark.django_db
@pytest.mark.parametrize("number", [LONG, "-1", "0", "²", "٣", "1e5", "%00", "99999999999999999999"])
@pytest.mark.parametrize("address", ["/ru/search/?q=storage&page=", "/ru/libraries/projects/?page=", "/ru/intake/?page="])
def test_page_number_that_is_none_shows_a_page(client_for: ClientFor, curator: User, address: str, number: str) -> None:
    assert client_for(curator).get(address + number).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/ru/search/", "/zh-hans/libraries/projects/", "/en/exchange/"])
def test_address_with_thousands_of_names_is_refused_with_a_page(client_for: ClientFor, address: str) -> None:
    client = client_for()
    client.raise_request_exception = False
    answered = client.get(address + "?" + "&".join(f"x{at}=1" for at in range(1500)))
    assert answered.status_code == 400
    assert b"<h1" in answered.content


@pytest.mark.django_db
def test_too_many_files_are_refused_with_the_limit(client_for: ClientFor, curator: User, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    files = [SimpleUploadedFile(f"{at}.txt", b"words") for at in range(4)]
    answered = client_for(curator).post("/en/intake/", {"files": files})
    assert answered.status_code == 413
    assert "at most 3 files" in answered.content.decode()


@pytest.mark.django_db
def test_too_much_pasted_text_is_refused_with_the_limit(client_for: ClientFor, curator: User, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
    answered = client_for(curator).post("/en/intake/", {"text": "x" * 2_000_000})
    assert answered.status_code == 413
    assert "1 MB of pasted text" in answered.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/sign-out/", "/en/intake/1/1/", "/en/requests/1/answer/"])
def test_refused_method_gets_a_page_with_the_way_back(client_for: ClientFor, curator: User, address: str) -> None:
    answered = client_for(curator).get(address)
    assert answered.status_code == 405
    assert answered["Allow"] == "POST"
    assert "only takes what a form" in answered.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/intake/", "/en/requests/", "/en/exchange/needs/new/", "/en/libraries/projects/new/"])
def test_somebody_not_signed_in_is_asked_to_sign_in(client_for: ClientFor, reader: User, address: str) -> None:
    anonymous = client_for().get(address).content.decode()
    assert "This needs an account." in anonymous
    assert f"/en/sign-in/?next={address}" in anonymous
    assert "another role" in client_for(reader).get(address).content.decode()


@pytest.mark.django_db
def test_sign_in_does_not_lead_back_to_what_only_a_form_may_send(client_for: ClientFor) -> None:
    answered = client_for().post("/en/intake/1/1/", {"act": "accept"})
    assert answered.status_code == 403
    assert "/en/sign-in/" in answered.content.decode()
    assert "next=" not in answered.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("version", ["²", LONG, "-1", ""])
def test_version_of_an_edit_that_is_no_number_is_a_clash(
    client_for: ClientFor, curator: User, make_record: Callable[..., Any], version: str
) -> None:
    record = make_record()
    sent = {"language": "en", "title_en": "Other title", "visibility": "public", "version": version}
    answered = client_for(curator).post(f"/en/libraries/projects/{record.public_id}/edit/", sent)
    assert answered.status_code == 409


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/", "/ru/search/", "/zh-hans/libraries/projects/", "/en/glossary/", "/en/no-such-page/"])
def test_search_box_takes_no_more_than_an_address_can_carry(client_for: ClientFor, address: str) -> None:
    page = client_for().get(address).content.decode()
    boxes = re.findall(r'<input [^>]*type="search"[^>]*>', page)
    assert boxes
    for box in boxes:
        longest = re.search(r'maxlength="(\d+)"', box)
        # a Han character takes nine signs of an address; the server takes 65,535 and answers longer ones without a page
        assert longest and int(longest.group(1)) * 9 < 60_000, box


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/en/libraries/projects/?country=%00",
        "/en/libraries/projects/?q=a%00b&stage=%00",
        "/en/libraries/projects/export.csv?country=%00",
        "/en/libraries/projects/gb:x%00y/",
        "/en/search/?q=a%00b&country=%00",
        "/en/glossary/?q=%00&class=%00",
        "/en/exchange/needs/gb:x%00/",
        "/en/intake/99999999999999999999999/",
        "/en/figures/99999999999999999999999/",
        "/api/records/gb:x%00",
        "/api/records?kind=project&country=%00&stage=%00",
        "/api/search?q=a%00b&country=%00",
        "/api/needs/gb:x%00/matches",
        "/api/intake/documents/99999999999999999999999",
        "/api/intake/documents?page=99999999999999999999&tab=%00",
    ],
)
def test_addresses_with_what_no_database_takes_are_answered(client_for: ClientFor, curator: User, address: str) -> None:
    answered = client_for(curator).get(address)
    assert answered.status_code < 500
    assert b"".join(answered.streaming_content if answered.streaming else [answered.content])


@pytest.mark.django_db
def test_zero_byte_in_a_form_is_refused(client_for: ClientFor, curator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise ValueError("PostgreSQL text fields cannot contain NUL (0x00) bytes")

    monkeypatch.setattr("greenbridge.apps.intake.services.candidate_merge", refuse)
    answered = client_for(curator).post("/en/intake/1/1/", {"act": "merge", "target": "a\0b"})
    assert answered.status_code == 400
