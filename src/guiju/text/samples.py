"""Sample cases of a standard, `cases.yaml`: records a clerk can read, and what the checks should answer.

    - case: 周五收件，周一受理
      of: 办件                                # the kind of record; 办件 when it is not said
      as_of: 2024-03-31T23:59:59              # optional
      given:
        收件时间: 2024-03-01T10:00            # fields of the record, by Chinese or English name; null is missing
        item: {办件类型: 承诺件}              # the record it hangs on: item or case
        events:                               # what hangs on it: events, suspensions, materials, results, ratings …
          - {stage_name: 收件, at: 2024-03-01T10:00, handler: 李办事}
      expect: {accepted-in-time: conforming}  # or 符合, 不符合, 不适用, 无法判定

Words of this format may be Chinese too: 案例, 对象, 截至时间, 给定, 预期, 事项, 办件, 环节, 特别程序, 材料 …
Names of fields and their values are taken as written: whoever runs the samples knows the kinds of records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from guiju.errors import Place
from guiju.model.outcome import Outcome
from guiju.text.nearest import suggestion
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry, Scalar, read_yaml

_WORDS = {"案例": "case", "对象": "of", "截至时间": "as_of", "给定": "given", "预期": "expect"}
_LINKED = {"item": "item", "事项": "item", "case": "case", "办件": "case"}
_HANGING = {
    **dict.fromkeys(("events", "stages", "环节"), "stage"),
    **dict.fromkeys(("suspensions", "特别程序"), "suspension"),
    **dict.fromkeys(("materials", "材料"), "material"),
    **dict.fromkeys(("results", "结果"), "result"),
    **dict.fromkeys(("ratings", "评价"), "rating"),
    **dict.fromkeys(("case_reviews", "reviews", "案卷评查"), "case_review"),
    **dict.fromkeys(("complaints", "投诉"), "complaint"),
}
_EVENT_WORDS = {"环节名称": "stage_name", "时间": "at", "环节处理人": "handler", "处理人": "handler"}
_END_OF_DAY = time(23, 59, 59)
_OUTCOMES = {word: outcome for outcome in Outcome for word in (outcome.value, outcome.chinese)}


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample case: a record, what hangs on it and what it hangs on, and the outcome of each named check.

    `given` are the record's own fields. `linked` are fields of the record it hangs on, by kind (`item`, `case`).
    `hanging` are the records that hang on it, by kind (`stage`, `suspension`, `material` …); an event has
    `stage_name`, `at` and perhaps `handler`. `expect` maps block ids to outcomes. `places` gives the place of each
    value: `given.收件时间`, `given.events.0.at`, `expect.accepted-in-time`.
    """

    case: str
    population: str
    given: Mapping[str, Scalar]
    expect: Mapping[str, Outcome]
    place: Place
    linked: Mapping[str, Mapping[str, Scalar]] = field(default_factory=dict)
    hanging: Mapping[str, tuple[Mapping[str, Scalar], ...]] = field(default_factory=dict)
    as_of: datetime | None = None
    places: Mapping[str, Place] = field(default_factory=dict)


def read_samples(source: str, path: str) -> tuple[Sample, ...]:
    """Read the text of a `cases.yaml`; TextError carries all problems. An empty file has no samples."""
    page = Page(path, source)
    entry = read_yaml(page, 1, len(page.lines) + 1)
    samples: list[Sample] = []
    if entry is not None and isinstance(entry.value, list):
        for each in entry.value:
            sample = _Reading(page, each).sample()
            if sample is not None:
                _refuse_same_name(page, sample, samples)
                samples.append(sample)
    elif entry is not None and entry.value:
        page.complain(
            "not_a_list", entry.place, "样例不是列表。", "程序逐个运行样例。", "每个样例请以“- case: 名称”开头。"
        )
    page.raise_problems()
    return tuple(samples)


def _refuse_same_name(page: Page, sample: Sample, before: list[Sample]) -> None:
    same = next((each for each in before if each.case == sample.case), None)
    if same is not None:
        page.complain(
            "duplicate_case",
            sample.place,
            f"样例“{sample.case}”与第{same.place.line}行的同名。",
            "不符时分不清是哪一个。",
            "请给其中一个换个名称。",
        )


