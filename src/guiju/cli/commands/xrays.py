"""guiju xrays: what does not agree, in standards, checks and records; each with its list and the place to mend it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Part, Table, Tone, Toned
from guiju.cli.command import argument, command, manner, option
from guiju.cli.judged import judged_run, office_option, run_line, run_option, scope_of
from guiju.cli.output import working
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.records.workspace import Workspace, open_workspace
from guiju.verdicts.runs import JudgedRun
from guiju.xrays.definitions import xray, xrays
from guiju.xrays.kept import Kept, NumberedSpot, kept_of
from guiju.xrays.looking import look
from guiju.xrays.seen import State
from guiju.xrays.subject import subject_of
from guiju.xrays.xray import XRay

TONES = {State.FOUND: Tone.BAD, State.CLEAN: Tone.GOOD, State.UNDETERMINED: Tone.DOUBT, State.NOTHING: Tone.FAINT}
COLUMNS = (
    Column(Words("透视项", "x-ray"), whole=True),
    Column(Words("看什么", "what")),
    Column(Words("轻重", "severity")),
    Column(Words("结论", "state")),
    Column(Words("发现", "found"), right=True),
    Column(Words("总数", "of"), right=True),
    Column(Words("不能判断", "unknown"), right=True),
)
SPOTS = (
    Column(Words("序号", "number"), right=True),
    Column(Words("编号", "key"), whole=True),
    Column(Words("说明", "what")),
    Column(Words("机构", "office")),
    Column(Words("改哪里", "place")),
)


@command(
    "xrays",
    Words(
        "透视：标准、检查和记录哪里对不上，哪些迹象可疑；每一处都说到哪里去改。\n\n"
        "不写 NAME 列出全部透视项；写了就说明为什么要查、怎么数，并逐条列出。字段没有导入的，写“不能判断”，不算没有问题。",
        "X-rays: what does not agree in standards, checks and records, what looks suspicious, and where to mend it.\n\n"
        "Without NAME all X-rays are shown; with one, why it matters, how it is counted, and its list. Where a field was "
        "never imported nothing can be told, which is not the same as clean.",
    ),
)
@argument("name", words=Words("透视项的名称，可省略。", "The name of an X-ray; may be left out."), required=False)
@workspace_option
@office_option
@run_option
@option("--again", is_flag=True, words=Words("已有结果也重新看一遍。", "Look again even if it was looked at before."))
@option("--limit", type=int, default=50, words=Words("最多列多少条，默认 50。", "At most so many; 50 by default."))
@option("--after", type=int, default=0, words=Words("从这个序号之后接着列。", "Go on behind this number."))
def show_xrays(
    *, name: str | None, folder: Path, office: str | None, run_id: str | None, again: bool, limit: int, after: int
) -> Answer:
    """Look, or read what was seen before, and answer with all X-rays or with the list of one."""
    chosen = xray(name) if name else None
    workspace = open_workspace(folder)
    judged = judged_run(workspace, run_id)
    kept = _kept(workspace, judged, again=again)
    offices = scope_of(workspace, judged, "all", office).offices if office else None
    if chosen is not None:
        return _one(kept, chosen, offices, after, limit, run_line(judged))
    value = [_value(kept, each, offices) for each in xrays()]
    return Answer(value, [Table(COLUMNS, [_row(kept, each, offices) for each in xrays()])], [run_line(judged)])


def _kept(workspace: Workspace, judged: JudgedRun, *, again: bool) -> Kept:
    subject = subject_of(workspace, judged)
    kept = None if again else kept_of(workspace.root, subject)
    if kept is not None:
        return kept
    with working(Words("透视", "looking"), manner(), sys.stderr) as at:
        return look(subject, workspace.root, at=local_now(workspace.timezone), progress=at)


def _one(kept: Kept, chosen: XRay, offices: Collection[str] | None, after: int, limit: int, remark: str) -> Answer:
    sight = kept.sights[chosen.name]
    chosen_offices = offices if chosen.by_office else None
    spots = kept.spots(chosen.name, offices=chosen_offices, after=after, limit=limit)
    told: list[Part] = [
        Words(chosen.chinese, chosen.english),
        Words("为什么：{why}", "Why: {why}").filled(why=chosen.why),
        Words("怎么数：{counted}", "Counted: {counted}").filled(counted=chosen.counted),
        Words("怎么改：{remedy}", "Mend: {remedy}").filled(remedy=chosen.remedy),
        *([sight.reason] if sight.reason else []),
        *(
            Words("不看 {reason}：{n}。", "Left out, {reason}: {n}.").filled(reason=reason, n=n)
            for reason, n in sight.excluded.items()
        ),
    ]
    value = {**_value(kept, chosen, offices), "spots": [{"number": each.number, **_spot(each)} for each in spots]}
    table = Table(SPOTS, [_spot_row(each) for each in spots])
    return Answer(value, [*told, Table(COLUMNS, [_row(kept, chosen, offices)]), table], [remark])


def _value(kept: Kept, each: XRay, offices: Collection[str] | None) -> dict[str, object]:
    chosen = offices if each.by_office else None
    sight = kept.sights[each.name]
    tally = sight.within(chosen)
    return {
        "name": each.name,
        "side": each.side.value,
        "severity": each.severity.value,
        "title": each.chinese,
        "english": each.english,
        "state": sight.state(chosen).value,
        "found": tally.found,
        "of": tally.of,
        "undetermined": tally.undetermined,
        "excluded": dict(sight.excluded),
        "reason": sight.reason,
        "run": kept.run,
        "snapshot": kept.snapshot,
        "day": kept.day,
        "looked_at": kept.looked_at,
    }


def _row(kept: Kept, each: XRay, offices: Collection[str] | None) -> Sequence[Cell]:
    chosen = offices if each.by_office else None
    sight = kept.sights[each.name]
    state, tally = sight.state(chosen), sight.within(chosen)
    word = Toned(Words(state.chinese, state.english), TONES[state])
    counts: list[Cell] = [None, None, None] if sight.reason else [tally.found, tally.of, tally.undetermined]
    return [
        each.name,
        Words(each.chinese, each.english),
        Words(each.severity.chinese, each.severity.english),
        word,
        *counts,
    ]


def _spot(each: NumberedSpot) -> dict[str, object]:
    spot = each.spot
    return {
        "key": spot.key,
        "of": spot.of,
        "said": spot.said,
        "office": spot.office,
        "item": spot.item,
        "place": spot.place,
    }


def _spot_row(each: NumberedSpot) -> Sequence[Cell]:
    spot = each.spot
    return [each.number, spot.key, spot.said, spot.office, spot.place or f"{spot.of} {spot.key}"]


COMMAND = show_xrays
