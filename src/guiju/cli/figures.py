"""The table of goals: exceptions first, the percentage second, then what keeps it honest."""

from __future__ import annotations

from collections.abc import Sequence

from guiju.cli.answer import Cell, Column, Part, Table, Tone, Toned
from guiju.cli.words import Words
from guiju.goals.definitions import goals
from guiju.goals.figure import Figure, GoalVerdict, percent, truncated

TONES = {
    GoalVerdict.MET: Tone.GOOD,
    GoalVerdict.NOT_MET: Tone.BAD,
    GoalVerdict.TOO_FEW: Tone.DOUBT,
    GoalVerdict.NOT_MEASURABLE: Tone.DOUBT,
}
NOTHING = "—"

COLUMNS = (
    Column(Words("目标", "goal")),
    Column(Words("例外", "exceptions"), right=True),
    Column(Words("应计", "of"), right=True),
    Column(Words("值", "value"), right=True),
    Column(Words("下限", "lower"), right=True),
    Column(Words("目标值", "target"), right=True),
    Column(Words("结论", "verdict")),
    Column(Words("无法判定", "unknown"), right=True),
)


def goal_table(figures: Sequence[Figure]) -> Table:
    """Return figures as a table; further lines of a goal stand indented under it."""
    return Table(COLUMNS, [_row(figure) for figure in figures])


def exclusions(figures: Sequence[Figure]) -> list[Part]:
    """Return a line for each figure that leaves records out, with how many for what reason."""
    told = Words("剔除 {name}：{reasons}。", "Left out of {name}: {reasons}.")
    return [
        Toned(told.filled(name=_name(figure).strip(" ·"), reasons=_reasons(figure)), Tone.FAINT)
        for figure in figures
        if figure.tally.excluded
    ]


def verdict_word(verdict: GoalVerdict) -> Toned:
    """Return a verdict as people read it; what says nothing about the goal is faint."""
    return Toned(Words(verdict.chinese, verdict.value.replace("_", " ")), TONES.get(verdict, Tone.FAINT))


def restatements(figures: Sequence[Figure]) -> list[str]:
    """Return a sentence for each figure that differs from what was published for the same period."""
    told = Words(
        "{name}：{at} 公布 {old}，现重述为 {new}。",
        "{name}: published as {old} on {at}, restated as {new}.",
    )
    return [
        told.filled(
            name=Words(figure.chinese, figure.english),
            at=str(figure.published["published_at"])[:10],
            old=_percent(figure.published["value"]),
            new=_percent(figure.as_dict()["value"]),
        )
        for figure in figures
        if figure.published is not None and figure.is_restated
    ]


def _reasons(figure: Figure) -> str:
    return "，".join(f"{reason} {records:,}" for reason, records in figure.tally.excluded.items())


def _row(figure: Figure) -> list[Cell]:
    tally, interval = figure.tally, figure.interval
    return [
        _name(figure),
        figure.exceptions,
        tally.denominator,
        _percent(percent(tally.conforming, tally.denominator)),
        _percent(truncated(100 * interval[0]) if interval else None),
        _percent(truncated(100 * figure.target) if figure.target is not None else None),
        verdict_word(figure.verdict),
        tally.undetermined,
    ]


def _name(figure: Figure) -> str:
    if "/" in figure.line:
        return f"  · {Words(figure.chinese, figure.english)}"
    short = {goal.number: goal.english for goal in goals()}
    return f"{figure.goal} {Words(figure.chinese, short[figure.goal])}"


def _percent(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2f}%"
