"""Every kind of document is whole."""

import re

from guiju.lint.diagnosis.kinds import document_kinds


def test_every_kind_says_what_to_do_and_by_what_it_is_known():
    for kind in document_kinds().values():
        assert kind.advice.endswith("。")
        assert len(kind.signs) >= 3
        assert all(re.compile(sign.pattern) and sign.weight > 0 for sign in kind.signs)


def test_no_two_kinds_have_one_name():
    names = [each.chinese for each in document_kinds().values()]
    assert len(names) == len(set(names)) >= 9
