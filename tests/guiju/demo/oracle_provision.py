"""The plain judge's answers for TY-104, TG-202 and TG-216 to TG-230: classes, guides, and the special courses of a case."""

from itertools import pairwise

from .kleene import at_most, both, other, same, there, within

_SUPPLEMENT = {"收件": ("补正告知",), "补正告知": ("补正完成",), "补正完成": ("受理",), "受理": ()}
_WITHDRAWAL = {
    "收件": ("补正告知", "受理"),
    "补正告知": ("补正完成",),
    "补正完成": ("受理",),
    "受理": ("审查", "决定"),
    "审查": ("特别程序开始", "决定"),
    "特别程序开始": ("特别程序结束",),
    "特别程序结束": ("特别程序开始", "决定"),
    "决定": ("办结",),
    "办结": (),
}
_EXTENSION = {"受理": ("决定",), "决定": ("办结",), "办结": ()}
_SUSPENSION = {
    "受理": ("特别程序开始",),
    "特别程序开始": ("特别程序结束",),
    "特别程序结束": ("特别程序开始", "决定"),
    "决定": (),
}
_TOLERANCE = {
    "收件": ("容缺承诺",),
    "容缺承诺": ("受理",),
    "受理": ("审查", "容缺补齐", "办结"),
    "审查": ("容缺补齐", "决定", "办结"),
    "容缺补齐": ("审查", "决定"),
    "决定": ("办结",),
    "办结": (),
}
_COMMITMENT = {
    "收件": ("告知条件",),
    "告知条件": ("承诺书签署",),
    "承诺书签署": ("受理",),
    "受理": ("决定",),
    "决定": ("办结",),
    "办结": ("事后核查",),
    "事后核查": (),
}
_AFTER_REFUSAL = {"受理", "重复受理", "审查", "决定", "制证", "办结", "送达"}
_NEVER_TAKEN = (
    "TG-218/parallel-handling",
    "TG-218/parallel-within-forty-five",
    "TG-218/distributed-in-one-day",
    "TG-224/hearing-handling",
    "TG-224/organised-within-twenty",
    "TG-224/notified-seven-days-before",
    "TG-230/expert-drawing",
    "TG-230/drawn-within-three-days",
)
"""Checks of courses no case of the demo city takes: of a case with known stages it is known that it did not."""


def of_case(case, stages, pauses, days):
    """Yield check, applies, holds and the day that judges, for a case with these stages as (name, time)."""
    names = [name for name, _ in stages]
    judged = case.accepted_at or case.received_at or case.applied_at
    yield from ((*each, judged) for each in _classes(case))
    yield from ((*each, judged) for each in _courses(case, names, pauses))
    yield from ((*each, judged) for each in _promises(case, stages, days))
    yield from ((check, False if names else None, None, judged) for check in _NEVER_TAKEN)
    yield from ((*each, case.refused_at) for each in _refusal(case, days))
    refused = there(case.refused_at)
    yield "TG-220/refusal-handling", refused, not _AFTER_REFUSAL & set(names) if names else None, judged


def _classes(case):
    accepted, closed = there(case.accepted_at), there(case.closed_at)
    yield "TY-104/case-type-coded", accepted, case.case_type in ("即办件", "承诺件")
    yield "TY-104/finish-kind-coded", closed, there(case.finish_kind)
    applied = there(case.applied_at) and there(case.received_at)
    yield "TG-225/applied-not-after-receipt", applied, at_most(case.applied_at, case.received_at)
    yield "TG-225/online-without-visit", within(case.channel, "网上", "移动端"), same(case.visits, 0)


