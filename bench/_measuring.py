"""How a speed is measured: every part in a process of its own, in turns, the median of several; one JSON file a claim.

A part is set up, then timed: starting Python and importing libraries is nobody's merit. Parts take turns, so that a
machine that slows down slows down both sides of a ratio. Processor seconds tell whether it was busy with something
else. The peak is what the kernel says of that one process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from _machine import load, machine
from _printing import show
from table import write_tables

HERE = Path(__file__).parent
ROOT = HERE.parent
RESULTS = HERE / "results"


@dataclass(frozen=True)
class Room:
    """Where a part works: the records laid for all, a folder of its own that is empty at first, how many cases."""

    records: Path
    own: Path
    size: int


Work = Callable[[], Mapping[str, Any]]
Part = Callable[[Room], Work]
"""Sets itself up and returns the work to be timed; the work returns what else is worth keeping.

`seconds` among it replaces the time taken, for what keeps time itself.
"""


@dataclass(frozen=True)
class Measured:
    """A part after all its runs: medians of seconds and of processor seconds, highest peak, what the last returned."""

    label: str
    seconds: float
    cpu_seconds: float
    runs: tuple[float, ...]
    peak_mb: float
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A number worth stating; `most` or `least` is what it may be, where something was promised."""

    label: str
    value: float
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether the promise is kept, None where there is none."""
        if self.most is None and self.least is None:
            return None
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)


def ratios(
    label: str,
    one: Measured,
    other: Measured,
    *,
    scale: float = 1,
    most: float | None = None,
    least: float | None = None,
) -> list[Figure]:
    """Compare two parts by processor time and by the clock on the wall.

    What is promised is promised of processor time: on a machine that others use, wall time says how busy they were.
    `scale` is how much more the other part had to do.
    """
    return [
        Figure(f"{label}，处理器时间", one.cpu_seconds / other.cpu_seconds * scale, "倍", most, least),
        Figure(f"{label}，墙上时间", one.seconds / other.seconds * scale, "倍"),
    ]


@dataclass(frozen=True)
class Claim:
    """One claim of speed: the parts by name with their Chinese labels, and the figures that follow from them.

    `lay` makes the records of a size once, for all parts and for other claims whose records have the same name.
    `counted` is the measure word of the size. `agree` is told every part's folder when all has run; it returns what it compared, or raises.
    """

    file: str
    title: str
    size: int
    parts: Mapping[str, tuple[str, Part]]
    figures: Callable[[Mapping[str, Measured], int], Sequence[Figure]]
    records: str = ""
    lay: Callable[[Path, int], Mapping[str, Any]] | None = None
    agree: Callable[[Path, Mapping[str, Path]], Mapping[str, Any]] | None = None
    repeats: int = 3
    warm_up: bool = True
    counted: str = "件"

    @property
    def name(self) -> str:
        """The name of the claim: its file's."""
        return Path(self.file).stem


def run(claim: Claim) -> None:
    """Measure a claim as the command line asks; called again for each part, as a process of its own."""
    options = _options(claim)
    if options.step:
        _step(claim, options)
        return
    work = _Work(claim, options)
    try:
        written = work.measure()
    finally:
        if not options.keep:
            work.clear()
    show(written)
    if options.results == RESULTS:
        write_tables()


def _options(claim: Claim) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"./run bench {claim.name}", description=claim.title)
    parser.add_argument("--size", type=int, default=claim.size, help=f"多少{claim.counted}，默认 {claim.size}")
    parser.add_argument("--parts", default=",".join(claim.parts), help="只测这些部分，逗号隔开")
    parser.add_argument("--repeats", type=int, default=claim.repeats, help="每部分计时几次，取中位数")
    parser.add_argument("--cold", action="store_true", help="不预热")
    parser.add_argument("--keep", action="store_true", help="保留造好的记录，下次同样大小时直接用")
    parser.add_argument("--work", type=Path, default=HERE / ".work", help="放临时文件的文件夹")
    parser.add_argument("--results", type=Path, default=RESULTS, help="放结果的文件夹")
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="结果上写的日期")
    parser.add_argument("--step", help=argparse.SUPPRESS)
    return parser.parse_args()


def _step(claim: Claim, options: argparse.Namespace) -> None:
    """Do one step of a claim in this process and print what it returns as one line of JSON."""
    records = _records(claim, options)
    if options.step == "lay":
        assert claim.lay is not None
        answer = claim.lay(records, options.size)
    elif options.step == "agree":
        assert claim.agree is not None
        answer = claim.agree(records, {name: _own(claim, options, name) for name in options.parts.split(",")})
    else:
        own = _own(claim, options, options.step)
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir(parents=True)
        work = claim.parts[options.step][1](Room(records, own, options.size))
        begun, worked = perf_counter(), processor_seconds()
        more = work()
        answer = {"seconds": perf_counter() - begun, "cpu_seconds": processor_seconds() - worked, **more}
    print(json.dumps(answer, ensure_ascii=False))


