"""Exit codes are a promise to scripts."""

import pytest

from guiju.cli.exits import ExitCode


def test_the_numbers_do_not_change():
    assert [(code.name, code.value) for code in ExitCode] == [
        ("DONE", 0),
        ("FOUND", 1),
        ("USAGE", 2),
        ("INPUT", 3),
        ("STORE", 4),
        ("FAILED", 5),
        ("INTERRUPTED", 130),
    ]


@pytest.mark.parametrize("code", ExitCode)
def test_every_code_is_explained_in_both_languages(code):
    assert code.words.chinese.endswith("。")
    assert code.words.english.endswith(".")
