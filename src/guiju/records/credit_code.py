"""The unified social credit code of GB 32100-2015 and its check character."""

from __future__ import annotations

import re

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE = re.compile(rf"[{_ALPHABET}]{{18}}")
SHAPE = "[0-9A-Za-z]{18}"
"""What is meant as a credit code, right or wrong; codes of another length are a city's own affair."""
_MODULUS = len(_ALPHABET)


def is_valid_credit_code(text: str) -> bool:
    """Whether the 18th character is the check character of the first seventeen.

    >>> is_valid_credit_code("91350100M000100Y43"), is_valid_credit_code("91350100M000100Y44")
    (True, False)
    """
    if _CODE.fullmatch(text) is None:
        return False
    total = sum(_ALPHABET.index(character) * pow(3, place, _MODULUS) for place, character in enumerate(text[:17]))
    return text[17] == _ALPHABET[-total % _MODULUS]
