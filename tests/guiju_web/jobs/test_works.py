"""What a worker can do, found by presence."""

import pytest

from guiju_web.jobs.works import work, works


def test_the_work_of_every_app_is_known():
    assert "goals.judge" in works()
    assert str(works()["goals.judge"].title) == "按现行标准判定"


def test_two_works_of_one_name_are_refused(known):
    with pytest.raises(ValueError, match="two works"):
        work("test.count", "另一个")(test_two_works_of_one_name_are_refused)
