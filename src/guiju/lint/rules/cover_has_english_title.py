"""cover_has_english_title: official standards carry their English title, and industry and local ones a record number.

GB/T 1.1-2020, 8.1. Foreign readers and indexes find a standard by its English title; the record number shows that the
standard has been put on file.

Nonconforming:
    ---
    number: GB/T 36112—2018
    title: 政务服务中心服务现场管理规范
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了服务现场管理的要求。

Conforming:
    ---
    number: GB/T 36112—2018
    title: 政务服务中心服务现场管理规范
    title_en: Specification for on-site management of government service centers
    function_type: 规范
    implemented: 2024-01-01
    ---

    # 范围

    本文件规定了服务现场管理的要求。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.profile import OFFICIAL, Profile
from guiju.lint.remark import Fault, Fix, Level

CODE = "C02"
TITLE = "国家、行业和地方标准的封面有英文译名，行业和地方标准还有备案号。"
CLAUSE = "GB/T 1.1—2020，8.1"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "国外的读者和索引靠英文名称，备案号说明标准已经备案。"
PROFILES = OFFICIAL

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at the English title and the record number."""
    english = str(text.edition.front.get("title_en") or "")
    if not english.strip():
        yield Fault.on(text.front("title"), "封面没有英文译名。", "请在封面信息中补写 title_en。")
    elif _CHINESE.search(english):
        yield Fault.on(text.front("title_en"), "英文译名里有汉字。", "请写成英文。")
    recorded = text.edition.front.get("record_number")
    if text.profile is not Profile.NATIONAL and not recorded and text.edition.implemented is not None:
        remedy = "请在备案之后补写 record_number。"
        yield Fault.on(text.front("title"), "封面没有备案号。", remedy, level=Level.WARNING)
