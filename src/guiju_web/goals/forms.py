"""Forms about what is being done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from guiju.goals.definitions import goals
from guiju_web.goals.models import Undertaking
from guiju_web.ui.templatetags.ui import named

if TYPE_CHECKING:
    _Form = forms.ModelForm[Undertaking]
else:
    _Form = forms.ModelForm

_named = lazy(named, str)


class UndertakingForm(_Form):
    """What is undertaken, by whom, until when."""

    class Meta:
        """The fields a person fills in."""

        model = Undertaking
        fields = ("goal", "what", "responsible", "responsible_office", "due_on")
        widgets = {  # noqa: RUF012 - Django's own shape
            "goal": forms.Select(
                choices=[(each.number, format_lazy("{} {}", each.number, _named(each))) for each in goals()]
            ),
            "due_on": forms.DateInput(attrs={"type": "date"}),
        }

    def clean_goal(self) -> int:
        """Refuse a goal there is not."""
        number = int(self.cleaned_data["goal"])
        if number not in {each.number for each in goals()}:
            raise forms.ValidationError(_("没有这项目标，请从八项目标里选一项。"))
        return number


class SentenceForm(forms.Form):
    """One sentence: how it stands, or how it ended."""

    said = forms.CharField(label=_("一句话"), max_length=300)
