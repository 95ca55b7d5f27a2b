"""Pages for what cannot be shown: each says why, and where to go on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this person may not see the page."""
    return _page(
        request,
        403,
        _("这一页不对您的角色开放。"),
        _("需要查看，请向安全管理员申请相应的角色；这次访问已记入审计日志。"),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page, or none this person may know of."""
    return _page(request, 404, _("没有这一页。"), _("地址可能写错了，或者它不在您能看到的范围之内。"))


def failed(request: HttpRequest) -> HttpResponse:
    """Say that the site failed; nothing was changed."""
    return _page(
        request, 500, _("这一页没有做出来。"), _("数据没有变化。请稍后再试；仍然不行，请把地址和时间告诉系统管理员。")
    )


def unreadable(request: HttpRequest) -> HttpResponse | None:
    """Refuse an address with a NUL in it: no database keeps such a text, and none looks for it. None for the others."""
    if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
        return _page(request, 400, _("地址里有不能用的字符。"), _("请从页面上的链接进入，不要手写这个地址。"))
    return None


def _page(request: HttpRequest, status: int, what: str, remedy: str) -> HttpResponse:
    return render(request, "ui/refusal.html", {"what": what, "remedy": remedy}, status=status)
