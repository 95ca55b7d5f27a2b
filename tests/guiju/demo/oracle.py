"""A plain judge of the demo city: the checks of its standards written out once more, by hand, in Python.

It reads the Parquet files and answers every check about every record, so that the known answers can be proved complete
and free of false alarms without a line of the product's own judging.
"""

from collections import defaultdict
from datetime import date, datetime
from types import SimpleNamespace

import pyarrow.parquet as pq

from . import oracle_provision
from .kleene import at_most, both, day, either, other, same, there, within
from .oracle_clock import Days, dues
from .oracle_traces import follows

AS_OF = datetime(2024, 8, 31, 23, 59, 59)
STRICT_ACCEPTANCE = date(2024, 1, 1)
SAME_DAY = date(2023, 6, 1)
KEYS = {
    "case": ("case_no",),
    "stage": ("case_no", "position"),
    "suspension": ("case_no", "suspension_no"),
    "material": ("case_no", "material_no"),
    "result": ("case_no", "result_no"),
    "rating": ("rating_no",),
    "complaint": ("complaint_no",),
    "case_review": ("review_no",),
    "item": ("item_code", "item_version"),
}


def judge(files, calendar):
    """Return every (check, key, outcome) that is nonconforming or undetermined, and how often each check conformed."""
    world = _World(files, Days(calendar))
    found, conforming = set(), defaultdict(int)
    for kind, key in KEYS.items():
        for row in world.rows[kind]:
            name = "|".join(str(row[each]) for each in key)
            for check, applies, holds, when in CHECKS[kind](row, world):
                outcome = _outcome(applies, holds, when)
                if outcome == "conforming":
                    conforming[check] += 1
                elif outcome is not None:
                    found.add((check, name, outcome))
    return found, conforming


def _outcome(applies, holds, when):
    if applies is False:
        return None
    if applies is None or when is None or holds is None:
        return "undetermined"
    return "conforming" if holds else "nonconforming"


class _World:
    """All records, and by case what hangs on it."""

    def __init__(self, files, days):
        self.days = days
        self.rows = {
            kind: [row for path in files.get(kind, ()) for row in pq.read_table(path).to_pylist()] for kind in KEYS
        }
        self.cases = {row["case_no"]: row for row in self.rows["case"]}
        self.items = {(row["item_code"], row["item_version"]): row for row in self.rows["item"]}
        self.hanging = {kind: defaultdict(list) for kind in ("stage", "suspension", "material", "case_review")}
        for kind, by_case in self.hanging.items():
            for row in self.rows[kind]:
                by_case[row["case_no"]].append(row)
        self.dues = {number: self._dues(row) for number, row in self.cases.items()}

    def item(self, case):
        return self.items[case["item_code"], case["item_version"]]

    def _dues(self, case):
        return dues(case, self.item(case), self.hanging["suspension"][case["case_no"]], self.days, AS_OF)


def _case(row, world):
    case, item, days = SimpleNamespace(**row), SimpleNamespace(**world.item(row)), world.days
    judged = case.accepted_at or case.received_at or case.applied_at
    yield from ((check, applies, holds, judged) for check, applies, holds in _acceptance(case, item, days))
    yield from ((check, applies, holds, judged) for check, applies, holds in _closing(case, world.dues[case.case_no]))
    yield from ((check, applies, holds, judged) for check, applies, holds in _papers(case, item, world))
    yield from ((check, applies, holds, judged) for check, applies, holds in _course(case, world))
    yield from _decision(case, item, world, judged)
    yield "TG-201/refusal-has-reason", there(case.refused_at), there(case.refusal_reason), case.refused_at
    yield "TG-201/refusal-tells-remedies", there(case.refused_at), case.remedies_told, case.refused_at
    pauses = len(world.hanging["suspension"][case.case_no])
    yield from oracle_provision.of_case(case, _stages(case, world), pauses, days)


