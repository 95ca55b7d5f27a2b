"""Cases for the tests of the clock: builders that need only what matters, and random ones with every kind of trap."""

from datetime import datetime, timedelta
from random import Random

from guiju.clock.calendar import load_calendar
from guiju.clock.pauses import Pause
from guiju.clock.reading import read_clock
from guiju.clock.times import CaseTimes

CALENDAR = load_calendar()
AS_OF = datetime(2026, 6, 30, 23, 59, 59)
TYPES = ("听证", "检验检测检疫", "鉴定", "公示", "现场勘验", "过程补正", "不可抗力", "其他", "环评")
LISTS = (None, "", "公示", "听证、公示、过程补正", "环评，现场勘验", "其他")
UNITS = ("工作日", "工作日", "工作日", "自然日", "月", "年", "小时", "个工作日", None)


def at(text):
    return datetime.fromisoformat(text)


def promised(accepted_at, limit, unit="工作日", **more):
    return CaseTimes(accepted_at=at(accepted_at), promised_limit=limit, promised_unit=unit, **more)


def a_pause(started_at, ended_at=None, suspension_type="检验检测检疫", approved_days=None):
    return Pause(suspension_type, at(started_at), at(ended_at) if ended_at else None, approved_days)


def read(times, *pauses, as_of=AS_OF, **more):
    return read_clock(times, pauses, CALENDAR, as_of, **more)


def random_case(rng: Random, is_sound: bool = False):
    """Return the times and pauses of a case; unless it must be sound, some of it cannot be true or is missing."""
    accepted_at = datetime(2024, 1, 1) + timedelta(minutes=rng.randrange(850 * 1440))
    received_at = accepted_at - timedelta(minutes=rng.choice((0, 90, rng.randrange(20 * 1440))))
    notified_at = received_at + timedelta(days=rng.randrange(9)) if rng.random() < 0.3 else None
    closed_at = accepted_at + timedelta(minutes=rng.randrange(70 * 1440)) if rng.random() < 0.8 else None
    times = CaseTimes(
        received_at=received_at if rng.random() < 0.9 else None,
        supplement_notified_at=notified_at,
        supplement_done_at=notified_at + timedelta(days=rng.randrange(5)) if notified_at else None,
        accepted_at=accepted_at,
        closed_at=closed_at,
        promised_limit=_limit(rng),
        promised_unit=rng.choice(UNITS),
        statutory_limit=_limit(rng),
        statutory_unit=rng.choice(UNITS),
        extension_days=rng.choice((None, None, None, 0.0, 3.0, 10.0, 2.5, -1.0)),
        item_type=rng.choice(("行政许可", "公共服务", None)),
        special_procedures=rng.choice(LISTS),
    )
    pauses = [_pause(rng, accepted_at, closed_at) for _ in range(rng.choice((0, 0, 1, 1, 2, 3, 5)))]
    return (times, pauses) if is_sound or rng.random() < 0.5 else _spoilt(rng, times, pauses)


def _limit(rng):
    return rng.choice((None, 0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 45.0, -1.0, 1e9, 1.5))


def _pause(rng, accepted_at, closed_at):
    """A pause that starts inside the case; it may outlast it, stay open, and end at midnight as dates do."""
    within = (closed_at - accepted_at).days if closed_at else 60
    started_at = accepted_at + timedelta(days=rng.randint(0, within), hours=rng.randrange(-5, 5))
    started_at = max(started_at, accepted_at.replace(hour=0, minute=0))
    if closed_at and started_at.date() > closed_at.date():
        started_at = closed_at
    if rng.random() < 0.2:
        started_at = started_at.replace(hour=0, minute=0)
    ended_at = started_at + timedelta(minutes=rng.randrange(30 * 1440)) if rng.random() < 0.8 else None
    if ended_at and rng.random() < 0.3:
        ended_at = ended_at.replace(hour=0, minute=0)
    return Pause(rng.choice(TYPES), started_at, ended_at, rng.choice((None, None, 0.0, 1.0, 4.0, 7.5, 15.0, -2.0, 1e9)))


def _spoilt(rng, times, pauses):
    changes = {
        "accepted_at": rng.choice((None, times.accepted_at - timedelta(days=30), datetime(1901, 1, 1))),
        "closed_at": rng.choice(
            (
                None,
                times.accepted_at - timedelta(days=1),
                datetime(2199, 1, 1),
                times.accepted_at.replace(hour=0, minute=0),
            )
        ),
        "supplement_done_at": times.accepted_at - timedelta(days=60),
        "received_at": rng.choice((datetime(1900, 1, 1), times.accepted_at + timedelta(days=3))),
        "supplement_notified_at": datetime(9999, 12, 31),
        "refused_at": times.accepted_at,
    }
    chosen = rng.sample(sorted(changes), rng.choice((1, 1, 2, 3)))
    spoilt = {field: getattr(times, field) for field in CaseTimes.__slots__} | {name: changes[name] for name in chosen}
    pauses = [_spoilt_pause(rng, pause) if rng.random() < 0.3 else pause for pause in pauses]
    return CaseTimes(**spoilt), pauses


def _spoilt_pause(rng, pause):
    started_at = rng.choice(
        (None, pause.started_at - timedelta(days=40), pause.started_at + timedelta(days=80), datetime(1800, 1, 1))
    )
    ended_at = rng.choice((pause.started_at - timedelta(days=2), datetime(9999, 12, 31), pause.ended_at))
    return Pause(pause.suspension_type, started_at, ended_at, pause.approved_days)
