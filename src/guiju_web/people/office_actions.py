"""What is written down about offices: dated changes, windows and posts; each action checks, changes and logs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from guiju.goals.office_tree import ChangeOfOffice, StandingOffice, branch
from guiju_web.audit_log.actions import record
from guiju_web.people.models import Post, Window, WrittenChange
from guiju_web.people.queries import who

PERMISSION = "offices.change"
_WORDS = {
    ChangeOfOffice.OPENED: "设立",
    ChangeOfOffice.RENAMED: "更名",
    ChangeOfOffice.MOVED: "划转",
    ChangeOfOffice.MERGED: "并入",
    ChangeOfOffice.CLOSED: "撤销",
}


def write_change(
    request: HttpRequest,
    *,
    offices: Mapping[str, StandingOffice],
    code: str,
    what: ChangeOfOffice,
    on: date,
    after: str,
    ground: str,
    kind: str = "",
    parent: str = "",
) -> WrittenChange:
    """Write down what happens to an office on a day; `offices` are those that stand on the day before it happens."""
    subject = f"{code} {_WORDS[what]}"
    _require(request, "机构变更", subject)
    _refuse_nonsense(offices, code, what, after, parent)
    before = ""
    if what is ChangeOfOffice.RENAMED:
        before = offices[code].name
    elif what is ChangeOfOffice.MOVED:
        before = offices[code].parent or ""
    with transaction.atomic():
        made = WrittenChange.objects.create(
            office_code=code,
            what=what,
            on=on,
            before=before,
            after="" if what is ChangeOfOffice.CLOSED else after,
            kind=kind,
            parent=parent,
            ground=ground,
            written_by=who(request).number,
        )
        said = {"on": on.isoformat(), "after": made.after, "ground": ground}
        record(request, "机构变更", subject, before={"before": before} if before else None, after=said)
    return made


def withdraw_change(request: HttpRequest, *, change: WrittenChange) -> None:
    """Take back a change that was written down by mistake; it stays on record as withdrawn."""
    subject = f"{change.office_code} {_WORDS[ChangeOfOffice(change.what)]}"
    _require(request, "撤回机构变更", subject)
    with transaction.atomic():
        change.withdrawn_by = who(request).number
        change.save(update_fields=["withdrawn_by"])
        record(request, "撤回机构变更", subject, before={"on": change.on.isoformat(), "after": change.after})


def open_window(request: HttpRequest, *, office_code: str, number: str, work: str, since: date) -> Window:
    """Open a window of an office from a day on."""
    _require(request, "设窗口", f"{office_code} {number}")
    if Window.objects.filter(number=number, until=None).exists():
        raise ValidationError(_("窗口 %(number)s 已经有了。请换一个编号，或者先停用原来的。") % {"number": number})
    with transaction.atomic():
        made = Window.objects.create(office_code=office_code, number=number, work=work, since=since)
        record(request, "设窗口", f"{office_code} {number}", after={"work": work, "since": since.isoformat()})
    return made


def create_post(request: HttpRequest, *, office_code: str, name: str, since: date) -> Post:
    """Create a post of an office from a day on."""
    _require(request, "设岗位", f"{office_code} {name}")
    if Post.objects.filter(office_code=office_code, name=name, until=None).exists():
        raise ValidationError(_("这个机构已经有岗位“%(name)s”。") % {"name": name})
    with transaction.atomic():
        made = Post.objects.create(office_code=office_code, name=name, since=since)
        record(request, "设岗位", f"{office_code} {name}", after={"since": since.isoformat()})
    return made


def end_of_office(request: HttpRequest, *, ended: Window | Post, until: date) -> None:
    """End a window or a post on a day; it stays on record with its dates."""
    action = "停用窗口" if isinstance(ended, Window) else "撤销岗位"
    _require(request, action, f"{ended.office_code} {ended}")
    with transaction.atomic():
        ended.until = max(until, ended.since)
        ended.save(update_fields=["until"])
        said: dict[str, Any] = {"until": ended.until.isoformat()}
        record(request, action, f"{ended.office_code} {ended}", after=said)


def _refuse_nonsense(
    offices: Mapping[str, StandingOffice], code: str, what: ChangeOfOffice, after: str, parent: str
) -> None:
    if what is ChangeOfOffice.OPENED:
        if code in offices:
            raise ValidationError(_("这个代码的机构已经有了。"))
        if parent not in offices:
            raise ValidationError(_("那一天没有这个上级机构。"))
        return
    if code not in offices:
        raise ValidationError(_("那一天没有这个机构，不能变更。"))
    if what is ChangeOfOffice.RENAMED and after in ("", offices[code].name):
        raise ValidationError(_("请填写新的名称。"))
    if what in (ChangeOfOffice.MOVED, ChangeOfOffice.MERGED) and after not in offices:
        raise ValidationError(_("那一天没有要划入或者并入的机构。"))
    if what is ChangeOfOffice.MOVED and after in branch(code, offices):
        raise ValidationError(_("机构不能划到自己或者自己的下级之下。"))
    if what is ChangeOfOffice.MERGED and after == code:
        raise ValidationError(_("机构不能并入自己。"))


def _require(request: HttpRequest, action: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(PERMISSION)):
        record(request, action, subject, refused=True)
        raise PermissionDenied