def _acceptance(case, item, days):
    accepted, told = there(case.accepted_at), there(case.supplement_notified_at)
    is_counted = case.finish_kind not in ("作废", "删除")
    limit = 1 if accepted and case.accepted_at.date() >= STRICT_ACCEPTANCE else 2
    yield (
        "TG-201/accepted-in-time",
        accepted and not told and there(case.received_at),
        at_most(days.between(case.received_at, case.accepted_at), limit),
    )
    yield (
        "TG-201/accepted-after-supplement",
        accepted and there(case.supplement_done_at),
        at_most(days.between(case.supplement_done_at, case.accepted_at), 2),
    )
    yield "TG-201/acceptance-not-before-receipt", accepted, at_most(case.received_at, case.accepted_at)
    yield "TG-201/accept-notice-issued", accepted and is_counted, there(case.accept_doc_no)
    yield "TG-201/notified-once", told, at_most(case.supplement_rounds, 1)
    yield (
        "TG-201/notified-within-five-days",
        told,
        at_most(days.between(case.received_at, case.supplement_notified_at), 5),
    )
    yield "GL-301/window-recorded", accepted and case.channel == "窗口", there(case.window_id)
    yield "GL-305/acceptor-recorded", accepted, there(case.accepted_by)
    entered = case.accept_entered_at
    yield "GL-304/acceptance-entered-same-day", accepted and there(entered), same(day(entered), day(case.accepted_at))
    yield (
        "TG-213/visits-as-promised",
        there(case.visits) and there(item.visits_limit),
        at_most(case.visits, item.visits_limit),
    )


def _closing(case, due):
    closed, accepted = there(case.closed_at), there(case.accepted_at)
    counted = closed and case.finish_kind not in ("作废", "删除")
    in_time = at_most(day(case.closed_at), due[0])
    yield "TG-203/closed-within-promise", counted, in_time
    yield "TG-203/on-time-share", counted, in_time
    yield "TG-203/closed-within-statute", counted, at_most(day(case.closed_at), due[1])
    instant = counted and case.case_type == "即办件" and accepted and case.accepted_at.date() >= SAME_DAY
    yield "TG-203/instant-case-same-day", instant, same(day(case.closed_at), day(case.accepted_at))
    extended = there(case.extension_days) and case.extension_days > 0
    yield "TG-203/extension-approved", extended, there(case.extension_approved_by)
    yield "TG-203/extension-at-most-ten", extended, at_most(case.extension_days, 10)
    yield "TG-203/closed-not-before-acceptance", closed and accepted, at_most(case.accepted_at, case.closed_at)
    entered = case.close_entered_at
    yield "GL-304/closing-entered-same-day", closed and there(entered), same(day(entered), day(case.closed_at))
    yield "GL-317/closer-recorded", closed, there(case.closed_by)
    yield "GL-305/not-closed-at-night", closed, closed and 7 <= case.closed_at.hour <= 20


def _papers(case, item, world):
    papers = world.hanging["material"][case.case_no]
    asked = both(there(case.accepted_at), len(papers) > 0 or None)
    required = [each for each in papers if each["is_required"] and each["is_listed"]]
    yield "TG-207/required-materials-received", asked, all(each["is_received"] for each in required)
    yield "TG-207/no-unlisted-materials", asked, all(each["is_listed"] for each in papers)
    charged = there(case.fee_charged)
    yield "TG-208/nothing-charged-when-free", both(not item.is_fee, charged), same(case.fee_charged, 0)
    yield "TG-208/charged-as-listed", both(item.is_fee, charged), same(case.fee_charged, case.fee_due)


def _course(case, world):
    rows = sorted(world.hanging["stage"][case.case_no], key=lambda row: (row["ended_at"], row["position"]))
    names = [row["stage_name"] for row in rows]
    agency = "代办委托" in names if names else None
    accepted, closed = there(case.accepted_at), there(case.closed_at)
    general = both(accepted, case.case_type == "承诺件", None if agency is None else not agency)
    instant = accepted and case.case_type == "即办件"
    yield "TG-210/general-handling", general, follows("general", names, closed) if names else None
    yield "TG-211/instant-handling", instant, follows("instant", names, closed) if names else None
    yield "TG-212/agency-handling", agency, follows("agency", names, closed) if names else None
    first = {row["stage_name"]: row["ended_at"] for row in reversed(rows)}
    waited = world.days.between(first.get("代办委托"), first.get("代办指派"))
    yield "TG-212/agent-assigned-in-time", agency, at_most(waited, 1)
    yield "GW-404/agency-visits-at-most-one", agency, both(there(case.visits), at_most(case.visits, 1))


def _stages(case, world):
    """The names and times of a case's stages in the order in which they ended."""
    rows = sorted(world.hanging["stage"][case.case_no], key=lambda row: (row["ended_at"], row["position"]))
    return [(row["stage_name"], row["ended_at"]) for row in rows]


