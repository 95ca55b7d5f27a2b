"""guiju lint: problems of standards with place and remedy, and departures from the rules of drafting."""

import json

import pytest

CHAPTER = """---
number: Q/T 1
title: 受理规范
function_type: 规范
issued: 2023-12-01
implemented: 2024-01-01
---

# 受理 {#acceptance}

窗口应在1个工作日内受理。

```check
id: accepted-in-time
holds: EXPRESSION
```
"""
SOUND = "工作日数(收件时间, 受理时间) <= 1"
UNKNOWN = "工作日数(收件时间, 受里时间) <= 1"


@pytest.fixture
def standards(tmp_path):
    """Lay a library of two standards, the second as a draft too, and return its folder."""

    def lay(first=SOUND, second=SOUND, draft=None):
        root = tmp_path / "standards"
        for code, expression in (("TG-1", first), ("TG-2", second)):
            folder = root / "provision" / code
            folder.mkdir(parents=True)
            (folder / "2024-01-01.md").write_text(CHAPTER.replace("EXPRESSION", expression), "utf-8")
        if draft:
            text = CHAPTER.replace("EXPRESSION", draft).replace("implemented: 2024-01-01\n", "")
            (root / "provision" / "TG-2" / "draft.md").write_text(text, "utf-8")
        return root

    return lay


def problems(spoken):
    """What the reader, the compiler and the samples found, the rules of drafting left aside."""
    return [row for row in spoken.value if row["rule"] == row["code"]]


@pytest.fixture
def titled(standards):
    """A library whose first standard has a heading that can be mended by itself."""

    def lay(title="受理。"):
        root = standards()
        file = root / "provision" / "TG-1" / "2024-01-01.md"
        file.write_bytes(file.read_bytes().replace("# 受理 ".encode(), f"# {title} ".encode()))
        return file

    return lay


def test_sound_standards_have_no_problem(guiju, standards):
    assert problems(guiju("lint", standards(), "--json")) == []


def test_what_was_looked_at_is_counted_by_level(guiju, standards):
    spoken = guiju("lint", standards(), "--rule", "N10")
    assert (spoken.code, spoken.out) == (0, "2 项标准：0 个错误，0 个警告，0 个提示。\n")


def test_every_problem_is_told_with_its_line_and_the_nearest_name(guiju, standards):
    spoken = guiju("lint", standards(UNKNOWN, UNKNOWN))
    assert spoken.code == 1
    assert spoken.out.count("受里时间") == 2
    assert "provision/TG-1/2024-01-01.md 第15行" in spoken.out
    assert "受理时间" in spoken.out


@pytest.mark.parametrize("asked", [("--format", "json"), ("--json",)])
def test_a_program_gets_a_list_of_problems(guiju, standards, asked):
    spoken = guiju("lint", standards(UNKNOWN), *asked)
    (problem,) = problems(spoken)
    assert spoken.code == 1
    assert (problem["file"], problem["line"], problem["level"]) == ("provision/TG-1/2024-01-01.md", 15, "error")
    assert problem.keys() >= {"file", "line", "column", "clause", "code", "rule", "level", "what", "why", "remedy"}


@pytest.mark.parametrize(
    ("part", "count"), [("provision/TG-1", 1), ("provision/TG-2/2024-01-01.md", 0), ("provision", 1)]
)
def test_a_part_of_a_library_tells_only_its_own_problems(guiju, standards, part, count):
    assert len(problems(guiju("lint", standards(UNKNOWN) / part, "--json"))) == count


def test_the_expressions_of_a_draft_are_looked_at_too(guiju, standards):
    root = standards(draft=UNKNOWN)
    (problem,) = problems(guiju("lint", root / "provision" / "TG-2" / "draft.md", "--json"))
    assert problem["file"] == "provision/TG-2/draft.md"