class _Reading:
    """The reading of one sample."""

    def __init__(self, page: Page, entry: Entry) -> None:
        self.page = page
        self.entry = entry
        self.linked: dict[str, Mapping[str, Scalar]] = {}
        self.hanging: dict[str, tuple[Mapping[str, Scalar], ...]] = {}

    def complain(self, code: str, entry: Entry, what: str, remedy: str, why: str = "这个样例无法运行。") -> None:
        self.page.complain(code, entry.place, what, why, remedy)

    def sample(self) -> Sample | None:
        """Return the sample, None where it cannot be understood; problems are added to the page."""
        before = len(self.page.problems)
        if not isinstance(self.entry.value, dict):
            self.complain("not_a_mapping", self.entry, "样例没有写成字段。", "每个样例请以“- case: 名称”开头。")
            return None
        parts = self.parts(self.entry.value)
        for name in ("case", "given", "expect"):
            if name not in parts or parts[name].value in (None, "", {}):
                self.complain("missing_field", parts.get(name, self.entry), f"样例缺少 {name}。", f"请补写 {name}。")
        if len(self.page.problems) > before:
            return None
        sample = Sample(
            case=parts["case"].written,
            population=parts["of"].written if "of" in parts else "办件",
            given=self.given(parts["given"]),
            expect=self.expect(parts["expect"]),
            place=parts["case"].place,
            linked=self.linked,
            hanging=self.hanging,
            as_of=self.as_of(parts.get("as_of")),
            places=self.places(parts),
        )
        return sample if len(self.page.problems) == before else None

    def parts(self, written: Mapping[str, Entry]) -> dict[str, Entry]:
        parts: dict[str, Entry] = {}
        known = (*_WORDS.values(), *_WORDS)
        for word, each in written.items():
            name = _WORDS.get(word, word)
            if name not in _WORDS.values():
                self.complain("unknown_field", each, f"样例没有字段 {word}。", suggestion(word, known))
            elif name in parts:
                self.complain("duplicate_key", each, f"样例的 {name} 写了两次。", "请删去一处。")
            else:
                parts[name] = each
        return parts

    def places(self, parts: Mapping[str, Entry]) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for name, each in parts.items():
            found |= each.places(name)
        return found

    def given(self, entry: Entry) -> dict[str, Scalar]:
        """Return the record's own fields; put aside what hangs on it and what it hangs on."""
        if not isinstance(entry.value, dict):
            self.complain("wrong_type", entry, "given 不是“字段名: 值”的形式。", "请每行写一个字段。")
            return {}
        fields: dict[str, Scalar] = {}
        for name, each in entry.value.items():
            if isinstance(each.value, dict):
                self.link(name, each)
            elif isinstance(each.value, list):
                self.hang(name, each, each.value)
            else:
                fields[name] = each.value
        return fields

    def link(self, name: str, entry: Entry) -> None:
        if name not in _LINKED:
            self.complain("unknown_record", entry, f"不认得关联的记录 {name}。", suggestion(name, _LINKED))
        else:
            self.linked[_LINKED[name]] = self.scalars(entry)

    def hang(self, name: str, entry: Entry, records: list[Entry]) -> None:
        kind = _HANGING.get(name)
        if kind is None:
            self.complain("unknown_record", entry, f"不认得 {name} 这类记录。", suggestion(name, _HANGING))
        elif kind == "stage":
            self.hanging[kind] = tuple(self.event(each) for each in records)
        else:
            self.hanging[kind] = tuple(self.scalars(each) for each in records)

    def event(self, entry: Entry) -> dict[str, Scalar]:
        event = {_EVENT_WORDS.get(name, name): value for name, value in self.scalars(entry).items()}
        if not event.get("stage_name"):
            self.complain("missing_field", entry, "环节没有名称。", "请写 stage_name，如 {stage_name: 收件, at: …}。")
        return event

    def scalars(self, entry: Entry) -> dict[str, Scalar]:
        if not isinstance(entry.value, dict):
            self.complain("wrong_type", entry, "这条记录不是“字段名: 值”的形式。", "请写成 {字段名: 值}。")
            return {}
        fields: dict[str, Any] = {}
        for name, each in entry.value.items():
            if isinstance(each.value, dict | list):
                self.complain("wrong_type", each, f"字段 {name} 不是单个值。", "请只写一个值。")
            else:
                fields[name] = each.value
        return fields

    def expect(self, entry: Entry) -> dict[str, Outcome]:
        if not isinstance(entry.value, dict):
            self.complain("wrong_type", entry, "expect 不是“检查标识: 结果”的形式。", "请写成 {检查标识: 符合}。")
            return {}
        expected: dict[str, Outcome] = {}
        for name, each in entry.value.items():
            if each.written in _OUTCOMES:
                expected[name] = _OUTCOMES[each.written]
            else:
                self.complain(
                    "unknown_outcome", each, f"没有“{each.written}”这种结果。", suggestion(each.written, _OUTCOMES)
                )
        return expected

    def as_of(self, entry: Entry | None) -> datetime | None:
        """Return the instant as of which the sample is judged; a date means the end of that day."""
        if entry is None or entry.value is None:
            return None
        if isinstance(entry.value, datetime):
            return entry.value
        if isinstance(entry.value, date):
            return datetime.combine(entry.value, _END_OF_DAY)
        self.complain("wrong_type", entry, "as_of 不是时间。", "请写成 2024-03-31T23:59:59。")
        return None
