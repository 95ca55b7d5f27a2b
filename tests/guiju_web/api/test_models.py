"""A token opens for its own secret only, and only in its time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guiju_web.api.models import TokenState, code_in


def test_only_the_hash_of_a_secret_is_kept(token_of):
    token, secret = token_of("zhou")
    assert token.opens_with(secret)
    assert secret not in str(vars(token))
    assert code_in(secret) == token.code


@pytest.mark.parametrize("changed", [lambda secret: secret + "x", lambda secret: secret[:-1], lambda secret: ""])
def test_another_secret_does_not_open_it(token_of, changed):
    token, secret = token_of("zhou")
    assert not token.opens_with(changed(secret))


@pytest.mark.parametrize("text", ["", "guiju", "guiju_x", "other_0123456789_x", "guiju_中_x"])
def test_what_is_no_secret_of_ours_names_no_token(text):
    assert code_in(text) == ""


def test_a_token_that_was_not_collected_opens_for_nobody(token_of):
    token, secret = token_of("zhou", secret_hash="")
    assert token.state() is TokenState.WAITING
    assert not token.opens_with(secret)
    assert not token.opens_with("")


def test_a_token_is_valid_from_its_first_day_until_before_its_last(token_of):
    token, _ = token_of("zhou")
    day = timedelta(days=1)
    assert token.state(token.since - day) is TokenState.AHEAD
    assert token.state(token.since) is TokenState.VALID
    assert token.state(token.until - day) is TokenState.VALID
    assert token.state(token.until) is TokenState.EXPIRED


def test_a_revoked_token_stays_revoked(token_of):
    token, _ = token_of("zhou", revoked_at=timezone.now())
    assert token.state() is TokenState.REVOKED
    assert not token.can_be_revoked
    assert token.state_label == "已撤销"
    assert token.scope_labels
