"""What every template knows: the city's name, who looks, and where they can go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guiju.errors import GuijuError
from guiju.records.workspace import open_workspace

MENU = (
    ("portal:results", _("公布的结果"), "public"),
    ("portal:guides", _("办事指南"), "public"),
    ("goals:overview", _("八项目标"), "goals.see"),
    ("goals:checks", pgettext_lazy("栏目", "检查项"), "goals.see"),
    ("xrays:xrays", _("透视"), "xrays.see"),
    ("library:register", pgettext_lazy("栏目", "标准"), "public"),
    ("library:search", _("检索"), "public"),
    ("records:uploads", _("上传记录"), "records.bring"),
    ("records:history", _("导入历史"), "records.history"),
    ("jobs:jobs", _("后台工作"), "jobs.see"),
    ("api:documentation", _("接口"), "api.tokens"),
    ("people:offices", pgettext_lazy("栏目", "机构"), "offices.see"),
    ("people:roster", _("人员"), "people.see"),
    ("audit_log:entries", _("审计日志"), "audit.see"),
)


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the names of the frame."""
    try:
        name = open_workspace(settings.WORKSPACE).name
    except GuijuError:
        name = "规矩"
    may = getattr(request.user, "may", None) if hasattr(request, "user") else None
    here = _entry_of(getattr(request.resolver_match, "view_name", "") or "")
    shown = [
        (address, word, permission, address == here)
        for address, word, permission in MENU
        if permission == "public" or (may and may(permission))
    ]
    return {
        "city_name": name,
        "menu": [(address, word, is_here) for address, word, permission, is_here in shown if permission == "public"],
        "work": [(address, word, is_here) for address, word, permission, is_here in shown if permission != "public"],
    }


def _entry_of(view: str) -> str:
    """Return the entry of the menu a page belongs to: its own, else the first of its app."""
    entries = [address for address, _word, _permission in MENU]
    of_app = [each for each in entries if each.partition(":")[0] == view.partition(":")[0]]
    return view if view in entries else next(iter(of_app), "")
