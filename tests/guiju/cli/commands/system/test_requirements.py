"""guiju system requirements."""


def test_every_requirement_is_listed_with_its_proof(system):
    lines = system("requirements").out.splitlines()
    assert any(line.startswith("TG-201/2024-01-01\t受理规范\t3\t受理\t无人证实") for line in lines)


def test_the_gaps_alone_can_be_written_into_a_file(system, tmp_path):
    shown = system("requirements", "--gaps", "--output", tmp_path / "gaps.csv")
    assert shown.code == 0
    assert "无人证实" in (tmp_path / "gaps.csv").read_text("utf-8-sig")
