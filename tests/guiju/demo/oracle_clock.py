"""Due dates by counting days one by one: slow, obvious, and sharing nothing with the product's clock."""

from contextlib import suppress
from datetime import date, timedelta

HARD = ("听证", "检验检测检疫", "鉴定", "专家评审", "招标拍卖")
LISTED = ("公示", "现场勘验")


class Days:
    """Working days, counted from a list made day by day."""

    def __init__(self, calendar):
        start = date(2022, 10, 1)
        self.working = {}
        self.number = {}
        count = 0
        for offset in range(1200):
            on = start + timedelta(days=offset)
            self.working[on] = calendar.is_workday(on)
            count += self.working[on]
            self.number[on] = count

    def between(self, first, last):
        """Working days after `first` through `last`; unknown if either is."""
        if first is None or last is None:
            return None
        return self.number[last.date()] - self.number[first.date()]

    def due(self, start, limit, unit, pauses):
        """The first day on which the limit is used up, days inside a pause not counting."""
        if start is None or limit is None or unit is None:
            return None
        on = start
        if unit == "月":
            on = _months_later(start, int(limit))
        else:
            used = 0
            while used < limit:
                on += timedelta(days=1)
                counts = self.working[on] or unit == "自然日"
                used += counts and not any(begin < on <= end for begin, end in pauses)
        while unit != "工作日" and not self.working[on]:
            on += timedelta(days=1)
        return on


def _months_later(start, count):
    """The same day of a later month, else that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    for number in range(start.day, 0, -1):
        with suppress(ValueError):
            return date(year, month + 1, number)
    raise AssertionError(start)


def dues(case, item, suspensions, days, as_of):
    """The last day in time by promise and by statute; none when the records cannot be true."""
    accepted, closed = case["accepted_at"], case["closed_at"]
    if accepted is None:
        return None, None
    if closed is not None and closed < accepted:
        return None, None
    told, done = case["supplement_notified_at"], case["supplement_done_at"]
    if told is not None and done is not None and done < told:
        return None, None
    if any(each["started_at"].date() < accepted.date() for each in suspensions):
        return None, None
    if any(each["ended_at"] is not None and each["ended_at"] < each["started_at"] for each in suspensions):
        return None, None
    extension = case["extension_days"] or 0
    promise, statute = [], []
    for each in suspensions:
        span = (each["started_at"].date(), _end(each, days, min(closed or as_of, as_of)))
        kind = each["suspension_type"]
        if kind in HARD or (kind in LISTED and kind in (item["special_procedures"] or "").split(",")):
            promise.append(span)
        if kind in HARD:
            statute.append(span)
    start = accepted.date()
    assert item["item_type"] != "行政许可" or not _is_deemed(case, days)
    return (
        days.due(start, _plus(case, item, "promised_limit", extension), _own(case, item, "promised_unit"), promise),
        days.due(start, _plus(case, item, "statutory_limit", extension), _own(case, item, "statutory_unit"), statute),
    )


def _is_deemed(case, days):
    """No answer of any kind within five working days: no fault of the demo city goes that far with a licence."""
    if case["supplement_notified_at"] and days.between(case["received_at"], case["supplement_notified_at"]) <= 5:
        return False
    return days.between(case["received_at"], case["accepted_at"]) > 5


def _end(suspension, days, latest):
    end = min(suspension["ended_at"] or latest, latest).date()
    on, left = suspension["started_at"].date(), suspension["approved_days"]
    if left is None:
        return end
    while left and on < end:
        on += timedelta(days=1)
        left -= days.working[on]
    return min(on, end) if not left else end


def _own(case, item, name):
    return case[name] if case[name] is not None else item[name]


def _plus(case, item, name, extension):
    limit = _own(case, item, name)
    return None if limit is None else limit + extension
