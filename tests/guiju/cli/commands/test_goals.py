"""guiju goals: figures, exceptions, publication."""

CONTRACT = {"value", "numerator", "denominator", "exclusions", "interval", "target", "verdict"}


def test_a_program_gets_eight_goals_with_everything_needed_to_doubt_them(guiju, judged_city):
    figures = guiju("goals", "-w", judged_city.root, "--json").value
    assert [each["goal"] for each in figures] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(each.keys() >= CONTRACT for each in figures)


def test_goals_without_evidence_are_not_measurable(guiju, judged_city):
    verdicts = {each["goal"]: each["verdict"] for each in guiju("goals", "-w", judged_city.root, "--json").value}
    assert verdicts[3] == verdicts[6] == "not_measurable"


def test_exceptions_are_listed_record_by_record(guiju, judged_city):
    (found,) = [each for each in guiju("goals", "-w", judged_city.root, "--json").value if each["goal"] == 2]
    records = guiju("goals", "-w", judged_city.root, "--exceptions", "2", "--json").value
    assert len([each for each in records if not each["outcome"].startswith("excluded")]) == found["exceptions"]
    assert {each["key"] for each in records} <= {"A1", "A2", "A3", "A4"}


def test_an_office_counts_its_own_and_those_below_it(guiju, judged_city):
    whole, parent, child = (
        guiju("goals", "-w", judged_city.root, "--json", *office).value[1]["denominator"]
        for office in ((), ("--office", "A"), ("--office", "B"))
    )
    assert (whole, parent, child) == (4, 4, 2)


def test_offices_are_listed_with_their_codes(guiju, judged_city):
    lines = guiju("goals", "-w", judged_city.root, "--offices").out.splitlines()
    assert [line.split("\t")[:2] for line in lines[1:]] == [["A", "市政务服务中心"], ["B", "镇便民服务中心"]]


def test_a_period_narrows_and_a_wrong_one_is_explained(guiju, judged_city):
    assert guiju("goals", "-w", judged_city.root, "--period", "2024-02", "--json").value[1]["denominator"] == 0
    spoken = guiju("goals", "-w", judged_city.root, "--period", "去年")
    assert spoken.code == 2
    assert "2024-Q3" in spoken.err


def test_a_published_period_cannot_be_published_again(guiju, judged_city):
    assert "已公布" in guiju("goals", "-w", judged_city.root, "--period", "2024", "--publish").err
    assert guiju("goals", "-w", judged_city.root, "--period", "2024", "--publish").code == 2
    assert guiju("goals", "-w", judged_city.root, "--period", "2024", "--json").value[1]["published"]


def test_the_table_has_a_row_for_each_goal_and_lines_more(guiju, judged_city):
    plain = guiju("goals", "-w", judged_city.root).out.splitlines()
    assert [line.split("\t")[0][:1] for line in plain] == ["目", "1", "2", "3", "4", "5", "6", "7", "8"]
    assert len(guiju("goals", "-w", judged_city.root, "--lines").out.splitlines()) > 9


def test_a_script_can_ask_whether_all_goals_are_met(guiju, judged_city):
    assert guiju("goals", "-w", judged_city.root, "-q").code == 0
    assert guiju("goals", "-w", judged_city.root, "-q", "--check").code == 1


def test_before_anything_was_judged_it_says_what_to_do(guiju, city):
    spoken = guiju("goals", "-w", city.root)
    assert spoken.code == 4
    assert "guiju judge" in spoken.err
