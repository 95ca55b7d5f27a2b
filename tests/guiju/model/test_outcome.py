"""Four answers from three Kleene truth values."""

import pytest

from guiju.model.outcome import Outcome, outcome_of


@pytest.mark.parametrize(
    ("applies", "holds", "waived", "outcome"),
    [
        (True, True, False, "conforming"),
        (True, False, False, "nonconforming"),
        (False, None, None, "not_applicable"),
        (True, False, True, "not_applicable"),
        (None, True, False, "undetermined"),
        (True, None, False, "undetermined"),
        (True, False, None, "undetermined"),
        (True, True, None, "conforming"),
        (None, None, True, "not_applicable"),
    ],
)
def test_what_is_not_known_is_never_called_conforming_and_never_left_out(applies, holds, waived, outcome):
    assert outcome_of(applies, holds, waived) == outcome


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_chinese_word(outcome):
    assert outcome.chinese
