"""Tokens are issued, collected and revoked by who may, pushes accepted once; each of it is logged."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.test import RequestFactory
from django.utils import timezone

from guiju_web.api.actions import accept_push, collect_secret, issue_token, revoke_token
from guiju_web.api.incoming import keep_rows, place_of
from guiju_web.api.models import Delivery, DeliveryState, TokenState
from guiju_web.api.problems import Refusal
from guiju_web.api.scopes import TokenScope
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.people.models import Person


@pytest.fixture
def by(site):
    """A request of somebody, by number."""

    def request(number):
        made = RequestFactory().post("/")
        made.user = Person.objects.get(number=number)
        return made

    return request


def issue(request, owner="wang", scopes=(TokenScope.GOALS,), days=30):
    """Issue a token from today on."""
    today = timezone.localdate()
    return issue_token(
        request,
        owner=Person.objects.get(number=owner),
        name="审批系统",
        scopes=scopes,
        since=today,
        until=today + timedelta(days=days),
    )


def test_a_token_waits_until_its_owner_collects_the_secret(by):
    token = issue(by("qian"))
    assert token.state() is TokenState.WAITING
    secret = collect_secret(by("wang"), token=token)
    token.refresh_from_db()
    assert token.state() is TokenState.VALID
    assert token.opens_with(secret)
    assert [each.action for each in Entry.objects.all()] == ["签发接口令牌", "领取接口密钥"]
    assert secret not in str([vars(each) for each in Entry.objects.all()])


@pytest.mark.parametrize("number", ["qian", "sun", "zhou"])
def test_nobody_but_the_owner_ever_gets_the_secret(by, number):
    token = issue(by("qian"))
    with pytest.raises(PermissionDenied):
        collect_secret(by(number), token=token)
    token.refresh_from_db()
    assert token.state() is TokenState.WAITING
    assert Entry.objects.last().is_refused


def test_a_secret_is_collected_once(by):
    token = issue(by("qian"))
    secret = collect_secret(by("wang"), token=token)
    with pytest.raises(ValidationError, match="已经领取过"):
        collect_secret(by("wang"), token=token)
    token.refresh_from_db()
    assert token.opens_with(secret)


@pytest.mark.parametrize("number", ["feng", "li", "wang", "wu", "zhao", "zheng", "zhou"])
def test_who_may_not_issue_is_refused_and_that_is_logged(by, number):
    with pytest.raises(PermissionDenied):
        issue(by(number))
    assert Entry.objects.last().is_refused


@pytest.mark.parametrize("owner", ["feng", "sun", "zheng"])
def test_a_token_gives_no_more_than_its_owners_roles(by, owner):
    with pytest.raises(ValidationError, match="不允许"):
        issue(by("sun"), owner=owner, scopes=[TokenScope.FINDINGS])
    assert Entry.objects.last().is_refused


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_a_token_ends_after_a_year_at_most(by, days):
    with pytest.raises(ValidationError, match="一年"):
        issue(by("qian"), days=days)


def test_a_token_without_scopes_is_not_issued(by):
    with pytest.raises(ValidationError, match="没有选范围"):
        issue(by("qian"), scopes=())


@pytest.mark.parametrize("number", ["qian", "sun", "wang", "zheng"])
def test_a_token_is_revoked_by_its_owner_and_by_who_looks_after_tokens(by, number):
    token = issue(by("qian"))
    revoke_token(by(number), token=token)
    revoke_token(by(number), token=token)
    token.refresh_from_db()
    assert token.state() is TokenState.REVOKED
    assert [each.action for each in Entry.objects.filter(person=number, is_refused=False)][-1] == "撤销接口令牌"
    assert Entry.objects.filter(action="撤销接口令牌").count() == 1


@pytest.mark.parametrize("number", ["li", "zhou"])
def test_anybody_else_may_not_revoke_it(by, number):
    token = issue(by("qian"))
    with pytest.raises(PermissionDenied):
        revoke_token(by(number), token=token)
    token.refresh_from_db()
    assert token.state() is TokenState.WAITING


@pytest.fixture
def push(by, token_of):
    """Accept a push of one case by qian under a key."""
    token, _ = token_of("qian")

    def accept(key, digest="d"):
        kept = keep_rows("case", [{"case_no": "A1"}])
        return kept, accept_push(by("qian"), token=token, key=key, digest=digest, kept=kept)

    return accept


def test_a_push_is_accepted_with_its_job_and_its_entry(push):
    kept, (made, is_first) = push("k")
    assert is_first
    assert (made.job.kind, made.job.asked_by, made.folder) == ("api.take_in", "qian", kept.folder)
    assert Entry.objects.last().action == "推送记录"


def test_the_same_push_again_leaves_one_delivery_and_one_folder(push):
    first, (made, _) = push("k")
    second, (again, is_first) = push("k")
    assert (again, is_first) == (made, False)
    assert place_of(first.folder).exists()
    assert not place_of(second.folder).exists()


def test_what_failed_is_tried_once_more_when_it_comes_again(push):
    _, (made, _) = push("k")
    Job.objects.filter(pk=made.job.pk).update(state="failed", error="x", attempts=3)
    _, (again, is_first) = push("k")
    assert (again.state, is_first) == (DeliveryState.WAITING, False)
    assert (again.job.error, again.job.attempts) == ("", 0)
    assert Entry.objects.last().action == "再次推送记录"


def test_of_two_pushes_at_once_under_one_key_one_is_accepted(push, monkeypatch):
    _, (made, _) = push("k")
    monkeypatch.setattr(QuerySet, "first", lambda self: None if self.model is Delivery else next(iter(self), None))
    _, (again, is_first) = push("k")
    assert (again, is_first) == (made, False)
    assert Job.objects.count() == 1
    with pytest.raises(Refusal, match="内容不同"):
        push("k", digest="other")


def test_a_push_that_breaks_off_before_the_answer_is_seen_by_nobody(push, monkeypatch):
    def fail(*arguments, **named):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("guiju_web.api.actions.record", fail)
        with pytest.raises(RuntimeError):
            push("k")
    assert not Delivery.objects.exists()
    assert not Job.objects.exists()
    _, (_, is_first) = push("k")
    assert is_first
