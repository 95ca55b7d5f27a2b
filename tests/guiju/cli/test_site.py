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


def test_a_workspace_without_a_site_has_no_database_to_back_up(monkeypatch, tmp_path):
    def missing(name):
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(site, "import_module", missing)
    assert site.dump(tmp_path, tmp_path) is None
    (tmp_path / "web.key").write_text("secret")
    with pytest.raises(UsageError, match="没有安装网站"):
        site.dump(tmp_path, tmp_path)


def test_the_site_writes_and_reads_its_own_database(monkeypatch, tmp_path):
    asked = []

    class Copying:
        @staticmethod
        def dump(folder, into):
            asked.append((folder, into))
            return {"kind": "sqlite"}

        @staticmethod
        def load(folder, source, state):
            asked.append((folder, source, state))
            return {"entries": 0}

    monkeypatch.setattr(site, "import_module", lambda name: Copying)
    assert site.dump(tmp_path, tmp_path / "x") == {"kind": "sqlite"}
    assert site.load(tmp_path, tmp_path / "x", {}) == {"entries": 0}
    assert asked == [(tmp_path, tmp_path / "x"), (tmp_path, tmp_path / "x", {})]
