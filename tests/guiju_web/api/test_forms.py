"""The form by which a token is issued offers people with an account in use."""

from django.utils import timezone

from guiju_web.api.forms import IssueForm
from guiju_web.people.models import Person


def test_only_people_in_use_can_own_a_token(site):
    Person.objects.filter(number="wang").update(is_active=False)
    offered = [each.number for each in IssueForm().fields["owner"].queryset]
    assert "wang" not in offered
    assert "li" in offered


def test_dates_are_offered_as_browsers_read_them(site):
    shown = str(IssueForm()["since"])
    assert f'value="{timezone.localdate().isoformat()}"' in shown


def test_a_form_without_scopes_is_not_valid(site):
    form = IssueForm({"name": "x", "owner": "li", "since": "2026-01-01", "until": "2026-02-01"})
    assert set(form.errors) == {"scopes"}
