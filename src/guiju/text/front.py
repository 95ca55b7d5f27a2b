"""The front matter of an edition: what a cover page says about a standard."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from guiju.errors import Place
from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields

FUNCTION_TYPES = ("规范", "规程", "指南", "术语", "符号", "标志", "分类", "评价", "试验")
OBJECT_TYPES = ("产品", "过程", "服务")
SOURCES = ("自制", "转化", "采用")
STAGES = ("征求意见稿", "送审稿", "报批稿")
DRAFT = "draft.md"

FRONT_FIELDS = (
    FieldRule("number", required=True),
    FieldRule("title", required=True),
    FieldRule("title_en"),
    FieldRule("function_type", required=True, choices=FUNCTION_TYPES),
    FieldRule("object_type", choices=OBJECT_TYPES),
    FieldRule("issued", Shape.DATE),
    FieldRule("implemented", Shape.DATE, required=True),
    FieldRule("withdrawn", Shape.DATE),
    FieldRule("transition"),
    FieldRule("replaces", Shape.TEXTS),
    FieldRule("owner"),
    FieldRule("drafting_offices", Shape.TEXTS),
    FieldRule("drafters", Shape.TEXTS),
    FieldRule("source", choices=SOURCES),
    FieldRule("placements", Shape.TEXTS),
    FieldRule("applies_to", Shape.ANY),
    FieldRule("review_interval", Shape.INTEGER, between=(1, 10)),
    FieldRule("reviewed", Shape.DATE),
    FieldRule("ics"),
    FieldRule("ccs"),
    FieldRule("publisher"),
    FieldRule("record_number"),
    FieldRule("stage", choices=STAGES),
    FieldRule("lineage", Shape.ANY),
)
COVER_WORDS: Mapping[str, str] = {
    "number": "标准编号",
    "title": "名称",
    "title_en": "英文名称",
    "function_type": "功能类型",
    "object_type": "对象类型",
    "issued": "发布日期",
    "implemented": "实施日期",
    "withdrawn": "废止日期",
    "transition": "过渡规定",
    "replaces": "代替",
    "owner": "归口单位",
    "drafting_offices": "起草单位",
    "drafters": "主要起草人",
    "source": "来源",
    "placements": "体系位置",
    "applies_to": "适用于",
    "ics": "ICS",
    "ccs": "CCS",
    "publisher": "发布机构",
    "record_number": "备案号",
    "stage": "草案阶段",
}
"""The word people read for a field of the cover."""

_NOT_YET_IN_A_DRAFT = ("number", "implemented")


@dataclass(frozen=True, slots=True)
class Front:
    """The values of the front matter and the first line after it (counted from 1)."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    end: int


def is_draft(path: str) -> bool:
    """Return whether a file holds a draft: one that is in force on no day, whatever date it names."""
    return PurePosixPath(path).name == DRAFT


def date_of_file(path: str) -> date | None:
    """Return the implemented date a file's name states, None if its name is not `YYYY-MM-DD.md`.

    >>> date_of_file("provision/TG-203/2024-01-01.md")
    datetime.date(2024, 1, 1)
    """
    name = PurePosixPath(path)
    if name.suffix != ".md" or not re.fullmatch(r"\d{4}-\d\d-\d\d", name.stem, re.ASCII):
        return None
    try:
        return date.fromisoformat(name.stem)
    except ValueError:
        return None


def read_front(page: Page) -> Front:
    """Read the front matter between the first two lines `---`; problems are added to the page."""
    if not page.lines or page.lines[0].rstrip() != "---":
        page.complain(
            "front_matter_missing",
            Place(page.file, 1),
            "文件不是以封面信息开头。",
            "没有编号、名称和实施日期就不知道它是哪项标准、何时起生效。",
            "请在第一行写 ---，其后写 number、title、function_type、implemented，再以一行 --- 结束。",
        )
        return Front({}, {}, 1)
    end = next((line for line in range(2, len(page.lines) + 1) if page.lines[line - 1].rstrip() == "---"), None)
    if end is None:
        page.complain(
            "front_matter_unclosed",
            Place(page.file, 1),
            "封面信息没有结束。",
            "后面的正文都会被当成封面信息。",
            "请在封面信息之后单独写一行 ---。",
        )
        return Front({}, {}, len(page.lines) + 1)
    entry = read_yaml(page, 2, end)
    if entry is None:
        return Front({}, {}, end + 1)
    optional = _NOT_YET_IN_A_DRAFT if is_draft(page.file) else ()
    rules = [replace(rule, required=rule.required and rule.name not in optional) for rule in FRONT_FIELDS]
    fields = read_fields(page, entry, rules, "封面信息")
    front = Front(fields.values, fields.places, end + 1)
    _compare_dates(page, front)
    return front


def _compare_dates(page: Page, front: Front) -> None:
    issued, implemented, withdrawn = (front.values.get(name) for name in ("issued", "implemented", "withdrawn"))
    if implemented is None:
        return
    if issued is not None and implemented < issued:
        page.complain(
            "implemented_before_issued",
            front.places["implemented"],
            f"实施日期 {implemented} 早于发布日期 {issued}。",
            "没有发布的标准不能要求人执行。",
            "请核对 issued 和 implemented。",
        )
    if withdrawn is not None and withdrawn <= implemented:
        page.complain(
            "withdrawn_before_implemented",
            front.places["withdrawn"],
            f"废止日期 {withdrawn} 不晚于实施日期 {implemented}。",
            "这样它一天也没有生效过。",
            "请核对 implemented 和 withdrawn。",
        )
    named = date_of_file(page.file)
    if named is not None and named != implemented:
        page.complain(
            "date_differs_from_file_name",
            front.places["implemented"],
            f"实施日期 {implemented} 与文件名中的 {named} 不一致。",
            "按哪一天起用这一版判定，只能有一个答案。",
            f"请改日期，或者把文件改名为 {implemented}.md。",
        )
