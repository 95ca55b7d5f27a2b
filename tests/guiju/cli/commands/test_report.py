"""guiju report: a document written into a file."""

import pytest

from guiju.records.workspace import create_workspace
from tests.guiju.reports.printing import FOLDER


def test_a_standard_is_written_in_the_format_of_the_file_it_goes_to(guiju, tmp_path):
    spoken = guiju(
        "report", "standard", "TG-900", "--standards", FOLDER, "--output", tmp_path / "new" / "x.pdf", "--json"
    )
    assert spoken.code == 0
    assert spoken.value["format"] == "pdf"
    assert (tmp_path / "new" / "x.pdf").read_bytes().startswith(b"%PDF")


def test_a_draft_is_printed_from_a_workspace(guiju, tmp_path):
    workspace = create_workspace(tmp_path / "城", "城")
    assert guiju("new", "TG-1", "--title", "收件规范", "-w", workspace.root).code == 0
    spoken = guiju(
        "report", "standard", "TG-1", "--edition", "draft", "-w", workspace.root, "--output", tmp_path / "x.pdf"
    )
    assert (spoken.code, "已写好" in spoken.out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--output", "x.doc"], "看不出格式"),
        (["--edition", "2020-01-01", "--output", "x.pdf"], "现有：2024-05-01、draft"),
    ],
)
def test_what_cannot_be_written_is_refused_with_what_can(guiju, tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    spoken = guiju("report", "standard", "TG-900", "--standards", FOLDER, *arguments)
    assert spoken.code == 2
    assert said in spoken.err
    assert not list(tmp_path.iterdir())


def test_a_standard_needs_its_code(guiju):
    spoken = guiju("report", "standard", "--standards", FOLDER)
    assert (spoken.code, "标准代号" in spoken.err) == (2, True)
