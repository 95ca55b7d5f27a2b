"""Who works in the city: accounts, sign-ins, appointments to posts, roles; all with their dates, none ever deleted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from guiju.goals.office_tree import ChangeOfOffice
from guiju_web.people.roles import WHOLE_CITY, Role, may


class People(BaseUserManager["Person"]):
    """The accounts."""

    @transaction.atomic
    def enrol(
        self, number: str, name: str, password: str, office_code: str = "", post: str = "", since: date | None = None
    ) -> Person:
        """Create an account, appointed to a post at an office where one is named."""
        person = self.model(number=number, name=name)
        person.set_password(password)
        person.save(using=self._db)
        if office_code:
            person.appointments.create(office_code=office_code, post=post, since=since or timezone.localdate())
        return person


class Person(AbstractBaseUser):
    """Somebody with an account; `number` is the staff number they sign in with."""

    number = models.CharField("工号", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    is_active = models.BooleanField("在用", default=True)
    password_set_at = models.DateTimeField("密码设定时间", default=timezone.now)
    must_change_password = models.BooleanField("须换密码", default=False)
    opened_at = models.DateTimeField("开户或者解锁时间", default=timezone.now)

    USERNAME_FIELD = "number"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = People()

    def __str__(self) -> str:
        return f"{self.name}（{self.number}）"

    def set_password(self, raw_password: str | None) -> None:
        """Set a password, from now on; it counts when the account is saved."""
        super().set_password(raw_password)
        self.password_set_at = timezone.now()

    @property
    def used_at(self) -> datetime:
        """When the account was last signed in to, or opened, whichever is later."""
        return max(self.last_login or self.opened_at, self.opened_at)

    def roles(self, on: date | None = None) -> frozenset[Role]:
        """Return the roles held on a day, today by default."""
        day = on or timezone.localdate()
        if not self.is_active:
            return frozenset()
        held = self.grants.filter(Q(until=None) | Q(until__gt=day), since__lte=day)
        return frozenset(Role(each) for each in held.values_list("role", flat=True))

    @property
    def roles_today(self) -> frozenset[Role]:
        """The roles held today; asked once a request."""
        if not hasattr(self, "_roles_today"):
            self._roles_today = self.roles()
        return self._roles_today

    def may(self, permission: str) -> bool:
        """Return whether a role held today has this permission."""
        return may(self.roles_today, permission)

    @property
    def sees_whole_city(self) -> bool:
        """Whether a role held today sees every office."""
        return not WHOLE_CITY.isdisjoint(self.roles_today)

    @property
    def office_codes(self) -> tuple[str, ...]:
        """The offices of the appointments held today, the longest held first; asked once a request."""
        if not hasattr(self, "_office_codes"):
            day = timezone.localdate()
            held = (each.office_code for each in self.appointments.all() if each.holds_on(day))
            self._office_codes = tuple(dict.fromkeys(held))
        return self._office_codes

    @property
    def office_code(self) -> str:
        """The office of the longest-held appointment of today; nothing for who has none."""
        return next(iter(self.office_codes), "")

    def refresh_from_db(self, *arguments: Any, **named: Any) -> None:
        """Read the account again, and what was asked once with it."""
        for name in ("_roles_today", "_office_codes"):
            self.__dict__.pop(name, None)
        super().refresh_from_db(*arguments, **named)


class PastPassword(models.Model):
    """A password somebody has or had, hashed, so that none is used again too soon."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="past_passwords")
    password = models.CharField(max_length=128)
    set_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ("-set_at", "-pk")

    def __str__(self) -> str:
        return f"{self.person} {self.set_at:%Y-%m-%d}"


class SignIn(models.Model):
    """A session somebody is in: where and since when; it goes when the session ends, the log keeps both ends."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="sign_ins")
    session_key = models.CharField(max_length=40, unique=True)
    began_at = models.DateTimeField(default=timezone.now)
    address = models.CharField(max_length=45, blank=True)
    browser = models.CharField(max_length=200, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-began_at",)

    def __str__(self) -> str:
        return f"{self.person} {self.began_at:%Y-%m-%d %H:%M}"


class Dated(models.Model):
    """Something that holds on [`since`, `until`)."""

    since = models.DateField("自")
    until = models.DateField("至", null=True, blank=True)

    class Meta:
        """Only its children have tables."""

        abstract = True

    def holds_on(self, day: date) -> bool:
        """Return whether it holds on a day."""
        return self.since <= day and (self.until is None or self.until > day)


class Appointment(Dated):
    """A post somebody holds at an office."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    office_code = models.CharField("机构代码", max_length=40)
    post = models.CharField("岗位", max_length=60)

    class Meta:
        """Oldest first."""

        ordering = ("since", "pk")

    def __str__(self) -> str:
        return f"{self.person} {self.post} {self.since}"


class Grant(Dated):
    """A role somebody has, and who gave it; `confirmed_by` who agreed, where a second person has to."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="grants")
    role = models.CharField("角色", max_length=30, choices=Role.choices)
    granted_by = models.CharField("授予人", max_length=40)
    confirmed_by = models.CharField("确认人", max_length=40, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("since", "role")

    def __str__(self) -> str:
        return f"{self.person} {Role(self.role).label}"


class AskedGrant(Dated):
    """An administrator's role that was asked for somebody and waits for a second person; kept when decided."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="asked_grants")
    role = models.CharField("角色", max_length=30, choices=Role.choices)
    asked_by = models.CharField("申请人", max_length=40)
    asked_at = models.DateTimeField(default=timezone.now)
    decided_by = models.CharField("确认人", max_length=40, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    is_confirmed = models.BooleanField(default=False)

    class Meta:
        """Oldest first."""

        ordering = ("asked_at",)

    def __str__(self) -> str:
        return f"{self.person} {Role(self.role).label}?"


class WrittenChange(models.Model):
    """A dated change of an office that was written down here; a wrong one is withdrawn, never deleted."""

    office_code = models.CharField("机构代码", max_length=40)
    what = models.CharField("变更", max_length=20, choices=[(each.value, each.value) for each in ChangeOfOffice])
    on = models.DateField("日期")
    before = models.CharField("变更前", max_length=200, blank=True)
    after = models.CharField("变更后", max_length=200, blank=True)
    kind = models.CharField("类别", max_length=40, blank=True)
    parent = models.CharField("上级机构代码", max_length=40, blank=True)
    ground = models.CharField("依据", max_length=200)
    written_by = models.CharField("登记人", max_length=40)
    written_at = models.DateTimeField(default=timezone.now)
    withdrawn_by = models.CharField("撤回人", max_length=40, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("on", "pk")

    def __str__(self) -> str:
        return f"{self.office_code} {self.what} {self.on}"


class Window(Dated):
    """A service window of an office."""

    office_code = models.CharField("机构代码", max_length=40, db_index=True)
    number = models.CharField("窗口编号", max_length=40)
    work = models.CharField("承办业务", max_length=200, blank=True)

    class Meta:
        """By number."""

        ordering = ("number", "since")

    def __str__(self) -> str:
        return self.number


class Post(Dated):
    """A post of an office."""

    office_code = models.CharField("机构代码", max_length=40, db_index=True)
    name = models.CharField("岗位", max_length=60)

    class Meta:
        """By name."""

        ordering = ("name", "since")

    def __str__(self) -> str:
        return self.name
