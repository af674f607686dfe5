"""Lists and searches as files."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta
from typing import Any

from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.services import index_drain


def whole(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode() if answer.streaming else answer.content.decode()


def test_found_export_keeps_the_order_and_hides_what_is_not_open(client_for: Any, curator: User, make_record: Any) -> None:
    first = make_record("project", title="Battery battery recycling")
    second = make_record("organisation", title="A works with one battery line in a long name")
    hidden = make_record("project", title="Battery for curators", visibility="curators")
    index_drain()
    answer = client_for().get("/en/search/export.json?q=battery")
    assert answer["Content-Disposition"] == 'attachment; filename="search.json"'
    assert [row["id"] for row in json.loads(whole(answer))] == [first.public_id, second.public_id]
    assert hidden.public_id in whole(client_for(curator).get("/en/search/export.json?q=battery"))
    rows = list(csv.DictReader(io.StringIO(whole(client_for().get("/en/search/export.csv?q=battery&kind=project")))))
    assert [row["kind"] for row in rows] == ["project"]
    assert rows[0]["sources"] == "https://example.org/page"


def test_record_export_of_words_keeps_the_order_of_the_page(client_for: Any, make_record: Any) -> None:
    best = make_record("project", title="Battery battery recycling")
    newest = make_record("project", title="A works with one battery line in a long name")
    Record.objects.filter(pk=best.pk).update(updated_at=best.updated_at - timedelta(days=1))
    index_drain()
    for address, ids in (
        ("?q=battery", [best.public_id, newest.public_id]),
        ("?q=battery&sort=recent", [newest.public_id, best.public_id]),
    ):
        shown = client_for().get(f"/en/libraries/projects/{address}").content.decode()
        assert sorted(ids, key=shown.index) == ids
        exported = json.loads(whole(client_for().get(f"/en/libraries/projects/export.json{address}")))
        assert [row["id"] for row in exported] == ids


def test_found_export_refuses_a_search_without_words(client_for: Any, db: None) -> None:
    assert client_for().get("/ru/search/export.csv").status_code == 422


def test_lists_and_searches_name_their_own_address(client_for: Any, make_record: Any) -> None:
    make_record("project", title="Battery recycling", country="KZ")
    index_drain()
    for address in ("/en/libraries/projects/?country=KZ&sort=title", "/en/search/?q=battery"):
        page = client_for().get(address).content.decode()
        assert f'href="{address.replace("&", "&amp;")}"' in page
        assert "Bookmark it or send it." in page
    assert "search/export.csv?q=battery" in client_for().get("/en/search/?q=battery").content.decode()
