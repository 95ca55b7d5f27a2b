"""Goals 2, 4, 5 and 7 worked out once more, in plain Python from the records, without a line of the product's judging.

Each answers for one record: the day it counts on and where it falls, None where it does not count.
"""

from datetime import timedelta

from tests.guiju.demo.oracle_clock import dues

VOIDED = ("作废", "删除")


def on_time(case, due, as_of):
    """Goal 2: closed by the promised day; an open case counts once that day has passed."""
    closed = case["closed_at"] and case["closed_at"].date()
    if case["accepted_at"] is None or (closed is None and (due is None or due >= as_of.date())):
        return None
    day = min(each for each in (closed, due) if each is not None)
    if case["finish_kind"] in (*VOIDED, "补正不来"):
        return day, f"excluded:{case['finish_kind']}"
    if case["finish_kind"] == "撤回" and due is not None and closed is not None and closed <= due:
        return day, "excluded:到期前撤回"
    return day, _place(closed is not None and (None if due is None else closed <= due))


def on_the_spot(case):
    """Goal 4: closed in the hall on the day of acceptance, unless both were keyed in together long after receipt."""
    if case["accepted_at"] is None or case["closed_at"] is None or case["channel"] not in ("窗口", None):
        return None
    day = case["closed_at"].date()
    if case["finish_kind"] in VOIDED:
        return day, f"excluded:{case['finish_kind']}"
    accepted, closed = case["accept_entered_at"], case["close_entered_at"]
    if None not in (case["received_at"], accepted, closed):
        together = abs(closed - accepted) < timedelta(minutes=1)
        if together and accepted - case["received_at"] > timedelta(minutes=30):
            return day, "excluded:事后补录"
    return day, _place(None if case["channel"] is None else day == case["accepted_at"].date())


REASONS = {"默认": "默认评价", "重复": "重复评价", "误评": "误评", "恶意": "恶意评价", "测试": "测试"}


def satisfied(rating):
    """Goal 5: a valid rating somebody gave is of level 1 to 3."""
    if rating["rated_at"] is None:
        return None
    reason = "默认评价" if rating["is_default"] else REASONS.get(rating["validity"])
    if reason:
        return rating["rated_at"].date(), f"excluded:{reason}"
    return rating["rated_at"].date(), _place(None if rating["level"] is None else rating["level"] <= 3)


def handled(complaint, days, as_of):
    """Goal 7: an accepted complaint is concluded, answered and closed, and was not opened again."""
    if complaint["accepted_at"] is None:
        return None
    limit = complaint["promised_limit"]
    total = None if limit is None else limit + (complaint["extension_days"] or 0)
    due = days.due(complaint["accepted_at"].date(), total, "工作日", [])
    closed = complaint["closed_at"] and complaint["closed_at"].date()
    if closed is None and (due is None or due >= as_of.date()):
        return None
    settled = None not in (closed, complaint["conclusion"], complaint["replied_at"])
    day = min(each for each in (closed, due) if each is not None)
    return day, _place(settled and not complaint["is_reopened"])


def promised_due_on(case, items, suspensions, days, as_of):
    """The last day in time by promise."""
    return dues(case, items[case["item_code"], case["item_version"]], suspensions, days, as_of)[0]


def below(offices, code):
    """An office and all below it."""
    children = [each["office_code"] for each in offices if each["parent_code"] == code]
    return {code}.union(*(below(offices, child) for child in children))


def _place(met):
    return "undetermined" if met is None else "conforming" if met else "nonconforming"
