"""The rule for passwords beyond length and commonness: three of four classes of characters (GB/T 22239-2019, 8.1.4.1)."""

from __future__ import annotations

import secrets
from string import ascii_lowercase, ascii_uppercase, digits

from django.core.exceptions import ValidationError

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
        return "密码应含小写字母、大写字母、数字和其他字符中的至少三种。"


def new_password() -> str:
    """Return a password nobody knows yet, with all four classes."""
    classes = (ascii_lowercase, ascii_uppercase, digits, _MARKS)
    letters = [secrets.choice(each) for each in classes]
    letters += [secrets.choice("".join(classes)) for _ in range(_LENGTH - len(letters))]
    secrets.SystemRandom().shuffle(letters)
    return "".join(letters)
