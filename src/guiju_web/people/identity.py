"""The city's identity service: OpenID Connect, authorization code with PKCE; it says who somebody is, never what they may.

Where the service keeps its doors is read from its own document at first use. A claim, by setting, holds the staff number
of an account that is there already; accounts are never made from a claim.
"""

from __future__ import annotations

import logging
from typing import Any

import requests
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from jwt import PyJWK, PyJWTError, get_unverified_header
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.utils import import_from_settings
from mozilla_django_oidc.views import OIDCAuthenticationCallbackView, OIDCAuthenticationRequestView
from requests.exceptions import RequestException

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Person
from guiju_web.people.sign_in import admit
from guiju_web.ui.access import public

BACKEND = "guiju_web.people.identity.CityIdentity"
_WELL_KNOWN = "/.well-known/openid-configuration"
_DOORS = {
    "OIDC_OP_AUTHORIZATION_ENDPOINT": "authorization_endpoint",
    "OIDC_OP_TOKEN_ENDPOINT": "token_endpoint",
    "OIDC_OP_USER_ENDPOINT": "userinfo_endpoint",
    "OIDC_OP_JWKS_ENDPOINT": "jwks_uri",
}
_LOG = logging.getLogger(__name__)
_FOUND: dict[str, dict[str, Any]] = {}


class UnknownPersonError(Exception):
    """Somebody the service knows and the city does not; `number` is what the claim says."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


def setting(name: str, *default: Any) -> Any:
    """Return a setting of the library: the service's doors from its own document, the others from ours."""
    if name in _DOORS:
        return discovered()[_DOORS[name]]
    return import_from_settings(name, *default)


def discovered() -> dict[str, Any]:
    """Return the service's own document, read at first use; RequestException when it cannot be had or is another's."""
    issuer = settings.OIDC_ISSUER
    if issuer not in _FOUND:
        answer = requests.get(issuer + _WELL_KNOWN, timeout=settings.OIDC_TIMEOUT)
        answer.raise_for_status()
        found = answer.json()
        if found.get("issuer", "").rstrip("/") != issuer or not all(door in found for door in _DOORS.values()):
            raise RequestException(f"{issuer}{_WELL_KNOWN}")
        _FOUND[issuer] = found
    return _FOUND[issuer]


class CityIdentity(OIDCAuthenticationBackend):  # type: ignore[misc]
    """Finds the account of somebody the service vouches for."""

    def __init__(self) -> None:
        """Ask the service nothing yet: Django makes every backend at every sign-in."""
        self.UserModel = Person

    get_settings = staticmethod(setting)

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> Person | None:
        """Return who answers to a code of the service; None for anything that is not one."""
        if request is None or "nonce" not in credentials:
            return None
        super().__init__()
        found: Person | None = super().authenticate(request, **credentials)
        return found

    def verify_token(self, token: str, **named: Any) -> dict[str, Any]:
        """Return the claims of a token that is signed, in time, from this service, and meant for this site."""
        said: dict[str, Any] = super().verify_token(token, **named)
        audience = said.get("aud")
        meant = audience if isinstance(audience, list) else [audience]
        if str(said.get("iss", "")).rstrip("/") != settings.OIDC_ISSUER or settings.OIDC_RP_CLIENT_ID not in meant:
            raise SuspiciousOperation("the token is another's")
        return said

    def retrieve_matching_jwk(self, token: str) -> Any:
        """Return the key a token names; one that names none is taken for signed with the service's only key."""
        if "kid" in get_unverified_header(token):
            return super().retrieve_matching_jwk(token)
        answer = requests.get(setting("OIDC_OP_JWKS_ENDPOINT"), timeout=settings.OIDC_TIMEOUT)
        answer.raise_for_status()
        keys = [each for each in answer.json()["keys"] if each.get("use", "sig") == "sig" and each["kty"] == "RSA"]
        if len(keys) != 1:
            raise SuspiciousOperation("the token names no key and the service has several")
        return PyJWK(keys[0], algorithm=settings.OIDC_RP_SIGN_ALGO)

    def get_or_create_user(self, access_token: str, id_token: str, payload: dict[str, Any]) -> Person:
        """Return the account whose number the claim holds; UnknownPersonError when there is none."""
        claims = self.get_userinfo(access_token, id_token, payload)
        if claims.get("sub") != payload.get("sub"):
            raise SuspiciousOperation("the answers are about two people")
        number = str(claims.get(settings.OIDC_CLAIM) or payload.get(settings.OIDC_CLAIM) or "")
        person = Person.objects.filter(number=number).first() if number else None
        if person is None:
            raise UnknownPersonError(number)
        return person


class _Ask(OIDCAuthenticationRequestView):  # type: ignore[misc]
    """Sends somebody to the service, with a state, a nonce and a challenge of this session."""

    get_settings = staticmethod(setting)


class _Answer(OIDCAuthenticationCallbackView):  # type: ignore[misc]
    """Takes somebody back from the service."""

    get_settings = staticmethod(setting)

    def login_success(self) -> HttpResponse:
        """Let the person in, by the same rules as everybody."""
        wanted = self.request.session.pop("oidc_login_next", None) or ""
        return admit(self.request, self.user, wanted, backend=BACKEND)

    def login_failure(self) -> HttpResponse:
        """Say that the service did not vouch for anybody."""
        return _refused(self.request, "—", _("统一身份认证没有完成。"), _("请重新登录；仍然不行，请改用工号和密码。"))


@public
def ask(request: HttpRequest) -> HttpResponse:
    """Go to the city's identity service."""
    if not settings.OIDC_ISSUER:
        raise Http404
    try:
        answer: HttpResponse = _Ask.as_view()(request)
    except RequestException as reason:
        _LOG.warning("identity service: %s %s", type(reason).__name__, reason)
        return _refused(
            request, "—", _("现在连不上统一身份认证。"), _("请改用工号和密码登录，并告诉系统管理员。"), status=503
        )
    return answer


@public
def answer(request: HttpRequest) -> HttpResponse:
    """Come back from the city's identity service."""
    if not settings.OIDC_ISSUER:
        raise Http404
    try:
        found: HttpResponse = _Answer.as_view()(request)
    except UnknownPersonError as unknown:
        return _refused(
            request,
            unknown.number or "—",
            _("统一身份认证认识您，这个网站还没有您的账号。"),
            _("请向安全管理员申请开户，并告诉他您的工号。"),
        )
    except (SuspiciousOperation, RequestException, PyJWTError, ValueError, KeyError) as reason:
        _LOG.warning("identity service: %s %s", type(reason).__name__, reason)
        return _refused(
            request,
            "—",
            _("这次登录的凭据对不上，没有让您进入。"),
            _("它可能过期了，或者不是从这台浏览器发起的。请从登录页重新开始。"),
        )
    return found


def _refused(request: HttpRequest, number: str, what: str, remedy: str, status: int = 403) -> HttpResponse:
    record(request, "登录（统一身份认证）", number[:40], refused=True)
    return render(request, "people/identity_refused.html", {"what": what, "remedy": remedy}, status=status)
