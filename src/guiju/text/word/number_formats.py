"""How Word writes the number of a list: 3 as 3, iii, c, 三, ③, 叁 … (ECMA-376 Part 1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def format_number(value: int, form: str) -> str:
    """Return a number in one of Word's forms; a form nobody in China uses is written in arabic figures.

    >>> [format_number(each, "chineseCountingThousand") for each in (7, 10, 12, 20, 105)]
    ['七', '十', '十二', '二十', '一百零五']
    >>> format_number(28, "lowerLetter"), format_number(4, "upperRoman"), format_number(3, "decimalEnclosedCircle")
    ('bb', 'IV', '③')
    """
    return _FORMS.get(form, str)(value) if value >= 0 else str(value)


def chinese_number(value: int, digits: str = "零一二三四五六七八九", units: str = "十百千") -> str:
    """Return a whole number below a hundred million as it is spoken: 十二, 一百零五, 一万零三."""
    if value >= 10000:
        high, low = divmod(value, 10000)
        between = digits[0] if 0 < low < 1000 else ""
        return (
            chinese_number(high, digits, units) + "万" + (between + chinese_number(low, digits, units) if low else "")
        )
    text = ""
    for at, digit in enumerate(reversed(str(value))):
        unit = units[at - 1] if at and digit != "0" else ""
        text = digits[int(digit)] + unit + text
    zero = digits[0]
    while zero * 2 in text:
        text = text.replace(zero * 2, zero)
    text = text.rstrip(zero) or zero
    return text[1:] if 10 <= value < 20 and units[0] == "十" else text


def value_of_chinese(text: str) -> int | None:
    """Return what a Chinese or arabic whole number says, None if it is none.

    >>> value_of_chinese("二十一"), value_of_chinese("一百零五"), value_of_chinese("12"), value_of_chinese("二〇")
    (21, 105, 12, 20)
    """
    if text.isdecimal():
        return int(text)
    units = {"十": 10, "百": 100, "千": 1000}
    digits = {each: at for at, each in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
    if not text or any(each not in units and each not in digits for each in text):
        return None
    if not any(each in units for each in text):
        return int("".join(str(digits[each]) for each in text))
    total = digit = 0
    for each in text:
        if each in units:
            total, digit = total + (digit or 1) * units[each], 0
        else:
            digit = digits[each]
    return total + digit


def _letters(value: int, first: str) -> str:
    """Return a … z, then aa, bb …: Word repeats the letter."""
    if value == 0:
        return ""
    turns, place = divmod(value - 1, 26)
    return chr(ord(first) + place) * (turns + 1)


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _circled(value: int) -> str:
    if value == 0:
        return "⓪"
    if value <= 20:
        return chr(ord("①") + value - 1)
    if value <= 35:
        return chr(0x3251 + value - 21)
    return chr(0x32B1 + value - 36) if value <= 50 else str(value)


def _below(first: str, last: int, otherwise: Callable[[int], str] = str) -> Callable[[int], str]:
    """Return a form whose characters stand one after the other from `first`, up to `last`."""
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= last else otherwise(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value else ""


def _counted(value: int) -> str:
    return chinese_number(value)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalHalfWidth": str,
    "lowerLetter": lambda value: _letters(value, "a"),
    "upperLetter": lambda value: _letters(value, "A"),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "chineseCounting": _counted,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "ideographDigital": lambda value: "".join(_DIGITS[int(each)] for each in str(value)),
    "taiwaneseDigital": lambda value: "".join(_DIGITS[int(each)] for each in str(value)),
    "japaneseDigitalTenThousand": lambda value: "".join(_DIGITS[int(each)] for each in str(value)),
    "chineseLegalSimplified": lambda value: chinese_number(value, _LEGAL_DIGITS, "拾佰仟"),
    "ideographLegalTraditional": lambda value: chinese_number(value, _LEGAL_DIGITS, "拾佰仟"),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _below("⑴", 20),
    "decimalEnclosedFullstop": _below("⒈", 20),
    "ideographEnclosedCircle": _below("㊀", 10),
    "bullet": lambda value: "•",
    "none": lambda value: "",
}
