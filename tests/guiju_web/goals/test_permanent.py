"""What is being done in the demo city."""

from guiju_web.goals.models import Undertaking
from guiju_web.goals.permanent import PERMANENT, undertake_permanent


def test_the_demo_city_is_doing_something_about_its_goals_and_is_not_told_twice(signed_in):
    undertake_permanent()
    undertake_permanent()
    assert Undertaking.objects.count() == len(PERMANENT)
    assert [each.is_overdue() for each in Undertaking.objects.order_by("pk")] == [False, False, True]
    assert "承诺时限压得过紧" in signed_in("zhou").get("/goals/2/").content.decode()


def test_what_a_city_wrote_down_itself_is_left_alone(site):
    Undertaking.objects.create(
        goal=1, what="清理过期依据", responsible="钱标准", responsible_office="标准化办公室", due_on="2024-12-31"
    )
    undertake_permanent()
    assert Undertaking.objects.count() == 1
