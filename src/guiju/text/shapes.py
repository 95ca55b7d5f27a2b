"""What a field of front matter or of a block may hold, as data, and the reading of its value by that rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from guiju.errors import Place
from guiju.text.nearest import suggestion
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry


class Shape(StrEnum):
    """The shapes a value can have; the member's value is the word people read."""

    TEXT = "文本"
    TEXTS = "文本列表"
    TEXT_OR_TEXTS = "文本或者文本列表"
    INTEGER = "整数"
    NUMBER = "数值"
    BOOLEAN = "true 或者 false"
    DATE = "日期（如 2024-01-01）"
    MOVES = "转移列表（每项写 {from: 环节, to: [环节]}，可以加 when）"
    ANY = "文本、列表或者映射"


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One field: its shape, whether it must be there, and what narrows its value.

    `between` bounds a number, both ends included; `pattern` must match the whole text and `form` says it in Chinese.
    """

    name: str
    shape: Shape = Shape.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    between: tuple[float, float] | None = None
    pattern: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """Values by field name as plain Python (texts as written), and the place of each, list items included."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]


class _ShapeError(Exception):
    """A value has not the shape its field asks for."""


def read_fields(page: Page, entry: Entry, rules: Iterable[FieldRule], owner: str) -> Fields:
    """Read a mapping by the rules of its fields; what does not fit is left out and its problem added.

    `owner` names the mapping in messages, as `检查 accepted-in-time`. A field without a value is one not written.
    """
    by_name = {rule.name: rule for rule in rules}
    if not isinstance(entry.value, dict):
        what = f"{owner}不是“字段名: 值”的形式。"
        page.complain("not_a_mapping", entry.place, what, "程序按字段名取值。", "请每行写一个字段，冒号后空一格。")
        return Fields({}, {})
    values: dict[str, Any] = {}
    for name, each in entry.value.items():
        if name not in by_name:
            page.complain(
                "unknown_field",
                each.key_place or each.place,
                f"{owner}没有字段 {name}。",
                "写错的字段不会生效。",
                suggestion(name, by_name),
            )
        elif each.value not in (None, "", [], {}):
            _take(page, each, by_name[name], owner, values)
    for rule in by_name.values():
        _require(page, entry, rule, owner)
    return Fields(values, {path: place for path, place in entry.places().items() if path.split(".")[0] in values})


def _take(page: Page, entry: Entry, rule: FieldRule, owner: str, values: dict[str, Any]) -> None:
    try:
        value = _READERS[rule.shape](entry)
    except _ShapeError:
        page.complain(
            "wrong_type",
            entry.place,
            f"{owner}的字段 {rule.name} 应当是{rule.shape.value}。",
            "程序读不出它的值。",
            _remedy_of_type(entry, rule),
        )
        return
    fault = _fault(value, rule)
    if fault:
        why, remedy = fault
        page.complain("bad_value", entry.place, f"{owner}的字段 {rule.name} 不能是 {entry.written}。", why, remedy)
    else:
        values[rule.name] = value


def _require(page: Page, entry: Entry, rule: FieldRule, owner: str) -> None:
    assert isinstance(entry.value, dict)
    written = entry.value.get(rule.name)
    if rule.required and (written is None or written.value in (None, "", [], {})):
        page.complain(
            "missing_field",
            written.place if written else entry.place,
            f"{owner}缺少字段 {rule.name}。",
            "没有它就不完整。",
            f"请补写 {rule.name}: {rule.shape.value}。",
        )


def _fault(value: Any, rule: FieldRule) -> tuple[str, str] | None:
    """Return why a value of the right shape is still not allowed, and what to do; None when it is."""
    if rule.choices and value not in rule.choices:
        return "它不在规定的几种之中。", suggestion(str(value), rule.choices)
    if rule.between and not rule.between[0] <= value <= rule.between[1]:
        low, high = rule.between
        return "它超出了范围。", f"请写 {low:g} 到 {high:g} 之间的数。"
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return "别处要按这个名称引用它。", f"请用{rule.form}。"
    return None


def _remedy_of_type(entry: Entry, rule: FieldRule) -> str:
    percent = re.fullmatch(r"(\d+(?:\.\d+)?)\s*[%％]", entry.written)
    if rule.shape is Shape.NUMBER and percent:
        return f"百分数请写成小数，如 {float(percent[1]) / 100:.6g}。"
    if rule.shape is Shape.TEXT and isinstance(entry.value, list):
        return "请只写一个值，不加方括号。"
    if rule.shape is Shape.TEXTS and entry.written:
        return f"请写成 [{entry.written}]。"
    return f"请写{rule.shape.value}。"


def _text(entry: Entry) -> str:
    if isinstance(entry.value, list | dict) or entry.value in (None, ""):
        raise _ShapeError
    return entry.written


def _texts(entry: Entry) -> list[str]:
    if not isinstance(entry.value, list):
        raise _ShapeError
    return [_text(each) for each in entry.value]


def _text_or_texts(entry: Entry) -> str | list[str]:
    return _texts(entry) if isinstance(entry.value, list) else _text(entry)


def _integer(entry: Entry) -> int:
    if type(entry.value) is not int:
        raise _ShapeError
    return entry.value


def _number(entry: Entry) -> int | float:
    if type(entry.value) not in (int, float):
        raise _ShapeError
    assert isinstance(entry.value, int | float)
    return entry.value


def _boolean(entry: Entry) -> bool:
    if not isinstance(entry.value, bool):
        raise _ShapeError
    return entry.value


def _date(entry: Entry) -> date:
    if type(entry.value) is not date:
        raise _ShapeError
    return entry.value


def _moves(entry: Entry) -> list[dict[str, str | list[str]]]:
    if not isinstance(entry.value, list):
        raise _ShapeError
    return [_move(each) for each in entry.value]


def _move(entry: Entry) -> dict[str, str | list[str]]:
    if not isinstance(entry.value, dict) or not {"from", "to"} <= set(entry.value) <= {"from", "to", "when"}:
        raise _ShapeError
    return {name: _text_or_texts(each) if name == "to" else _text(each) for name, each in entry.value.items()}


def _anything(entry: Entry) -> Any:
    return entry.plain()


_READERS: Mapping[Shape, Callable[[Entry], Any]] = {
    Shape.TEXT: _text,
    Shape.TEXTS: _texts,
    Shape.TEXT_OR_TEXTS: _text_or_texts,
    Shape.INTEGER: _integer,
    Shape.NUMBER: _number,
    Shape.BOOLEAN: _boolean,
    Shape.DATE: _date,
    Shape.MOVES: _moves,
    Shape.ANY: _anything,
}
