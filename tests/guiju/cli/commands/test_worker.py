"""guiju worker: the jobs of a site, until somebody interrupts it."""

from guiju.cli import site


def test_a_folder_that_is_no_workspace_is_refused(guiju, tmp_path):
    spoken = guiju("worker", "-w", tmp_path)
    assert spoken.code != 0
    assert "不是规矩的工作区" in spoken.err


def test_it_says_that_it_works_and_does(guiju, city, monkeypatch):
    worked = []
    monkeypatch.setattr(site, "work", worked.append)
    assert "后台进程已经启动" in guiju("worker", "-w", city.root).err
    assert guiju("worker", "-w", city.root, "-q").err == ""
    assert worked == [city.root, city.root]
