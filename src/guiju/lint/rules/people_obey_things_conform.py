"""people_obey_things_conform: people and organisations 遵守, things and their states 符合.

GB/T 1.1-2020, 9.4.2.1. Who acts obeys a rule; what is made or measured conforms to it. The wrong word hides whether a
sentence is about conduct or about a result.

Nonconforming:  窗口工作人员应符合考勤制度。
Conforming:     窗口工作人员应遵守考勤制度。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.lint.speech import Verb

CODE = "M07"
TITLE = "人和组织“遵守”规定，事物“符合”规定。"
CLAUSE = "GB/T 1.1—2020，9.4.2.1"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "用错了，读者分不清要求的是行为还是结果。"


_RULE = r"(?=[^，。；]{0,20}(?:规定|制度|纪律|规则|守则|规程|公约))"
_PEOPLE = re.compile(r"(?:人员|员工|窗口|单位|部门|机构|中心|企业|经办人|负责人|代表|供应商)(?:均|也|都)?$")
_THING = re.compile(
    r"(?![^，]*(?:人员|人$|员工|窗口|单位|部门|机构|企业|岗位))[^，]{0,8}(?:材料|设备|设施|场所|标志|标识|环境|档案|文书|数据|格式|系统|平台|建筑|灯具|尺寸)(?:均|也|都)?$"
)
_CONFORM, _OBEY = re.compile(f"符合{_RULE}"), re.compile("遵守")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look behind 应 for 符合 said of people and 遵守 said of things."""
    for verb in text.verbs:
        if not verb.word.startswith("应") or not verb.is_in_the_body:
            continue
        if _PEOPLE.search(verb.before) and _CONFORM.match(verb.after):
            yield _fault(verb, "人和组织", "符合", "遵守")
        elif _THING.fullmatch(re.split("[，；]", verb.before)[-1]) and _OBEY.match(verb.after):
            yield _fault(verb, "事物", "遵守", "符合")


def _fault(verb: Verb, whom: str, written: str, right: str) -> Fault:
    edits = (Edit(verb.end, verb.end + len(written), right),)
    return Fault(verb.end, verb.end + len(written), f"{whom}用了“{written}”。", f"请改为“{right}”。", edits)
