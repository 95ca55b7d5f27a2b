"""Making a site ready."""

from guiju_web.config.serving import enrol_demo, make_ready
from guiju_web.jobs.models import Job
from guiju_web.people.models import Person


def test_making_ready_twice_is_harmless(site, demo_city):
    make_ready(demo_city.root)
    make_ready(demo_city.root)
    assert Person.objects.count() == 9


def test_the_passwords_of_the_demo_are_told_once(db, settings, demo_city):
    settings.WORKSPACE = demo_city.root
    told = enrol_demo(demo_city.root)
    assert {each["role"] for each in told} >= {"领导小组", "审计管理员"}
    assert all(Person.objects.get(number=each["number"]).check_password(each["password"]) for each in told)
    assert enrol_demo(demo_city.root) == []


def test_who_sees_one_office_only_has_one(db, settings, demo_city):
    settings.WORKSPACE = demo_city.root
    enrol_demo(demo_city.root)
    assert all(Person.objects.get(number=number).office_code for number in ("wang", "li"))


def test_the_demo_city_is_looked_through_once_by_the_worker(db, settings, demo_city):
    settings.WORKSPACE = demo_city.root
    enrol_demo(demo_city.root)
    enrol_demo(demo_city.root)
    assert [job.kind for job in Job.objects.all()] == ["xrays.look"]
