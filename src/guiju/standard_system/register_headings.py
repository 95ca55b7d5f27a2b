"""What the columns of a city's old register mean, guessed from their headings."""

from __future__ import annotations

from collections.abc import Sequence

from guiju.records.readers.header import folded

NAMES: dict[str, tuple[str, ...]] = {
    "number": ("标准编号", "标准号", "编号", "标准编号代号", "标准代号", "现行标准编号", "number", "standard number"),
    "code": ("代号", "内部代号", "code"),
    "title": ("标准名称", "名称", "标准题目", "文件名称", "制度名称", "title", "name"),
    "system": ("标准体系编号", "体系编号", "体系表编号", "体系代号", "分类代号", "placement"),
    "part": ("子体系名称", "子体系", "分类", "类别", "所属子体系", "体系类别", "模块"),
    "level": ("宜定级别", "级别", "标准级别", "层级", "level"),
    "status": ("状态", "标准状态", "备注状态", "status", "state"),
    "issued": ("发布日期", "发布时间", "批准日期", "issued"),
    "implemented": ("实施日期", "实施时间", "生效日期", "执行日期", "implemented"),
    "withdrawn": ("废止日期", "作废日期", "withdrawn"),
    "planned": ("计划完成时间", "计划日期", "拟制定时间", "修订年度", "计划完成日期", "planned"),
    "replaced_by": ("代替标准", "替代标准", "被何标准代替", "replaced by"),
    "replaces": ("被代替标准", "被代替标准号或作废", "代替标准号"),
    "owner": ("归口部门", "责任部门", "责任科室", "归口科室", "起草部门", "起草单位", "主管部门", "owner"),
    "function_type": ("标准类型", "功能类型", "标准性质", "文件类型", "function type"),
    "bodies": ("适用主体", "适用范围", "适用单位", "bodies"),
    "serial": ("序号", "no", "序"),
}
_FIELDS = {folded(name): field for field, names in NAMES.items() for name in names}
KNOWN = frozenset(_FIELDS)


def guess_headings(headings: Sequence[str]) -> dict[str, str]:
    """Return the field of each heading that is known; of two columns for one field the first one counts.

    >>> guess_headings(["序号", "标准编号（代号）", "标准名称", "出处"])
    {'序号': 'serial', '标准编号（代号）': 'number', '标准名称': 'title'}
    """
    found: dict[str, str] = {}
    for heading in headings:
        field = _FIELDS.get(folded(heading))
        if field is not None and field not in found.values():
            found[heading] = field
    return found
