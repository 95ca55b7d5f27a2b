"""The database by one setting: PostgreSQL where `GUIJU_DATABASE` names one, else SQLite in the workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guiju.errors import Place, Problem, UsageError
from guiju_web.config.place import DATABASE_FILE

DATABASE = "GUIJU_DATABASE"
_FORM = "postgresql://用户:密码@主机:5432/库名"
_PATIENCE = 10
"""Seconds to wait for a server that does not answer."""


def database(folder: Path, address: str) -> dict[str, Any]:
    """Return Django's settings for an address, for SQLite in the folder when it is empty; UsageError with the reason."""
    return _postgresql(address) if address else _sqlite(folder)


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / DATABASE_FILE,
        "OPTIONS": {
            # Readers do not wait for a writer; a writer takes its place at once instead of failing half-way. What was
            # answered is on the disk, also when the power fails: hence FULL.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    scheme, found, _ = address.partition("://")
    if not found or scheme not in ("postgres", "postgresql"):
        raise UsageError(problems=[_unreadable("只支持 postgresql。")])
    try:
        parts = {name: str(value) for name, value in conninfo_to_dict(address).items()}
    except ProgrammingError as reason:
        raise UsageError(problems=[_unreadable("地址读不懂。")]) from reason
    if not parts.get("dbname"):
        raise UsageError(problems=[_unreadable("没有写明是哪一个库。")])
    if not parts.get("port", "0").isdecimal():
        raise UsageError(problems=[_unreadable("端口不是数字。")])
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": {"connect_timeout": _PATIENCE, **parts},
        # Each thread of the server keeps its connection, and asks whether it still stands before a request uses it.
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def unreachable(settings: dict[str, Any], reason: Exception) -> UsageError:
    """Return what to say when the database does not answer; the password is in no sentence."""
    said = " ".join(str(reason).split())
    where = f"{settings['HOST'] or '本机'}，库 {settings['NAME']}"
    what, why = f"数据库没有应答（{where}）。", f"数据库说：{said}"
    remedy = f"请检查 {DATABASE} 的主机、端口、用户和密码，以及数据库是否已经启动、库是否已经建立。"
    return UsageError(problems=[Problem(Place(DATABASE), what, why, remedy, "database_unreachable")])


def _unreadable(what: str) -> Problem:
    remedy = f"请写成 {_FORM} ；密码中的特殊字符写成百分号编码。用 SQLite 时不要设置它。"
    return Problem(Place(DATABASE), what, "网站不知道账号和日志存在哪里。", remedy, "database_unclear")
