"""What the page of one record shows, within what somebody may see."""

from guiju.checks.function import Context
from guiju.engines.memory.nearby import Nearby
from guiju.goals.exceptions import goal_exceptions
from guiju.verdicts.account import account_of
from guiju_web.goals import records
from guiju_web.people.models import Person
from tests.guiju_web.goals.test_queries import asked_by


def near(asked, population, key):
    return Nearby(asked.scope.snapshot, asked.city.plan.automata, population, key)


def late_case(asked):
    """A case that was not closed in time."""
    return goal_exceptions(asked.scope, "goal2", limit=1)[0]


def test_a_record_counts_where_its_case_does(site):
    asked = asked_by("zhou")
    exception = late_case(asked)
    assert records.office_of_record(near(asked, "case", exception.key)) == exception.office
    assert records.office_of_record(near(asked, "stage", f"{exception.key}|1")) == exception.office
    assert records.office_of_record(near(asked, "case", "nobody")) is None
    assert records.office_of_record(near(asked, "item", "too|many|parts")) is None


def test_what_happened_to_a_case_is_in_order(site):
    asked = asked_by("zhou")
    events = records.events_of(near(asked, "case", late_case(asked).key))
    assert events
    assert [each.at for each in events] == sorted(each.at for each in events)


def test_a_late_case_took_longer_than_was_promised(site):
    asked = asked_by("zhou")
    found = near(asked, "case", late_case(asked).key)
    as_of = asked.scope.judged.run.as_of
    account = account_of(asked.city.plan, found, Context(as_of, asked.city.workspace.calendar()), late_case(asked).key)
    spans = {each.tone: each for each in records.spans_of(found, account)}
    taken = spans.get("done") or spans["open"]
    assert (taken.until or as_of) > spans["due"].until
    assert spans["due"].since >= taken.since


def test_a_record_that_came_once_has_one_wording(site):
    asked = asked_by("zhou")
    (wording,) = records.wordings_of(asked, near(asked, "case", late_case(asked).key))
    assert (wording.snapshot, wording.changed) == (1, [])


def test_a_whole_number_finds_a_record_of_any_kind_and_a_begun_one_lists(site):
    asked = asked_by("zhou")
    key = late_case(asked).key
    assert records.with_number(asked, key) == ("case", key)
    assert records.with_number(asked, f"{key}|1")[1] == f"{key}|1"
    assert records.with_number(asked, "nobody") is None
    assert ("case", key) in [each[:2] for each in records.beginning_with(asked, key[:-1], 20)]


def test_a_liaison_finds_only_records_of_their_own_office(site):
    foreign = next(
        each
        for each in goal_exceptions(asked_by("zhou").scope, "goal4", limit=50)
        if each.office != Person.objects.get(number="wang").office_code
    )
    asked = asked_by("wang")
    assert records.with_number(asked, foreign.key) is None
    listed = records.beginning_with(asked, "LX20", 1000)
    assert foreign.key not in [key for _, key, _ in listed]
    assert {office for *_, office in listed} <= {asked.name(each) for each in asked.visible}
