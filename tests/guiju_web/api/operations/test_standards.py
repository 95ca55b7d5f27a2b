"""Programs get the register on a day, the editions of a standard, and the text of one."""

import pytest


def test_the_register_on_a_day_page_by_page(program):
    client, found, address = program("feng"), [], "/api/v1/standards?on=2024-06-01&limit=40"
    while address:
        page = client.get(address).json()
        assert page["on"] == "2024-06-01"
        found += page["standards"]
        address = page["next"]
    own = [each["code"] for each in found if each["level"] == "内部"]
    assert own == sorted(set(own))
    assert found[: len(own)] == [each for each in found if each["level"] == "内部"]
    entry = next(each for each in found if each["code"] == "TG-201")
    assert (entry["edition"], entry["state"]) == ("TG-201/2024-01-01", "现行")


def test_what_is_over_is_listed_when_asked(program):
    client = program("zhou")
    asked = "/api/v1/standards?on=2024-06-01&limit=500"
    now = {each["edition"] for each in client.get(asked).json()["standards"]}
    ever = {each["edition"] for each in client.get(f"{asked}&over=true").json()["standards"]}
    assert now < ever
    assert "TG-201/2022-11-01" in ever - now


def test_a_standard_has_its_editions_with_the_days_they_are_in_force(program):
    editions = program("zhou").get("/api/v1/standards/TG-201").json()["editions"]
    assert [(each["implemented"], each["until"]) for each in editions] == [
        ("2022-11-01", "2024-01-01"),
        ("2024-01-01", None),
    ]
    assert program("zhou").get(editions[0]["address"]).json()["fingerprint"] == editions[0]["fingerprint"]


def test_an_edition_has_its_clauses_with_text_and_checks(program):
    edition = program("zhou").get("/api/v1/standards/TG-201/2024-01-01").json()
    clauses = {each["id"]: each for each in edition["clauses"] if each["id"]}
    assert len(edition["clauses"]) > len(clauses) > 5
    clause = next(each for each in clauses.values() if each["checks"])
    assert clause["text"]
    assert clause["number"]
    assert clause["checks"][0]["holds"]
    assert any(each["check"] == "TG-201/accepted-in-time" for clause in edition["clauses"] for each in clause["checks"])


@pytest.mark.parametrize("address", ["XX-999", "TG-201/2024-01-02", "XX-999/2024-01-01"])
def test_what_was_not_published_is_not_there(program, address):
    assert program("zhou").get(f"/api/v1/standards/{address}").status_code == 404