def _decision(case, item, world, judged):
    closed, decided = there(case.closed_at), there(case.decided_at)
    ended, ruled = closed or there(case.finish_kind), decided or there(case.decision)
    kind, days = case.finish_kind, world.days
    recorded = both(closed, within(kind, "出证", "办结", "转报"), item.item_type != "公共服务")
    yield "TG-205/decision-recorded", recorded, decided, judged
    yield "TG-205/decision-before-close", decided and closed, at_most(case.decided_at, case.closed_at), judged
    separated = both(item.needs_separation, decided)
    yield "TG-205/decider-is-not-acceptor", separated, other(case.accepted_by, case.decided_by), judged
    yield (
        "TG-205/rejection-has-reason",
        both(ruled, same(case.decision, "不予")),
        there(case.refusal_reason),
        case.decided_at,
    )
    yield "TG-205/decision-not-annulled", decided, case.annulled_on is None, case.decided_at
    reviews = world.hanging["case_review"][case.case_no]
    yield "TG-205/decision-not-wrong", bool(reviews), not any(each["is_wrong"] for each in reviews), case.decided_at
    certified = both(ended, item.item_type == "行政许可", same(case.decision, "准予"), same(kind, "出证"))
    waited = days.between(case.decided_at, case.certificate_issued_at)
    yield "TG-206/certificate-within-ten-days", certified, at_most(waited, 10), case.decided_at
    yield "TG-206/certificate-has-number", both(ended, same(kind, "出证")), there(case.certificate_no), judged
    delivered = there(case.certificate_issued_at) and there(case.delivered_at)
    waited = days.between(case.certificate_issued_at, case.delivered_at)
    yield "TG-206/delivered-within-three-days", delivered, at_most(waited, 3), judged
    voided = both(ended, within(kind, "作废", "删除"))
    yield "GL-305/void-has-approver", voided, there(case.decided_by) and there(case.refusal_reason), judged
    yield "GW-402/decider-recorded", decided, there(case.decided_by), judged


def _suspension(row, world):
    pause, case = SimpleNamespace(**row), world.cases[row["case_no"]]
    due, when = world.dues[pause.case_no][0], pause.started_at
    yield "TG-204/pause-has-reason", True, there(pause.reason), when
    yield "TG-204/pause-approved", True, there(pause.approved_by), when
    yield "TG-204/pause-told-in-writing", True, there(pause.notified_at), when
    yield "TG-204/pause-not-after-due", there(due), at_most(day(when), due), when
    bounded = there(pause.approved_days) and there(pause.ended_at)
    yield (
        "TG-204/pause-within-approved",
        bounded,
        at_most(world.days.between(when, pause.ended_at), pause.approved_days),
        when,
    )
    waited = None if pause.entered_at is None else (pause.entered_at.date() - when.date()).days
    yield "TG-204/pause-entered-in-time", True, at_most(waited, 1), when
    yield "TG-204/pause-inside-case", True, at_most(case["accepted_at"], when), when
    yield from oracle_provision.of_suspension(pause, world.days)


def _material(row, _world):
    paper = SimpleNamespace(**row)
    yield "TG-207/received-material-has-means", paper.is_received, there(paper.obtained_by), paper.received_at
    yield "TG-207/copies-at-most-two", there(paper.copies), at_most(paper.copies, 2), paper.received_at
    yield from oracle_provision.of_material(paper)
    shared = paper.obtained_by == "数据共享"
    yield "GL-316/shared-paper-not-counted", shared, not paper.copies, paper.received_at
    yield "GL-316/shared-paper-received", shared, paper.is_received, paper.received_at


def _stage(row, _world):
    stage = SimpleNamespace(**row)
    when = stage.ended_at or stage.started_at
    yield "GL-304/stage-names-handler", True, there(stage.handler), when
    bounded = there(stage.started_at) and there(stage.ended_at)
    yield "GL-304/stage-ends-after-start", bounded, at_most(stage.started_at, stage.ended_at), when
    entered = there(stage.entered_at) and there(stage.ended_at)
    yield "GL-315/entry-not-before-stage-end", entered, at_most(stage.ended_at, stage.entered_at), when


def _result(row, _world):
    named = there(row["certificate_name"]) and there(row["issued_by"])
    yield "TG-206/result-names-certificate", True, named, row["issued_at"]
    yield "GL-317/result-has-number-and-date", True, there(row["certificate_no"]), row["issued_at"]


