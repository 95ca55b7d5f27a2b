"""The door of the interface: who comes with which token, whether it has the scope, and whether its owner still may."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from guiju_web.api import limits
from guiju_web.api.models import Token, TokenState, code_in
from guiju_web.api.problems import Refusal
from guiju_web.api.scopes import PERMISSION_OF, TokenScope
from guiju_web.audit_log.actions import record

ACTION = "接口访问"
_NOTED_EVERY = timedelta(minutes=5)
"""How often the last use is written down: every request would make every reader a writer."""


class ByToken(HttpBearer):
    """Lets a request in by its token; cookies count for nothing here, so nothing can be forged across sites."""

    def __init__(self, scope: TokenScope) -> None:
        super().__init__()
        self.scope = scope
        self.parameters: frozenset[str] | None = None
        """The query parameters the operation knows; a misspelt one would otherwise be answered as if it were not there."""

    def __call__(self, request: HttpRequest) -> Token:
        """Return the token of a request, its owner made the request's person; Refusal otherwise."""
        address = request.META.get("REMOTE_ADDR", "") or ""
        limits.count("address", address)
        limits.heed("refused", address)
        token = self._token(request)
        if token is None:
            limits.count("refused", address)
            raise _no_token(request)
        limits.count("token", token.code)
        request.user = token.owner
        if self.scope.value not in token.scopes or not token.owner.may(PERMISSION_OF[self.scope]):
            record(request, ACTION, f"{request.method} {request.path}", refused=True, after={"token": token.name})
            raise self._not_permitted(token)
        _note_use(token)
        if problems := [*self._unreadable(request)]:
            what = f"{problems[0]['where']} {problems[0]['what']}"
            raise Refusal("not-understood", what, "请对照接口说明改正参数。", where="query", problems=problems)
        return token

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """Return the valid token with this secret, None if there is none."""
        code = code_in(token)
        found = Token.objects.select_related("owner").filter(code=code).first() if code else None
        if found is None or not found.opens_with(token) or found.state() is not TokenState.VALID:
            return None
        return found if found.owner.is_active else None

    def _token(self, request: HttpRequest) -> Token | None:
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        return self.authenticate(request, secret.strip()) if kind.lower() == "bearer" else None

    def _unreadable(self, request: HttpRequest) -> Iterator[dict[str, str]]:
        """Yield what is wrong with the parameters as such: a name nobody knows, or one given twice."""
        for name, values in sorted(request.GET.lists()):
            if name not in (self.parameters or ()):
                yield {"where": f"query.{name}", "what": "没有这个参数。"}
            elif len(values) > 1:
                yield {"where": f"query.{name}", "what": "写了不止一次。"}

    def _not_permitted(self, token: Token) -> Refusal:
        if self.scope.value not in token.scopes:
            what, remedy = f"令牌“{token.name}”没有范围 {self.scope.value}。", "请申请带有这个范围的令牌。"
        else:
            what = f"{token.owner.name}今天的角色不允许“{self.scope.label}”。"
            remedy = "请由有相应角色的人领取令牌，或者请安全管理员授予角色。"
        return Refusal(
            "not-permitted",
            what,
            remedy,
            why="这次访问已记入审计日志。",
            headers={"WWW-Authenticate": f'Bearer realm="guiju", error="insufficient_scope", scope="{self.scope}"'},
        )


def _no_token(request: HttpRequest) -> Refusal:
    shown = bool(request.headers.get("Authorization"))
    if shown or request.method not in ("GET", "HEAD"):
        record(request, ACTION, f"{request.method} {request.path}", refused=True)
    what = "令牌无效：写错了、还没有生效、已到期、已撤销，或者所有人已停用。" if shown else "请求没有带令牌。"
    return Refusal(
        "no-token",
        what,
        "请在请求头写 Authorization: Bearer 加上密钥；令牌由标准化办公室或者系统管理员签发。",
        headers={"WWW-Authenticate": 'Bearer realm="guiju"' + (', error="invalid_token"' if shown else "")},
    )


def _note_use(token: Token) -> None:
    """Write down that a token was used, now and then; of two requests at once only one writes."""
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at > _NOTED_EVERY:
        stale = Q(last_used_at=None) | Q(last_used_at__lt=now - _NOTED_EVERY)
        Token.objects.filter(stale, pk=token.pk).update(last_used_at=now)
