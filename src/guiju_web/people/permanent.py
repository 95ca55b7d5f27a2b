"""The permanent people of the demo city: one for each role, always the same names, never the same passwords."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from guiju_web.people.models import Grant, Person, Window
from guiju_web.people.passwords import new_password
from guiju_web.people.roles import Role

_SINCE = date(2022, 8, 1)


@dataclass(frozen=True)
class Enrolled:
    """Somebody newly enrolled, with the password that is told once."""

    number: str
    name: str
    role: Role
    password: str


PERMANENT = (
    ("zhou", "周组长", Role.LEADING_GROUP, "领导小组组长"),
    ("qian", "钱标准", Role.STANDARDISATION_OFFICE, "标准化专员"),
    ("wang", "王首席", Role.LIAISON, "首席代表"),
    ("li", "李办事", Role.CLERK, "综合窗口人员"),
    ("zhao", "赵督查", Role.INSPECTOR, "督查员"),
    ("wu", "吴评估", Role.EVALUATOR, "评估专家"),
    ("sun", "孙系统", Role.SYSTEM_ADMIN, "系统管理员"),
    ("zheng", "郑安全", Role.SECURITY_ADMIN, "安全管理员"),
    ("feng", "冯审计", Role.AUDITOR, "审计管理员"),
)


def open_windows(windows: Sequence[tuple[str, str]]) -> None:
    """Write down the windows of the demo city, (office, number) each, that are not there yet."""
    known = set(Window.objects.values_list("office_code", "number"))
    Window.objects.bulk_create(
        Window(office_code=office, number=number, since=_SINCE)
        for office, number in windows
        if (office, number) not in known
    )


@transaction.atomic
def enrol_permanent_people(offices: dict[Role, str]) -> tuple[Enrolled, ...]:
    """Create the permanent people that are not there yet; `offices` places the roles that see one office only."""
    found = []
    for number, name, role, post in PERMANENT:
        if Person.objects.filter(number=number).exists():
            continue
        password, office = new_password(), offices.get(role, "")
        person = Person.objects.enrol(number, name, password, office, post, _SINCE)
        Grant.objects.create(person=person, role=role, since=_SINCE, granted_by="demo")
        found.append(Enrolled(number, name, role, password))
    return tuple(found)
