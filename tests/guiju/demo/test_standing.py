"""Records that stand beside the cases."""

from datetime import date, timedelta

from guiju.demo.days import LAST_DAY
from guiju.demo.shipped import shipped_standards
from guiju.demo.standing import awareness_rows, editions_by_code, evidence_rows, item_rows, office_rows


def test_offices_and_items_are_ordered_by_their_keys(city):
    offices = [row["office_code"] for row in office_rows(city)]
    items = [(row["item_code"], row["item_version"]) for row in item_rows(city)]
    assert offices == sorted(offices)
    assert items == sorted(items)


def test_everybody_is_paired_with_the_standards_of_the_post(city):
    rows = awareness_rows(city)
    posts = {post.name: set(post.standards) for post in city.posts}
    assert len(rows) == sum(len(posts[each.post]) for each in city.people)
    assert all(row["standard"] in posts[row["post"]] for row in rows)


def test_most_passed_the_edition_in_force_and_some_did_not(city):
    newest = {code: editions[-1] for code, editions in editions_by_code().items()}
    rows = awareness_rows(city)
    good = [row for row in rows if row["edition_implemented_on"] == newest[row["standard"]] and row["score"] >= 80]
    assert 0.9 < len(good) / len(rows) < 1
    assert all(LAST_DAY - row["tested_on"] < timedelta(days=365) for row in good)
    assert any(row["edition_implemented_on"] == date(2022, 11, 1) for row in rows if row["standard"] == "TG-201")
    assert any(row["score"] is not None and row["score"] < 80 for row in rows)
    assert any(row["tested_on"] is None for row in rows)


def test_three_facets_of_the_standards_were_never_evidenced(city):
    rows = evidence_rows(city)
    assert len({(row["standard"], row["facet"]) for row in rows}) == 4 * len(editions_by_code()) - 3
    assert max(row["happened_on"] for row in rows) <= LAST_DAY
    assert len({row["evidence_no"] for row in rows}) == len(rows)


def test_the_editions_are_those_of_the_shipped_standards():
    shipped = {}
    for path in shipped_standards().glob("*/*/20*.md"):
        shipped.setdefault(path.parent.name, []).append(date.fromisoformat(path.stem))
    assert editions_by_code() == {code: tuple(sorted(found)) for code, found in shipped.items()}
