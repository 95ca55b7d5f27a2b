"""Sample cases judged for a drafter: those that cannot be read, and those the checks answer otherwise than expected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from guiju.checks import Compiled, Context
from guiju.checks.samples import SampleVerdict, judge_sample
from guiju.clock.calendar import load_calendar
from guiju.errors import CheckError, Problem, TextError
from guiju.model.text import Library
from guiju.text.library import CASES
from guiju.text.samples import read_samples


def sample_problems(root: Path, library: Library, compiled: Compiled, as_of: datetime) -> Iterator[Problem]:
    """Yield what is wrong with the sample cases of a folder of standards; `as_of` counts where a sample names none."""
    context = Context(as_of, load_calendar())
    checks = {check.id: check for check in compiled.checks}
    for standard in library.standards.values():
        path = root / standard.subsystem / standard.code / CASES
        if not path.is_file():
            continue
        try:
            samples = read_samples(path.read_text("utf-8"), path.relative_to(root).as_posix())
        except TextError as error:
            yield from error.problems
            continue
        for sample in samples:
            try:
                verdicts = judge_sample(sample, standard.code, checks, compiled.automata, context)
            except CheckError as error:
                yield from error.problems
            else:
                yield from (_disagreement(each) for each in verdicts if not each.agrees)


def _disagreement(verdict: SampleVerdict) -> Problem:
    place = verdict.sample.place
    told = str(verdict).removeprefix(f"{place}：")
    return Problem(place, told, "", "请核对：是样例写错了，还是检查项写错了。", "sample_disagrees")
