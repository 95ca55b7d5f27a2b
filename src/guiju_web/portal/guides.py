"""Service guides (GB/T 36114-2018) out of the records of items: their elements in groups, the time limit in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guiju.engines.sql.relations import relation
from guiju.model.text import Edition, Library
from guiju.records.kinds import kind
from guiju.verdicts.query import ask
from guiju_web.ui.city import City
from guiju_web.ui.templatetags.ui import named

GROUPS: Mapping[Any, tuple[str, ...]] = {
    gettext_lazy("基本信息"): (
        "item_name",
        "item_code",
        "catalog_code",
        "item_type",
        "office_name",
        "use_level",
        "is_authorised",
    ),
    gettext_lazy("依据和条件"): ("legal_basis", "basis_from", "accept_condition"),
    gettext_lazy("办理"): ("case_type", "special_procedures", "is_online", "in_hall", "visits_limit"),
    gettext_lazy("收费"): ("is_fee", "fee_basis", "fee_amount"),
    gettext_lazy("结果和监督"): ("result_name", "supervise_way"),
}
"""The elements of a guide that records of items hold, in the groups people look for them in; the limits are said apart."""
LIMITS = ("statutory_limit", "statutory_unit", "promised_limit", "promised_unit")
GUIDE_FIELDS = (*(name for names in GROUPS.values() for name in names), *LIMITS)
NOT_HELD = (
    gettext_lazy("申请材料"),
    gettext_lazy("办理流程"),
    gettext_lazy("办公地址和时间"),
    gettext_lazy("咨询方式"),
)
"""Elements of the standard that no record of an item holds."""
_VALID = "(valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?)"


@dataclass(frozen=True)
class Guide:
    """One guide: its groups of (word, value), and how long it takes in sentences."""

    code: str
    name: str
    groups: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]
    limits: tuple[str, ...]


def guides(city: City, wanted: str, after: str, most: int, sort: str = "") -> list[dict[str, Any]]:
    """Return items in force in whose name, code or office every word stands, by code, beginning behind one.

    Of several versions of an item in force at once the newest is listed.
    """
    if city.snapshot is None:
        return []
    day = _day(city)
    words = wanted.split()
    asked = " AND contains(lower(concat_ws(' ', item_name, item_code, office_name)), lower(?))" * len(words)
    narrowed = " AND item_type = ?" if sort else ""
    return ask(
        f"SELECT item_code, item_name, office_name, item_type, case_type, {', '.join(LIMITS)} "
        f"FROM {relation(kind('item'), city.snapshot)} WHERE {_VALID}{asked}{narrowed} AND item_code > ? "
        "QUALIFY row_number() OVER (PARTITION BY item_code ORDER BY item_version DESC) = 1 ORDER BY item_code LIMIT ?",
        [day, day, *words, *([sort] if sort else []), after, most],
    )


def guide(city: City, code: str) -> Guide | None:
    """Return an item's guide in force; None where there is no such item."""
    if city.snapshot is None:
        return None
    day = _day(city)
    rows = ask(
        f"SELECT {', '.join(GUIDE_FIELDS)} FROM {relation(kind('item'), city.snapshot)} WHERE item_code = ? "
        f"AND {_VALID} ORDER BY item_version DESC LIMIT 1",
        [code, day, day],
    )
    if not rows:
        return None
    words = {each.name: named(each) for each in kind("item").fields}
    groups = (
        (str(group), tuple((words[name], rows[0][name]) for name in names if rows[0][name] is not None))
        for group, names in GROUPS.items()
    )
    filled = tuple((group, elements) for group, elements in groups if elements)
    return Guide(code, str(rows[0]["item_name"]), filled, limits_said(rows[0]))


def limits_said(item: Mapping[str, Any]) -> tuple[str, ...]:
    """Say the limits of an item so that nobody has to work anything out.

    >>> limits_said({"promised_limit": 5, "promised_unit": "工作日", "statutory_limit": 20, "statutory_unit": "工作日"})
    ('自受理之日起5个工作日内办结。', '法律规定的时限是20个工作日，承诺比它少15个工作日。')
    >>> limits_said({"case_type": "即办件"})
    ('当场办结。',)
    """
    promised, unit = item.get("promised_limit"), item.get("promised_unit") or "工作日"
    lawful, lawful_unit = item.get("statutory_limit"), item.get("statutory_unit") or "工作日"
    told = []
    if item.get("case_type") == "即办件" or promised == 0:
        told.append(_("当场办结。"))
    elif promised is not None:
        told.append(_("自受理之日起{limit}内办结。").format(limit=_amount(promised, unit)))
    elif lawful is not None:
        limit = _amount(lawful, lawful_unit)
        told.append(_("自受理之日起{limit}内办结，这是法律规定的时限。").format(limit=limit))
    if lawful and promised is not None:
        limit = _amount(lawful, lawful_unit)
        if unit == lawful_unit and lawful > promised:
            less = _amount(lawful - promised, unit)
            told.append(_("法律规定的时限是{limit}，承诺比它少{less}。").format(limit=limit, less=less))
        else:
            told.append(_("法律规定的时限是{limit}。").format(limit=limit))
    if item.get("special_procedures"):
        told.append(_("{procedures}所用的时间依法不计算在内。").format(procedures=item["special_procedures"]))
    return tuple(told)


def binding(city: City, library: Library) -> Sequence[tuple[str, list[Edition]]]:
    """Return the standards in force that judge a guide itself, and those that judge how its cases are handled."""
    in_force = {each.code: each for each in library.in_force(_day(city))}
    codes: dict[str, set[str]] = {"item": set(), "case": set()}
    for check in city.compiled.checks:
        code = check.id.split("/")[0]
        if check.population in codes and code in in_force:
            codes[check.population].add(code)
    named = ((_("这份指南本身"), "item"), (_("这个事项的办理"), "case"))
    return [(word, [in_force[code] for code in sorted(codes[population])]) for word, population in named]


def _amount(limit: float, unit: str) -> str:
    words = {
        "工作日": _("1个工作日") if limit == 1 else _("{n}个工作日"),
        "自然日": _("1个自然日") if limit == 1 else _("{n}个自然日"),
        "月": _("1个月") if limit == 1 else _("{n}个月"),
        "年": _("1年") if limit == 1 else _("{n}年"),
        "小时": _("1小时") if limit == 1 else _("{n}小时"),
    }
    return words.get(unit, f"{{n}}个{unit}").format(n=f"{limit:g}")


def _day(city: City) -> date:
    assert city.judged is not None
    return city.judged.run.as_of.date()
