"""guiju system reviews."""


def test_the_calendar_tells_what_is_due_when(system):
    assert "TG-201/2024-01-01\t受理规范\t政务服务科\t2024-01-01\t5\t2029-01-01\t还有" in system("reviews").out


def test_a_review_that_is_late_is_told(system):
    shown = system("reviews", on="2029-01-11").out
    assert "逾期 10 天" in shown
    assert "1 项复审逾期" in shown
