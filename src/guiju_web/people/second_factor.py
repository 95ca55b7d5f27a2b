"""The second factor: a code that changes every half minute (RFC 6238), and recovery codes for when the phone is lost.

The codes for recovery are kept hashed with the site's secret: who reads the database has none of them.
"""

from __future__ import annotations

import secrets
from string import ascii_lowercase, digits

import segno
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from guiju_web.audit_log.actions import record
from guiju_web.people.models import Person
from guiju_web.people.queries import who
from guiju_web.people.roles import ADMINISTRATORS

CODES = 10
_NAME = "authenticator"
_LETTERS = "".join(each for each in ascii_lowercase + digits if each not in "01lo")


def is_required(person: Person) -> bool:
    """Return whether somebody may do nothing without a second factor."""
    if settings.SECOND_FACTOR == "everybody":
        return True
    return settings.SECOND_FACTOR == "administrators" and not ADMINISTRATORS.isdisjoint(person.roles_today)


def has_one(person: Person) -> bool:
    """Return whether somebody set a second factor up; asked once a request."""
    if not hasattr(person, "_has_second_factor"):
        person._has_second_factor = TOTPDevice.objects.filter(user=person, confirmed=True).exists()  # type: ignore[attr-defined]
    return bool(person._has_second_factor)  # type: ignore[attr-defined]


def codes_left(person: Person) -> int:
    """Return how many recovery codes somebody has not used."""
    device = StaticDevice.objects.filter(user=person, confirmed=True).first()
    return device.token_set.count() if device else 0


def offered(person: Person) -> TOTPDevice:
    """Return the secret offered to somebody who sets a second factor up, the same until it is confirmed."""
    device: TOTPDevice | None = TOTPDevice.objects.filter(user=person, confirmed=False).first()
    if device is None:
        device = TOTPDevice(user=person, name=_NAME, confirmed=False)
        device.save()
    return device


def picture(device: TOTPDevice) -> str:
    """Return the offered secret as a picture to scan, drawn here, as the address of an image."""
    return segno.make(device.config_url, error="m").svg_data_uri(scale=5, border=3, dark="#1d2733", light="#fff")


def confirm(request: HttpRequest, *, code: str) -> list[str]:
    """Take the offered secret into use when a code proves it was scanned; return the recovery codes, told this once."""
    person = who(request)
    with transaction.atomic():
        device = TOTPDevice.objects.select_for_update().filter(user=person, confirmed=False).first()
        is_right = device is not None and device.verify_token(code)
        if is_right and device is not None:
            TOTPDevice.objects.filter(user=person, confirmed=True).delete()
            device.confirmed = True
            device.save()
            codes = _new_codes(person)
        record(request, "设置第二因素", person.number, refused=not is_right)
    if not is_right:
        raise ValidationError(_("验证码不对。请核对手机的时间，等下一个六位数字出现后再输入。"))
    return codes


def passes(person: Person, code: str) -> bool:
    """Return whether a code, or an unused recovery code, proves that somebody is who they say; each counts once."""
    typed = code.strip().lower().replace(" ", "")
    with transaction.atomic():
        if typed.isdecimal():
            device = TOTPDevice.objects.select_for_update().filter(user=person, confirmed=True).first()
            return device is not None and device.verify_token(typed)
        kept = StaticDevice.objects.select_for_update().filter(user=person, confirmed=True).first()
        return kept is not None and kept.verify_token(_hashed(typed))


def waits(person: Person) -> bool:
    """Return whether a code has just been refused, so that the next one is not looked at yet."""
    devices = (*TOTPDevice.objects.filter(user=person, confirmed=True), *StaticDevice.objects.filter(user=person))
    return any(not each.verify_is_allowed()[0] for each in devices)


def remove(request: HttpRequest, *, password: str) -> None:
    """Give one's own second factor up; the password is asked again."""
    person = who(request)
    if not person.check_password(password):
        record(request, "撤销第二因素", person.number, refused=True)
        raise ValidationError(_("密码不对，第二因素没有撤销。"))
    with transaction.atomic():
        forget(person)
        record(request, "撤销第二因素", person.number)


def reset(request: HttpRequest, *, person: Person) -> None:
    """Take away the second factor of somebody who lost it; they set a new one up."""
    if not who(request).may("people.accounts") or person == who(request):
        record(request, "重置第二因素", person.number, refused=True)
        raise PermissionDenied
    with transaction.atomic():
        forget(person)
        record(request, "重置第二因素", person.number)


def forget(person: Person) -> None:
    """Take somebody's second factor and recovery codes away; the caller logs why."""
    TOTPDevice.objects.filter(user=person).delete()
    StaticDevice.objects.filter(user=person).delete()
    person.__dict__.pop("_has_second_factor", None)


def _new_codes(person: Person) -> list[str]:
    StaticDevice.objects.filter(user=person).delete()
    device = StaticDevice.objects.create(user=person, name="recovery")
    codes = [
        "-".join("".join(secrets.choice(_LETTERS) for letter in range(5)) for half in range(2))
        for serial in range(CODES)
    ]
    for each in codes:
        device.token_set.create(token=_hashed(each))
    return codes


def _hashed(code: str) -> str:
    return salted_hmac("guiju.recovery", code.replace("-", ""), algorithm="sha256").hexdigest()[:16]
