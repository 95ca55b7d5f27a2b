"""guiju import: what became of every row."""

import pytest

CASES = """办件编号,收件时间,受理时间,办结时间,备注
A1,2024-03-01 09:00,2024-03-04 09:00,2024-03-05,甲
A2,2024-03-01 09:00,2024-03-05 09:00,2024-03-06,乙
,2024-03-01 09:00,2024-03-04 09:00,2024-03-05,丙
"""


@pytest.fixture
def file(tmp_path):
    """Three cases, one without its number."""
    path = tmp_path / "办件.csv"
    path.write_text(CASES, "utf-8")
    return path


def test_every_row_is_kept_or_quarantined_and_both_are_counted(guiju, file, tmp_path):
    value = guiju("import", file, "-w", tmp_path / "城", "--json").value
    assert (value["rows"], value["kept"], value["quarantined"]) == (3, 2, 1)
    assert value["records"]["case"] == {"new": 2, "replaced": 0, "unchanged": 0}
    (table,) = value["tables"]
    assert [each["field"] for each in table["findings"]] == ["case_no"]
    assert table["unmapped"] == ["备注"]


def test_people_are_told_the_reason_the_row_and_the_remedy(guiju, file, tmp_path):
    out = guiju("import", file, "-w", tmp_path / "城").out
    for words in ("缺少“办件编号”", "第 3 行", "请补填", "没有用到的列：备注", "读入 3 行，留用 2 行，隔离 1 行"):
        assert words in out
    assert next((tmp_path / "城" / "quarantine").iterdir()).name in out


def test_the_guess_is_told_apart_from_the_result(guiju, file, tmp_path):
    spoken = guiju("import", file, "-w", tmp_path / "城")
    assert "“受理时间” → 办件的“受理时间”" in spoken.err
    assert "→" not in spoken.out


def test_importing_the_same_file_again_changes_nothing(guiju, file, tmp_path):
    first = guiju("import", file, "-w", tmp_path / "城", "--json").value
    again = guiju("import", file, "-w", tmp_path / "城", "--json").value
    assert first["changed"]
    assert not again["changed"]
    assert again["snapshot"] == first["snapshot"]


def test_a_corrected_quarantine_file_is_imported_as_it_is(guiju, file, tmp_path):
    guiju("import", file, "-w", tmp_path / "城")
    quarantine = next((tmp_path / "城" / "quarantine").iterdir())
    corrected = tmp_path / quarantine.name
    corrected.write_text(quarantine.read_text("utf-8-sig").replace(",2024-03-01", "A3,2024-03-01", 1), "utf-8")
    value = guiju("import", corrected, "-w", tmp_path / "城", "--json").value
    assert (value["kept"], value["quarantined"]) == (1, 0)


def test_a_preview_shows_the_mapping_and_imports_nothing(guiju, file, tmp_path):
    out = guiju("import", file, "-w", tmp_path / "城", "--preview").out
    assert "把握" in out
    assert "records:" in out
    assert not (tmp_path / "城").exists()


def test_a_previewed_mapping_can_be_kept_and_used(guiju, file, tmp_path):
    mapping = tmp_path / "本市.yaml"
    mapping.write_text(guiju("import", file, "--preview", "--json").value[0]["mapping"], "utf-8")
    value = guiju("import", file, "--mapping", mapping, "-w", tmp_path / "城", "--json").value
    assert value["kept"] == 2


def test_a_script_learns_of_quarantined_rows_only_when_it_asks(guiju, file, tmp_path):
    assert guiju("import", file, "-w", tmp_path / "甲", "-q").code == 0
    assert guiju("import", file, "-w", tmp_path / "乙", "-q", "--check").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["没有.csv"], 3, "没有.csv"),
        (["--mapping", "没有的映射", "a.csv"], 3, "可用的映射"),
        ([], 2, "缺少 FILES"),
    ],
)
def test_what_cannot_be_imported_is_told_and_nothing_changes(guiju, tmp_path, arguments, code, words):
    spoken = guiju("import", *arguments, "-w", tmp_path / "城")
    assert spoken.code == code
    assert words in spoken.err
