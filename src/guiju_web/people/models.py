"""Who works in the city: accounts, appointments to posts, roles; all with their dates, none ever deleted."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone

from guiju_web.people.roles import WHOLE_CITY, Role, may


class People(BaseUserManager["Person"]):
    """The accounts."""

    def enrol(self, number: str, name: str, password: str, office_code: str = "") -> Person:
        """Create an account."""
        person = self.model(number=number, name=name, office_code=office_code)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody with an account; `number` is the staff number they sign in with, `office_code` their office's code."""

    number = models.CharField("工号", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    office_code = models.CharField("机构代码", max_length=40, blank=True)
    is_active = models.BooleanField("在用", default=True)

    USERNAME_FIELD = "number"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = People()

    def __str__(self) -> str:
        return f"{self.name}（{self.number}）"

    def roles(self, on: date | None = None) -> frozenset[Role]:
        """Return the roles held on a day, today by default."""
        day = on or timezone.localdate()
        if not self.is_active:
            return frozenset()
        held = self.grants.filter(Q(until=None) | Q(until__gt=day), since__lte=day)
        return frozenset(Role(each) for each in held.values_list("role", flat=True))

    def may(self, permission: str) -> bool:
        """Return whether a role held today has this permission; asked once a request."""
        if not hasattr(self, "_roles_today"):
            self._roles_today = self.roles()
        return may(self._roles_today, permission)

    @property
    def sees_whole_city(self) -> bool:
        """Whether a role held today sees every office."""
        return not WHOLE_CITY.isdisjoint(self.roles())


class Appointment(models.Model):
    """A post somebody holds at an office on [`since`, `until`)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    office_code = models.CharField("机构代码", max_length=40)
    post = models.CharField("岗位", max_length=60)
    since = models.DateField("自")
    until = models.DateField("至", null=True, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("since",)

    def __str__(self) -> str:
        return f"{self.person} {self.post} {self.since}"


class Grant(models.Model):
    """A role somebody has on [`since`, `until`), and who gave it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="grants")
    role = models.CharField("角色", max_length=30, choices=Role.choices)
    since = models.DateField("自")
    until = models.DateField("至", null=True, blank=True)
    granted_by = models.CharField("授予人", max_length=40)

    class Meta:
        """Oldest first."""

        ordering = ("since", "role")

    def __str__(self) -> str:
        return f"{self.person} {Role(self.role).label}"
