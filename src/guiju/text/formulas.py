"""Formulas: a fence `formula` with the formula and the meaning of its symbols (GB/T 1.1-2020, 9.9)."""

from __future__ import annotations

from markdown_it.token import Token

from guiju.model.body import Formula, Stretch
from guiju.text.headings import ID_FORM, ID_PATTERN
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry, read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields

FORMULA = "formula"
FORMULA_FIELDS = (
    FieldRule("id", pattern=ID_PATTERN, form=ID_FORM),
    FieldRule("formula", required=True),
    FieldRule("where", Shape.ANY),
)


def read_formula(page: Page, token: Token, clause: str) -> Formula | None:
    """Read a fence `formula`; None when it cannot be understood, with the reasons added to the page."""
    assert token.map is not None
    first, end = token.map[0] + 1, token.map[1]
    entry = read_yaml(page, first + 1, end, clause)
    if entry is None:
        return None
    fields = read_fields(page, entry, FORMULA_FIELDS, "公式")
    where = _meanings(page, entry)
    if "formula" not in fields.values:
        return None
    written, place = fields.values["formula"], fields.places["formula"]
    assert place.line is not None
    offset = page.offset(place.line) + (place.column or 1) - 1
    return Formula(Stretch(written, offset), where, page.offset(first), fields.values.get("id"))


def _meanings(page: Page, entry: Entry) -> dict[str, str]:
    """Return what each symbol means, in the order written; a problem is added where `where` is no mapping of texts."""
    written = entry.value.get("where") if isinstance(entry.value, dict) else None
    if written is None or written.value is None:
        return {}
    if not isinstance(written.value, dict) or any(
        isinstance(each.value, dict | list) for each in written.value.values()
    ):
        page.complain(
            "bad_where",
            written.place,
            "公式的 where 不是“符号: 含义”的形式。",
            "印出来的“式中”就没有内容。",
            "请每行写一个符号和它的含义，冒号后空一格。",
        )
        return {}
    return {symbol: each.written for symbol, each in written.value.items()}
