"""guiju system diagram."""

import pytest


@pytest.mark.parametrize("kind", ["framework", "organisation"])
@pytest.mark.parametrize(("ending", "start"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("docx", b"PK")])
def test_a_diagram_is_written_in_the_form_of_its_file(system, tmp_path, kind, ending, start):
    path = tmp_path / f"图.{ending}"
    assert system("diagram", "--of", kind, "--output", path).code == 0
    assert path.read_bytes().startswith(start)


def test_without_a_file_it_is_named_after_what_it_shows(system, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert system("diagram", "--body", "公共资源").code == 0
    assert (tmp_path / "结构图-公共资源交易中心-2024-08-31.svg").exists()


def test_a_city_without_units_is_told_what_is_missing(system):
    (system.folder / "framework.yaml").unlink()
    shown = system("diagram", "--of", "organisation")
    assert shown.code == 2
    assert "organisation" in shown.err


def test_a_form_nobody_can_write_is_refused(system, tmp_path):
    assert system("diagram", "--output", tmp_path / "图.vsd").code == 2
