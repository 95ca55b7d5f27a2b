"""The library of a city as a folder."""

from datetime import date

import pytest

from guiju.errors import TextError
from guiju.text.library import read_library, scan_library

OLD, NEW = date(2022, 11, 1), date(2024, 1, 1)


def write(folder, path, **front):
    """Write an edition or a draft; its date is its name."""
    stem = path.rsplit("/", 1)[-1].removesuffix(".md")
    fields = {"number": "TG 201", "title": "规范", "function_type": "规范", "implemented": stem} | front
    if stem == "draft":
        del fields["implemented"]
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("---\n" + "".join(f"{k}: {v}\n" for k, v in fields.items()) + "---\n# 范围\n", "utf-8")
    return file


def names(problems):
    return sorted((problem.code, problem.place.file) for problem in problems)


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "provision/TG-201/2022-11-01.md")
    write(tmp_path, "provision/TG-201/2024-01-01.md")
    write(tmp_path, "provision/TG-201/draft.md")
    write(tmp_path, "posts/GW-401/2022-11-01.md", withdrawn="2023-06-01")
    return tmp_path


def test_standards_are_found_by_code_with_their_editions_in_order(folder):
    library = read_library(folder)
    assert sorted(library.standards) == ["GW-401", "TG-201"]
    standard = library.standards["TG-201"]
    assert (standard.code, standard.subsystem) == ("TG-201", "provision")
    assert [edition.implemented for edition in standard.editions] == [OLD, NEW]
    assert standard.editions[0].path == "provision/TG-201/2022-11-01.md"


def test_a_draft_is_kept_apart_and_never_in_force(folder):
    standard = read_library(folder).standards["TG-201"]
    assert standard.draft.implemented is None
    assert standard.in_force(date(2099, 1, 1)).implemented == NEW


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2022, 10, 31), []),
        (OLD, ["GW-401", "TG-201"]),
        (date(2023, 5, 31), ["GW-401", "TG-201"]),
        (date(2023, 6, 1), ["TG-201"]),
    ],
)
def test_an_edition_is_in_force_from_its_first_day_until_the_day_it_is_withdrawn(folder, day, codes):
    assert [edition.code for edition in read_library(folder).in_force(day)] == codes


def test_a_standard_may_be_a_draft_only(tmp_path):
    write(tmp_path, "provision/TG-299/draft.md")
    standard = read_library(tmp_path).standards["TG-299"]
    assert standard.editions == ()
    assert standard.in_force(NEW) is None


def test_samples_readmes_and_hidden_files_may_lie_beside_the_texts(folder):
    for name in (
        "README.md",
        "provision/README.md",
        "provision/TG-201/cases.yaml",
        "provision/TG-201/.DS_Store",
        "__init__.py",
    ):
        (folder / name).write_text("随意")
    assert len(read_library(folder).standards) == 2


def test_whatever_else_lies_in_a_standards_folder_is_named(folder):
    for name in ("2023-02-30.md", "2023-06-01.MD", "定稿.docx", "Draft.md"):
        (folder / "provision/TG-201" / name).write_text("")
    (folder / "provision/TG-201/pictures").mkdir()
    (folder / "provision/TG-201/figures").mkdir()
    write(folder, "provision/2023-01-01.md")
    _, problems = scan_library(folder)
    assert names(problems) == [
        ("misplaced_file", "provision/2023-01-01.md"),
        ("unknown_file", "provision/TG-201/2023-02-30.md"),
        ("unknown_file", "provision/TG-201/2023-06-01.MD"),
        ("unknown_file", "provision/TG-201/Draft.md"),
        ("unknown_file", "provision/TG-201/pictures"),
        ("unknown_file", "provision/TG-201/定稿.docx"),
    ]


def test_two_standards_do_not_share_a_code(folder):
    write(folder, "management/TG-201/2022-11-01.md")
    library, problems = scan_library(folder)
    assert names(problems) == [("duplicate_code", "provision/TG-201")]
    assert library.standards["TG-201"].subsystem == "management"


def test_a_code_is_one_word_and_a_folder_is_not_empty(tmp_path):
    (tmp_path / "provision/TG 201").mkdir(parents=True)
    (tmp_path / "provision/TG-202").mkdir()
    assert names(scan_library(tmp_path)[1]) == [
        ("bad_code", "provision/TG 201"),
        ("empty_standard", "provision/TG-202"),
    ]


def test_a_file_in_another_encoding_is_named_with_its_line(folder):
    file = folder / "provision/TG-201/2022-11-01.md"
    file.write_bytes(file.read_bytes() + "受理".encode("gb18030"))
    (problem,) = scan_library(folder)[1]
    assert (problem.code, problem.place.line) == ("not_utf8", 8)


def test_bytes_are_kept_whatever_the_line_ends(folder):
    file = folder / "provision/TG-201/2024-01-01.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    edition = read_library(folder).standards["TG-201"].in_force(NEW)
    assert edition.source.encode() == file.read_bytes()


def test_the_problems_of_all_files_are_raised_together_and_the_good_ones_kept(folder):
    write(folder, "provision/TG-201/2024-01-01.md", function_type="诗歌")
    write(folder, "posts/GW-401/2022-11-01.md", number="")
    library, problems = scan_library(folder)
    assert names(problems) == [
        ("bad_value", "provision/TG-201/2024-01-01.md"),
        ("missing_field", "posts/GW-401/2022-11-01.md"),
    ]
    assert [edition.implemented for edition in library.standards["TG-201"].editions] == [OLD]
    with pytest.raises(TextError) as raised:
        read_library(folder)
    assert raised.value.problems == problems


def test_a_folder_that_is_not_there_says_so(tmp_path):
    _, (problem,) = scan_library(tmp_path / "standards")
    assert problem.code == "no_library"


def test_the_register_and_the_taxonomies_lie_beside_the_standards(folder):
    (folder / "taxonomies" / "crosswalks").mkdir(parents=True)
    (folder / "taxonomies" / "ours.yaml").write_text("name: 甲\n", "utf-8")
    for name in ("planned.csv", "external.csv", "matters.csv", "framework.yaml"):
        (folder / name).write_text("", "utf-8")
    library, problems = scan_library(folder)
    assert sorted(library.standards) == ["GW-401", "TG-201"]
    assert problems == ()


def test_two_workers_read_what_one_reads(folder):
    (folder / "provision/TG-202").mkdir()
    (folder / "provision/TG-202/2024-01-01.md").write_bytes("汉字".encode("gb18030"))
    write(folder, "provision/TG-203/2024-01-01.md", function_type="诗")
    assert scan_library(folder) == scan_library(folder, workers=2)
    assert scan_library(folder, workers=2)[1]