def processor_seconds() -> float:
    """Return what this process and those it waited for have taken of the processors so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _records(claim: Claim, options: argparse.Namespace) -> Path:
    return Path(options.work) / f"{claim.records or claim.name}-{options.size}"


def _own(claim: Claim, options: argparse.Namespace, part: str) -> Path:
    return Path(options.work) / f"{claim.name}-{options.size}-{part}"


class _Work:
    """One measuring from records to result."""

    def __init__(self, claim: Claim, options: argparse.Namespace) -> None:
        self.claim, self.options = claim, options
        self.parts: list[str] = options.parts.split(",")
        self.has_laid = False
        unknown = set(self.parts) - set(claim.parts)
        if unknown:
            sys.exit(f"没有这些部分：{'、'.join(sorted(unknown))}。现有：{'、'.join(claim.parts)}。")

    def measure(self) -> dict[str, Any]:
        laid = self.lay()
        rounds: dict[str, list[dict[str, Any]]] = {name: [] for name in self.parts}
        busy = [load()]
        warm_ups = 0 if self.options.cold or not self.claim.warm_up else 1
        for turn in range(warm_ups + self.options.repeats):
            for name in self.parts:
                said = self.step(name)
                print(f"  {self.claim.parts[name][0]}：{said['seconds']:.2f} 秒", file=sys.stderr, flush=True)
                if turn >= warm_ups:
                    rounds[name].append(said)
            busy.append(load())
        agreed = self.step("agree") if self.claim.agree else {}
        measured = {name: self.measured(name, said) for name, said in rounds.items()}
        return self.write(laid, measured, {key: value for key, value in agreed.items() if key != "peak_mb"}, busy)

    def lay(self) -> dict[str, Any]:
        """Lay the records, unless an earlier measuring kept them."""
        if self.claim.lay is None:
            return {}
        folder = _records(self.claim, self.options)
        known = folder / "laid.json"
        if not known.exists():
            self.has_laid = True
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            known.write_text(json.dumps(self.step("lay"), ensure_ascii=False), "utf-8")
        return dict(json.loads(known.read_text("utf-8")))

    def step(self, name: str) -> dict[str, Any]:
        options = self.options
        command = [sys.executable, self.claim.file, "--step", name, "--size", str(options.size)]
        command += ["--work", str(options.work), "--parts", options.parts]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{self.claim.name}：{name} 没有跑完（{process.returncode}）。")
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
        return {"peak_mb": peak, **json.loads(said.splitlines()[-1])}

    def measured(self, name: str, said: Sequence[dict[str, Any]]) -> Measured:
        runs = tuple(round(each["seconds"], 4) for each in said)
        worked = median(each["cpu_seconds"] for each in said)
        more = {key: value for key, value in said[-1].items() if key not in ("seconds", "cpu_seconds", "peak_mb")}
        peak = max(each["peak_mb"] for each in said)
        return Measured(self.claim.parts[name][0], round(median(runs), 4), round(worked, 3), runs, round(peak), more)

    def write(
        self,
        laid: Mapping[str, Any],
        measured: Mapping[str, Measured],
        agreed: Mapping[str, Any],
        busy: Sequence[float | None],
    ) -> dict[str, Any]:
        options, claim = self.options, self.claim
        figures = claim.figures(measured, options.size)
        result = {
            "claim": claim.name,
            "title": claim.title,
            "size": options.size,
            "counted": claim.counted,
            "date": options.date.isoformat(),
            "machine": {**machine(), "load_averages": busy},
            "records": dict(laid),
            "parts": {name: asdict(each) for name, each in measured.items()},
            "figures": [{**asdict(each), "value": round(each.value, 4), "is_met": each.is_met} for each in figures],
            "agreed": dict(agreed),
        }
        options.results.mkdir(parents=True, exist_ok=True)
        path = options.results / f"{claim.name}-{options.size}.json"
        path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
        return result

    def clear(self) -> None:
        """Remove what this measuring wrote; records kept by an earlier one stay."""
        for name in self.parts:
            shutil.rmtree(_own(self.claim, self.options, name), ignore_errors=True)
        if self.has_laid:
            shutil.rmtree(_records(self.claim, self.options), ignore_errors=True)
