"""Which language people are answered in."""

import pytest

from guiju.cli.words import Language, Words, asked_language, speak


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ([], {"GUIJU_LANG": "zh", "LANG": "en_GB.UTF-8"}, "zh"),
        (["goals", "--lang", "en"], {"GUIJU_LANG": "zh"}, "en"),
        (["--lang=en", "goals", "--lang=zh"], {}, "zh"),
        (["goals", "--lang"], {}, "zh"),
    ],
)
def test_the_nearest_wish_decides_the_language(arguments, environment, language):
    assert asked_language(arguments, environment) == language


def test_words_follow_the_language_when_they_are_shown_not_when_they_are_written():
    words = Words("办件", "case")
    speak(Language.ENGLISH)
    assert str(words) == "case"
    speak(Language.CHINESE)
    assert str(words) == "办件"
