"""Programs get the account of one record, within what their owner sees."""

from guiju_web.audit_log.models import Entry


def a_case(client):
    """The key of a case that is not as it should be."""
    return client.get("/api/v1/exceptions?line=goal2").json()["exceptions"][0]["key"]


def test_an_account_is_that_of_the_command_line(program, command):
    client = program("zhou")
    key = a_case(client)
    told = command("explain", key)
    answered = client.get(f"/api/v1/records/case/{key}").json()
    assert {name: answered[name] for name in told} == told
    assert answered["clock"]


def test_a_record_of_another_office_is_not_there_and_the_try_is_logged(program):
    city = program("zhou")
    seen = {each["code"] for each in program("li").get("/api/v1/offices").json()["offices"]}
    found = city.get("/api/v1/exceptions?line=goal2&limit=500").json()["exceptions"]
    key = next(each["key"] for each in found if each["office"] not in seen)
    answer = program("li").get(f"/api/v1/records/case/{key}")
    none = program("li").get("/api/v1/records/case/none")
    assert (answer.status_code, none.status_code) == (404, 404)
    assert answer.json()["remedy"] == none.json()["remedy"]
    refused = Entry.objects.filter(is_refused=True)
    assert [(each.person, each.subject) for each in refused] == [("li", f"case {key}")]


def test_a_record_that_is_none_and_a_kind_that_is_none_are_not_there(program):
    client = program("zhou")
    assert client.get("/api/v1/records/case/none").json()["what"] == "没有办件 none。"
    assert client.get("/api/v1/records/nothing/none").status_code == 404
