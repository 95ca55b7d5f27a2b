"""guiju diff: what a revision changed."""

import pytest

from tests.guiju.text.revisions import CHAPTER, CHECK, a_clause, an_edition_of


@pytest.fixture
def standards(tmp_path):
    """A folder with two editions of one standard; the check was forgotten."""
    folder = tmp_path / "standards" / "provision" / "TG-201"
    folder.mkdir(parents=True)
    for year, days in ((2023, 2), (2024, 1)):
        limit = a_clause("limit", "受理期限", f"窗口应在{days}个工作日内受理。", block=CHECK.format(days=2))
        edition = an_edition_of(year, CHAPTER + limit)
        (folder / f"{year}-01-01.md").write_text(edition.source, "utf-8")
    return tmp_path / "standards"


def test_the_last_two_editions_are_compared_word_by_word(guiju, standards):
    spoken = guiju("diff", "TG-201", "--standards", standards)
    assert spoken.code == 0
    assert "窗口应在[-2-]{+1+}个工作日内受理。" in spoken.out
    assert "guiju confirm" in spoken.out
    assert "标准编号\tQ/QHZW TG201—2023\tQ/QHZW TG201—2024" in spoken.out


def test_machines_get_the_lineage(guiju, standards):
    value = guiju("diff", "TG-201", "2023-01-01", "2024-01-01", "--standards", standards, "--json").value
    assert [(each["change"], each["unconfirmed"]) for each in value["clauses"]] == [
        ("same", []),
        ("changed", ["in-time"]),
    ]


def test_two_files_can_be_compared(guiju, standards):
    files = sorted((standards / "provision" / "TG-201").iterdir())
    assert "[-2-]{+1+}" in guiju("diff", *files).out


def test_one_edition_alone_cannot_be_compared(guiju, standards):
    (standards / "provision" / "TG-201" / "2023-01-01.md").unlink()
    spoken = guiju("diff", "TG-201", "--standards", standards)
    assert (spoken.code, "只有一个版本" in spoken.err) == (2, True)
