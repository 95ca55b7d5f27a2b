"""Codes of offices and items: unified social credit codes (GB 32100-2015) and implementing codes of items."""

from __future__ import annotations

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

REGION = "329901"
"""No prefecture has this code in GB/T 2260: the city is invented."""

_NATURES = {"机关": "11", "事业": "12", "团体": "13", "企业": "91", "村（社区）": "54"}


def credit_code(nature: str, serial: int) -> str:
    """Build the 18-character code of the `serial`-th body of a nature, both check characters included.

    >>> credit_code("机关", 1)
    '11329901000000019H'
    """
    body = f"{serial:08d}"
    stem = _NATURES[nature] + REGION + body + _body_check(body)
    return stem + _credit_check(stem)


def item_code(office_code: str, level: int, catalog_code: str) -> str:
    """Build an implementing code: 18 characters of the office, the level of exercise, 12 of the catalogue.

    `level` is 4 for a county-level city and 5 for a town.
    """
    return f"{office_code}{level}{catalog_code}"


def _credit_check(stem: str) -> str:
    total = sum(_ALPHABET.index(each) * weight for each, weight in zip(stem, _CREDIT_WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def _body_check(body: str) -> str:
    """Return the check character of an organisation code (GB 11714-1997)."""
    rest = 11 - sum(int(each) * weight for each, weight in zip(body, _BODY_WEIGHTS, strict=True)) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))
