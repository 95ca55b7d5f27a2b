"""The restore drill: people, log and figures are the same again, whichever database they come from and go to."""

import os
import shutil

import pytest

from tests.guiju_web.conftest import new_database

PEOPLE_WORK = """
from datetime import UTC, datetime
from guiju_web.audit_log.chain import add
from guiju_web.jobs.queue import enqueue
from guiju_web.people.models import Person
from guiju_web.people.permanent import enrol_permanent_people
enrol_permanent_people({})
zhou = Person.objects.get(number="zhou")
zhou.set_password("Kept-passw0rd")
zhou.save()
for number in range(20):
    add(
        Path(os.environ["GUIJU_WORKSPACE"]) / "audit.anchor", datetime.now(UTC), person="zhou", person_name="周组长",
        action="导出", subject=f"表{number}", before={"n": number / 7}, after=None, address="", is_refused=False,
    )
enqueue(zhou, "goals.judge", subject="三月")
"""
TAMPERED = """
from guiju_web.audit_log.models import Entry
Entry.objects.filter(number=7).update(subject="别的")
"""
COMMAND = "import sys; from guiju.cli import main; sys.exit(main({}))"
PROVED = """
from django.conf import settings
from django.test import Client
from guiju.goals.figures import goal_figures
from guiju_web.audit_log.chain import breaks
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.ui.city import city
settings.ALLOWED_HOSTS = ["testserver"]
before = Entry.objects.count()
browser = Client()
answer = browser.post("/people/sign-in/", {"username": "zhou", "password": "Kept-passw0rd"})
print(answer.status_code, browser.get("/goals/").status_code, before, Entry.objects.count() > before)
print(list(breaks(Path(os.environ["GUIJU_WORKSPACE"]) / "audit.anchor")), Job.objects.get().subject)
print([(each.line, each.tally.conforming, each.tally.denominator) for each in goal_figures(city().scope())])
"""


class Drill:
    """A city that people have worked in, its backup, and what becomes of that."""

    def __init__(self, place, city):
        self._place = place
        self._city = shutil.copytree(city, place.folder / "city")
        self._at("city", PEOPLE_WORK)

    def _at(self, name, script, **asked):
        return self._place(script, GUIJU_WORKSPACE=str(self._place.folder / name), **asked)

    def tamper(self):
        self._at("city", TAMPERED)

    def back_up(self, name="city", **asked):
        command = ["backup", str(self._place.folder / f"{name}.bak"), "-w", str(self._place.folder / name)]
        return self._at(name, COMMAND.format(command), ready=False, **asked)

    def restore(self, name="city", into="again", **asked):
        command = ["restore", str(self._place.folder / f"{name}.bak"), "-w", str(self._place.folder / into)]
        return self._at(into, COMMAND.format(command), ready=False, **asked)

    def prove(self, name="again", **asked):
        return self._at(name, PROVED, **asked).splitlines()


@pytest.fixture
def drill(in_own_place, demo_city):
    """A city to be backed up and restored."""
    return Drill(in_own_place, demo_city.root)


def figures(demo_city):
    from guiju.goals.figures import goal_figures
    from guiju.goals.judging import compiled_standards
    from guiju.goals.period import Period
    from guiju.goals.scope import Scope
    from guiju.verdicts.runs import Runs

    judged = Runs(demo_city.root).latest()
    library, _ = compiled_standards(demo_city)
    scope = Scope(judged, demo_city.store().current(), library, Period.parse("all"), None)
    return str([(each.line, each.tally.conforming, each.tally.denominator) for each in goal_figures(scope)])


def test_after_the_drill_people_sign_in_the_log_holds_and_the_figures_are_equal(drill, demo_city):
    database = new_database()
    assert "个文件" in drill.back_up()
    said = drill.restore(GUIJU_DATABASE=database)
    assert "账号 9 个，审计日志 20 条" in said
    assert "首尾相接" in said
    answered, held, counted = drill.prove(GUIJU_DATABASE=database)
    assert answered == "302 200 20 True"
    assert held == "[] 三月"
    assert counted == figures(demo_city)


def test_what_was_in_one_database_is_restored_into_the_other_and_back(drill):
    if not os.environ.get("GUIJU_DATABASE"):
        pytest.skip("runs where the tests have a PostgreSQL")
    database = new_database()
    drill.back_up()
    drill.restore(GUIJU_DATABASE="")
    drill.back_up("again", GUIJU_DATABASE="")
    assert "审计日志 20 条" in drill.restore("again", "third", GUIJU_DATABASE=database)
    assert drill.prove("third", GUIJU_DATABASE=database)[:2] == ["302 200 20 True", "[] 三月"]


def test_a_database_in_use_is_never_covered(drill):
    if not os.environ.get("GUIJU_DATABASE"):
        pytest.skip("a SQLite database comes with its new folder")
    drill.back_up()
    assert "已经有账号或者日志" in drill.restore(code=2)


def test_a_log_that_was_tampered_with_before_is_restored_and_told(drill):
    drill.tamper()
    drill.back_up()
    assert "第 7 条的内容被改过" in drill.restore(code=4, GUIJU_DATABASE=new_database())
