"""Ids for clauses that had none."""

import re

from hypothesis import given
from hypothesis import strategies as st

from guiju.text.headings import ID_PATTERN
from guiju.text.word.ids import Ids, english


def test_an_id_is_the_title_in_english_or_the_old_number():
    ids = Ids()
    given_ids = [
        ids.of_clause(*each) for each in (("受理期限", "4.1"), ("甲乙", "第3条"), ("甲乙", "A.1"), ("受理时限", "5"))
    ]
    assert given_ids == ["acceptance-limits", "article-3", "clause-a-1", "acceptance-limits-2"]
    assert ids.of_element("table", "甲", "表1") == "table-1"


def test_one_unknown_word_makes_a_title_unknown():
    assert english("受理甲乙") == ""
    assert english("服务的要求") == "service-requirements"


@given(
    st.lists(st.tuples(st.text("受理投诉的甲A1 ", max_size=5), st.sampled_from(["", "4.1", "第3条", "附录A", "附件"])))
)
def test_ids_are_well_formed_and_each_is_given_once(asked):
    ids = Ids()
    found = [ids.of_clause(title, key or "1") for title, key in asked]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(ID_PATTERN, each, re.ASCII) for each in found)
