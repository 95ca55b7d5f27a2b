"""verb_keeps_its_class: 可 permits, 能 says what can be done, 可能 what may happen; none stands in for another.

GB/T 1.1-2020, annex C.4 to C.6. 系统可识别二代身份证 permits the system to recognise them, and 窗口不能拒绝受理 says that the window is
unable to. Only plain cases are told: a machine that 可, a person who 不能 or 只能.

Nonconforming:  系统可自动识别二代身份证。
Conforming:     系统能自动识别二代身份证。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Spot
from guiju.lint.remark import Edit, Fault, Fix, Level

CODE = "M06"
TITLE = "“可”表示允许，“能”表示做得到，“可能”表示会发生，各用各的。"
CLAUSE = "GB/T 1.1—2020，附录C"
LEVEL = Level.WARNING
FIX = Fix.ASK
WHY = "用错了就变成另一类条款：该做的成了做得到，做得到的成了允许。"


_MACHINE = re.compile(r"(?:系统|平台|终端|设备|软件|程序|接口|显示屏|叫号机|取号机|评价器|数据库|小程序)(?:均|也|还)?$")
_ABLE = re.compile(r"(?:自动|支持|识别|显示|读取|实现|达到|满足|承受|存储|处理|连续|同时|检测|播放)")
_PEOPLE = re.compile(r"(?:人员|窗口|单位|部门|机构|中心|岗位|代表|企业|经办人|负责人|首席代表|值班长)(?:均|也|都)?$")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at machines that are permitted and at people who are unable."""
    for verb in text.verbs:
        if not verb.is_in_the_body or verb.is_description:
            continue
        if verb.word == "可" and _MACHINE.search(verb.before) and _ABLE.match(verb.after):
            what, remedy = "说的是做得到，用了表示允许的“可”。", "请改为“能”。"
            yield Fault(verb.start, verb.end, what, remedy, (Edit(verb.start, verb.end, "能"),))
        elif verb.word == "不能" and _PEOPLE.search(verb.before) and verb.piece.spot is not Spot.CELL:
            what, remedy = "说的是不许做，用了表示做不到的“不能”。", "如果是要求，请改为“不应”。"
            yield Fault(verb.start, verb.end, what, remedy, (Edit(verb.start, verb.end, "不应"),))