def _rating(row, world):
    rating, days = SimpleNamespace(**row), world.days
    case = world.cases.get(rating.case_no)
    when, replied = rating.rated_at, there(rating.replied_at)
    began = case["accepted_at"] if case else None
    yield "GL-302/rating-not-before-acceptance", there(rating.case_no), at_most(began, when), when
    yield "GL-302/level-in-range", True, both(at_most(1, rating.level), at_most(rating.level, 5)), when
    valid, bad = rating.validity == "有效", at_most(4, rating.level)
    overdue = days.between(when, AS_OF) > 5 or replied
    yield (
        "GL-302/bad-rating-answered",
        both(valid, bad, overdue),
        both(replied, at_most(days.between(when, rating.replied_at), 5)),
        when,
    )
    yield "GL-302/bad-rating-called-back", both(valid, bad, replied), there(rating.called_back_at), when
    again = both(valid, bad, replied, there(rating.called_back_at))
    yield "GW-411/called-back-after-answer", again, at_most(rating.replied_at, rating.called_back_at), when
    yield "GL-309/device-rating-names-window", same(rating.channel, "评价器"), there(rating.window_id), when
    yield "GL-309/default-rating-is-marked", rating.is_default, same(rating.validity, "默认"), when
    if rating.level is None:
        yield "GL-302/satisfied-share", valid, None, when


def _complaint(row, world):
    complaint, days = SimpleNamespace(**row), world.days
    when, accepted, refused = complaint.received_at, complaint.accepted_at, complaint.refused_at
    answered = either(
        both(there(accepted), at_most(days.between(when, accepted), 1)),
        both(there(refused), at_most(days.between(when, refused), 1)),
    )
    yield "GL-303/answered-whether-accepted", True, answered, when
    reviewed = there(complaint.refusal_reviewed_by) and there(complaint.refusal_reason)
    yield "GL-303/refusal-reviewed", there(refused), reviewed, when
    done = there(accepted) and there(complaint.closed_at)
    limit, more = complaint.promised_limit, complaint.extension_days or 0
    due = days.due(day(accepted), None if limit is None else limit + more, "工作日", [])
    yield "GL-303/concluded-in-time", done, at_most(day(complaint.closed_at), due), when
    yield "GL-303/conclusion-recorded", done, there(complaint.conclusion), when
    found = both(done or there(complaint.conclusion), within(complaint.conclusion, "属实", "部分属实"))
    yield "GL-303/disposal-recorded", found, there(complaint.disposal), when
    looked = there(complaint.investigated_at) and there(complaint.closed_at)
    waited = days.between(complaint.investigated_at, complaint.replied_at)
    yield "GL-303/replied-after-conclusion", looked, both(there(complaint.replied_at), at_most(waited, 1)), when
    yield "GW-411/complainant-asked", done, there(complaint.satisfaction), when
    both_known = there(accepted) and there(complaint.investigated_at)
    yield "GW-411/investigated-after-acceptance", both_known, at_most(accepted, complaint.investigated_at), when
    extended = there(complaint.extension_days) and complaint.extension_days > 0
    yield "GL-303/extension-has-reason", extended, there(complaint.extension_reason), when


def _case_review(row, _world):
    yield "GL-306/review-names-error", row["is_wrong"], there(row["error"]), row["reviewed_on"]
    yield "GL-306/reviewer-recorded", True, there(row["reviewer"]), row["reviewed_on"]


def _item(row, _world):
    item = SimpleNamespace(**row)
    when = item.valid_from
    yield "TG-209/item-has-basis", True, there(item.legal_basis), when
    in_force = both(at_most(item.basis_from, when), item.basis_to is None or item.basis_to > when)
    yield "TG-209/basis-in-force", there(item.basis_from), in_force, when
    yield "TG-209/item-is-authorised", True, item.is_authorised, when
    comparable = same(item.promised_unit, item.statutory_unit)
    yield "TG-209/promise-not-over-statute", comparable, at_most(item.promised_limit, item.statutory_limit), when
    yield "TG-209/instant-item-limit", same(item.case_type, "即办件"), at_most(item.promised_limit, 1), when
    yield "TG-209/fee-has-basis", item.is_fee, there(item.fee_basis), when
    yield "TG-209/has-supervision-phone", True, there(item.supervise_way), when
    yield "TG-209/visits-at-most-one", there(item.visits_limit), at_most(item.visits_limit, 1), when
    yield from oracle_provision.of_item(item)


CHECKS = {
    "case": _case,
    "stage": _stage,
    "suspension": _suspension,
    "material": _material,
    "result": _result,
    "rating": _rating,
    "complaint": _complaint,
    "case_review": _case_review,
    "item": _item,
}
