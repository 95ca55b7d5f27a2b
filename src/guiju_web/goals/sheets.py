"""The tables of the goals to take away, each with its filters and the snapshot it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from guiju.goals.exceptions import GoalException
from guiju.goals.figure import Figure, Tally, percent
from guiju.model.check import Check
from guiju.model.facts import Fact
from guiju.model.outcome import Outcome
from guiju.verdicts.counts import CheckCount
from guiju.verdicts.findings import Finding
from guiju_web.audit_log.actions import record as log
from guiju_web.goals.queries import Asked
from guiju_web.ui.sheets import sheet
from guiju_web.ui.templatetags.ui import named

Notes = Sequence[tuple[str, object]]


def taken(
    request: HttpRequest,
    asked: Asked,
    name: str,
    notes: Notes,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> HttpResponse:
    """Return a table as a sheet, and log that it was taken away."""
    log(request, "导出", f"{name} {request.GET.urlencode()}")
    run = asked.scope.judged.run
    where = [
        (_("期间"), asked.scope.period.name),
        (_("机构"), asked.name(asked.scope.office) if asked.scope.office else _("全市")),
        *([(_("事项"), f"{asked.item_name} {asked.scope.item}")] if asked.scope.item else []),
        (_("快照"), run.snapshot),
        (_("判定"), run.id),
        (_("截至"), run.as_of),
    ]
    return sheet(name, [*notes, *where], columns, rows)


def figures_sheet(request: HttpRequest, asked: Asked, figures: Iterable[Figure]) -> HttpResponse:
    """Return the figures, the published ones beside them."""
    columns = [
        *(_("指标"), _("名称"), _("例外"), _("分子"), _("分母"), _("值%"), _("下限%"), _("目标%"), _("结论")),
        *(_("无法判定"), _("剔除"), _("公布值%"), _("公布时间")),
    ]
    rows = []
    for each in figures:
        flat, was = each.as_dict(), each.published or {}
        left_out = _("，").join(f"{_(reason)} {n}" for reason, n in each.tally.excluded.items())
        low = flat["interval"][0] if flat["interval"] else None
        rows.append(
            [each.line, named(each), each.exceptions, flat["numerator"], flat["denominator"], flat["value"], low, flat["target"],
             named(each.verdict), flat["undetermined"], left_out, was.get("value"), was.get("published_at")]
        )  # fmt: skip
    return taken(request, asked, "goals", [], columns, rows)


def tallies_sheet(
    request: HttpRequest, asked: Asked, name: str, words: Sequence[str], rows: Iterable[tuple[Sequence[object], Tally]]
) -> HttpResponse:
    """Return a line taken apart: what it is taken apart by, then the numbers."""
    columns = [*words, _("例外"), _("分子"), _("分母"), _("值%"), _("无法判定")]
    cells = [
        [
            *what,
            tally.nonconforming + tally.undetermined,
            tally.conforming,
            tally.denominator,
            percent(tally.conforming, tally.denominator),
            tally.undetermined,
        ]
        for what, tally in rows
    ]
    return taken(request, asked, name, [], columns, cells)


def exceptions_sheet(
    request: HttpRequest, asked: Asked, name: str, outcome: str, rows: Iterable[GoalException]
) -> HttpResponse:
    """Return the records that keep a line from its goal."""
    columns = [_("编号"), _("结果"), _("机构代码"), _("机构"), _("事项编码"), _("事项"), _("月份")]
    cells = [
        [each.key, each.outcome, each.office, asked.name(each.office), each.item, asked.items.get(each.item or ""), each.month]
        for each in rows
    ]  # fmt: skip
    return taken(request, asked, "exceptions", [(_("指标"), name), (_("结果"), outcome)], columns, cells)


def checks_sheet(request: HttpRequest, asked: Asked, rows: Iterable[tuple[Check, CheckCount | None]]) -> HttpResponse:
    """Return checks with their counts."""
    columns = [_("检查项"), _("名称"), _("目标"), _("不符合"), _("无法判定"), _("符合"), _("符合率%")]
    cells = [
        [
            check.id,
            check.title,
            check.goal,
            *((n.nonconforming, n.undetermined, n.conforming, percent(n.conforming, n.asked)) if n else (None,) * 4),
        ]
        for check, n in rows
    ]
    return taken(request, asked, "checks", [], columns, cells)


def findings_sheet(
    request: HttpRequest, asked: Asked, check: Check, facts: Sequence[Fact], found: Iterable[Finding]
) -> HttpResponse:
    """Return what a check found, with the values it read."""
    columns = [_("编号"), _("结果"), *(named(each) for each in facts), _("版本"), _("机构")]
    cells = [
        [each.key, named(Outcome(each.outcome)), *each.values.values(), each.edition, asked.name(each.office)]
        for each in found
    ]
    return taken(request, asked, check.title or check.id, [(_("检查项"), check.id)], columns, cells)
