"""The site as the command line finds it."""

import pytest

from guiju.cli import site
from guiju.errors import UsageError


def test_without_the_site_it_says_so(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(site, "import_module", missing)
    with pytest.raises(UsageError, match="没有安装网站"):
        site.serve(None, site.HOST, site.PORT)


def test_what_is_asked_is_handed_on(monkeypatch, tmp_path):
    asked = []

    class Serving:
        @staticmethod
        def serve(folder, host, port, with_worker):
            asked.append((folder, host, port, with_worker))

        @staticmethod
        def work(folder):
            asked.append(folder)

        @staticmethod
        def enrol_demo(folder):
            return [{"number": "li"}]

    monkeypatch.setattr(site, "import_module", lambda name: Serving)
    site.serve(tmp_path, "127.0.0.1", 8123)
    site.work(tmp_path)
    assert asked == [(tmp_path, "127.0.0.1", 8123, True), tmp_path]
    assert site.enrol_demo(tmp_path) == [{"number": "li"}]
