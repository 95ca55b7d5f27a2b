"""What operations may answer with."""

from guiju_web.api.operations import REFUSALS, answers
from guiju_web.api.problems import TROUBLES


def test_an_operation_that_reads_may_answer_that_nothing_is_new_or_refuse():
    told = answers(int)
    assert told[200] is int
    assert told[304] is None
    assert set(REFUSALS) <= set(told) & {each.status for each in TROUBLES.values()}
