"""What can be wrong with a record: the reasons, which rows they keep out, and the rules behind them, as data.

A row is quarantined (`reject`) when it cannot become the record its sender meant: its key is missing, or a value that
is there cannot be understood; leaving such a value out would turn it into a missing one. A contradiction between
understood values (closed before accepted) is listed (`warn`) and kept: the clock answers for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from guiju.model.fields import Field, Kind
from guiju.model.types import Type
from guiju.records.credit_code import SHAPE

EARLIEST_YEAR = 1990
YEARS_AHEAD = 50


class Severity(StrEnum):
    """Whether a row with this fault is kept out, or kept and listed."""

    REJECT = "reject"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that can be wrong: `what` names the field as {field}, `remedy` says how the sender mends it."""

    code: str
    severity: Severity
    what: str
    remedy: str


SUMMARY_WORDS = ("合计", "总计", "小计", "合　计", "合 计", "总 计", "total", "Total", "TOTAL", "Sum")
"""What the first cell of a row of sums says; sums are no records, whatever stands in the column of the key."""

# fmt: off
REASONS: Mapping[str, Reason] = {each.code: each for each in (
    Reason("missing_key", Severity.REJECT, "缺少{field}", "请补填{field}：没有它，不知道这一行说的是哪一条记录。"),
    Reason("missing_required", Severity.REJECT, "缺少{field}", "请补填{field}。"),
    Reason("unparsable_moment", Severity.REJECT, "{field}不是能识别的日期或者时间",
           "请写成 2024-01-31 或者 2024-01-31 09:30:00；日期没有错的，请在映射文件的 dates 里写明它的格式。"),
    Reason("unparsable_number", Severity.REJECT, "{field}不是数", "请只写数字，如 20；带单位的，请在映射文件的 units 里写明。"),
    Reason("unparsable_boolean", Severity.REJECT, "{field}不是是非", "请写“是”或者“否”。"),
    Reason("value_outside_set", Severity.REJECT, "{field}不在规定的取值之内",
           "请改为{values}之一；来源系统另有写法的，请在映射文件的 values 里写明对应关系。"),
    Reason("nothing_to_extract", Severity.REJECT, "{field}里没有映射要取的部分", "请核对内容，或者修改映射文件的 extract。"),
    Reason("undecodable", Severity.REJECT, "{field}含有无法识别的字节", "请用原来的系统重新导出，保存为 UTF-8 编码。"),
    Reason("summary_row", Severity.REJECT, "这一行像是合计，不是记录", "不用改；确实是记录的，请把第一列的“合计”换成别的字。"),
    Reason("too_few_cells", Severity.REJECT, "这一行的列比表头少", "请核对有没有漏列，空着的列也要留分隔符。"),
    Reason("too_many_cells", Severity.REJECT, "这一行的列比表头多", "内容里有分隔符的，请用英文双引号把整个单元格括起来。"),
    Reason("open_quote", Severity.REJECT, "这一行的双引号没有成对", "请补上另一半英文双引号；内容里的双引号写两遍。"),
    Reason("reversed_order", Severity.WARN, "{field}早于{other}", "请核对两个时间；判定时钟对这样的办件不作答。"),
    Reason("before_1990", Severity.WARN, "{field}早于 1990 年", "请核对是不是系统的默认日期；空着比错的好。"),
    Reason("far_ahead", Severity.WARN, "{field}在 50 年以后", "请核对年份。"),
    Reason("negative", Severity.WARN, "{field}是负数", "请核对数值。"),
    Reason("wrong_credit_code", Severity.WARN, "{field}的统一社会信用代码校验位不对（GB 32100）", "请核对有没有抄错的字符。"),
    Reason("duplicate_key", Severity.WARN, "同一{field}有几行且内容不同，取最后一行", "请核对哪一行是对的；重复的请删去。"),
    Reason("stage_after_close", Severity.WARN, "环节在办件办结之后", "请核对办结时间，或者核对环节是不是补录的。"),
    Reason("conflicting_values", Severity.WARN, "同一条记录的各行里{field}不一致，取最后一个", "请核对哪一行是对的。"),
)}

ORDERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "case": (
        ("applied_at", "accepted_at"), ("received_at", "accepted_at"), ("received_at", "refused_at"),
        ("received_at", "supplement_notified_at"), ("supplement_notified_at", "supplement_done_at"),
        ("received_at", "closed_at"), ("accepted_at", "decided_at"), ("accepted_at", "closed_at"),
        ("accepted_at", "source_due_at"), ("received_at", "source_due_at"), ("closed_at", "delivered_at"),
    ),
    "stage": (("started_at", "ended_at"),),
    "suspension": (("started_at", "ended_at"),),
    "rating": (("rated_at", "replied_at"), ("replied_at", "called_back_at")),
    "complaint": (("received_at", "accepted_at"), ("received_at", "replied_at"), ("received_at", "closed_at"),
                  ("accepted_at", "closed_at")),
    "item": (("valid_from", "valid_to"), ("basis_from", "basis_to")),
    "office": (("opened_on", "closed_on"),),
    "awareness": (("leave_from", "leave_to"),),
}
"""Pairs of one kind's moments of which the first cannot be later than the second."""
# fmt: on


@dataclass(frozen=True, slots=True)
class Rule:
    """A contradiction to look for in typed rows: `condition` is SQL over the fields, true where the rule is broken."""

    code: str
    field: str
    condition: str
    other: str = ""


def rules(kind: Kind, present: Sequence[str], at: datetime) -> Iterator[Rule]:
    """Yield the contradictions to look for among the fields that a file gives; `at` is the day of the import."""
    fields = [each for each in kind.fields if each.name in present]
    for earlier, later in ORDERS.get(kind.name, ()):
        if earlier in present and later in present:
            yield Rule("reversed_order", later, _is_earlier(later, earlier), earlier)
    for each in fields:
        if each.type.is_moment:
            yield Rule("before_1990", each.name, f"\"{each.name}\" < DATE '{EARLIEST_YEAR}-01-01'")
            yield Rule("far_ahead", each.name, f"\"{each.name}\" >= DATE '{at.year + YEARS_AHEAD + 1}-01-01'")
        elif each.type.is_numeric:
            yield Rule("negative", each.name, f'"{each.name}" < 0')


def holds_credit_code(field: Field) -> bool:
    """Whether a field names an office by a code, for which city and state use the unified social credit code."""
    return field.type is Type.TEXT and field.name in ("office_code", "parent_code")


def credit_code_shape(name: str) -> str:
    """Return SQL that is true where a text has the shape of a credit code."""
    return f"regexp_full_match(\"{name}\", '{SHAPE}')"


def unparsable(field: Field) -> str:
    """Return the code of the reason why a text could not become a value of this field."""
    if field.type is Type.BOOLEAN:
        return "unparsable_boolean"
    if field.type.is_moment:
        return "unparsable_moment"
    if field.name == "level" or field.values:
        return "value_outside_set"
    return "undecodable" if field.type is Type.TEXT else "unparsable_number"


def sentence(code: str, field: Field | None = None, other: Field | None = None) -> str:
    """Return what is wrong, in the words of the sender's table."""
    name = f"“{field.chinese}”" if field else ""
    return REASONS[code].what.format(field=name, other=f"“{other.chinese}”" if other else "")


def remedy(code: str, field: Field | None = None) -> str:
    """Return how the sender mends it."""
    name = f"“{field.chinese}”" if field else ""
    values = "、".join(field.values) if field and field.values else "1 到 5"
    return REASONS[code].remedy.format(field=name, values=values)


def _is_earlier(later: str, earlier: str) -> str:
    """A moment without a time of day stands for its whole day: it contradicts only another day."""
    one, other = f'"{later}"', f'"{earlier}"'
    return f"{one} < {other} AND NOT ({one}::DATE = {other}::DATE AND {one} = date_trunc('day', {one}))"
