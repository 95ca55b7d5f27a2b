"""The form by which a token is issued."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guiju_web.api.scopes import TokenScope
from guiju_web.people.models import Person


class IssueForm(forms.Form):
    """Whose name, which program, for what, from when until when."""

    name = forms.CharField(label=_("用途（哪个系统）"), max_length=60)
    owner = forms.ModelChoiceField(
        label=_("所有人"), queryset=Person.objects.filter(is_active=True).order_by("number"), to_field_name="number"
    )
    scopes = forms.MultipleChoiceField(label=_("范围"), choices=TokenScope.choices, widget=forms.CheckboxSelectMultiple)
    since = forms.DateField(label=_("自"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    until = forms.DateField(label=_("至（不含）"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        today = timezone.localdate()
        self.fields["since"].initial, self.fields["until"].initial = today, today + timedelta(days=180)