@pytest.mark.parametrize(("expression", "count"), [(SOUND, 0), (UNKNOWN, 1)])
def test_an_edition_outside_any_library_is_looked_at_alone(guiju, tmp_path, expression, count):
    file = tmp_path / "TG-9" / "2024-01-01.md"
    file.parent.mkdir()
    file.write_text(CHAPTER.replace("EXPRESSION", expression), "utf-8")
    assert len(problems(guiju("lint", file, "--json"))) == count


def test_a_text_that_cannot_be_read_is_told_beside_the_others(guiju, standards):
    root = standards(UNKNOWN)
    broken = root / "provision" / "TG-2" / "2024-01-01.md"
    broken.write_text(broken.read_text("utf-8").replace("title: 受理规范\n", ""), "utf-8")
    files = {problem["file"] for problem in problems(guiju("lint", root, "--json"))}
    assert files == {"provision/TG-1/2024-01-01.md", "provision/TG-2/2024-01-01.md"}


def test_a_sample_the_checks_answer_otherwise_is_told(guiju, standards):
    root = standards()
    sample = "- case: 周五收件，周二受理\n  given: {收件时间: 2024-03-01 09:00, 受理时间: 2024-03-05 09:00}\n"
    cases = root / "provision" / "TG-1" / "cases.yaml"
    cases.write_text(f"{sample}  expect: {{accepted-in-time: 符合}}\n", "utf-8")
    spoken = guiju("lint", root)
    assert spoken.code == 1
    assert "应为符合，判为不符合" in spoken.out
    cases.write_text(f"{sample}  expect: {{accepted-in-time: 不符合}}\n", "utf-8")
    assert problems(guiju("lint", root, "--json")) == []


def test_a_departure_from_the_rules_has_its_level_and_how_to_mend_it(guiju, titled):
    (row,) = guiju("lint", titled(), "--rule", "heading_ends_without_punctuation", "--json").value
    assert (row["code"], row["level"], row["fix"], row["column"]) == ("N10", "warning", "automatic", 5)
    assert row["edits"] == [{"start": row["start"], "end": row["end"], "text": ""}]


def test_warnings_alone_end_well_and_can_be_left_out(guiju, titled):
    file = titled()
    assert (guiju("lint", file, "--rule", "N10").code, "N10" in guiju("lint", file, "--rule", "N10").out) == (0, True)
    assert "N10" not in guiju("lint", file, "--rule", "N10", "--level", "error").out


def test_mending_changes_the_file_only_where_it_must(guiju, titled):
    file = titled()
    before = file.read_bytes()
    spoken = guiju("lint", file, "--fix", "--rule", "N10")
    assert (spoken.code, spoken.out) == (0, "1 项标准：0 个错误，0 个警告，0 个提示；已改 1 处。\n")
    assert file.read_bytes() == before.replace("# 受理。".encode(), "# 受理".encode())


def test_mending_what_needs_no_mending_writes_nothing(guiju, titled):
    file = titled("受理")
    stamp = file.stat().st_mtime_ns
    guiju("lint", file, "--fix", "--rule", "N10")
    assert file.stat().st_mtime_ns == stamp


def test_a_page_and_sarif_come_alone_on_standard_output(guiju, titled):
    file = titled()
    assert guiju("lint", file, "--format", "html").out.startswith("<!doctype html>")
    assert json.loads(guiju("lint", file, "--format", "sarif").out)["version"] == "2.1.0"


def test_a_rule_that_does_not_exist_is_a_wrong_call(guiju, titled):
    spoken = guiju("lint", titled(), "--rule", "heading_ends_with_punctuation")
    assert spoken.code == 2
    assert "heading_ends_without_punctuation" in spoken.err


def test_a_path_that_does_not_exist_is_a_wrong_call(guiju, tmp_path):
    spoken = guiju("lint", tmp_path / "nowhere")
    assert spoken.code == 2
    assert "没有这个文件或文件夹" in spoken.err
