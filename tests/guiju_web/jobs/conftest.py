"""Kinds of work for the tests, and jobs asked for by the permanent people."""

import pytest

from guiju_web.jobs import works as registry
from guiju_web.jobs.queue import enqueue
from guiju_web.people.models import Person


@pytest.fixture
def known(monkeypatch):
    """Return a function that teaches the worker a kind of work for one test."""
    registry.works()

    def learn(do, kind="test.count", title="数一数"):
        monkeypatch.setitem(registry._known, kind, registry.Work(kind, title, do))

    learn(lambda arguments, told: {"said": "数完了。", "address": "/goals/"})
    return learn


@pytest.fixture
def asked(site, known):
    """Return a function that asks for work in somebody's name."""

    def ask(number="qian", kind="test.count", **arguments):
        return enqueue(Person.objects.get(number=number), kind, **arguments)

    return ask
