"""A tree said back in Chinese."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from guiju.checks import say
from guiju.model.expression import And, Arithmetic, Compare, Expression, FirstPresent, Literal, Not, Or, reads
from guiju.model.types import Type
from tests.guiju.checks.cities import a_term, bound
from tests.guiju.checks.expressions import conditions

OTHER_SIGN = {"=": "!=", "!=": "=", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "+": "-", "-": "+", "*": "/", "/": "*"}
COUNTED = a_term("计入办件", "办结结果 为空 或 办结结果 不属于 ('作废', '删除')")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("工作日数(收件时间, 受理时间) <= 1", "收件时间与受理时间之间的工作日数不超过 1 个"),
        ("自然日数(收件时间, 受理时间) > 3", "收件时间与受理时间之间的自然日数多于 3 天"),
        ("小时数(收件时间, 受理时间) < 0.5", "收件时间与受理时间之间的小时数少于 0.5 小时"),
        ("受理时间 不为空 且 补正告知时间 为空", "有受理时间，且没有补正告知时间"),
        ("日期(办结时间) <= 承诺到期日", "办结时间的日期不晚于承诺到期日"),
        ("受理时间 >= 2024-01-01", "受理时间不早于 2024-01-01"),
        ("办件类型 = '承诺件'", "办件类型是“承诺件”"),
        ("受理人员 != 决定人", "受理人员不是决定人"),
        ("事项.是否收费 = 是", "事项的是否收费为“是”"),
        ("已告知救济途径", "已告知救济途径"),
        ("办结结果 属于 ('作废', '删除')", "办结结果是“作废”“删除”中的一个"),
        ("办结结果 不属于 ('作废')", "办结结果不是“作废”"),
        ("补正次数 属于 (0, 1)", "补正次数是 0、1 中的一个"),
        ("时点(办结时间) 介于 7 与 20", "办结时间所在的钟点介于 7 与 20 之间（含两端）"),
        ("发生过('补正告知')", "发生过“补正告知”"),
        ("非 发生过('补正告知')", "没有发生过“补正告知”"),
        ("次数('补正告知') = 0", "没有发生过“补正告知”"),
        ("次数('补正告知') <= 1", "“补正告知”的次数不超过 1 次"),
        ("非 同一人('受理', '决定')", "并非（“受理”的首次办理人是“决定”的首次办理人）"),
        ("办件类型 = '承诺件' 则 法定到期日 不为空", "如果办件类型是“承诺件”，那么有法定到期日"),
        ("(受理时间 为空 或 办结时间 为空) 且 收件时间 不为空", "（没有受理时间，或者没有办结时间），且有收件时间"),
        ("实收费用 = 应收费用 * 2 - 1", "实收费用等于（应收费用乘以 2）减 1"),
        ("绝对值(实收费用 - (应收费用 - 1)) < 0.01", "实收费用减（应收费用减 1）的绝对值少于 0.01"),
        ("工作日数(收件时间, 受理时间) 为空", "收件时间与受理时间之间的工作日数无法得出"),
        ("(材料数 > 1) 不为空", "“材料数多于 1”可以得出"),
        ("较早者(承诺到期日, 法定到期日) < 截至时间", "承诺到期日与法定到期日中的较早者早于截至时间"),
        ("匹配(结果证照编号, '[0-9]{18}') 或 包含(不予受理理由, '职权')",
         "结果证照编号整个符合格式“[0-9]{18}”，或者不予受理理由包含“职权”"),
        ("-实收费用 < 0", "负的实收费用少于 0"),
    ],
)  # fmt: skip
def test_an_expression_is_said_as_an_officer_would(text, words):
    assert say(bound(text)) == words


def test_a_term_is_said_as_what_it_stands_for():
    assert say(bound("计入办件", terms=(COUNTED,))) == "没有办结结果，或者办结结果不是“作废”“删除”中的任何一个"


def test_the_facts_of_the_link_say_whose_they_are():
    assert say(bound("评价时间 >= 办件.受理时间", "评价")) == "评价时间不早于办件的受理时间"


def test_the_first_present_and_the_missing_are_said():
    fields = tuple(map(bound, ("受理时间", "收件时间")))
    assert say(FirstPresent(fields, Type.INSTANT)) == "受理时间、收件时间中首先有值的一个"
    assert say(Literal(None, Type.TEXT)) == "缺失"


@given(conditions())
def test_every_tree_can_be_said_and_names_every_fact_it_reads(tree):
    words = say(tree)
    names = [fact.chinese for fact in reads(tree) if not fact.name.startswith("stage.count")]
    assert all(name in words for name in names)


@given(conditions())
def test_every_change_of_an_operator_is_heard(tree):
    assert all(say(changed) != say(tree) for changed in with_one_change(tree))


def with_one_change(node):
    """Yield the trees that differ from one in a single operator."""
    match node:
        case And(operands):
            yield Or(operands)
        case Or(operands):
            yield And(operands)
        case Compare(sign) | Arithmetic(sign):
            yield replace(node, operator=OTHER_SIGN[sign])
        case Not(operand):
            yield operand
    for name in (each.name for each in fields(node)):
        part = getattr(node, name)
        if isinstance(part, tuple):
            for index, each in enumerate(part):
                for changed in with_one_change(each):
                    yield replace(node, **{name: (*part[:index], changed, *part[index + 1 :])})
        elif isinstance(part, Expression):
            yield from (replace(node, **{name: changed}) for changed in with_one_change(part))
