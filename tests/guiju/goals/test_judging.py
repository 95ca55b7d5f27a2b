"""A workspace judged: which snapshot, as of when, by which standards; and any earlier judging found again."""

import pytest

from guiju.engines.outputs import COUNTS, MEASURES, TOTALS
from guiju.errors import CheckError, StoreError
from guiju.goals.definitions import goals
from guiju.goals.judging import compiled_standards, judge_workspace, measures, plan_of, snapshot_of
from guiju.model.snapshot import Batch
from guiju.records.workspace import create_workspace
from guiju.verdicts.judging import engines
from guiju.verdicts.runs import Runs
from tests.guiju.cities import AS_OF, a_case, a_snapshot, an_open_case, answers_of, at, rows_in

FRONT = "---\nnumber: Q/T 1\ntitle: 到场规范\nfunction_type: 规范\nissued: 2022-10-01\nimplemented: 2022-11-01\n---\n"
CHECK = "\n```check\nid: visits\nholds: {holds}\n```\n"
STARTED = at("2024-09-01 08")
FILES = (COUNTS, TOTALS, MEASURES, "findings/case.parquet", "exceptions/case.parquet", "exceptions/rating.parquet")


def write_standard(workspace, holds="到场次数 <= 1"):
    """Write the only standard of a city."""
    folder = workspace.standards / "provision" / "TG-1"
    folder.mkdir(parents=True, exist_ok=True)
    text = f"{FRONT}\n# 到场 {{#visits}}\n\n到场应不超过一次。\n{CHECK.format(holds=holds)}"
    (folder / "2022-11-01.md").write_text(text, encoding="utf-8")


def commit(workspace, folder, *cases):
    """Commit cases; those that are known already are replaced."""
    given = a_snapshot(folder, {"case": cases})
    batch = Batch("b1", "cases.csv", "00", "free", len(cases), len(cases), 0, 0, 0, "case")
    return workspace.store().commit({"case": given.files("case")}, [batch], at("2024-09-01 07"))


@pytest.fixture
def workspace(tmp_path):
    """A city with one standard and nothing imported."""
    made = create_workspace(tmp_path / "城", "城", as_of=AS_OF)
    write_standard(made)
    return made


def judge(workspace, **asked):
    return judge_workspace(workspace, started_at=STARTED, engine=asked.pop("engine", "memory"), **asked)


def contents(judged):
    """Every row of every file of a run."""
    return {name: sorted(map(str, rows_in(judged.folder / name))) for name in FILES}


@pytest.mark.parametrize("engine", engines())
def test_an_earlier_snapshot_judged_again_gives_the_same_run_and_the_same_answers(workspace, tmp_path, engine):
    commit(workspace, tmp_path / "one", a_case("A1", visits=2), an_open_case("A2", visits=1))
    first = judge(workspace, engine=engine)
    then = contents(first)
    commit(workspace, tmp_path / "two", a_case("A1", visits=1), an_open_case("A3", visits=9))
    second = judge(workspace, engine=engine)
    again = judge(workspace, engine=engine, snapshot=1)
    assert (again.run.id, contents(again)) == (first.run.id, then)
    assert second.run.id != first.run.id
    assert answers_of(second) == {("visits", "A3"): "nonconforming"}
    assert answers_of(again) == {("visits", "A1"): "nonconforming"}


def test_a_commit_that_changes_nothing_makes_no_other_run(workspace, tmp_path):
    commit(workspace, tmp_path / "one", a_case("A1", visits=2))
    first = judge(workspace)
    commit(workspace, tmp_path / "two", a_case("A1", visits=2))
    assert judge(workspace).run.id == first.run.id


def test_another_word_in_a_standard_makes_another_run(workspace, tmp_path):
    commit(workspace, tmp_path / "one", a_case("A1", visits=2))
    strict = judge(workspace)
    write_standard(workspace, holds="到场次数 <= 2")
    lenient = judge(workspace)
    assert lenient.run.id != strict.run.id
    assert (answers_of(strict), answers_of(lenient)) == ({("visits", "A1"): "nonconforming"}, {})
    assert len(Runs(workspace.root).all()) == 2


def test_a_run_names_every_edition_it_was_judged_by(workspace, tmp_path):
    snapshot = commit(workspace, tmp_path / "one", a_case())
    run = judge(workspace).run
    library, _ = compiled_standards(workspace)
    assert run.editions == {"TG-1/2022-11-01": library.standards["TG-1"].editions[0].fingerprint}
    assert (run.snapshot, run.started_at) == (snapshot.id, STARTED)


def test_the_instant_judged_as_of_is_the_one_given_else_the_citys_else_now(workspace, tmp_path):
    commit(workspace, tmp_path / "one", a_case())
    assert judge(workspace).run.as_of == AS_OF
    assert judge(workspace, as_of=at("2024-03-31 12")).run.as_of == at("2024-03-31 12")
    timeless = create_workspace(tmp_path / "今", "今")
    write_standard(timeless)
    commit(timeless, tmp_path / "two", a_case())
    assert judge(timeless).run.as_of == STARTED


def test_a_snapshot_is_named_by_number_or_id(workspace, tmp_path):
    one = commit(workspace, tmp_path / "one", a_case("A1"))
    two = commit(workspace, tmp_path / "two", a_case("A2"))
    assert snapshot_of(workspace).id == two.id
    assert snapshot_of(workspace, 1).id == snapshot_of(workspace, one.id[:12]).id == one.id
    with pytest.raises(StoreError):
        snapshot_of(workspace, 3)


def test_where_nothing_was_imported_nothing_is_judged(workspace):
    with pytest.raises(StoreError, match="还没有导入过任何记录"):
        judge(workspace)
    assert Runs(workspace.root).all() == ()


def test_standards_that_have_no_meaning_stop_the_judging_with_every_problem(workspace, tmp_path):
    commit(workspace, tmp_path / "one", a_case())
    write_standard(workspace, holds="到场次树 <= 1 且 办结时见 不为空")
    with pytest.raises(CheckError) as refused:
        judge(workspace)
    assert len(refused.value.problems) == 2
    assert Runs(workspace.root).all() == ()


def test_a_plan_asks_every_check_and_every_line_of_the_goals(workspace):
    library, compiled = compiled_standards(workspace)
    plan = plan_of(library, compiled, AS_OF)
    asked = {measure.id for population in plan.populations for measure in population.measures}
    assert asked == {line.id for goal in goals() for line in goal.lines_on(library, AS_OF.date())}
    assert asked == {measure.id for measure in measures(library, AS_OF)}
    assert [check.id for population in plan.populations for check in population.checks] == ["TG-1/visits"]


def test_what_is_being_done_is_told_on_the_way(workspace, tmp_path):
    commit(workspace, tmp_path / "one", a_case())
    said = []
    judge(workspace, progress=said.append)
    assert said[0] == "读标准"
    assert len(said) > 1
