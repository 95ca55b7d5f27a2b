"""Everything in a standard system that does not fit together on a day, as problems with places and remedies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from guiju.errors import Place, Problem
from guiju.model.text import Edition
from guiju.standard_system.external import FILE as EXTERNAL
from guiju.standard_system.framework import FILE as FRAMEWORK
from guiju.standard_system.matters import unknown_standards
from guiju.standard_system.placements import placement_problems, unknown_placement
from guiju.standard_system.planned import FILE as PLANNED
from guiju.standard_system.references import Health
from guiju.standard_system.system import StandardSystem
from guiju.text.nearest import suggestion
from guiju.text.standard_numbers import canonical

Finder = Callable[[StandardSystem, date], Iterator[Problem]]


def inconsistencies(system: StandardSystem, day: date) -> tuple[Problem, ...]:
    """Return every problem of a system on a day, in the order a reviewer would look."""
    return tuple(problem for find in _FINDERS for problem in find(system, day))


def _placements(system: StandardSystem, day: date) -> Iterator[Problem]:
    yield from placement_problems(system.library, system.taxonomies)
    listed = (*((each.placement, each.place, each.title) for each in system.planned),
              *((each.placement, each.place, each.number) for each in system.external.standards))  # fmt: skip
    for written, place, title in listed:
        remedy = unknown_placement(written, system.taxonomies) if written else "请补写 placement。"
        if remedy is not None:
            what = f"{title}的分类代号“{written}”不在任何分类里。"
            yield Problem(place, what, "它在体系里没有位置。", remedy, "unknown_placement")


def _numbers(system: StandardSystem, day: date) -> Iterator[Problem]:
    """Two standards with one number: whoever cites it cannot tell which is meant."""
    seen: dict[str, Edition] = {}
    for edition in _editions(system):
        number = canonical(edition.number)
        other = seen.setdefault(number, edition)
        if other is not edition and number:
            what = f"编号 {number} 已用于 {other.path}。"
            remedy = "请给其中一个换编号；修订的，改年份。"
            yield Problem(Place(edition.path), what, "引用它的人分不清是哪一个。", remedy, "duplicate_number")


def _written_already(system: StandardSystem, day: date) -> Iterator[Problem]:
    titles = {each.title: each.code for each in _editions(system)}
    for planned in system.planned:
        written = planned.code if planned.code in system.library.standards else titles.get(planned.title)
        if written is not None:
            what = f"计划中的{planned.code} {planned.title}已经成文（{written}）。"
            remedy = f"请从 {PLANNED} 删去这一行。"
            yield Problem(planned.place, what, "应有数会多算一项。", remedy, "already_written")


def _titles(system: StandardSystem, day: date) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    named = [(each.title, each.code, Place(each.path)) for each in _editions(system)]
    for title, code, place in (*named, *((each.title, each.code, each.place) for each in system.planned)):
        other = seen.setdefault(title, code)
        if other != code and other in system.library.standards and code in system.library.standards:
            what = f"{code} 与 {other} 的名称都是“{title}”。"
            yield Problem(place, what, "看不出各管什么。", "请改名，或者合并。", "duplicate_title")


def _owners(system: StandardSystem, day: date) -> Iterator[Problem]:
    unowned = [(each.title, Place(each.path)) for each in _editions(system) if not each.front.get("owner")]
    for title, place in (*unowned, *((each.title, each.place) for each in system.planned if not each.owner)):
        yield Problem(
            place, f"{title}没有写归口部门。", "出了问题没有人改，复审没有人办。", "请补写 owner。", "no_owner"
        )


def _bodies(system: StandardSystem, day: date) -> Iterator[Problem]:
    known = system.bodies
    written = [(each.code, body, Place(each.path)) for each in _editions(system) for body in _office_kinds(each)]
    planned = [(each.code, body, each.place) for each in system.planned for body in each.bodies]
    matters = [(each.name, body, each.place) for each in system.matters for body in each.bodies]
    for code, body, place in (*written, *planned, *matters):
        if known and body not in known:
            what, why = f"{code} 适用的主体“{body}”不在五类主体之中。", "按主体列的明细表里找不到它。"
            yield Problem(place, what, why, suggestion(body, known), "unknown_body")


def _office_kinds(edition: Edition) -> list[str]:
    applies = edition.front.get("applies_to")
    kinds = applies.get("office_kinds") if isinstance(applies, dict) else None
    return [str(each) for each in kinds] if isinstance(kinds, list) else []


def _thin_parts(system: StandardSystem, day: date) -> Iterator[Problem]:
    """Parts of the plan with nothing, or less than the plan wants, even when all that is planned is written."""
    plan = system.taxonomies.plan
    counted = {each.code: 0 for each in plan.nodes}
    for entry in system.register(day):
        main = entry.placements[0] if entry.placements else ""
        counted[main] = counted.get(main, 0) + 1
    for node in plan.nodes:
        least = node.should_have or 0
        if node.parent and counted[node.code] < max(least, 1):
            what = f"{node.code} {node.name}只列了 {counted[node.code]} 项标准，应不少于 {max(least, 1)} 项。"
            remedy = f"请把缺的标准列入 {PLANNED}，或者收集现有标准列入 {EXTERNAL}。"
            yield Problem(Place(PLANNED), what, "体系在这里有缺口。", remedy, "thin_part")


def _matters(system: StandardSystem, day: date) -> Iterator[Problem]:
    yield from unknown_standards(system.matters, system.register(day, over=True))


def _goals(system: StandardSystem, day: date) -> Iterator[Problem]:
    codes = {each.code for each in system.register(day)}
    for goal in system.framework.goals:
        if goal.measured_by and goal.measured_by not in codes:
            what = f"目标{goal.number}“{goal.name}”的测量标准 {goal.measured_by} 不在明细表里。"
            remedy = suggestion(goal.measured_by, sorted(codes))
            yield Problem(Place(FRAMEWORK), what, "没有人知道它怎样算。", remedy, "unknown_standard")


def _references(system: StandardSystem, day: date) -> Iterator[Problem]:
    for each in system.references(day):
        if each.health.is_sound or (each.health is Health.UNKNOWN and not each.binds):
            continue
        first = next((one for one in each.references if one.binds), each.references[0])
        others = len(each.references) - 1
        more = f"（另有 {others} 处）" if others else ""
        what = f"引用的 {each.number} {each.health.value}{more}。"
        yield Problem(first.place, what, _WHY[each.health], _remedy(each.successor, each.health), "unsound_reference")


_WHY = {
    Health.UNKNOWN: "它是否现行没有人知道。",
    Health.REPLACED: "照它办事的人用的是旧要求。",
    Health.WITHDRAWN: "它已经没有效力。",
    Health.NOT_YET: "它还没有生效。",
}


def _remedy(successor: str, health: Health) -> str:
    if health is Health.UNKNOWN:
        return f"请核对编号，并在 {EXTERNAL} 登记它的状态。"
    if successor:
        return f"请对照 {successor} 复审引用它的条款。"
    return "请复审引用它的条款。"


def _reviews(system: StandardSystem, day: date) -> Iterator[Problem]:
    for review in system.reviews(day):
        if review.is_overdue(day):
            reason = "、".join(f"{each.number} {each.state}" for each in review.triggers)
            why = (
                f"引用的标准有变化：{reason}。" if reason else f"上次是 {review.last_on}，每 {review.interval} 年一次。"
            )
            what = f"{review.edition} {review.title}应在 {review.due_on} 前复审。"
            remedy = "请复审，把日期写进 reviewed；需要修订的，起草新版。"
            yield Problem(Place(f"{review.edition}.md"), what, why, remedy, "review_overdue")


def _late_plans(system: StandardSystem, day: date) -> Iterator[Problem]:
    """All plans that are late, in one sentence: they have one remedy."""
    written = system.library.standards
    late = [each for each in system.planned if each.planned_on and each.planned_on < day and each.code not in written]
    if late:
        named = "、".join(f"{each.code} {each.title}" for each in late[:3])
        what = f"{len(late)} 项标准过了计划日期还没有成文：{named}{'等' if len(late) > 3 else ''}。"
        remedy = "请催办，或者改 planned 一列的日期。"
        yield Problem(late[0].place, what, "计划不再可信。", remedy, "plan_late")


def _editions(system: StandardSystem) -> Iterator[Edition]:
    for code in sorted(system.library.standards):
        standard = system.library.standards[code]
        yield from standard.editions
        if standard.draft is not None:
            yield standard.draft


_FINDERS: tuple[Finder, ...] = (
    _placements,
    _numbers,
    _written_already,
    _titles,
    _owners,
    _bodies,
    _thin_parts,
    _matters,
    _goals,
    _references,
    _reviews,
    _late_plans,
)
