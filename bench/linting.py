"""Linting: a whole system of standards read, numbered, cross-checked and held to every rule from cold; one file again.

The peer is a public linter of Chinese prose, AutoCorrect (in Rust): spaces, punctuation and full-width letters of the
same bytes, which is about what one of our rules looks at.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from time import perf_counter

from _measuring import HERE, ROOT, Claim, Figure, Measured, Part, Room, Work, processor_seconds, run

from guiju.lint import Surroundings, lint_edition
from guiju.lint.linting import lint_editions
from guiju.lint.rules import rules
from guiju.lint.word_lists import read_preferred
from guiju.model.text import Edition, Library
from guiju.standard_system.external import read_external
from guiju.text import read_edition, scan_library

PEER = HERE / ".env" / "bin" / "python"
ON = date(2024, 8, 31)
ROUNDS = 20
PROCESSES = 2
_TERM = re.compile(r"^```term\n.*?^```\n", re.MULTILINE | re.DOTALL)
_OWN = re.compile(r"(?<=Q/QHZW )(?P<letters>[A-Z]{2})(?P<serial>\d{3})")


def lay(folder: Path, size: int) -> Mapping[str, object]:
    """Write as many standards as asked for: those of `standards/`, again and again under other numbers."""
    standards = sorted(path for path in (ROOT / "standards").glob("*/*") if any(path.glob("2*.md")))
    (folder / "external.csv").write_bytes((ROOT / "standards" / "external.csv").read_bytes())
    (folder / "preferred.csv").write_bytes((ROOT / "standards" / "preferred.csv").read_bytes())
    files = clauses = 0
    for turn, path in _in_turns(standards, size):
        code = path.name if turn == 0 else re.sub(r"\d+", lambda found, turn=turn: f"{turn}{found[0]}", path.name)
        home = folder / path.parent.name / code
        home.mkdir(parents=True)
        for edition in path.glob("2*.md"):
            text = edition.read_text("utf-8")
            (home / edition.name).write_text(_renamed(text, turn) if turn else text, "utf-8")
            files += 1
            clauses += len(re.findall(r"^#{1,6} ", text, re.MULTILINE))
    megabytes = sum(path.stat().st_size for path in folder.rglob("*.md")) / 1e6
    return {"standards": size, "editions": files, "clauses": clauses, "megabytes": round(megabytes, 2)}


def _in_turns(standards: Sequence[Path], size: int) -> Iterator[tuple[int, Path]]:
    places = ((turn, path) for turn in count() for path in standards)
    yield from (place for place, _ in zip(places, range(size), strict=False))


def _renamed(text: str, turn: int) -> str:
    """Return a standard under other numbers, its references to own standards with it; terms are defined once."""
    return _OWN.sub(lambda found: f"{found['letters']}{turn}{found['serial']}", _TERM.sub("", text))


def _desk(folder: Path, workers: int = 1) -> tuple[Library, Surroundings]:
    library, problems = scan_library(folder, workers=workers)
    assert not problems, problems[0]
    external, _ = read_external(folder)
    return library, Surroundings(library, ON, external, read_preferred(folder))


def _editions(library: Library) -> Iterator[Edition]:
    for standard in library.standards.values():
        yield from standard.editions


def cold(room: Room) -> Work:
    """Read, number and cross-check every edition, and ask every rule of it."""
    asked = len(rules())

    def work() -> Mapping[str, object]:
        begun = processor_seconds()
        library, around = _desk(room.records, PROCESSES)
        read = processor_seconds() - begun
        found = lint_editions(list(_editions(library)), around, processes=PROCESSES)
        clauses = sum(1 for edition in _editions(library) for _ in edition.walk())
        linted = processor_seconds() - begun - read
        return {
            "rules": asked,
            "editions": len(found),
            "clauses": clauses,
            "remarks": sum(map(len, found)),
            "cpu_seconds_reading": round(read, 2),
            "cpu_seconds_rules": round(linted, 2),
        }

    return work


def again(room: Room) -> Work:
    """Read one changed file of the library and lint it again, as an editor does while somebody types."""
    library, around = _desk(room.records)
    longest = max(_editions(library), key=lambda edition: len(edition.source))
    lint_edition(longest, around)

    def work() -> Mapping[str, object]:
        begun = perf_counter()
        for turn in range(ROUNDS):
            changed = longest.source.rstrip("\n") + f"\n\n第{turn}次修改。\n"
            lint_edition(read_edition(changed, longest.path), around)
        clauses = sum(1 for _ in longest.walk())
        return {"seconds": (perf_counter() - begun) / ROUNDS, "clauses": clauses, "rounds": ROUNDS}

    return work


def peer(room: Room) -> Work:
    """Let AutoCorrect look at the same files."""
    command = [str(PEER), str(HERE / "_peer_autocorrect.py"), str(room.records)]

    def work() -> Mapping[str, object]:
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        return {
            "seconds": float(said[0]),
            "cpu_seconds": float(said[1]),
            "files": int(said[2]),
            "remarks": int(said[3]),
        }

    return work


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """State seconds for ten thousand clauses, milliseconds for one file, and how many rules the peer's time buys."""
    found = []
    if "cold" in parts:
        whole = parts["cold"]
        scale = 10_000 / whole.more["clauses"]
        reading, ruling = (whole.more[f"cpu_seconds_{part}"] * scale for part in ("reading", "rules"))
        found += [
            Figure("每一万条，墙上时间", whole.seconds * scale, "秒", most=10),
            Figure("其中读文本、编号、核对引用，两个进程的处理器时间", reading, "秒"),
            Figure("其中起草规则，两个进程的处理器时间", ruling, "秒"),
        ]
    if "again" in parts:
        found.append(Figure("改一个文件（体系里最长的一份）", parts["again"].seconds * 1000, "毫秒", most=150))
    if "cold" in parts and "peer" in parts:
        rule = parts["cold"].more["cpu_seconds_rules"] / parts["cold"].more["rules"]
        found.append(Figure("一条规则 ÷ AutoCorrect，处理器时间", rule / parts["peer"].cpu_seconds, "倍"))
    return found


def parts() -> Mapping[str, tuple[str, Part]]:
    """Return the product's parts, and the peer's where its environment has it."""
    found: dict[str, tuple[str, Part]] = {
        "cold": ("从冷启动查完全部标准", cold),
        "again": ("改一个文件再查", again),
    }
    installed = PEER.exists() and subprocess.run(
        [PEER, "-c", "import autocorrect_py"], capture_output=True, check=False
    )
    if installed and installed.returncode == 0:
        found["peer"] = ("AutoCorrect 查同样的文件", peer)
    return found


CLAIM = Claim(
    file=__file__,
    title="整个标准体系按全部起草规则检查，编号、引用一并核对",
    size=650,
    parts=parts(),
    figures=figures,
    lay=lay,
)

if __name__ == "__main__":
    run(CLAIM)
