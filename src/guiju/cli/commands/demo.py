"""guiju demo: a city built from a seed, judged, and its eight goals."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from guiju.cli import site
from guiju.cli.answer import Answer, Column, Part, Table, Tone, Toned
from guiju.cli.command import command, manner, option
from guiju.cli.figures import exclusions, goal_table
from guiju.cli.judged import run_line, scope_of
from guiju.cli.output import progress, show, show_parts, working
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.demo.detection import Detection, detection
from guiju.demo.known_answers import ANSWERS
from guiju.demo.workspace import build_workspace
from guiju.errors import StoreError
from guiju.goals.exceptions import goal_exceptions
from guiju.goals.figures import goal_figures
from guiju.goals.judging import judge_workspace
from guiju.goals.publication import publish, published
from guiju.goals.scope import Scope
from guiju.records.workspace import Workspace, open_workspace
from guiju.verdicts.runs import JudgedRun

CASES = 300_000
SEED = 73


@command(
    "demo",
    Words(
        "建一座演示城市，判定它的全部记录，给出八项目标。\n\n"
        "城市由种子生成：机构、事项、人员和两个试点年度的办件、环节、特别程序、评价、投诉，其中预埋了答案已知的问题。\n"
        "工作区里已经有演示城市时，不重建，直接判定。",
        "Build a demo city, judge all its records and show the eight goals.\n\n"
        "The city is made from a seed: offices, items, people and two pilot years of records, with planted faults whose\n"
        "answers are known. A demo city that is there already is judged as it is.",
    ),
)
@workspace_option
@option(
    "--cases",
    type=click.IntRange(min=1, max=100_000_000),
    default=CASES,
    words=Words(f"办件数，默认 {CASES:,}。", f"How many cases; {CASES:,} by default."),
)
@option("--seed", type=int, default=SEED, words=Words(f"种子，默认 {SEED}。", f"The seed; {SEED} by default."))
@option("--engine", default="duckdb", words=Words("引擎，默认 duckdb。", "The engine; duckdb by default."))
@option(
    "--no-serve", is_flag=True, words=Words("做完即退出，不打开网站。", "Exit when done instead of opening the site.")
)
@option(
    "--port",
    type=click.IntRange(1, 65535),
    default=site.PORT,
    words=Words(f"网站的端口，默认 {site.PORT}。", f"The site's port; {site.PORT} by default."),
)
def demo(*, folder: Path, cases: int, seed: int, engine: str, no_serve: bool, port: int) -> Answer:
    """Build, judge, answer with the goals, and open the site."""
    workspace = _city(folder, cases, seed)
    with working(Words("判定", "judging"), manner(), sys.stderr) as at:
        judged = judge_workspace(workspace, started_at=local_now(workspace.timezone), engine=engine, progress=at)
    _publish_last_year(workspace, judged)
    scope = scope_of(workspace, judged, "all", None)
    figures = goal_figures(scope)
    proof = detection(workspace.exports, judged)
    value = {
        "workspace": workspace.root,
        "run": judged.run,
        "detection": proof,
        "goals": [each.as_dict() for each in figures],
    }
    parts: list[Part] = [
        _title(workspace, judged),
        goal_table(figures),
        *exclusions(figures),
        _proof(proof),
        *_next(folder, scope),
    ]
    answer = Answer(value, parts, [run_line(judged)])
    if no_serve or manner().json or manner().quiet:
        return answer
    show(answer, manner(), sys.stdout, sys.stderr)
    _open_site(workspace, port)
    return Answer(None)


def _open_site(workspace: Workspace, port: int) -> None:
    """Enrol the permanent people, tell their passwords once, and serve until interrupted."""
    new = site.enrol_demo(workspace.root)
    columns = (
        Column(Words("工号", "number")),
        Column(Words("姓名", "name")),
        Column(Words("角色", "role")),
        Column(Words("密码", "password"), whole=True),
    )
    parts: list[Part] = []
    if new:
        told = Words("演示城市的人，密码只显示这一次：", "People of the demo city; the passwords are shown this once:")
        parts += [
            "",
            str(told),
            Table(columns, [(each["number"], each["name"], each["role"], each["password"]) for each in new]),
        ]
    where = Words(
        "网站在 http://{host}:{port}/ ，按 Ctrl-C 结束。", "The site is at http://{host}:{port}/; Ctrl-C ends it."
    )
    show_parts([*parts, where.filled(host=site.HOST, port=port)], sys.stdout)
    sys.stdout.flush()
    site.serve(workspace.root, site.HOST, port)


def _publish_last_year(workspace: Workspace, judged: JudgedRun) -> None:
    """Publish the last whole year once, so that the public's page has results to show."""
    year = str(judged.run.as_of.year - 1)
    if not published(workspace.root, year, None):
        publish(workspace.root, goal_figures(scope_of(workspace, judged, year, None), lines=True), judged.run.as_of)


def _city(folder: Path, cases: int, seed: int) -> Workspace:
    """Return the city of a workspace, built now unless it is there already; StoreError when something else is."""
    if folder.exists() and any(folder.iterdir()):
        workspace = open_workspace(folder)
        if workspace.store().current() is None:
            raise StoreError(f"{folder}：这里的演示城市没有建完，不能判定。请删除这个文件夹后重来。")
        if not (workspace.exports / ANSWERS).exists():
            raise StoreError(
                f"{folder}：这里不是演示城市，而演示会在网站上登记演示的人员。请用 -w 换一个空文件夹；"
                "判定这个工作区请用 guiju judge，打开它的网站请用 guiju serve。"
            )
        return workspace
    with progress(Words("建造城市", "building the city"), manner(), sys.stderr) as at:
        return build_workspace(folder, cases, seed, lambda done, total: at(done, total, f"{done:,} / {total:,}"))


def _title(workspace: Workspace, judged: JudgedRun) -> str:
    told = Words(
        "{name}：{records:,} 条记录，{editions} 个标准版本，判定用时 {seconds:.1f} 秒。",
        "{name}: {records:,} records, {editions} editions of standards, judged in {seconds:.1f} seconds.",
    )
    run = judged.run
    records = sum((run.records or {}).values())
    return told.filled(name=workspace.name, records=records, editions=len(run.editions), seconds=run.seconds)


def _proof(found: Detection) -> Toned:
    told = Words(
        "预埋 {kinds_of_faults} 种 {faults:,} 处问题，应有 {expected:,} 个结论：漏查 {missed:,}，误报 {false_alarms:,}。",
        "{faults:,} faults of {kinds_of_faults} kinds were planted, {expected:,} answers expected: "
        "{missed:,} missed, {false_alarms:,} false alarms.",
    )
    return Toned(told.filled(**asdict(found)), Tone.GOOD if found.is_complete else Tone.BAD)


def _next(folder: Path, scope: Scope) -> list[str]:
    """Say where to look next, with a case that is not on time."""
    late = goal_exceptions(scope, "goal2", outcome="nonconforming", limit=1)
    commands = ["guiju goals --exceptions 2", *(f"guiju explain {each.key}" for each in late), "guiju coverage"]
    where = "" if str(folder) == "workspace" else f" --workspace {folder}"
    return [str(Words("接着看：", "Look next:")), *(f"  {each}{where}" for each in commands)]


COMMAND = demo