def _courses(case, names, pauses):
    accepted, closed, done = there(case.accepted_at), there(case.closed_at), case.supplement_done_at
    told = there(case.supplement_notified_at)
    yield "TG-219/supplement-handling", told, _keeps(_SUPPLEMENT, names, closed)
    yield "TG-219/supply-after-notice", there(done), both(told, at_most(case.supplement_notified_at, done))
    yield "TG-219/acceptance-after-supply", accepted and there(done), at_most(done, case.accepted_at)
    withdrawn = case.finish_kind == "撤回"
    kept = _keeps(_WITHDRAWAL, names, closed)
    yield "TG-221/withdrawal-handling", withdrawn, both(kept, not {"重复受理", "制证"} & set(names))
    yield "TG-221/withdrawn-without-certificate", withdrawn, case.certificate_no is None
    yield "TG-221/withdrawal-has-reason", withdrawn, there(case.refusal_reason)
    extended = there(case.extension_days) and case.extension_days > 0
    yield "TG-222/extension-handling", extended, _keeps(_EXTENSION, names, closed)
    yield "TG-222/only-promised-extended", extended, case.case_type == "承诺件"
    yield "TG-222/approver-is-not-acceptor", extended, other(case.extension_approved_by, case.accepted_by)
    yield "TG-223/suspension-handling", pauses > 0, _keeps(_SUSPENSION, names, closed)


def _promises(case, stages, days):
    names, closed = [name for name, _ in stages], there(case.closed_at)
    first = dict(reversed(stages))
    tolerated = "容缺承诺" in first if names else None
    kept = both(_keeps(_TOLERANCE, names, closed), "重复受理" not in names)
    yield "TG-216/tolerant-handling", tolerated, kept
    filled = both(tolerated, "容缺补齐" in first if names else None)
    waited = days.between(first.get("容缺承诺"), first.get("容缺补齐"))
    yield "TG-216/gap-filled-in-time", filled, at_most(waited, 10)
    granted = both(tolerated, case.decision == "准予")
    decided = first.get("决定")
    yield (
        "TG-216/gap-filled-before-decision",
        granted,
        bool(filled) and (decided is None or first["容缺补齐"] <= decided),
    )
    committed = "承诺书签署" in first if names else None
    kept = both(_keeps(_COMMITMENT, names, closed), "重复受理" not in names)
    yield "TG-217/commitment-handling", committed, kept
    verified, ended = first.get("事后核查"), first.get("办结")
    waited = None if None in (verified, ended) else (verified.date() - ended.date()).days
    looked = both(committed, verified is not None if names else None)
    yield "TG-217/verified-within-sixty-days", looked, at_most(waited, 60)


def _refusal(case, days):
    refused = there(case.refused_at)
    waited = days.between(case.received_at, case.refused_at)
    yield "TG-220/refused-within-five-days", refused and there(case.received_at), at_most(waited, 5)
    yield "TG-220/not-accepted-and-refused", refused, case.accepted_at is None
    reason = case.refusal_reason
    yield "TG-220/reason-is-concrete", refused, None if reason is None else len(reason) >= 6


def _keeps(moves, names, is_closed):
    """Whether the stages a procedure names follow one another as it says; a closed case must reach its end.

    The end is what nothing follows, and for a commitment, which need not be verified, 办结 as well.
    """
    if not names:
        return None
    steps = [name for name in names if name in moves]
    if steps and steps[0] != next(iter(moves)):
        return False
    if any(later not in moves[earlier] for earlier, later in pairwise(steps)):
        return False
    return not is_closed or (bool(steps) and (steps[-1] == "办结" or not moves[steps[-1]]))


def of_suspension(pause, days):
    """Yield the answers for a suspension."""
    ended, when = there(pause.ended_at), pause.started_at
    yield "TG-223/pause-ends-after-start", ended, at_most(when, pause.ended_at), when
    hearing = pause.suspension_type == "听证" and ended
    yield "TG-224/hearing-pause-at-most-twenty", hearing, at_most(days.between(when, pause.ended_at), 20), when


def of_material(paper):
    """Yield the answers for a material."""
    yield "TG-217/commitment-replaces-paper", paper.obtained_by == "告知承诺", not paper.copies, paper.received_at


def of_item(item):
    """Yield the answers for an item."""
    when, code = item.valid_from, item.catalog_code
    yield "TY-104/catalog-code-well-formed", True, there(code) and len(code) == 12 and code.isalnum(), when
    levels = ("国家级", "省级", "市级", "县级", "镇级", "村级")
    yield "TY-104/item-level-coded", True, item.use_level in levels, when
    yield "TG-202/item-states-conditions", True, there(item.accept_condition), when
    yield "TG-202/item-states-promise", True, there(item.promised_limit) and there(item.promised_unit), when
