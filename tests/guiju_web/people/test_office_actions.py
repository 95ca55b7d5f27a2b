"""What is written down about offices."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from guiju.goals.office_tree import ChangeOfOffice as C
from guiju.goals.office_tree import StandingOffice
from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Post, Window, WrittenChange
from guiju_web.people.office_actions import create_post, end_of_office, open_window, withdraw_change, write_change
from tests.guiju_web.people.test_actions import as_person

DAY = date(2024, 5, 1)
OFFICES = {
    "1": StandingOffice("1", "市", "市", None), "2": StandingOffice("2", "老局", "部门", "1"),
    "3": StandingOffice("3", "科", "部门", "2"),
}  # fmt: skip


def written(code="2", what=C.RENAMED, after="新局", number="qian", **more):
    return write_change(
        as_person(number), offices=OFFICES, code=code, what=what, on=DAY, after=after, ground="启编〔2024〕3号", **more
    )


def test_a_new_name_is_written_with_what_was_before_and_the_document(site):
    made = written()
    assert (made.before, made.after, made.written_by) == ("老局", "新局", "qian")
    entry = Entry.objects.get()
    assert (entry.action, entry.subject) == ("机构变更", "2 更名")
    assert entry.after["ground"] == "启编〔2024〕3号"


def test_a_moved_office_remembers_where_it_was(site):
    assert written("3", C.MOVED, "1").before == "2"


@pytest.mark.parametrize(("code", "what", "after", "parent"), [
    ("2", C.CLOSED, "", ""), ("3", C.MERGED, "2", ""), ("4", C.OPENED, "新站", "2"),
])  # fmt: skip
def test_offices_are_opened_merged_and_closed(site, code, what, after, parent):
    written(code, what, after, parent=parent)
    assert WrittenChange.objects.get().after == after


@pytest.mark.parametrize(("code", "what", "after"), [
    ("2", C.RENAMED, "老局"), ("2", C.RENAMED, ""), ("2", C.MOVED, "2"), ("2", C.MOVED, "3"), ("2", C.MOVED, "9"),
    ("2", C.MERGED, "2"), ("2", C.MERGED, "9"), ("9", C.CLOSED, ""), ("2", C.OPENED, "又一个"), ("9", C.OPENED, "无上级"),
])  # fmt: skip
def test_what_cannot_be_is_refused(site, code, what, after):
    with pytest.raises(ValidationError):
        written(code, what, after)
    assert not WrittenChange.objects.exists()


def test_a_mistake_is_withdrawn_and_stays_on_record(site):
    withdraw_change(as_person("qian"), change=written())
    assert WrittenChange.objects.get().withdrawn_by == "qian"


def test_windows_and_posts_are_opened_once_and_ended(site):
    window = open_window(as_person("qian"), office_code="2", number="A001", work="户籍", since=DAY)
    post = create_post(as_person("qian"), office_code="2", name="首席代表", since=DAY)
    with pytest.raises(ValidationError):
        open_window(as_person("qian"), office_code="3", number="A001", work="", since=DAY)
    with pytest.raises(ValidationError):
        create_post(as_person("qian"), office_code="2", name="首席代表", since=DAY)
    for each in (window, post):
        end_of_office(as_person("qian"), ended=each, until=date(2024, 6, 1))
    assert Window.objects.get().until == Post.objects.get().until == date(2024, 6, 1)
    assert Entry.objects.latest("number").action == "撤销岗位"


def test_nobody_else_writes_about_offices(site):
    for number in ("sun", "wang"):
        with pytest.raises(PermissionDenied):
            written(number=number)
        assert Entry.objects.latest("number").is_refused
