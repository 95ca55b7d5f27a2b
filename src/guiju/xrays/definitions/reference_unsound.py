"""A standard the texts in force refer to that is withdrawn, replaced, not yet in force, or registered nowhere."""

from __future__ import annotations

from guiju.standard_system.references import Reference
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return each place that refers to an unsound standard, out of all references in force."""
    spots, of = [], 0
    for health in subject.system.references(subject.day):
        of += len(health.references)
        if health.health.is_sound:
            continue
        instead = f"，现为 {health.successor}" if health.successor else ""
        for each in health.references:
            binds = "" if each.binds else "（资料性）"
            said = f"引用 {health.number}{binds}：{health.health.value}{instead}"
            clause = _clause_id(subject, each)
            spots.append(Spot(f"{each.edition}#{clause}", "clause", said, place=str(each.place)))
    return Seen.out_of(of, spots)


def _clause_id(subject: Subject, reference: Reference) -> str:
    code, _, _ = reference.edition.partition("/")
    edition = subject.library.standards[code].in_force(subject.day)
    found = edition.walk() if edition else ()
    return next((each.id or "" for each in found if each.number == reference.place.clause), "")


XRAY = XRay(
    name="reference-unsound",
    chinese="引用了废止、被代替、未实施或者未登记的标准",
    english="Reference to a withdrawn or unknown standard",
    side=Side.STANDARDS,
    severity=Severity.ORDINARY,
    why="GB/T 1.1—2020，8.6：规范性引用文件对文件的应用必不可少；引用的标准没有了，条文的要求就落空。",
    counted="现行标准对其他标准的每一处引用；其中所引标准当日不有效的。",
    remedy="改引现行的标准；没有登记的，在 external.csv 补登。",
    look=look,
    by_office=False,
)
