"""A correction made once is made again for the same source, and says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.errors import RuleMissingError
from greenbridge.apps.intake.models import Candidate, Document, Rule
from greenbridge.apps.intake.selectors.said import candidate_said
from greenbridge.apps.registry.selectors import record_view

pytestmark = pytest.mark.django_db

Take = Callable[..., int]
AGENCY = "https://agency.example/1"


def _said(document: int, number: int) -> dict[str, Any]:
    return candidate_said(Candidate.objects.get(document=document, number=number))


@pytest.fixture
def corrected(take: Take, curator: User) -> int:
    """A document whose company was renamed, moved to another library and given a country, and remembered."""
    number = take(raw=b"one", url=AGENCY)
    edits = {"title": "示例电池有限公司", "kind": "provider", "fields": {"country": "KZ", "date": "2025"}}
    services.candidate_edit(number, 1, by=curator, edits=edits, remember=True)
    return number


def test_correction_is_made_again_for_the_source_and_marked(corrected: int, take: Take, curator: User) -> None:
    assert set(Rule.objects.values_list("act", "field")) == {("rename", ""), ("kind", ""), ("field", "country")}  # not the date
    later = take(raw=b"two", url="https://www.agency.example/2")
    said = _said(later, 1)
    assert (said["title"], said["kind"], said["fields"]["country"]) == ("示例电池有限公司", "provider", "KZ")
    row = Candidate.objects.get(document=later, number=1)
    assert (row.title, row.kind, row.fields["country"], row.edits, row.state) == (
        "示例电池公司",
        "organisation",
        "CN",
        {},
        "pending",
    )
    view = next(one for one in selectors.document_view(later, by=curator).candidates if one.candidate.number == 1)
    assert set(view.by_rule) == {"title", "kind", "field-country"}
    # the new name stands in the project's parties as well
    assert dict(Rule.objects.values_list("act", "applied")) == {"rename": 2, "kind": 1, "field": 1}
    assert Change.objects.filter(act="rule.learn").count() == 3


def test_renaming_reaches_the_parties_of_others(corrected: int, take: Take, curator: User) -> None:
    later = take(raw=b"two", url=AGENCY)
    assert _said(later, 2)["fields"]["parties"] == ["示例电池有限公司", "未列公司"]
    services.candidate_accept(later, 1, by=curator)
    project = services.candidate_accept(later, 2, by=curator)
    view = record_view(project.record, by=curator)
    assert (len(view.links), view.record.data["other_parties"]) == (1, ["未列公司"])


def test_rules_are_for_their_source_only(corrected: int, take: Take) -> None:
    assert _said(take(raw=b"two", url="https://other.example/"), 1)["title"] == "示例电池公司"
    assert _said(take(raw=b"three"), 1)["title"] == "示例电池公司"


def test_nothing_is_remembered_unless_asked_or_where_the_source_is_unknown(take: Take, curator: User) -> None:
    services.candidate_edit(take(raw=b"one", url=AGENCY), 1, by=curator, edits={"title": "x"})
    services.candidate_edit(take(raw=b"two"), 1, by=curator, edits={"title": "x"}, remember=True)
    services.candidate_reject(take(raw=b"three"), 1, by=curator, remember=True)
    assert not Rule.objects.exists()


def test_rejected_name_is_left_out_in_sight_and_can_be_taken_back(
    take: Take, curator: User, client_for: Callable[..., Client]
) -> None:
    services.candidate_reject(take(raw=b"one", url=AGENCY), 3, by=curator, remember=True)
    later = take(raw=b"two", url=AGENCY)
    row = Candidate.objects.get(document=later, number=3)
    assert (row.state, row.decided_by, row.decided_at) == ("rejected", None, None)
    page = client_for(curator)
    shown = page.get(f"/ru/intake/{later}/").content.decode()
    assert "data-ruled-out" in shown
    assert f"/ru/intake/rules/#r{Rule.objects.get().pk}" in shown
    services.candidate_undo(later, 3, by=curator)
    assert Candidate.objects.get(document=later, number=3).state == "pending"


def test_rule_switched_off_leaves_what_nobody_has_decided(corrected: int, take: Take, curator: User) -> None:
    services.candidate_reject(corrected, 3, by=curator, remember=True)
    open_one, decided = take(raw=b"two", url=AGENCY), take(raw=b"three", url=AGENCY)
    services.candidate_accept(decided, 1, by=curator)
    services.candidate_reject(decided, 2, by=curator)
    assert Document.objects.get(pk=decided).state == "done"
    for rule in Rule.objects.all():
        services.rule_switch(rule.pk, active=False, by=curator)
    assert (_said(open_one, 1)["title"], _said(open_one, 1)["kind"]) == ("示例电池公司", "organisation")
    assert Candidate.objects.get(document=open_one, number=1).ruled == {}
    assert _said(decided, 1)["title"] == "示例电池有限公司"
    assert Candidate.objects.get(document=decided, number=3).state == "pending"
    assert Document.objects.get(pk=decided).state == "ready"
    assert _said(take(raw=b"four", url=AGENCY), 1)["title"] == "示例电池公司"
    services.rule_switch(Rule.objects.get(act="rename").pk, active=True, by=curator)
    assert _said(take(raw=b"five", url=AGENCY), 1)["title"] == "示例电池有限公司"


def test_what_a_curator_changes_stands_over_the_rule_and_replaces_it(corrected: int, take: Take, curator: User) -> None:
    later = take(raw=b"two", url=AGENCY)
    services.candidate_edit(later, 1, by=curator, edits={"title": "示例电池集团"}, remember=True)
    assert _said(later, 1)["title"] == "示例电池集团"
    view = next(one for one in selectors.document_view(later, by=curator).candidates if one.candidate.number == 1)
    assert "title" not in view.by_rule
    assert Rule.objects.get(act="rename").given == "示例电池集团"


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_page_of_rules_lists_and_switches(
    corrected: int,
    client_for: Callable[..., Client],
    curator: User,
    member: User,
    language: str,
    django_assert_max_num_queries: Any,
) -> None:
    page, rule = client_for(curator), Rule.objects.get(act="rename")
    with django_assert_max_num_queries(10):
        shown = page.get(f"/{language}/intake/rules/").content.decode()
    assert "示例电池有限公司" in shown
    assert f'id="r{rule.pk}"' in shown
    assert page.get(f"/{language}/intake/rules/?source=999").status_code == 200
    page.post(f"/{language}/intake/rules/{rule.pk}/", {"active": "0"})
    assert not Rule.objects.get(pk=rule.pk).active
    assert page.post(f"/{language}/intake/rules/999/", {"active": "0"}).status_code == 404
    assert client_for(member).get(f"/{language}/intake/rules/").status_code == 403
    assert page.get("/api/intake/rules").json()["total"] == 3


def test_page_remembers_when_the_box_stays_ticked(take: Take, client_for: Callable[..., Client], curator: User) -> None:
    number, page = take(url=AGENCY), client_for(curator)
    form = {"act": "edit", "kind": "organisation", "title": "新名", "summary": ""}
    page.post(f"/ru/intake/{number}/1/", form)
    assert not Rule.objects.exists()
    page.post(f"/ru/intake/{number}/1/", {**form, "title": "更新名", "remember": "1"})
    assert Rule.objects.get().given == "更新名"
    page.post(f"/ru/intake/{number}/3/", {"act": "reject-always"})
    assert Rule.objects.filter(act="reject").count() == 1


def test_rules_are_for_curators(corrected: int, member: User, curator: User) -> None:
    for act in (
        lambda: services.rule_switch(Rule.objects.first().pk, active=False, by=member),
        lambda: selectors.rule_page(by=member),
    ):
        with pytest.raises(RoleRequiredError):
            act()
    with pytest.raises(RuleMissingError):
        services.rule_switch(999, active=False, by=curator)


def _named(number: int) -> dict[int, str]:
    return {row.number: candidate_said(row)["title"] for row in Candidate.objects.filter(document=number)}


def test_rule_reaches_documents_that_were_read_before_and_is_taken_back(
    take: Take, curator: User, client_for: Callable[..., Client]
) -> None:
    first, waiting, changed, decided, other = (take(raw=f"r{at}".encode(), url=AGENCY) for at in range(5))
    Document.objects.filter(pk=other).update(source=None)
    services.candidate_edit(changed, 1, by=curator, edits={"fields": {"country": "KZ"}})
    services.candidate_accept(decided, 1, by=curator)
    services.candidate_edit(first, 1, by=curator, edits={"title": "示例电池有限公司"}, remember=True)
    rule = Rule.objects.get()
    reach = selectors.rule_preview(rule.pk, by=curator)
    places = {(one.candidate.document_id, one.candidate.number) for one in reach.rows}
    assert places == {(waiting, 1), (waiting, 2), (first, 2), (changed, 2), (decided, 2)}  # 2: the project, by its parties
    assert _named(waiting)[1] == "示例电池公司"  # nothing is written by looking
    page = client_for(curator)
    address = f"/ru/intake/rules/{rule.pk}/waiting/"
    assert "示例电池有限公司" in page.get(address).content.decode()
    assert page.post(address, {"act": "apply"}).status_code == 302
    assert _named(waiting)[1] == "示例电池有限公司"
    assert _said(waiting, 2)["fields"]["parties"] == ["示例电池有限公司", "未列公司"]
    assert _named(changed)[1] == _named(decided)[1] == _named(other)[1] == "示例电池公司"
    assert selectors.rule_preview(rule.pk, by=curator).rows == []
    later = take(raw=b"later", url=AGENCY)
    page.post(address, {"act": "take_back"})
    assert (_named(waiting)[1], _named(later)[1]) == ("示例电池公司", "示例电池有限公司")  # the rule itself stays
    assert Candidate.objects.get(document=waiting, number=1).ruled == {}
    assert Change.objects.filter(act="rule.apply").count() == Change.objects.filter(act="rule.take_back").count() == 1


def test_rule_that_leaves_out_ends_a_document_and_leaves_those_of_others_alone(
    take: Take, curator: User, make_user: Callable[..., User]
) -> None:
    second = make_user("curator", "second-curator")
    first, waiting, held = (take(raw=f"r{at}".encode(), url=AGENCY) for at in range(3))
    for number in (1, 2):
        services.candidate_reject(waiting, number, by=curator)
    services.document_release(waiting, by=curator)
    services.document_claim(held, by=second)
    services.candidate_reject(first, 3, by=curator, remember=True)
    rule = Rule.objects.get()
    reach = selectors.rule_preview(rule.pk, by=curator)
    assert ([one.candidate.document_id for one in reach.rows], reach.held) == ([waiting], 1)
    assert services.rule_apply(rule.pk, by=curator) == 1
    assert Document.objects.get(pk=waiting).state == "done"
    assert Candidate.objects.get(document=held, number=3).state == "pending"
    assert services.rule_take_back(rule.pk, by=curator) == 1
    assert Document.objects.get(pk=waiting).state == "ready"
    services.rule_switch(rule.pk, active=False, by=curator)
    with pytest.raises(RuleMissingError):
        services.rule_apply(rule.pk, by=curator)


def test_taking_back_what_is_always_left_out_takes_the_rule_back(take: Take, curator: User) -> None:
    number = take(raw=b"one", url=AGENCY)
    services.candidate_reject(number, 3, by=curator, remember=True)
    services.candidate_undo(number, 3, by=curator)
    assert not Rule.objects.get().active
    assert Candidate.objects.get(document=take(raw=b"two", url=AGENCY), number=3).state == "pending"


def test_rules_of_a_source_for_administrators_are_theirs(corrected: int, curator: User, administrator: User) -> None:
    source = Document.objects.get(pk=corrected).source
    services.source_save(source.pk, given={"name": source.name, "audience": "administrators"}, by=administrator)
    page = selectors.rule_page(by=curator)
    assert (page.rows, page.sources, page.total) == ([], [], 0)
    assert selectors.rule_page(by=administrator).total == 3
    for act in (
        lambda: services.rule_switch(Rule.objects.first().pk, active=False, by=curator),
        lambda: services.rule_apply(Rule.objects.first().pk, by=curator),
        lambda: services.rule_take_back(Rule.objects.first().pk, by=curator),
        lambda: selectors.rule_preview(Rule.objects.first().pk, by=curator),
    ):
        with pytest.raises(RuleMissingError):
            act()
