"""guiju backup: a whole workspace in one file."""

import json


def test_it_says_what_was_written(guiju, city, tmp_path):
    spoken = guiju("backup", tmp_path / "city.bak", "-w", city.root)
    assert spoken.code == 0
    assert "个文件" in spoken.out
    assert str(tmp_path / "city.bak") in spoken.out


def test_machines_are_told_too(guiju, city, tmp_path):
    value = json.loads(guiju("backup", tmp_path / "city.bak", "-w", city.root, "--json").out)
    assert value["size"] == (tmp_path / "city.bak").stat().st_size
    assert value["database"] is None


def test_nothing_is_covered(guiju, city, tmp_path):
    guiju("backup", tmp_path / "city.bak", "-w", city.root)
    spoken = guiju("backup", tmp_path / "city.bak", "-w", city.root)
    assert spoken.code == 2
    assert "不能写在这里" in spoken.err
