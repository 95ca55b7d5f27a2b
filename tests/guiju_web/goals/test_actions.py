"""Publishing figures."""

from guiju_web.audit_log.models import Entry


def test_published_figures_stand_on_the_public_page_and_in_the_log(own_city, signed_in):
    answer = signed_in("qian").post("/goals/publish/?period=2023", {"back": "https://elsewhere.example/"})
    assert (answer.status_code, answer.url) == (302, "/goals/?period=2023")
    assert "2023" in signed_in().get("/results/").content.decode()
    (entry,) = Entry.objects.filter(action="公布指标")
    assert (entry.person, entry.subject, entry.is_refused) == ("qian", "2023", False)


def test_a_period_is_published_once(own_city, signed_in):
    signed_in("qian").post("/goals/publish/?period=2023")
    again = signed_in("qian").post("/goals/publish/?period=2023")
    assert again.status_code == 409
    assert "已经公布过" in again.content.decode()


def test_nobody_else_may_publish(own_city, signed_in):
    assert signed_in("zhou").post("/goals/publish/?period=2023").status_code == 403
    assert not (own_city / "published").exists()
    assert Entry.objects.get().is_refused
