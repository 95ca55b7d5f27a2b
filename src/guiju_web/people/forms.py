"""Forms of the people's pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guiju_web.people.account_rules import refusal
from guiju_web.people.models import Person
from guiju_web.people.roles import Role


def day_input() -> forms.DateInput:
    """Return a field that asks for a day."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class SignInForm(AuthenticationForm):
    """Number and password; `refused` says why somebody who knew both is not let in."""

    refused = ""
    error_messages = {  # noqa: RUF012 - Django's own shape
        "invalid_login": _("工号或者密码不对。连续错五次，这个工号在这台机器上锁定二十分钟。"),
        "inactive": _("这个账号已锁定。请向安全管理员查询，由他解锁后再登录。"),
    }

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["username"].label = _("工号")
        self.fields["password"].label = _("密码")

    def get_invalid_login_error(self) -> ValidationError:
        """Tell who knows the password of a locked account that it is locked; others nothing of the kind."""
        person = Person.objects.filter(number=self.cleaned_data.get("username"), is_active=False).first()
        if person is not None and person.check_password(str(self.cleaned_data.get("password"))):
            return ValidationError(refusal(person, timezone.now()), code="inactive")
        return super().get_invalid_login_error()


class CodeForm(forms.Form):
    """A code of the second factor."""

    code = forms.CharField(
        label=_("验证码"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}),
    )


class PasswordForm(forms.Form):
    """One's own password, asked again."""

    password = forms.CharField(
        label=_("密码"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class OpenAccountForm(forms.Form):
    """A new account."""

    number = forms.RegexField(
        r"^[A-Za-z0-9._-]+$",
        label=_("工号"),
        max_length=40,
        error_messages={"invalid": _("工号只用字母、数字、点、短横和下划线。")},
    )
    name = forms.CharField(label=_("姓名"), max_length=40)


class GrantForm(forms.Form):
    """A role from a day on, until another day where one is named."""

    role = forms.ChoiceField(label=_("角色"), choices=Role.choices)
    since = forms.DateField(label=_("自"), initial=timezone.localdate, widget=day_input())
    until = forms.DateField(label=_("至（不含；空着表示没有期限）"), required=False, widget=day_input())


class AppointmentForm(forms.Form):
    """A post at an office from a day on; the office is named by its code or its whole name."""

    office_code = forms.CharField(
        label=_("机构（名称或者代码）"), max_length=100, widget=forms.TextInput(attrs={"list": "offices"})
    )
    post = forms.CharField(label=_("岗位"), max_length=60)
    since = forms.DateField(label=_("自"), initial=timezone.localdate, widget=day_input())
    until = forms.DateField(label=_("至（不含；空着表示没有期限）"), required=False, widget=day_input())

    def __init__(self, names: Mapping[str, str], *arguments: Any, **named: Any) -> None:
        named.setdefault("auto_id", "appointment_%s")  # it stands on one page with another form
        super().__init__(*arguments, **named)
        self.names = names

    def clean_office_code(self) -> str:
        """Return the code of the office that was named."""
        typed = str(self.cleaned_data["office_code"]).strip()
        if typed in self.names:
            return typed
        fitting = [code for code, name in self.names.items() if name == typed]
        if len(fitting) != 1:
            raise ValidationError(
                _("没有叫“%(typed)s”的机构。请从提示里选一个，或者填写机构代码。"), params={"typed": typed}
            )
        return fitting[0]
