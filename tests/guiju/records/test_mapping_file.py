"""Mapping files: what is right is read, everything wrong is reported with its line."""

import pytest

from guiju.errors import RecordError
from guiju.records.mapping import Condition, Merge, Pairing, Take
from guiju.records.mapping_file import load_mapping, read_mapping, shipped_mappings

TEXT = """\
name: 本市
timezone: Asia/Shanghai
dates: ["%d/%m/%Y"]
missing: EMPTY
header: 3
delimiter: tab
records:
  - kind: 办件
    merge: fill
    where: {状态: present, 类别: [甲, 乙], 备注: {not: 测试}, 删除: absent}
    fields:
      办件编号: 业务流水号
      受理时间: [受理日期, 登记日期]
      申报来源: {column: 渠道, values: {1: 窗口, 02: 网上}, otherwise: 其他}
      承诺办结时限: {column: 时限, units: {天: 自然日}}
      收件时间: {column: 时间, take: earliest}
  - kind: stage
    pair: {column: 状态, start: 开始, end: [结束, 完成], by: 序号}
    fields:
      case_no: 业务流水号
      stage_name: {column: 环节, extract: "^(.+)-"}
"""


def problems(text: str) -> list[str]:
    with pytest.raises(RecordError) as caught:
        read_mapping(text, "本市.yaml")
    return [str(each) for each in caught.value.problems]


def feed(lines: str) -> str:
    return f"records:\n  - kind: 办件\n    fields:\n      办件编号: a\n      {lines}\n"


def test_a_mapping_says_how_files_are_read():
    mapping = read_mapping(TEXT, "x.yaml")
    assert (mapping.name, mapping.timezone, mapping.dates, mapping.missing) == (
        "本市",
        "Asia/Shanghai",
        ("%d/%m/%Y",),
        ("EMPTY",),
    )
    assert (mapping.hints.header, mapping.hints.delimiter) == (3, "\t")


def test_fields_have_chinese_or_english_names_and_one_or_more_columns():
    case, stage = read_mapping(TEXT, "x.yaml").feeds
    assert case.source("case_no").columns == ("业务流水号",)
    assert case.source("accepted_at").columns == ("受理日期", "登记日期")
    assert stage.source("stage_name").extract == "^(.+)-"
    assert case.source("received_at").take is Take.EARLIEST


def test_what_the_sender_writes_is_translated_letter_by_letter():
    source = read_mapping(TEXT, "x.yaml").feeds[0].source("channel")
    assert source.values == {"1": "窗口", "02": "网上"}
    assert source.otherwise == "其他"


def test_conditions_merging_and_pairing_are_read():
    case, stage = read_mapping(TEXT, "x.yaml").feeds
    assert case.merge is Merge.FILL
    assert case.where == (
        Condition("状态"),
        Condition("类别", ("甲", "乙")),
        Condition("备注", ("测试",), negated=True),
        Condition("删除", negated=True),
    )
    assert stage.pair == Pairing("状态", ("开始",), ("结束", "完成"), ("序号",))


def test_a_nameless_mapping_is_called_after_its_file():
    assert read_mapping(feed("办结时间: b"), "本市.yaml").name == "本市"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("records:\n  - kind: 办\n    fields: {a: b}\n", "第2行第11列：没有“办”这种记录。"),
        (feed("办结日: b"), "第5行第7列：办件没有字段“办结日”。"),
        (feed("申报来源: {column: b, values: {x: 网}}"), "是否想写 网上？"),
        (feed('办结时间: {column: b, extract: "("}'), "extract 不能用"),
        (feed("办结时间: {column: b, colour: red}"), "没有字段 colour"),
        (f"timezone: Asia/Shanghia\n{feed('办结时间: b')}", "是否想写 Asia/Shanghai？"),
        (f"encoding: gbx\n{feed('办结时间: b')}", "没有编码 gbx"),
        (f"merge: all\n{feed('办结时间: b')}", "没有字段 merge"),
        (feed("办结时间: b\n    where: {x: {nor: 1}}"), "看不懂列 x 的条件"),
        ("name: x\n", "缺少字段 records"),
        ("records: [\n", "YAML 写法有误"),
    ],
)  # fmt: skip
def test_a_mistake_is_said_with_its_place(text, said):
    assert any(said in each for each in problems(text))


def test_all_mistakes_are_said_at_once():
    assert len(problems("timezone: Mars\nsurprise: 1\nrecords:\n  - kind: 办\n    fields: {a: b}\n")) == 3


def test_shipped_mappings_are_loaded_by_name():
    assert shipped_mappings() == ("free", "gbt39046", "national-exchange")
    assert all(load_mapping(name).feeds for name in shipped_mappings())


def test_an_unknown_mapping_names_the_known_ones():
    with pytest.raises(RecordError, match="free、gbt39046、national-exchange"):
        load_mapping("gbt39047")


def test_a_mapping_is_loaded_by_its_path(tmp_path):
    (tmp_path / "本市.yaml").write_text(TEXT, "utf-8")
    assert load_mapping(tmp_path / "本市.yaml") == read_mapping(TEXT, "本市.yaml")


@pytest.mark.parametrize(
    ("data_set", "columns", "kinds"),
    [
        ("事项管理", "实施编码 事项名称 事项类型代码 设定依据 承诺办结时限", {"item"}),
        ("办事申请", "办件编号 实施编码 申请时间 申请者名称", {"case"}),
        ("办事申请的材料", "办件编号 材料名称 是否收取 收取时间", {"material"}),
        ("事项受理", "办件编号 实施编码 受理时间 受理单位名称", {"case"}),
        ("事项办理", "办件编号 环节名称 环节开始时间 特别程序种类名称 特别程序开始时间", {"stage", "suspension"}),
        ("事项办结", "办件编号 办结时间 结果证照名称", {"case", "result"}),
        ("政务服务绩效评价", "办件编号 评价渠道 评价时间 评价次数 满意度代码 行政区划", {"rating"}),
        ("办事互动", "投诉标题 投诉时间 被投诉单位 反馈时间", {"complaint"}),
        ("电子监察", "办件编号 督办内容 监察编号", set()),
    ],
)
def test_each_data_set_of_the_standard_makes_its_records(data_set, columns, kinds):
    assert {feed.kind for feed in load_mapping("gbt39046").suiting("", columns.split())} == kinds
