"""A small demo city with its site, and its permanent people signed in."""

import os
import secrets
import subprocess
import sys
from datetime import date, datetime
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.test import Client
from django.utils import timezone

from guiju.demo.workspace import build_workspace
from guiju.goals.judging import judge_workspace
from guiju_web.people.models import Grant, Person, SignIn
from guiju_web.people.permanent import enrol_permanent_people
from guiju_web.people.roles import Role
from guiju_web.people.sessions import BEGAN_AT
from guiju_web.ui.city import city

CASES = 400


@pytest.fixture(scope="session")
def demo_city(tmp_path_factory):
    """The workspace of a demo city, judged; the tests of a session share it and change nothing in it."""
    workspace = build_workspace(tmp_path_factory.mktemp("site") / "city", CASES, 73)
    judge_workspace(workspace, started_at=datetime(2024, 9, 1, 8))
    return workspace


@pytest.fixture
def site(demo_city, settings, db, tmp_path, monkeypatch):
    """The site of the demo city with its permanent people; what it writes beside the database goes elsewhere."""
    settings.WORKSPACE = demo_city.root
    monkeypatch.setattr("guiju_web.audit_log.actions.ANCHOR", tmp_path / "audit.anchor")
    monkeypatch.setattr("guiju_web.audit_log.views.ANCHOR", tmp_path / "audit.anchor")
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.SECOND_FACTOR, settings.SINGLE_SESSION = "none", False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    scope = city().scope()
    places = {Role.LIAISON: _department(scope), Role.CLERK: _department(scope)}
    return {each.number: each for each in enrol_permanent_people(places)}


@pytest.fixture
def signed_in(site):
    """Return a browser in which somebody is signed in, by number; None for a stranger."""

    def browser(number=None):
        client = Client()
        if number is not None:
            person = Person.objects.get(number=number)
            client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
            session = client.session
            session[BEGAN_AT] = timezone.now().isoformat()
            session.save()
            SignIn.objects.create(person=person, session_key=session.session_key)
        return client

    return browser


class OwnPlace:
    """A folder and a database of their own, on which scripts run as processes of their own."""

    def __init__(self, folder):
        self.folder = folder
        self._place = {"GUIJU_WORKSPACE": str(folder), "GUIJU_DATABASE": new_database(), "PYTHONPATH": "src"}

    def __call__(self, script, *, ready=True, code=0, **environment):
        """Run a script, on a site made ready or not; return what it printed, its complaints too when it should fail."""
        asked = subprocess.run(
            [sys.executable, "-c", (_READY if ready else "") + script],
            env={**os.environ, **self._place, **environment},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert asked.returncode == code, asked.stdout[-3000:] + asked.stderr[-3000:]
        return (asked.stdout + (asked.stderr if code else "")).strip()


@pytest.fixture
def in_own_place(tmp_path):
    """A function that runs a script on a site of its own, with several processes or threads."""
    folder = tmp_path / "place"
    folder.mkdir()
    return OwnPlace(folder)


def new_database():
    """Return the address of a new empty database where the tests run on PostgreSQL, nothing where they run on SQLite."""
    address = os.environ.get("GUIJU_DATABASE", "")
    if not address:
        return ""
    name = f"own_{secrets.token_hex(4)}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"/{name}"))


_READY = """
import os
from pathlib import Path
from guiju_web.config.serving import make_ready
make_ready(Path(os.environ["GUIJU_WORKSPACE"]))
"""


@pytest.fixture
def somebody(site):
    """Return a person with these roles and no other."""

    def person(*roles, number="somebody", office=""):
        made = Person.objects.enrol(number, "某人", "Passw0rd-long", office, since=date(2022, 8, 1))
        for role in roles:
            Grant.objects.create(person=made, role=role, since="2022-08-01", granted_by="test")
        return made

    return person


def _department(scope):
    """An office in the middle of the tree: below the city, above nobody."""
    parents = scope.parents
    return next(code for code, parent in sorted(parents.items()) if parent and code not in parents.values())
