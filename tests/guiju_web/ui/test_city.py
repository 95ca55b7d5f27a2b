"""The city a site shows."""

import shutil

from guiju_web.ui.city import city, warm


def test_it_is_read_again_only_when_a_text_changed(site, demo_city, settings, tmp_path):
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city")
    first = city()
    assert city().library is first.library
    path = settings.WORKSPACE / "standards/provision/TG-201/2024-01-01.md"
    path.write_text(path.read_text("utf-8").replace("收件与受理规范", "收件和受理规范", 1), "utf-8")
    assert city().library.standards["TG-201"].editions[-1].title == "收件和受理规范"


def test_before_the_first_judging_there_is_nothing_to_ask(site, demo_city, settings, tmp_path):
    settings.WORKSPACE = shutil.copytree(demo_city.root, tmp_path / "city", ignore=shutil.ignore_patterns("runs"))
    (settings.WORKSPACE / "runs").mkdir()
    here = city()
    assert (here.judged, here.snapshot, here.scope()) == (None, None, None)


def test_a_check_is_found_by_its_id(site):
    assert city().check("TG-201/accepted-in-time").title == "受理不超期"
    assert city().check("TG-201/nothing") is None


def test_a_city_that_cannot_be_read_does_not_keep_the_server_from_starting(settings, tmp_path):
    settings.WORKSPACE = tmp_path
    warm()
