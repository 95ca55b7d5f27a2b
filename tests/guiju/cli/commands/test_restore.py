"""guiju restore: a workspace again from its backup."""

import pytest


@pytest.fixture
def saved(guiju, city, tmp_path):
    """The backup of the city."""
    guiju("backup", tmp_path / "city.bak", "-w", city.root)
    return tmp_path / "city.bak"


def test_it_says_what_was_proved(guiju, saved, tmp_path):
    spoken = guiju("restore", saved, "-w", tmp_path / "again")
    assert spoken.code == 0
    assert "散列全部相符" in spoken.out
    assert guiju("verify", "-w", tmp_path / "again").code == 0


def test_a_damaged_backup_is_refused_with_the_code_of_the_store(guiju, saved, tmp_path):
    saved.write_bytes(saved.read_bytes()[:4000])
    spoken = guiju("restore", saved, "-w", tmp_path / "again")
    assert spoken.code == 4
    assert "没有恢复任何内容" in spoken.err
    assert not (tmp_path / "again").exists()


def test_a_workspace_is_never_covered(guiju, saved, city):
    assert guiju("restore", saved, "-w", city.root).code == 2
