"""SARIF 2.1.0, by the shape the standard asks for."""

import json

from guiju.lint.formats.sarif import write
from guiju.lint.report import Report
from tests.guiju.lint.editions import PATH
from tests.guiju.lint.formats.reports import report


def run_of(text):
    log = json.loads(text)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    return log["runs"][0]


def test_a_result_names_its_rule_and_stands_at_its_characters():
    run = run_of(write(report()))
    result = run["results"][1]
    driver = run["tool"]["driver"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "heading_ends_without_punctuation"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == PATH
    assert location["region"] == {"startLine": 9, "startColumn": 9, "endColumn": 10}
    assert run["columnKind"] == "unicodeCodePoints"


def test_levels_are_those_of_sarif_and_messages_are_not_empty():
    results = run_of(write(report()))["results"]
    assert {each["level"] for each in results} <= {"error", "warning", "note"}
    assert all(each["message"]["text"] for each in results)


def test_an_edit_is_a_fix_by_characters():
    result = run_of(write(report()))["results"][1]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": ""}
    assert replacement["deletedRegion"]["charLength"] == 1


def test_what_is_about_a_whole_file_has_no_region_and_its_name_is_a_uri():
    location = run_of(write(report()))["results"][0]["locations"][0]["physicalLocation"]
    assert location == {"artifactLocation": {"uri": "a%20b.md"}}


def test_nothing_found_is_an_empty_run():
    assert run_of(write(Report(3, ())))["results"] == []
