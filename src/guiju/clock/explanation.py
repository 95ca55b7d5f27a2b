"""Tells how a reading came about, line by line in Chinese, so that anybody can count it again on a desk calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from guiju.clock.calendar import Calendar
from guiju.clock.day_ranges import day_ranges, describe
from guiju.clock.limits import Limit, Scale, Unit
from guiju.clock.opening import OpeningHours
from guiju.clock.pauses import Pause, Stop, reach
from guiju.clock.policy import Policy
from guiju.clock.reading import Course, Track, follow_case
from guiju.clock.times import NOTICE_DAYS, CaseTimes
from guiju.clock.wording import at_instant, on_day, plain_number


def explain_reading(
    times: CaseTimes,
    pauses: Iterable[Pause],
    calendar: Calendar,
    as_of: datetime,
    *,
    policy: Policy | None = None,
    hours: OpeningHours | None = None,
    source_due_at: datetime | None = None,
) -> tuple[str, ...]:
    """Return the account of one case's clock: where it starts, what counts and what does not, and the verdict.

    `source_due_at` is the due time the sending system worked out; where it differs from ours, that is told.
    """
    course = follow_case(times, pauses, calendar, as_of, policy=policy, hours=hours)
    if course.errors:
        return tuple(_errors(course))
    if course.statute is None:
        return (_why_no_clock(times),)
    lines = [f"日历：{calendar.name}（版本 {calendar.version}）；截至 {as_of:%Y-%m-%d %H:%M}。"]
    lines += _acceptance(course, course.statute)
    lines += (_pause(stop) for stop in course.stops)
    if course.stops and course.promise is not None:
        lines.append(f"停止承诺计时的特别程序合并计算，重叠部分只计一次，共 {course.paused_days} 个工作日。")
    if course.promise is not None:
        lines += _track("承诺", course.promise, times, calendar)
    lines += _track("法定", course.statute, times, calendar)
    if source_due_at is not None and course.promise is not None:
        lines.append(_source(course.promise.due_on, source_due_at))
    return tuple(lines)


def _errors(course: Course) -> Iterator[str]:
    yield from (f"时钟逻辑错误：{error}。" for error in course.errors)
    yield "到期日和用时都不作答，判定为“无法判定”。请来源单位核对这些时间后重新报送。"


def _why_no_clock(times: CaseTimes) -> str:
    if times.refused_at is not None:
        return f"{at_instant(times.refused_at)}不予受理：没有受理，承诺时限和法定时限都不起算。"
    return "没有受理时间：承诺时限和法定时限都不起算。如果实际已经受理，请补报受理时间。"


def _acceptance(course: Course, statute: Track) -> Iterator[str]:
    times = course.times
    if times.accepted_at is not None:
        yield f"{at_instant(times.accepted_at)}受理：承诺时限由此起算。"
    if times.accepted_at is None or statute.starts_at != times.accepted_at:
        yield (
            f"{at_instant(statute.starts_at)}收件后 {NOTICE_DAYS} 个工作日内既没有告知补正，也没有受理："
            "依行政许可法第三十二条，自收到之日起即为受理，法定时限由此起算。"
        )
    if times.accepted_at is None:
        yield "没有受理时间：承诺时限不起算。"


def _pause(stop: Stop) -> str:
    pause, rule = stop.pause, stop.rule
    ended = f"至{at_instant(pause.ended_at)}" if pause.ended_at else "起，没有结束时间，算到办结或者截至时间"
    said = f"特别程序“{pause.suspension_type}”：{at_instant(stop.starts_at)}{ended}"
    if stop.is_capped:
        ground = "批准" if stop.allowed_days == pause.approved_days else "规定最长"
        said += f"；{ground} {plain_number(stop.allowed_days or 0)} 个工作日，{on_day(stop.ends_at.date())}之后照常计时"
    if rule is None:
        return f"{said}。开始时还没有关于它的规定，不停止计时。"
    if rule.needs_listing and not (stop.stops_promise or stop.stops_statute):
        return f"{said}。事项清单没有列明它，不停止计时。"
    promise = "停止" if stop.stops_promise else "不停止"
    statute = "停止" if stop.stops_statute else "不停止"
    return f"{said}。{promise}承诺计时，{statute}法定计时（{rule.ground}）。"


def _track(name: str, track: Track, times: CaseTimes, calendar: Calendar) -> Iterator[str]:
    scale = track.scale
    if scale is None:
        unit = f"单位“{track.limit.unit}”没有定义" if track.limit.unit else "没有记录单位"
        yield f"{name}时限{unit}：到期日和用时无法计算，判定为“无法判定”。"
        return
    if not track.limit.is_stated:
        yield f"{name}时限没有记录，或者不是可用的数：到期日无法计算，判定为“无法判定”。"
    else:
        how = "按开放时间计" if scale.unit is Unit.HOUR else "当日不计，自次日起算"
        yield f"{name}时限 {_limit(track.limit, scale)}，{on_day(track.starts_at.date())}{how}："
    yield from (f"  {describe(days, scale.unit)}" for days in day_ranges(track, scale))
    yield from _due(name, track, scale)
    yield _verdict(name, track, times)
    yield from _provisional(track, calendar)


def _limit(limit: Limit, scale: Scale) -> str:
    said = f"{plain_number(limit.amount or 0)} {_COUNTED[scale.unit]}"
    if not limit.extension:
        return said
    kind = "工作日" if scale.unit in (Unit.WORKDAY, Unit.HOUR) else "自然日"
    return f"{said}，另延长 {plain_number(limit.extension)} 个{kind}"


def _due(name: str, track: Track, scale: Scale) -> Iterator[str]:
    if not track.limit.is_stated:
        return
    if track.due_on is None:
        yield f"  {name}到期日超出日历范围（{scale.calendar.last} 止），不作答。"
        return
    yield f"  {name}到期日：{on_day(track.due_on)}{_moved(track, scale)}。"


def _moved(track: Track, scale: Scale) -> str:
    """Tell where a due date moved off a rest day."""
    budget = scale.budget(track.starts_at.date(), track.limit)
    if scale.unit in (Unit.WORKDAY, Unit.HOUR) or not budget:
        return ""
    last_on = date.fromordinal(reach(scale.position(track.starts_at), budget, track.stopped(scale)))
    return "" if last_on == track.due_on else f"，因期限最后一日 {on_day(last_on)}是休息日而顺延"


def _verdict(name: str, track: Track, times: CaseTimes) -> str:
    elapsed = plain_number(track.elapsed) if track.elapsed is not None else ""
    used = f"，用时 {elapsed} {_COUNTED[track.scale.unit]}" if track.scale else ""
    now = f"截至 {on_day(track.ends_at.date())}尚未办结"
    closed = f"  {at_instant(times.closed_at)}办结" if times.closed_at else f"  {now}"
    if track.due_on is None:
        return f"{closed}{used}；没有到期日，{name}时限“无法判定”。"
    late = (track.ends_at.date() - track.due_on).days
    if late > 0:
        return f"{closed}{used}；晚于{name}到期日 {late} 天：超期。"
    return f"{closed}{used}；没有晚于{name}到期日：{'按时' if times.closed_at else '未到期'}。"


def _provisional(track: Track, calendar: Calendar) -> Iterator[str]:
    days = [track.starts_at.date(), track.ends_at.date(), *([track.due_on] if track.due_on else [])]
    years = [year for year in range(min(days).year, max(days).year + 1) if calendar.is_provisional(date(year, 1, 1))]
    if years:
        named = "、".join(str(year) for year in years)
        yield f"  注意：日历中没有 {named} 年的放假通知，结果是暂定的；通知公布并导入后须重新计算。"


def _source(due_on: date | None, source_due_at: datetime) -> str:
    if due_on == source_due_at.date():
        return f"来源系统的承诺到期时间 {at_instant(source_due_at)}，与本时钟一致。"
    ours = on_day(due_on) if due_on else "无法计算"
    return f"来源系统的承诺到期时间 {at_instant(source_due_at)}，本时钟为 {ours}，两者不同：只对账，不采信。"


_COUNTED = {
    Unit.WORKDAY: "个工作日",
    Unit.NATURAL_DAY: "个自然日",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
    Unit.HOUR: "小时",
}
