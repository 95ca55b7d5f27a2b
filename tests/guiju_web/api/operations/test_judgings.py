"""Programs see what was judged last, and whether newer records wait."""

from guiju.verdicts.runs import Runs


def test_the_last_judging_is_told(program, demo_city):
    run = Runs(demo_city.root).latest().run
    told = program("zhou").get("/api/v1/judgings/latest").json()
    assert (told["run"], told["snapshot"], told["engine"]) == (run.id, run.snapshot, run.engine)
    assert told["as_of"] == run.as_of.isoformat()
    assert told["editions"] == len(run.editions)
    assert not told["is_behind"]


def test_before_the_first_judging_nothing_can_be_told_yet(program, settings, tmp_path):
    from guiju.records.workspace import create_workspace

    settings.WORKSPACE = create_workspace(tmp_path / "new", "新城").root
    answer = program("zhou").get("/api/v1/judgings/latest")
    assert answer.status_code == 503
    assert "还没有判定过" in answer.json()["what"]
