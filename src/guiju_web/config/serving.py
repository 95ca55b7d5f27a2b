"""Making a site ready and serving it: what `guiju serve` and `guiju demo` ask for."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from guiju_web.config.beside import SERVER, WORKER_OF, WorkerBeside
from guiju_web.config.database import unreachable
from guiju_web.config.place import WORKSPACE, one_at_a_time, relax

_MOST_PROCESSES = 4
"""A process answers on one core; more than four hold the city's sums in memory more often than they are asked for."""


def make_ready(folder: Path) -> None:
    """Set the site up for a workspace: secret, database, tables. Harmless when it is ready already."""
    os.environ[WORKSPACE] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guiju_web.config.settings")
    import django
    from django.core.management import call_command

    django.setup()
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as reason:
        raise unreachable(connection.settings_dict, reason) from reason
    with one_at_a_time(folder):
        call_command("migrate", interactive=False, verbosity=0)


def enrol_demo(folder: Path) -> list[dict[str, str]]:
    """Enrol the permanent people of the demo city; return each new one with the password that is told once.

    With them the city is looked through once, by the worker, so that the pages of the X-rays are not empty.
    """
    relax(folder)
    make_ready(folder)
    from guiju.goals.office_tree import windows_in
    from guiju_web.goals.permanent import undertake_permanent
    from guiju_web.people.permanent import enrol_permanent_people, open_windows
    from guiju_web.people.roles import Role
    from guiju_web.ui.city import city

    scope = city().scope()
    offices = _first_offices(scope) if scope else {}
    open_windows(windows_in(scope.snapshot) if scope else ())
    undertake_permanent()
    found = enrol_permanent_people(
        {role: offices[role.value] for role in (Role.LIAISON, Role.CLERK) if role.value in offices}
    )
    if scope:
        from guiju_web.jobs.queue import enqueue
        from guiju_web.people.models import Person

        for office in (each for each in found if each.role == Role.STANDARDISATION_OFFICE):
            enqueue(Person.objects.get(number=office.number), "xrays.look", once=True)
    return [
        {"number": each.number, "name": each.name, "role": str(each.role.label), "password": each.password}
        for each in found
    ]


def enrol(folder: Path, number: str, name: str, role: str) -> str:
    """Open or revive an administrator's account; return the password that is told once, ValueError where it may not be."""
    make_ready(folder)
    from guiju_web.people.first import NotTogetherError, enrol_administrator
    from guiju_web.people.roles import Role

    try:
        return enrol_administrator(number, name, Role(role))
    except NotTogetherError as held:
        raise ValueError(str(held)) from held


def _first_offices(scope: Any) -> dict[str, str]:
    """Return an office for those who see only their own: a department for the liaison, the centre for the clerk."""
    from guiju.goals.breakdown import offices_of

    kinds = {"部门": "liaison", "政务服务中心": "clerk"}
    found: dict[str, str] = {}
    for office in offices_of(scope).values():
        if office.kind in kinds:
            found.setdefault(kinds[office.kind], office.code)
    return found


def serve(folder: Path, host: str, port: int, with_worker: bool) -> None:
    """Serve the site of a workspace until interrupted, with a worker beside it if asked."""
    make_ready(folder)
    os.environ[SERVER] = str(os.getpid())
    from granian import Granian
    from granian.constants import Interfaces

    server = Granian(
        "guiju_web.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=min(os.cpu_count() or 1, _MOST_PROCESSES),
        blocking_threads=4,
        log_enabled=False,
        websockets=False,
    )
    with WorkerBeside(folder) if with_worker else nullcontext():
        server.serve()


def work(folder: Path) -> None:
    """Do the jobs of a workspace's site until interrupted, or until the process it was started for is gone."""
    make_ready(folder)
    from guiju_web.jobs.worker import Worker

    parent = os.environ.get(WORKER_OF)
    Worker(int(parent) if parent else None).run()
