"""guiju system export."""

import json


def test_the_city_is_a_catalog_and_a_body_a_profile_of_it(system, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert system("export").code == 0
    assert system("export", "--body", "代办").code == 0
    catalog = json.loads((tmp_path / "catalog.json").read_text("utf-8"))["catalog"]
    profile = json.loads((tmp_path / "profile.json").read_text("utf-8"))["profile"]
    assert catalog["groups"][0]["title"] == "服务提供"
    assert profile["imports"][0]["href"] == "catalog.json"
    assert profile["imports"][0]["include-controls"][0]["with-ids"] == ["tg-201"]


def test_the_catalog_can_be_grouped_another_way(system, tmp_path):
    path = tmp_path / "c.json"
    system("export", "--taxonomy", "gbt24421-2023", "--output", path)
    assert json.loads(path.read_text("utf-8"))["catalog"]["groups"][0]["id"] == "gbt24421-2023.tg"
