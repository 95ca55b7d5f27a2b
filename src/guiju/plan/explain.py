"""A plan said in words: what will be read, derived once, grouped and judged, before anything runs."""

from __future__ import annotations

from guiju.checks.words import say
from guiju.model.expression import Expression
from guiju.model.facts import Clocked, Fact, Gathered, Linked, StageFact, Stored, TraceFact
from guiju.model.plan import Plan, PopulationPlan
from guiju.records.kinds import kind


def explain_plan(plan: Plan) -> str:
    """Return the plan as Chinese lines, one paragraph per population."""
    head = [f"截至 {plan.as_of:%Y-%m-%d %H:%M:%S}，{len(plan.populations)} 类记录。" if plan.as_of else ""]
    if plan.automata:
        head.append(f"规程自动机 {len(plan.automata)} 个：{'、'.join(plan.automata)}。每种不同的环节顺序只判一次。")
    return "\n".join([*head, *(line for each in plan.populations for line in _population(each))])


def _population(plan: PopulationPlan) -> list[str]:
    lines = [
        "",
        f"{kind(plan.kind).chinese}（{plan.kind}）：检查 {len(plan.checks)} 项，目标口径 {len(plan.measures)} 条",
    ]
    for title, names in _by_source(plan.facts).items():
        lines.append(f"  {title}：{'、'.join(names)}")
    for anchor in plan.anchors:
        own = [check for check in plan.checks if check.judged_at == anchor]
        lines.append(f"  按 {'，其次 '.join(anchor)} 选版本、归月份的检查 {len(own)} 项：")
        for check in own:
            lines += _check(check.id, [(v.edition, v.applies, v.holds) for v in check.versions])
    for measure in plan.measures:
        lines.append(f"  口径 {measure.id} {measure.title}：计入 {say(measure.counted)}；达标 {say(measure.conforms)}")
    return lines


def _check(name: str, versions: list[tuple[str, Expression | None, Expression]]) -> list[str]:
    lines = []
    for edition, applies, holds in versions:
        condition = f"若{say(applies)}，则" if applies is not None else ""
        lines.append(f"    {name}（{edition}）：{condition}{say(holds)}")
    return lines


def _by_source(facts: tuple[Fact, ...]) -> dict[str, list[str]]:
    titles = {
        Stored: "原样读取",
        Linked: "关联读取",
        StageFact: "由环节汇总一次",
        Gathered: "由所属记录汇总一次",
        TraceFact: "由规程判定一次",
        Clocked: "由时钟推算一次",
    }
    found: dict[str, list[str]] = {}
    for source, title in titles.items():
        if names := [fact.name for fact in facts if isinstance(fact.source, source)]:
            found[title] = names
    return found
