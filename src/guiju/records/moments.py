"""How texts become instants: the forms of dates, as SQL that types a whole column at once.

Only unambiguous forms are built in (year first, Chinese, compact, day with a month's name, Excel day numbers); whether
`03/04/2024` is March or April only a mapping can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guiju.records.mapping import WRITTEN
from guiju.records.store.sql import quoted

_OFFSET = r"(Z|z|[+-]\d{2}(:?\d{2})?)"
_CLOCK = r"\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?"
_YEAR_FIRST = r"\d{4}([-/])\d{1,2}[-/]\d{1,2}"
_DIRECTIVES = {
    "d": r"\d{1,2}",
    "m": r"\d{1,2}",
    "Y": r"\d{4}",
    "y": r"\d{2}",
    "H": r"\d{1,2}",
    "I": r"\d{1,2}",
    "M": r"\d{1,2}",
    "S": r"\d{1,2}",
    "f": r"\d{1,6}",
    "b": r"[A-Za-z]{3}",
    "B": r"[A-Za-z]+",
    "a": r"[A-Za-z]{3}",
    "A": r"[A-Za-z]+",
    "p": r"[AaPp][Mm]",
    "j": r"\d{1,3}",
}
_NAMED_MONTHS = (
    "%d-%b-%y",
    "%d-%b-%Y",
    "%d %b %Y",
    "%d %B %Y",
    "%d-%b-%Y %H:%M:%S",
    "%d-%b-%Y %H:%M",
    "%b %d, %Y",
    "%B %d, %Y",
)
_COMPACT = ("%Y%m%d", "%Y%m%d%H%M%S", "%Y%m%dT%H%M%S", "%Y%m%d %H:%M:%S", "%Y%m%d%H%M")


def instant_sql(text: str, forms: Sequence[str], timezone: str) -> str:
    """Return SQL that turns the SQL text `text` into a naive TIMESTAMP, NULL where no form fits.

    `forms` are strptime forms, tried in order before the built-in ones. An offset is converted to the local time of
    `timezone`, or dropped when that is WRITTEN.
    """
    given = [_form_sql(text, form) for form in forms]
    return f"coalesce({', '.join([*given, _built_in_sql(text, timezone)])})"


def form_pattern(form: str) -> str:
    """Return a regular expression for texts of a strptime form; it rejects a text far faster than parsing does.

    >>> form_pattern("%d/%m/%Y")
    '\\\\d{1,2}/\\\\d{1,2}/\\\\d{4}'
    """
    parts = re.split(r"%-?([A-Za-z%])", form)
    fixed, directives = parts[0::2], parts[1::2]
    pattern = re.escape(fixed[0])
    for directive, after in zip(directives, fixed[1:], strict=True):
        pattern += _DIRECTIVES.get(directive, ".*") + re.escape(after)
    return pattern.replace(r"\ ", " ").replace(r"\-", "-")


def _form_sql(text: str, form: str) -> str:
    pattern = quoted(form_pattern(form))
    return f"CASE WHEN regexp_full_match({text}, {pattern}) THEN try_strptime({text}, {quoted(form)}) END"


def _built_in_sql(text: str, timezone: str) -> str:
    branches = [
        (rf"{_YEAR_FIRST}([ T]+{_CLOCK})?", f"try_cast({text} AS TIMESTAMP)"),
        (rf"{_YEAR_FIRST}[ T]{_CLOCK} ?{_OFFSET}", _offset_sql(text, timezone)),
        (r"\d{4}年\d{1,2}月\d{1,2}日.*", _chinese_sql(text)),
        (r"\d{4}[-/]\d{1,2}[-/]\d{1,2} *[上下]午.*", _half_day_sql(text)),
        (rf"\d{{4}}\.\d{{1,2}}\.\d{{1,2}}( +{_CLOCK})?", _dotted_sql(text)),
        (r"\d{8}", f"try_strptime({text}, '%Y%m%d')"),
        (r"\d{5}(\.\d+)?", _serial_sql(text)),
    ]
    cases = "".join(f" WHEN regexp_full_match({text}, {quoted(pattern)}) THEN {sql}" for pattern, sql in branches)
    named = ", ".join(_form_sql(text, form) for form in (*_COMPACT, *_NAMED_MONTHS))
    return f"CASE{cases} ELSE coalesce({named}) END"


def _offset_sql(text: str, timezone: str) -> str:
    if timezone == WRITTEN:
        return f"try_cast(regexp_replace({text}, {quoted(' ?' + _OFFSET + '$')}, '') AS TIMESTAMP)"
    joined = f"replace(replace({text}, ' +', '+'), ' -', '-')"
    return f"timezone({quoted(timezone)}, try_cast({joined} AS TIMESTAMPTZ))"


def _chinese_sql(text: str) -> str:
    """`2019年4月25日 9时32分5秒`, with or without the clock."""
    dashed = f"regexp_replace({text}, '^(\\d+)年(\\d+)月(\\d+)日 *', '\\1-\\2-\\3 ')"
    clock = f"rtrim(replace(replace(replace({dashed}, '时', ':'), '分', ':'), '秒', ''), ': ')"
    hours = f"CASE WHEN regexp_full_match({clock}, '[-\\d]+ \\d{{1,2}}') THEN {clock} || ':00' ELSE {clock} END"
    return f"try_cast({hours} AS TIMESTAMP)"


def _half_day_sql(text: str) -> str:
    """`2019/4/25 下午 3:04:05`, as Windows writes it in Chinese."""
    plain = f"regexp_replace({text}, ' *[上下]午 *', ' ')"
    hour = f"try_cast(regexp_extract({text}, '午 *(\\d+)', 1) AS INTEGER)"
    later = f"contains({text}, '下午') AND {hour} < 12"
    return f"try_cast({plain} AS TIMESTAMP) + CASE WHEN {later} THEN INTERVAL 12 HOUR ELSE INTERVAL 0 HOUR END"


def _dotted_sql(text: str) -> str:
    return f"try_cast(regexp_replace({text}, '^(\\d+)\\.(\\d+)\\.(\\d+)', '\\1-\\2-\\3') AS TIMESTAMP)"


def _serial_sql(text: str) -> str:
    """Excel's day number since 1899-12-30, to the nearest second, for days between 1954 and 2119."""
    seconds = f"CAST(round(try_cast({text} AS DOUBLE) * 86400) AS BIGINT)"
    in_range = f"try_cast({text} AS DOUBLE) BETWEEN 20000 AND 80000"
    return f"CASE WHEN {in_range} THEN TIMESTAMP '1899-12-30' + to_seconds({seconds}) END"
