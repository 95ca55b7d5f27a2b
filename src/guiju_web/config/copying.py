"""The database in a backup: written as rows any of the databases can read, whichever it lies in now.

One JSON object a line (`config.rows`), by Django's own dumpdata and loaddata, so that what was kept in SQLite can be restored into
PostgreSQL and the other way. Sessions are left out: in the copy everybody signs in anew.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem, UsageError
from guiju_web.config.place import DATABASE_FILE, WORKSPACE

_COPY = "copy"
_LEFT_OUT = ("sessions", "contenttypes", "auth.permission")
"""Sessions, and what the migrations write anew in every database."""
_DUMP, _ANCHOR = "database.rows.gz", "audit.anchor"
FORMAT = "rows"
_QUIET = {"verbosity": 0}


def dump(folder: Path, into: Path) -> dict[str, Any] | None:
    """Write the database of a workspace's site into a folder, with the anchor of its log; return what state it is in.

    None when the site was never opened. Others read and write meanwhile; what is written is as of one moment.
    """
    _set_up(folder)
    from django.core.management import call_command
    from django.db import connection

    _know_rows()
    if connection.vendor == "sqlite" and not (folder / DATABASE_FILE).exists():
        return None
    state = _state()
    if not state["migrations"]:
        return None
    if state["behind"]:
        raise UsageError(problems=[_behind(state["behind"])])
    # The anchor first: the log may be later than its anchor, never the other way.
    if (folder / _ANCHOR).exists():
        shutil.copyfile(folder / _ANCHOR, into / _ANCHOR)
    with _as_of_now(into):
        call_command("dumpdata", format=FORMAT, database=_COPY, exclude=_LEFT_OUT, output=str(into / _DUMP), **_QUIET)
    return {"kind": connection.vendor, "migrations": state["migrations"]}


def load(folder: Path, source: Path, state: dict[str, Any]) -> dict[str, Any]:
    """Read a dump into the empty database of a restored workspace; return the number of log entries, and its breaks.

    UsageError when the database is in use already, or when the dump was made by another version of the tables.
    """
    from guiju_web.config.serving import make_ready

    make_ready(folder)
    from django.core.management import call_command
    from django.db import connections

    from guiju_web.audit_log.chain import ANCHOR, breaks
    from guiju_web.audit_log.models import Entry
    from guiju_web.people.models import Person

    if sorted(state["migrations"]) != sorted(_state()["migrations"]):
        raise UsageError(problems=[_another_version()])
    if Person.objects.exists() or Entry.objects.exists():
        raise UsageError(problems=[_in_use()])
    _know_rows()
    call_command("loaddata", str(source), **_QUIET)
    broken = [each.what for each in breaks(folder / ANCHOR)]
    answer = {"entries": Entry.objects.count(), "people": Person.objects.count(), "breaks": broken}
    connections.close_all()
    return answer


def _set_up(folder: Path) -> None:
    os.environ[WORKSPACE] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guiju_web.config.settings")
    import django

    django.setup()


def _know_rows() -> None:
    from django.core.serializers import register_serializer

    register_serializer(FORMAT, "guiju_web.config.rows")


def _state() -> dict[str, list[str]]:
    """Return the migrations the database has, and those it lacks."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    applied = sorted("/".join(each) for each in executor.loader.applied_migrations)
    lacking = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return {"migrations": applied, "behind": [str(each) for each, _ in lacking]}


@contextmanager
def _as_of_now(into: Path) -> Iterator[None]:
    """Make the database as it is at this moment readable as the connection `copy`."""
    from django.db import connection, connections, transaction

    copy: dict[str, Any] = {**connection.settings_dict, "OPTIONS": {**connection.settings_dict["OPTIONS"]}}
    spare = into / "copy.sqlite3"
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(copy["NAME"])) as source, closing(sqlite3.connect(spare)) as target:
            source.backup(target)
        copy["NAME"] = spare
    else:
        from psycopg import IsolationLevel

        copy["OPTIONS"]["isolation_level"] = IsolationLevel.REPEATABLE_READ
    connections.databases[_COPY] = copy
    try:
        with transaction.atomic(using=_COPY):
            yield
    finally:
        connections[_COPY].close()
        del connections.databases[_COPY]
        spare.unlink(missing_ok=True)


def _behind(lacking: list[str]) -> Problem:
    what = f"数据库的表比程序旧（缺 {len(lacking)} 步）。"
    remedy = "请先用 guiju serve 打开一次网站，或者用原来的版本备份。"
    return Problem(Place("guiju backup"), what, "程序读不懂旧表。", remedy, "database_behind")


def _another_version() -> Problem:
    what = "这份备份里的数据库出自另一个版本，表的样子不同。"
    remedy = "请用备份里写明的版本恢复，再升级。"
    return Problem(Place("guiju restore"), what, "", remedy, "database_version")


def _in_use() -> Problem:
    what, why = "GUIJU_DATABASE 指的库里已经有账号或者日志。", "恢复从不覆盖。"
    return Problem(Place("guiju restore"), what, why, "请换一个空的库。", "database_in_use")
