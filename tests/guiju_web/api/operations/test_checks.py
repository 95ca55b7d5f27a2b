"""Programs get every check with its counts, its words, and the records it found."""

CHECK = "/api/v1/checks/TG-201/accepted-in-time"


def test_counts_are_of_every_check_and_add_up(program):
    found = {each["check"]: each for each in program("zhou").get("/api/v1/checks").json()["checks"]}
    assert list(found) == sorted(found)
    one = found["TG-201/accepted-in-time"]
    assert one["asked"] == one["conforming"] + one["nonconforming"] + one["undetermined"] > 0
    assert program("zhou").get(CHECK).json()["counts"] == one


def test_checks_of_one_goal_only(program):
    found = program("zhou").get("/api/v1/checks?goal=2").json()["checks"]
    assert found
    assert {each["goal"] for each in found} == {2}


def test_a_check_is_said_in_words_as_the_command_line_says_it(program, command):
    told = command("explain", "--check", "TG-201/accepted-in-time")
    answered = program("zhou").get(CHECK).json()
    assert answered["versions"] == told["versions"]


def test_findings_are_those_of_the_command_line_page_by_page(program, command):
    told = command("findings", "TG-201/accepted-in-time")
    client, found, address = program("zhou"), [], f"{CHECK}/findings?limit=1"
    while address:
        page = client.get(address).json()
        found += page["findings"]
        address = page["next"]
    assert found == told
    assert len(found) == client.get(CHECK).json()["counts"]["nonconforming"] > 1


def test_only_one_outcome_when_asked(program):
    assert program("zhou").get(f"{CHECK}/findings?outcome=undetermined").json()["findings"] == []


def test_a_check_that_is_none_is_not_there(program):
    assert program("zhou").get("/api/v1/checks/TG-201/none").status_code == 404
    assert program("zhou").get("/api/v1/checks/TG-201/none/findings").status_code == 404


def test_a_clerk_gets_the_findings_of_the_own_office_only(program):
    seen = {each["code"] for each in program("li").get("/api/v1/offices").json()["offices"]}
    found = program("li").get(f"{CHECK}/findings").json()["findings"]
    assert {each["office"] for each in found} <= seen
