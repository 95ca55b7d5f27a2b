"""Programs that come with a token, each with a counter of requests of its own."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from guiju.cli import main
from guiju_web.api.models import Token, new_code
from guiju_web.api.scopes import TokenScope
from guiju_web.people.models import Person


@pytest.fixture(autouse=True)
def limits(settings, tmp_path, monkeypatch):
    """Limits nobody reaches by accident, counted where no other test counts."""
    settings.API_LIMITS = {"token": (100_000, 60), "address": (100_000, 60), "refused": (100_000, 60)}
    settings.API_LIMITS_FOLDER = tmp_path / "limits"
    monkeypatch.setattr("guiju_web.api.incoming.FOLDER", str(tmp_path / "incoming"))
    return settings.API_LIMITS


@pytest.fixture
def token_of(site):
    """Return a token that was issued and collected, and its secret."""

    def token(number, *scopes, **changed):
        today = timezone.localdate()
        made = Token(
            name="样例系统",
            owner=Person.objects.get(number=number),
            scopes=[each.value for each in scopes or TokenScope],
            since=today,
            until=today + timedelta(days=30),
            issued_by="qian",
            issued_at=timezone.now(),
            code=new_code(),
        )
        secret = made.new_secret()
        for name, value in changed.items():
            setattr(made, name, value)
        made.save()
        return made, secret

    return token


@pytest.fixture
def program(token_of):
    """Return a program that comes in somebody's name, with all scopes or some."""

    def client(number, *scopes):
        return Client(headers={"authorization": f"Bearer {token_of(number, *scopes)[1]}"})

    return client


@pytest.fixture
def command(demo_city, capsys):
    """Return what the command line answers about the demo city with --json."""

    def run(*words):
        capsys.readouterr()
        assert main([*words, "-w", str(demo_city.root), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run
