"""Forms of the people's pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils import timezone

from guiju_web.people.roles import Role


class SignInForm(AuthenticationForm):
    """Number and password."""

    error_messages = {  # noqa: RUF012 - Django's own shape
        "invalid_login": "工号或者密码不对。连续错五次，这个工号在这台机器上锁定二十分钟。",
        "inactive": "这个账号已经停用，请向安全管理员查询。",
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["username"].label = "工号"
        self.fields["password"].label = "密码"


class GrantForm(forms.Form):
    """A role from a day on."""

    role = forms.ChoiceField(label="角色", choices=Role.choices)
    since = forms.DateField(label="自", initial=timezone.localdate, widget=forms.DateInput(attrs={"type": "date"}))
