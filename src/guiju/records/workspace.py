"""The workspace: one folder that holds a city's standards, records, runs and exports; copy it and the city has moved."""

from __future__ import annotations

import json
import os
import secrets
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from guiju.clock.calendar import Calendar, calendars, load_calendar
from guiju.errors import Place, Problem, StoreError
from guiju.records.store import Store
from guiju.records.store.durable import write_whole

FILE = "guiju.toml"
HASH_KEY = "hash.key"
TIMEZONE = "Asia/Shanghai"
CALENDAR = "china"
_SETTINGS = ("name", "timezone", "as_of", "calendar")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder of a city, its name and time zone; all instants in it are local times of that zone.

    `as_of` is set where a city of the past is judged, None where it is judged as of now. `calendar_name` is a shipped
    calendar.
    """

    root: Path
    name: str
    timezone: str = TIMEZONE
    as_of: datetime | None = None
    calendar_name: str = CALENDAR

    def calendar(self) -> Calendar:
        """Return the working days by which limits are reckoned here."""
        return load_calendar(self.calendar_name)

    @property
    def standards(self) -> Path:
        """The folder of the city's standards."""
        return self.root / "standards"

    @property
    def runs(self) -> Path:
        """The folder of what each judging left behind."""
        return self.root / "runs"

    @property
    def exports(self) -> Path:
        """The folder of what was written for others."""
        return self.root / "exports"

    @property
    def quarantine(self) -> Path:
        """The folder of rows that could not be used, to be corrected and sent again."""
        return self.root / "quarantine"

    def store(self) -> Store:
        """Open the store of the records."""
        return Store.open(self.root)

    def hash_key(self) -> bytes:
        """Read the secret with which personal fields are hashed on their way in; StoreError when it is lost.

        Without it nobody can try out whose number gives a hash; with another one the same person would look new.
        """
        try:
            key = bytes.fromhex((self.root / HASH_KEY).read_text("ascii"))
        except (OSError, ValueError) as reason:
            raise StoreError(problems=[_lost_key()]) from reason
        if len(key) < 32:
            raise StoreError(problems=[_lost_key()])
        return key


def create_workspace(root: Path, name: str, *, timezone: str = TIMEZONE, as_of: datetime | None = None) -> Workspace:
    """Lay a workspace with an empty store in a folder that is empty or does not exist; StoreError otherwise."""
    settings: dict[str, str | datetime] = {"name": name, "timezone": timezone}
    if as_of is not None:
        settings["as_of"] = as_of
    problems = list(_setting_problems(settings))
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        problems.append(_occupied(root))
    if problems:
        raise StoreError(problems=problems)
    workspace = Workspace(root.absolute(), name, timezone, as_of)
    for folder in (workspace.standards, workspace.runs, workspace.exports, workspace.quarantine):
        folder.mkdir(parents=True)
    _write_key(root / HASH_KEY)
    Store.create(root)
    # Last: a folder without settings is no workspace yet.
    write_whole(root / FILE, _toml(settings))
    return workspace


def open_workspace(root: Path) -> Workspace:
    """Open the workspace in a folder; StoreError with everything that is wrong with its settings."""
    path = root / FILE
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as reason:
        what = f"没有 {FILE}，这里不是规矩的工作区。"
        remedy = "请检查路径；新的工作区由 guiju demo 或者 guiju import 建立。"
        raise StoreError(problems=[Problem(Place(str(root)), what, "", remedy, "workspace_missing")]) from reason
    except (OSError, ValueError) as reason:
        what, remedy = f"设置文件无法读取（{reason}）。", "请按 TOML 的写法改正。"
        raise StoreError(problems=[Problem(Place(str(path)), what, "", remedy, "settings_unreadable")]) from reason
    problems = list(_setting_problems(settings))
    if problems:
        raise StoreError(problems=problems)
    return Workspace(
        root.absolute(),
        settings["name"],
        settings.get("timezone", TIMEZONE),
        settings.get("as_of"),
        settings.get("calendar", CALENDAR),
    )


def _setting_problems(settings: Mapping[str, Any]) -> Iterator[Problem]:
    for key in sorted(settings.keys() - set(_SETTINGS)):
        yield _wrong(key, f"没有“{key}”这项设置。", f"可用的设置：{'、'.join(_SETTINGS)}。")
    name = settings.get("name")
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        yield _wrong("name", "工作区的名称 name 缺失、为空或者含有控制字符。", '请写一行文字，如 name = "启东市"。')
    if not _is_timezone(settings.get("timezone", TIMEZONE)):
        yield _wrong("timezone", f"不认识时区 {settings['timezone']!r}。", f'请写 IANA 名称，如 "{TIMEZONE}"。')
    as_of = settings.get("as_of")
    if as_of is not None and (not isinstance(as_of, datetime) or as_of.tzinfo is not None):
        yield _wrong("as_of", "截至时间 as_of 应是不带时区的当地时间。", "请写成 as_of = 2024-12-31T23:59:59。")
    if settings.get("calendar", CALENDAR) not in calendars():
        yield _wrong("calendar", f"没有日历 {settings['calendar']!r}。", f"可用的日历：{'、'.join(calendars())}。")


def _is_timezone(name: object) -> bool:
    try:
        return isinstance(name, str) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _wrong(key: str, what: str, remedy: str) -> Problem:
    return Problem(Place(FILE), what, "设置不明确，判定就可能用错名称、时区或者时间。", remedy, f"setting_{key}")


def _toml(settings: Mapping[str, str | datetime]) -> str:
    """Return settings as TOML; a JSON string of printable characters is a TOML string."""
    return "".join(
        f"{key} = {value.isoformat() if isinstance(value, datetime) else json.dumps(value, ensure_ascii=False)}\n"
        for key, value in settings.items()
    )


def _write_key(path: Path) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(32))
        stream.flush()
        os.fsync(stream.fileno())


def _occupied(root: Path) -> Problem:
    what, remedy = "这里已有内容，不能在此建立工作区。", "请给出一个空的或者还不存在的文件夹。"
    return Problem(Place(str(root)), what, "建立会与原有文件相混。", remedy, "folder_occupied")


def _lost_key() -> Problem:
    return Problem(
        Place(HASH_KEY),
        "散列密钥缺失或者损坏。",
        "换一个密钥，同一个人的证件号码会变成另一个散列值，新旧记录对不上。",
        "请从备份恢复这个文件；它只应为本人可读（权限 0600）。",
        "hash_key_lost",
    )
