"""What every template knows: the city's name, who looks, and where they can go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from guiju.errors import GuijuError
from guiju.records.workspace import open_workspace

MENU = (
    ("portal:results", "公布的结果", "public"),
    ("portal:guides", "办事指南", "public"),
    ("goals:overview", "八项目标", "goals.see"),
    ("goals:checks", "检查项", "goals.see"),
    ("library:register", "标准", "public"),
    ("library:search", "检索", "public"),
    ("people:roster", "人员", "people.see"),
    ("audit_log:entries", "审计日志", "audit.see"),
)


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the names of the frame."""
    try:
        name = open_workspace(settings.WORKSPACE).name
    except GuijuError:
        name = "规矩"
    may = getattr(request.user, "may", None) if hasattr(request, "user") else None
    menu = [
        (address, word) for address, word, permission in MENU if permission == "public" or (may and may(permission))
    ]
    return {"city_name": name, "menu": menu}
