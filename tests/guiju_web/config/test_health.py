"""Whether the site can answer."""

from django.db import DatabaseError, connection


def test_all_is_well(signed_in):
    answer = signed_in().get("/health/")
    said = {"database": "ok", "workspace": "ok", "database_kind": connection.vendor}
    assert (answer.status_code, answer.json()) == (200, said)


def test_a_lost_workspace_is_told(signed_in, settings, tmp_path):
    settings.WORKSPACE = tmp_path
    answer = signed_in().get("/health/")
    assert (answer.status_code, answer.json()["workspace"]) == (503, "StoreError")


def test_a_lost_database_is_told(signed_in, monkeypatch):
    class Lost:
        vendor = "postgresql"

        def cursor(self):
            raise DatabaseError

    monkeypatch.setattr("guiju_web.config.health.connection", Lost())
    assert signed_in().get("/health/").json()["database"] == "DatabaseError"
