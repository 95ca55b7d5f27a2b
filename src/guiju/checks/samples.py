"""Sample cases of a standard judged in pure memory, so that a clause is proved before it meets a real record.

A sample gives fields of one record, of the record it hangs on, and the records that hang on it. Facts are worked out
from these as an engine would; a derived field may also be given outright (`承诺到期日: 2024-03-05`), and then stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from guiju.checks.facts import fact_named
from guiju.checks.function import Context
from guiju.checks.judgement import Judgement, judge
from guiju.checks.sample_reading import read_record, sample_problem
from guiju.checks.sample_records import SampleRecord
from guiju.checks.words import say
from guiju.errors import CheckError, Problem
from guiju.model.check import Check
from guiju.model.expression import Value, reads
from guiju.model.outcome import Outcome
from guiju.model.procedure import Automaton
from guiju.text.nearest import suggestion
from guiju.text.samples import Sample


@dataclass(frozen=True, slots=True)
class SampleVerdict:
    """What a check says of a sample, what was expected of it, and the values it read by their Chinese names."""

    sample: Sample
    check: Check
    judgement: Judgement
    expected: Outcome
    values: Mapping[str, Value]

    @property
    def agrees(self) -> bool:
        """Whether the check says what was expected."""
        return self.judgement.outcome is self.expected

    def __str__(self) -> str:
        read = "，".join(f"{name}：{'缺失' if value is None else value}" for name, value in self.values.items())
        return (
            f"{self.sample.place}：样例“{self.sample.case}”的 {self.check.id}（{self.check.title}）"
            f"应为{self.expected.chinese}，判为{self.judgement.outcome.chinese}。{self._asked()}读到的值：{read}。"
        )

    def _asked(self) -> str:
        """Say what the check asked, or why no version of it could."""
        day, version = self.judgement.day, self.judgement.version
        if version is not None:
            return f"{version.edition} 要求{say(version.holds)}。"
        if day is not None:
            return f"{day} 没有生效的版本。"
        names = [fact_named(self.check.population, name).chinese for name in self.check.judged_at]
        return f"{'、'.join(names)}都缺失，不知道由哪个版本判定。"


def judge_sample(
    sample: Sample, code: str, checks: Mapping[str, Check], automata: Mapping[str, Automaton], context: Context
) -> tuple[SampleVerdict, ...]:
    """Return the verdict of every check that a sample of the standard `code` expects something of.

    `checks` are all checks by id. The instant of the context stands when the sample names none itself. Raises
    CheckError when the sample names kinds, fields, values or checks there are not.
    """
    record, problems = read_record(sample, automata, replace(context, as_of=sample.as_of or context.as_of))
    problems += _unknown_checks(sample, code, checks)
    if problems:
        raise CheckError(problems=problems)
    return tuple(
        _verdict(sample, record, checks[f"{code}/{name}"], expected) for name, expected in sample.expect.items()
    )


def _unknown_checks(sample: Sample, code: str, checks: Mapping[str, Check]) -> tuple[Problem, ...]:
    known = [each.removeprefix(f"{code}/") for each in checks if each.startswith(f"{code}/")]
    advice = {
        name: suggestion(name, known) if known else "请先写出检查。" for name in sample.expect if name not in known
    }
    return tuple(
        sample_problem(sample, name, "unknown_sample_check", code=code, name=name, advice=each)
        for name, each in advice.items()
    )


def _verdict(sample: Sample, record: SampleRecord, check: Check, expected: Outcome) -> SampleVerdict:
    parts = [part for each in check.versions for part in (each.applies, each.holds, each.waived)]
    facts = {fact.name: fact for part in parts for fact in reads(part)}
    values = {name: record.value(fact) for name, fact in facts.items()}
    values |= {name: record.named(name) for name in check.judged_at}
    judgement = judge(check, values, record.context)
    version = judgement.version or check.versions[-1]
    read = [fact for part in (version.applies, version.holds, version.waived) for fact in reads(part)]
    return SampleVerdict(sample, check, judgement, expected, {fact.chinese: values[fact.name] for fact in read})
