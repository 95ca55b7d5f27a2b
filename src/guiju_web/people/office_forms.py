"""Forms of the pages of offices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guiju.goals.office_tree import ChangeOfOffice
from guiju_web.people.forms import day_input


class ChangeForm(forms.Form):
    """What happens to an office on a day."""

    what = forms.ChoiceField(
        label=_("变更"),
        choices=[
            (ChangeOfOffice.RENAMED.value, _("更名")),
            (ChangeOfOffice.MOVED.value, _("划转")),
            (ChangeOfOffice.MERGED.value, _("并入")),
            (ChangeOfOffice.CLOSED.value, _("撤销")),
        ],
    )
    on = forms.DateField(label=_("自哪天起"), initial=timezone.localdate, widget=day_input())
    after = forms.CharField(
        label=_("新的名称，或者划入、并入的机构（撤销不填）"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "offices"}),
    )
    ground = forms.CharField(label=_("依据（文号）"), max_length=200)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        named.setdefault("auto_id", "change_%s")
        super().__init__(*arguments, **named)


class OpenOfficeForm(forms.Form):
    """A new office."""

    code = forms.RegexField(
        r"^[0-9A-Za-z-]+$",
        label=_("机构代码（统一社会信用代码）"),
        max_length=40,
        error_messages={"invalid": _("机构代码只用数字、字母和短横。")},
    )
    name = forms.CharField(label=_("机构名称"), max_length=200)
    kind = forms.ChoiceField(label=_("类别"))
    parent = forms.CharField(
        label=_("上级机构（名称或者代码）"), max_length=200, widget=forms.TextInput(attrs={"list": "offices"})
    )
    on = forms.DateField(label=_("自哪天起"), initial=timezone.localdate, widget=day_input())
    ground = forms.CharField(label=_("依据（文号）"), max_length=200)

    def __init__(self, kinds: Sequence[str], *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["kind"].choices = [(each, each) for each in kinds]  # type: ignore[attr-defined]


class WindowForm(forms.Form):
    """A window from a day on."""

    number = forms.CharField(label=_("窗口编号"), max_length=40)
    work = forms.CharField(label=_("承办业务"), max_length=200, required=False)
    since = forms.DateField(label=_("自"), initial=timezone.localdate, widget=day_input())

    def __init__(self, *arguments: Any, **named: Any) -> None:
        named.setdefault("auto_id", "window_%s")
        super().__init__(*arguments, **named)


class PostForm(forms.Form):
    """A post from a day on."""

    name = forms.CharField(label=_("岗位"), max_length=60)
    since = forms.DateField(label=_("自"), initial=timezone.localdate, widget=day_input())

    def __init__(self, *arguments: Any, **named: Any) -> None:
        named.setdefault("auto_id", "post_%s")
        super().__init__(*arguments, **named)
