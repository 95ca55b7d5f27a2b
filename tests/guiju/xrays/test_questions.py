"""Questions in SQL over the records of a snapshot."""

import pytest

from guiju.errors import EngineError
from guiju.xrays.definitions import xrays
from guiju.xrays.questions import Question, asking, seen_question
from guiju.xrays.seen import Tally
from tests.guiju.xrays.subjects import a_subject

SQL = """SELECT case_no AS key, 'case' AS of, office_code AS office, NULL AS item, '' AS said,
CASE WHEN visits IS NULL THEN 'undetermined' WHEN visits > {most} THEN 'found' WHEN visits = 0 THEN 'excluded:没来过'
ELSE 'clean' END AS verdict FROM {case}"""


def test_things_are_counted_by_office_and_verdict(tmp_path):
    cases = [{"case_no": f"A{visits}", "visits": visits} for visits in (0, 1, 2, None)]
    question = Question(SQL, ("case.visits",), {"most": 1})
    with asking(tmp_path / "scratch") as connection:
        seen = seen_question(a_subject(tmp_path, {"case": cases}), question, connection)
    assert seen.offices == {"A": Tally(1, 3, 1)}
    assert seen.excluded == {"没来过": 1}


def test_a_question_that_fails_says_so(tmp_path):
    subject = a_subject(tmp_path, {"case": [{}]})
    with pytest.raises(EngineError, match="透视没有算完"), asking(tmp_path / "scratch") as connection:
        seen_question(subject, Question("SELECT {case}.nothing", ("case",)), connection)


def test_every_question_has_its_gaps_filled(tmp_path):
    subject = a_subject(tmp_path, {})
    for each in xrays():
        if isinstance(each.look, Question):
            assert "{" not in each.look.written(subject).replace("{}", "").replace("{:.1f}", ""), each.name
