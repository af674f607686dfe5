"""Spreadsheets over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.models import Candidate
from tests.cases.sheets import first

pytestmark = pytest.mark.django_db


@pytest.fixture
def number(curator: User) -> int:
    case = first.kazakh()
    taken = services.documents_take(by=curator, files=[services.Incoming(case.file, (case.raw,))])
    assert taken[0].number is not None
    services.document_read(taken[0].number)
    return taken[0].number


def _post(client: Client, address: str, body: object) -> tuple[int, dict]:
    answer = client.post(address, json.dumps(body), content_type="application/json")
    return answer.status_code, answer.json()


def test_a_spreadsheet_is_proposed_checked_landed_and_taken_back(
    number: int, curator: User, client_for: Callable[..., Client]
) -> None:
    client = client_for(curator)
    base = f"/api/intake/documents/{number}/table"
    mapping = client.get(base).json()["sheets"][0]["mapping"]
    status, check = _post(client, f"{base}/check", mapping)
    assert (status, check["good"], check["rows"]["total"]) == (200, 3, 1)
    assert check["records"][0]["record"]["texts"]["ru"]["title"] == "СЭС «Пример-1»"
    assert Candidate.objects.count() == 0
    status, landed = _post(client, f"{base}/land", {"mapping": mapping})
    assert (status, landed["good"], Candidate.objects.count()) == (200, 3, 3)
    status, again = _post(client, f"{base}/land", {"mapping": mapping})
    assert (status, again["code"]) == (409, "table_landed")
    assert _post(client, f"{base}/undo", {}) == (200, {"rows": 3})


def test_a_wrong_mapping_is_told_in_findings(number: int, curator: User, client_for: Callable[..., Client]) -> None:
    status, told = _post(client_for(curator), f"/api/intake/documents/{number}/table/check", {"kind": "poem"})
    assert (status, told["code"]) == (422, "mapping_invalid")
    assert told["params"]["findings"][0]["field"] == "kind"


def test_writing_asks_for_the_token_and_for_a_curator(
    number: int, curator: User, member: User, client_for: Callable[..., Client]
) -> None:
    base = f"/api/intake/documents/{number}/table"
    assert client_for(member).get(base).status_code == 403
    assert Client().get(base).status_code == 403
    foreign = Client(enforce_csrf_checks=True)
    foreign.force_login(curator)
    mapping = client_for(curator).get(base).json()["sheets"][0]["mapping"]
    status, told = _post(foreign, f"{base}/land", {"mapping": mapping})
    assert (status, told["code"]) == (403, "csrf_failed")
    assert Candidate.objects.count() == 0
