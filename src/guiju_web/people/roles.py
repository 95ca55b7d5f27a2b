"""Roles and what they may do: the only place where this is said.

GB/T 22239-2019, 8.1.4.2: least privilege, and three administrators who exclude one another: of the system (no business
data), of security (accounts and roles), of audit (reads the log, nothing else).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override


class Role(TextChoices):
    """What somebody is for the pilot."""

    LEADING_GROUP = "leading_group", _("领导小组")
    STANDARDISATION_OFFICE = "standardisation_office", _("标准化办公室")
    LIAISON = "liaison", _("联络员")
    CLERK = "clerk", _("窗口人员")
    INSPECTOR = "inspector", _("督查人员")
    EVALUATOR = "evaluator", _("评估专家")
    SYSTEM_ADMIN = "system_admin", _("系统管理员")
    SECURITY_ADMIN = "security_admin", _("安全管理员")
    AUDITOR = "auditor", _("审计管理员")

    @property
    def chinese(self) -> str:
        """The word for the log, whatever language the page is read in."""
        with override("zh-hans"):
            return str(self.label)


ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
WHOLE_CITY = frozenset({Role.LEADING_GROUP, Role.STANDARDISATION_OFFICE, Role.INSPECTOR, Role.EVALUATOR})
"""Roles that see every office; the others see their own office and those below it."""

_BUSINESS = frozenset(Role) - ADMINISTRATORS
PERMISSIONS: Mapping[str, frozenset[Role]] = {
    "goals.see": _BUSINESS,
    "records.see": _BUSINESS,
    "records.bring": frozenset({Role.STANDARDISATION_OFFICE, Role.LIAISON}),
    "records.commit": frozenset({Role.STANDARDISATION_OFFICE}),
    "records.history": WHOLE_CITY,
    "goals.publish": frozenset({Role.STANDARDISATION_OFFICE}),
    "library.plans": _BUSINESS,
    "library.answers": frozenset({Role.STANDARDISATION_OFFICE, Role.INSPECTOR, Role.EVALUATOR}),
    "goals.undertake": frozenset({Role.LEADING_GROUP, Role.STANDARDISATION_OFFICE, Role.LIAISON}),
    "goals.judge": frozenset({Role.STANDARDISATION_OFFICE}),
    "xrays.see": _BUSINESS - {Role.CLERK},
    "xrays.look": frozenset({Role.STANDARDISATION_OFFICE, Role.INSPECTOR}),
    "people.see": frozenset({Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.STANDARDISATION_OFFICE}),
    "people.grant": frozenset({Role.SECURITY_ADMIN}),
    "jobs.see": _BUSINESS | {Role.SYSTEM_ADMIN},
    "jobs.see_all": frozenset({Role.STANDARDISATION_OFFICE, Role.SYSTEM_ADMIN}),
    "people.confirm": frozenset({Role.SYSTEM_ADMIN}),
    "people.accounts": frozenset({Role.SECURITY_ADMIN}),
    "people.appoint": frozenset({Role.SECURITY_ADMIN}),
    "people.export": frozenset({Role.SECURITY_ADMIN, Role.SYSTEM_ADMIN, Role.STANDARDISATION_OFFICE}),
    "offices.see": frozenset(Role) - {Role.AUDITOR},
    "offices.change": frozenset({Role.STANDARDISATION_OFFICE}),
    "audit.see": frozenset({Role.AUDITOR}),
    "audit.export": frozenset({Role.AUDITOR}),
    "api.tokens": frozenset({Role.STANDARDISATION_OFFICE, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN}),
    "api.issue": frozenset({Role.STANDARDISATION_OFFICE, Role.SYSTEM_ADMIN}),
    "signed_in": frozenset(Role),
}


def may(roles: Collection[Role], permission: str) -> bool:
    """Return whether somebody with these roles has a permission."""
    return not PERMISSIONS[permission].isdisjoint(roles)


def excluded_by(role: Role, held: Collection[Role]) -> tuple[Role, ...]:
    """Return the roles somebody holds that keep them from this one: an administrator is that and nothing else."""
    if role in ADMINISTRATORS:
        return tuple(each for each in held if each != role)
    return tuple(each for each in held if each in ADMINISTRATORS)
