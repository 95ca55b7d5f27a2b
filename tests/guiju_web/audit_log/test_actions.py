"""Writing to the log."""

from django.test import RequestFactory

from guiju_web.audit_log.actions import record, record_by_command
from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person


def test_an_entry_says_who_did_what_to_what_from_where(site):
    request = RequestFactory().get("/", REMOTE_ADDR="127.0.0.9")
    request.user = Person.objects.get(number="li")
    record(request, "导出", "表" * 300, before={"a": 1}, after={"a": 2})
    (entry,) = Entry.objects.all()
    assert (entry.person, entry.person_name, entry.action, entry.address) == ("li", "李办事", "导出", "127.0.0.9")
    assert (entry.before, entry.after, entry.is_refused, len(entry.subject)) == ({"a": 1}, {"a": 2}, False, 200)


def test_what_the_command_line_does_is_written_down_too(site):
    entry = record_by_command("guiju enrol", "开户（命令行）", "zheng")
    assert (entry.person, entry.person_name, entry.address) == ("—", "guiju enrol", "")
