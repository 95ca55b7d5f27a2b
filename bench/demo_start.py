"""The first minutes: from a fresh clone with empty caches to the first table of goals, in seconds and megabytes.

It clones the last commit, lets `./run` install everything anew and builds, imports and judges the demo city. It
downloads all dependencies, so it is measured only when a size is given: `./run bench demo_start --size 300000`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from _measuring import ROOT, Claim, Figure, Measured, Room, Work, run

FIRST_GOAL = "按时办结率"
"""A word of the table of goals."""


def started(room: Room) -> Work:
    """Clone, install and run the demo as a stranger would, with no cache of packages."""
    clone, caches = room.own / "clone", room.own / "caches"
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")},
        "PIP_CACHE_DIR": str(caches / "pip"),
        "XDG_CACHE_HOME": str(caches),
        "LANG": "zh_CN.UTF-8",
    }

    def step(*command: str) -> tuple[float, float | None]:
        """Run a command in the clone; return its seconds, and those until the first goal was printed."""
        begun, shown = perf_counter(), None
        with subprocess.Popen(command, cwd=clone, env=environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if shown is None and FIRST_GOAL in line:
                    shown = perf_counter() - begun
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        return perf_counter() - begun, shown

    def work() -> Mapping[str, Any]:
        begun = perf_counter()
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        cloned = perf_counter() - begun
        installed, _ = step("./run", "guiju", "--help")
        city = ["--workspace", str(room.own / "city"), "--cases", str(room.size), "--no-serve"]
        _, shown = step("./run", "demo", *city)
        assert shown is not None, "no table of goals was printed"
        return {
            "seconds": cloned + installed + shown,
            "seconds_cloning": round(cloned, 1),
            "seconds_installing": round(installed, 1),
            "seconds_to_goals": round(shown, 1),
            "megabytes_downloaded": _megabytes(caches),
            "megabytes_installed": _megabytes(clone / ".venv"),
            "megabytes_of_clone": _megabytes(clone) - _megabytes(clone / ".venv"),
            "megabytes_of_workspace": _megabytes(room.own / "city"),
        }

    return work


def figures(parts: Mapping[str, Measured], _: int) -> Sequence[Figure]:
    """State what a stranger waits for, and what it takes up."""
    more = parts["start"].more
    return [
        Figure("安装", more["seconds_installing"], "秒"),
        Figure("建城、导入、判定到目标表", more["seconds_to_goals"], "秒"),
        Figure("下载", more["megabytes_downloaded"], "MB"),
        Figure("装好的依赖", more["megabytes_installed"], "MB"),
        Figure("工作区", more["megabytes_of_workspace"], "MB"),
    ]


def _megabytes(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return round(sum(path.stat().st_size for path in files) / 1e6)


CLAIM = Claim(
    file=__file__,
    title="从空缓存到第一张目标表",
    size=300_000,
    parts={"start": ("克隆、安装、演示", started)},
    figures=figures,
    repeats=1,
    warm_up=False,
)

if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(f"这一项要下载全部依赖，写明大小才测：./run bench demo_start --size {CLAIM.size}")
    else:
        run(CLAIM)
