"""The web site, where it is installed: looked up by name, for the library and its command line know no Django."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from guiju.errors import UsageError

_SERVING = "guiju_web.config.serving"
_COPYING = "guiju_web.config.copying"
HOST, PORT = "127.0.0.1", 8080


def enrol_demo(folder: Path) -> list[dict[str, str]]:
    """Enrol the permanent people of the demo city; the passwords of new ones are in the answer and nowhere else."""
    found: list[dict[str, str]] = _serving().enrol_demo(folder)
    return found


def enrol(folder: Path, number: str, name: str, role: str) -> str:
    """Open or revive an administrator's account; the password is in the answer and nowhere else."""
    try:
        password: str = _serving().enrol(folder, number, name, role)
    except ValueError as held:
        raise UsageError(
            f"{number} 现在是{held}，不能同时任这个角色。请换一个人，或者先在网站上结束原来的角色。"
        ) from held
    return password


def serve(folder: Path, host: str, port: int, with_worker: bool = True) -> None:
    """Serve the site of a workspace until somebody interrupts it, with a worker for its jobs beside it."""
    _serving().serve(folder, host, port, with_worker)


def work(folder: Path) -> None:
    """Do the jobs of a workspace's site until somebody interrupts it."""
    _serving().work(folder)


def dump(folder: Path, into: Path) -> dict[str, Any] | None:
    """Write the database of a workspace's site into a folder; None when there is no site, here or in the workspace."""
    try:
        copying = _found(_COPYING)
    except UsageError:
        if (folder / "web.key").exists():
            raise
        return None
    found: dict[str, Any] | None = copying.dump(folder, into)
    return found


def load(folder: Path, source: Path, state: dict[str, Any]) -> dict[str, Any]:
    """Read what `dump` wrote into the database of a restored workspace's site; return what is found there."""
    found: dict[str, Any] = _found(_COPYING).load(folder, source, state)
    return found


def _serving() -> Any:
    return _found(_SERVING)


def _found(module: str) -> Any:
    try:
        return import_module(module)
    except ModuleNotFoundError as missing:
        raise UsageError(f"这里没有安装网站（缺 {missing.name}），只有命令行。请用 pip 重新安装 guiju。") from missing
