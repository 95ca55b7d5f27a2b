"""What is done to tokens, and what programs push: each action checks, changes and logs, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.api.incoming import Kept, drop
from guiju_web.api.models import Delivery, Token, TokenState, new_code
from guiju_web.api.problems import Refusal
from guiju_web.api.scopes import PERMISSION_OF, TokenScope
from guiju_web.audit_log.actions import record
from guiju_web.jobs.queue import again, enqueue
from guiju_web.people.models import Person
from guiju_web.people.queries import who

LONGEST = timedelta(days=366)


def issue_token(
    request: HttpRequest, *, owner: Person, name: str, scopes: Sequence[TokenScope], since: date, until: date
) -> Token:
    """Let a program come in somebody's name; its secret is made when that person collects it, and told to nobody else.

    ValidationError when the owner's roles do not permit a scope, or the dates make no sense.
    """
    subject = f"{owner.number} {name}"
    _require(request, "api.issue", "签发接口令牌", subject)
    if not since < until <= since + LONGEST:
        raise ValidationError(_("令牌从开始到结束应在一天到一年之间。请改正日期；到期后可以另签发一个。"))
    beyond = [str(each.label) for each in scopes if not owner.may(PERMISSION_OF[each])]
    if beyond or not scopes:
        record(request, "签发接口令牌", subject, refused=True, after={"scopes": [each.value for each in scopes]})
        raise ValidationError(
            _("%(name)s的角色不允许：%(beyond)s。请去掉这些范围，或者换一位所有人。")
            % {"name": owner.name, "beyond": _("、").join(beyond) or _("（没有选范围）")}
        )
    with transaction.atomic():
        token = Token.objects.create(
            name=name,
            owner=owner,
            scopes=[each.value for each in scopes],
            since=since,
            until=until,
            issued_by=who(request).number,
            issued_at=timezone.now(),
            code=new_code(),
        )
        after = {"scopes": token.scopes, "since": since.isoformat(), "until": until.isoformat(), "code": token.code}
        record(request, "签发接口令牌", subject, after=after)
    return token


def collect_secret(request: HttpRequest, *, token: Token) -> str:
    """Make the secret of one's own token and return it, once; ValidationError when there is nothing to collect."""
    subject = f"{token.owner.number} {token.name}"
    if token.owner != request.user:
        record(request, "领取接口密钥", subject, refused=True)
        raise PermissionDenied
    with transaction.atomic():
        held = Token.objects.select_for_update().get(pk=token.pk)
        if held.state() is not TokenState.WAITING:
            raise ValidationError(_("这个令牌的密钥已经领取过，或者令牌已经失效。密钥丢失请撤销后另行签发。"))
        secret = held.new_secret()
        held.collected_at = timezone.now()
        held.save(update_fields=["secret_hash", "collected_at"])
        record(request, "领取接口密钥", subject, after={"code": held.code})
    return secret


def revoke_token(request: HttpRequest, *, token: Token) -> None:
    """End a token at once: its owner may, and who looks after tokens."""
    subject = f"{token.owner.number} {token.name}"
    if token.owner != request.user:
        _require(request, "api.tokens", "撤销接口令牌", subject)
    with transaction.atomic():
        held = Token.objects.select_for_update().get(pk=token.pk)
        if held.revoked_at is None:
            held.revoked_at, held.revoked_by = timezone.now(), who(request).number
            held.save(update_fields=["revoked_at", "revoked_by"])
            record(request, "撤销接口令牌", subject, after={"code": held.code})


def accept_push(request: HttpRequest, *, token: Token, key: str, digest: str, kept: Kept) -> tuple[Delivery, bool]:
    """Accept what a program pushed, once for each key of its owner, and whether this was the first time.

    What arrived lies whole on the disk before; with the answer the delivery, its job and its entry in the log are kept,
    or none of them. Refusal when the key was used for other content.
    """
    try:
        with transaction.atomic():
            if (before := Delivery.objects.filter(owner=token.owner, key=key).first()) is not None:
                return _known(request, before, digest, kept), False
            job = enqueue(request, "api.take_in", subject=kept.name, folder=kept.folder)
            made = Delivery.objects.create(
                owner=token.owner,
                token=token,
                key=key,
                digest=digest,
                name=kept.name,
                size=kept.size,
                folder=kept.folder,
                received_at=timezone.now(),
                job=job,
            )
            after = {"token": token.name, "code": token.code, "key": key, "size": kept.size, "digest": digest}
            record(request, "推送记录", str(made), after=after)
    except IntegrityError:
        # The same key came twice at once, and the other was first.
        return _known(request, Delivery.objects.get(owner=token.owner, key=key), digest, kept), False
    return made, True


def _known(request: HttpRequest, before: Delivery, digest: str, kept: Kept) -> Delivery:
    """Return what was accepted under this key before; what failed is tried once more, for that is why it comes again."""
    drop(kept.folder)
    if before.digest != digest:
        raise Refusal(
            "key-taken",
            f"幂等键“{before.key}”已用于第 {before.pk} 批，那一批的内容不同。",
            "同一批重发请用原来的内容；另一批请换一个键。",
            where="header.Idempotency-Key",
        )
    with transaction.atomic():
        if again(before.job):
            record(request, "再次推送记录", str(before), after={"key": before.key})
            before.job.refresh_from_db()
    return before


def _require(request: HttpRequest, permission: str, action: str, subject: str) -> None:
    if not (request.user.is_authenticated and who(request).may(permission)):
        record(request, action, subject, refused=True)
        raise PermissionDenied
