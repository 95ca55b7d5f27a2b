"""The two languages of the command line: Chinese, unless English is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language people can ask for with `--lang`."""

    CHINESE = "zh"
    ENGLISH = "en"


_language: ContextVar[Language] = ContextVar("language", default=Language.CHINESE)


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages; as a string it is the one that was asked for."""

    chinese: str
    english: str

    def __str__(self) -> str:
        return self.english if _language.get() is Language.ENGLISH else self.chinese

    def filled(self, **values: object) -> str:
        """Return the text with its named gaps filled.

        >>> Words("共 {rows} 行。", "{rows} rows.").filled(rows=3)
        '共 3 行。'
        """
        return str(self).format(**values)


def speak(language: Language) -> None:
    """Let every `Words` of this context speak `language` from now on."""
    _language.set(language)


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language asked for by `--lang`, `GUIJU_LANG` or the locale, in this order.

    It is read before the arguments are parsed, so that a mistake in them is told in the right language.

    >>> asked_language(["goals", "--lang=en"], {}).value
    'en'
    >>> asked_language([], {"LANG": "zh_CN.UTF-8"}).value
    'zh'
    """
    named = [*_named_language(arguments), environment.get("GUIJU_LANG")]
    locale = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG")
    for each in (*named, locale):
        if each:
            return Language.ENGLISH if each.lower().startswith("en") else Language.CHINESE
    return Language.CHINESE


def _named_language(arguments: Sequence[str]) -> list[str]:
    """Return the values given to `--lang`, last first: the last one wins, as everywhere on a command line."""
    named = []
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            named.append(argument.removeprefix("--lang="))
        elif argument == "--lang" and position + 1 < len(arguments):
            named.append(arguments[position + 1])
    return named[::-1]
