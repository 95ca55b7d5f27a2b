"""no_penalty_in_a_standard: a standard settles no claims, fees, penalties or liabilities and manages nobody.

GB/T 1.1-2020, 5.5.3. These belong to laws, contracts and an office's own rules; a standard that deducts pay is one
nobody outside can follow. In government services penalties are also the subject matter, so only sentences that impose
something on the people bound by the standard are told: deductions, dismissals, reprimands, liability.

Nonconforming:  迟到一次的，扣发当月绩效100元。
Conforming:     窗口人员应在服务时间开始前5分钟到岗。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Part, Spot
from guiju.lint.remark import Fault, Fix, Level
from guiju.text.modals import without_quotations

CODE = "P01"
TITLE = "标准不写索赔、担保、费用结算，不写行政管理措施、法律责任和罚则。"
CLAUSE = "GB/T 1.1—2020，5.5.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "这些由法律、合同和单位的考核办法规定，写进标准就没有人能照标准执行。"


_PENALTIES = re.compile(
    "(?:扣发|扣减|扣除|停发|取消)[^，。；]{0,8}(?:绩效|奖金|工资|津贴|评优|评先)|扣\\s*\\d+(?:\\.\\d+)?\\s*(?:元|分)"
    "|(?<!被)(?:给予|予以|处以)[^，。；]{0,8}(?:警告|记过|降级|撤职|开除|辞退|处分|罚款|通报批评|诫勉谈话|调离岗位|待岗)"
    "|(?:依法|依规|依纪|严肃)[^，。；]{0,6}(?:追究|问责)|追究[^，。；]{0,10}(?:责任|刑事责任)|承担(?:相应的?)?(?:法律|赔偿|民事|刑事|行政)责任"
    "|构成犯罪的|(?:支付|缴纳)[^，。；]{0,6}违约金|年终考核[^，。；]{0,8}(?:不合格|不称职)|责令(?:其)?(?:写出)?(?:检讨|检查书)"
)
_BUSINESS = re.compile(r"[^。；]*(?:承诺|告知书|决定书|申请人)[^。；]*")
"""Sentences about what applicants promise and what decisions say: the business of the office, not its discipline."""

_PLACES = (Part.BODY, Part.ANNEX)


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for words that punish, where provisions stand."""
    for piece in text.pieces:
        if piece.section.part in _PLACES and piece.spot in (Spot.PARAGRAPH, Spot.ITEM, Spot.CELL):
            for found in _PENALTIES.finditer(without_quotations(_BUSINESS.sub(_blotted, piece.text))):
                start = piece.offset + found.start()
                remedy = "请移到考核办法或者管理制度，标准里只写应做到什么。"
                yield Fault(start, start + len(found[0]), f"写了处理措施“{found[0]}”。", remedy)


def _blotted(found: re.Match[str]) -> str:
    return " " * len(found[0])
