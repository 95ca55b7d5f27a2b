"""guiju enrol: the first accounts of a city's site."""

import pytest

from guiju.cli import site


def test_the_password_is_told_once(guiju, city, monkeypatch):
    asked = []
    monkeypatch.setattr(site, "enrol", lambda *given: asked.append(given) or "Secret-word-1")
    spoken = guiju("enrol", "zheng", "郑安全", "--role", "security", "-w", city.root)
    assert "Secret-word-1" in spoken.out
    assert asked == [(city.root, "zheng", "郑安全", "security_admin")]


@pytest.mark.parametrize("role", [[], ["--role", "clerk"]])
def test_only_administrators_are_opened_from_here(guiju, city, role):
    assert guiju("enrol", "li", "李办事", *role, "-w", city.root).code != 0


def test_a_folder_that_is_no_workspace_is_refused(guiju, tmp_path):
    assert "不是规矩的工作区" in guiju("enrol", "zheng", "郑安全", "--role", "audit", "-w", tmp_path).err
