"""The rules for passwords beyond length and commonness, and new passwords that keep them (GB/T 22239-2019, 8.1.4.1)."""

from __future__ import annotations

import secrets
from datetime import timedelta
from string import ascii_lowercase, ascii_uppercase, digits

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from guiju_web.people.models import PastPassword, Person
from guiju_web.people.roles import ADMINISTRATORS

AGE = timedelta(days=90)
"""How long a password is good for."""
HISTORY = 5
"""How many passwords, the present one among them, are not used again."""
ADMINISTRATOR_LENGTH = 12

_MARKS = "-_.!@#%+="
_LENGTH = 14


class ThreeClassesValidator:
    """Asks for three of: lower case, upper case, digits, other characters."""

    def validate(self, password: str, user: object = None) -> None:
        """Refuse a password of fewer classes."""
        classes = [
            any(each.islower() for each in password),
            any(each.isupper() for each in password),
            any(each.isdigit() for each in password),
            any(not each.isalnum() for each in password),
        ]
        if sum(classes) < 3:
            raise ValidationError(self.get_help_text(), code="too_few_classes")

    def get_help_text(self) -> str:
        """Say the rule."""
        return _("密码应含小写字母、大写字母、数字和其他字符中的至少三种。")


class AdministratorLengthValidator:
    """Asks more of administrators."""

    def validate(self, password: str, user: object = None) -> None:
        """Refuse a password that is too short for an administrator."""
        if isinstance(user, Person) and len(password) < ADMINISTRATOR_LENGTH and ADMINISTRATORS & user.roles_today:
            raise ValidationError(self.get_help_text(), code="too_short_for_an_administrator")

    def get_help_text(self) -> str:
        """Say the rule."""
        return _("管理员的密码至少 %(length)d 个字符。") % {"length": ADMINISTRATOR_LENGTH}


class HistoryValidator:
    """Refuses what was used lately, and remembers what is used now."""

    def validate(self, password: str, user: object = None) -> None:
        """Refuse one of the last passwords."""
        if not isinstance(user, Person) or user.pk is None:
            return
        past = user.past_passwords.values_list("password", flat=True)[:HISTORY]
        if any(check_password(password, each) for each in (user.password, *past)):
            raise ValidationError(self.get_help_text(), code="used_before")

    def password_changed(self, password: str, user: object = None) -> None:
        """Remember a password that was just saved, and forget those too old to matter."""
        if isinstance(user, Person):
            user.past_passwords.create(password=user.password)
            kept = list(user.past_passwords.values_list("pk", flat=True)[:HISTORY])
            PastPassword.objects.filter(person=user).exclude(pk__in=kept).delete()

    def get_help_text(self) -> str:
        """Say the rule."""
        return _("密码不能与最近 %(count)d 次用过的相同。") % {"count": HISTORY}


def new_password() -> str:
    """Return a password nobody knows yet, with all four classes."""
    classes = (ascii_lowercase, ascii_uppercase, digits, _MARKS)
    letters = [secrets.choice(each) for each in classes]
    letters += [secrets.choice("".join(classes)) for serial in range(_LENGTH - len(letters))]
    secrets.SystemRandom().shuffle(letters)
    return "".join(letters)
