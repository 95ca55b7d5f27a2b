"""Functions take what they can use."""

import pytest

from guiju.model.expression import Call, Read
from guiju.model.types import Type
from tests.guiju.checks.cities import bound, complaints


def test_a_function_has_a_chinese_and_an_english_name():
    assert bound("workdays(received_at, accepted_at)") == bound("工作日数(收件时间, 受理时间)")


def test_functions_may_stand_in_functions():
    inner = Call("later_of", (bound("收件时间"), bound("补正完成时间")), Type.INSTANT)
    assert bound("工作日数(较晚者(收件时间, 补正完成时间), 受理时间)").arguments[0] == inner


def test_a_date_beside_an_instant_makes_both_dates():
    tree = bound("较早者(承诺到期日, 受理时间)")
    assert tree.type is Type.DATE
    assert [each.type for each in tree.arguments] == [Type.DATE, Type.DATE]


def test_a_function_of_events_becomes_stage_facts():
    assert bound("首次时间('受理')").fact.name == "stage.first_at:受理"
    assert isinstance(bound("材料占比('数据共享')"), Read)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("工作日(收件时间) > 1", "第1行第1列：没有“工作日”这个函数。不认识的函数得不出结果。是否想写 工作日数(起, 止)？"),
        ("工作日数(收件时间) > 1",
         "第1行第1列：函数“工作日数”要 2 个参数，这里写了 1 个。参数个数不对，无从计算。请写成 工作日数(起, 止)。"),
        ("工作日数(收件时间, 材料数) > 1",
         "第1行第12列：函数“工作日数”的“止”应是日期或者时间，写的却是整数。类型不对，无从计算。请写成 工作日数(起, 止)。"),
        ("小时数(承诺到期日, 办结时间) > 1",
         "第1行第5列：函数“小时数”的“起”应是时间，写的却是日期。类型不对，无从计算。请写成 小时数(起, 止)。"),
        ("发生过(受理人员)",
         "第1行第5列：函数“发生过”的“环节名称”要直接写出来，不能从记录里读。同一个检查对所有记录应当问同一个问题。"
         "请写成带引号的文本。"),
        ("材料占比('共享') > 0",
         "第1行第6列：“收取方式”没有“共享”这个值。与不存在的值比较，结论永远不变。是否想写 数据共享？"),
        ("匹配(结果证照编号, '[a-')",
         "第1行第12列：函数“匹配”的格式不能用：有左方括号没有配对的右方括号。"
         "各引擎读法不同的格式，会让同一条记录得出不同的结论。可用的写法见 docs/reference/functions。"),
        ("字数(申请者证件号码) = 18",
         "第1行第4列：字段“申请者证件号码”含个人信息，入库时只存摘要。摘要与原文不同，比较、匹配都得不出真实的结果。"
         "只能判断它有没有值，或者与同类字段比较是否相同。"),
    ],
)  # fmt: skip
def test_what_a_function_cannot_use_is_told(text, sentence):
    assert complaints(text) == [sentence]


def test_a_function_of_cases_asks_for_cases():
    assert complaints("发生过('受理')", "评价") == [
        "第1行第1列：函数“发生过”只能用于办件，这里检查的是评价。只有办件才有它所依据的记录。"
        "请把 of 改为办件，或者换用评价自己的字段。"
    ]


def test_every_wrong_argument_is_told():
    assert len(complaints("工作日数(材料数, '甲') > 1")) == 2
