"""The database by one setting."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from guiju.errors import UsageError
from guiju_web.config.database import database, unreachable


def test_without_a_setting_it_is_sqlite_in_the_workspace(tmp_path):
    found = database(tmp_path, "")
    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.sqlite3", tmp_path / "db.sqlite3")


def test_an_address_names_server_account_and_database(tmp_path):
    found = database(tmp_path, "postgresql://guiju:p%40ss%2Fword@db.example:5433/guiju?sslmode=require")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    parts = [found[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")]
    assert parts == ["guiju", "p@ss/word", "db.example", "5433", "guiju"]
    assert found["OPTIONS"]["sslmode"] == "require"


def test_a_server_is_also_found_by_its_socket(tmp_path):
    found = database(tmp_path, "postgres:///guiju?host=/run/postgresql")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("/run/postgresql", "", "guiju")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("db.example/guiju", "只支持 postgresql"),
        ("mysql://guiju@db.example/guiju", "只支持 postgresql"),
        ("postgresql://db.example", "没有写明是哪一个库"),
        ("postgresql://db.example/guiju?sslmode", "读不懂"),
        ("postgresql://db.example:port/guiju", "端口不是数字"),
    ],
)
def test_an_address_that_cannot_be_understood_says_how_to_write_it(tmp_path, address, why):
    with pytest.raises(UsageError, match=why) as refusal:
        database(tmp_path, address)
    assert "postgresql://用户:密码@主机:5432/库名" in str(refusal.value)


def test_a_server_that_does_not_answer_is_named_without_the_password(tmp_path):
    found = database(tmp_path, "postgresql://guiju:geheim@db.example/guiju")
    said = str(unreachable(found, OSError("connection refused")))
    assert "db.example，库 guiju" in said
    assert "geheim" not in said


def test_the_command_says_so_instead_of_failing(tmp_path):
    said = subprocess.run(
        [sys.executable, "-c", _SERVE, str(tmp_path / "city")],
        env={**os.environ, "PYTHONPATH": "src", "GUIJU_DATABASE": f"postgresql:///guiju?host={tmp_path}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode != 0
    assert "数据库没有应答" in said.stderr
    assert "Traceback" not in said.stderr


_SERVE = """
import sys
from pathlib import Path
from guiju.cli import main
from guiju.records.workspace import create_workspace
create_workspace(Path(sys.argv[1]), "启东市")
sys.exit(main(["worker", "-w", sys.argv[1]]))
"""


def test_the_tests_run_on_the_database_they_were_asked_to(db):
    assert connection.vendor == ("postgresql" if os.environ.get("GUIJU_DATABASE") else "sqlite")
