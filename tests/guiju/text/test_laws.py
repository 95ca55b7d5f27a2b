"""Laws and documents of policy named in a text."""

import pytest

from guiju.text.laws import LawKind, find_laws, is_law, read_law_mentions
from tests.guiju.text.texts import an_edition


def laws_in(text):
    """Return kind and name of each law a text names."""
    return [(kind, name) for kind, name, _, _ in find_laws(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("应符合《中华人民共和国行政许可法》的规定。", "中华人民共和国行政许可法"),
        ("按《优化营商环境条例》第十九条执行", "优化营商环境条例"),
        ("依据《江苏省行政许可监督管理办法（试行）》", "江苏省行政许可监督管理办法（试行）"),
        ("按《国务院关于在线政务服务的若干规定》", "国务院关于在线政务服务的若干规定"),
        (
            "按《国务院办公厅关于全面实行行政许可事项清单管理的通知》的要求",
            "国务院办公厅关于全面实行行政许可事项清单管理的通知",
        ),
        ("应遵守中华人民共和国个人信息保护法的规定", "中华人民共和国个人信息保护法"),
        ("见《中华人民共和国民法典》第二百零一条", "中华人民共和国民法典"),
    ],
)
def test_a_law_is_named_by_its_title(text, name):
    assert laws_in(text) == [(LawKind.NAMED, name)]


@pytest.mark.parametrize(
    "number",
    ["国发〔2022〕5号", "启政办发〔2022〕73号", "国办发[2019]51号", "国务院令第722号", "国家标准委（2021）3号"],
)
def test_a_document_is_named_by_its_number(number):
    assert laws_in(f"清单应按{number}执行") == [(LawKind.NUMBERED, number)]


@pytest.mark.parametrize(
    "text",
    [
        "应符合国家有关法律法规的规定。",
        "应符合国家有关法律、法规和标准的规定。",
        "窗口工作人员应遵守法律法规。",
        "应按照有关法律、法规、规章的规定执行。",
        "应依照国家有关规定办理。",
        "档案管理应执行国家和地方现行法律法规及相关政策要求。",
        "应满足相关法规要求；",
        "应按照市有关规定执行。",
    ],
)
def test_the_law_in_general_is_found(text):
    assert [kind for kind, _ in laws_in(text)] == [LawKind.GENERAL]


@pytest.mark.parametrize(
    "text",
    [
        "申请材料应符合法定形式。",
        "行政机关以及法律、法规授权的组织应公布事项清单。",
        "依照法律、法规规定需要听证的事项，应在听证后作出决定。",
        "应告知申请人享有的法律救济途径。",
        "应设置政策咨询窗口，提供法律法规查询。",
        "应出具《补正材料通知》和《审查意见》。",
        "应填写《不予受理决定书》。",
        "应按《空气中甲醛的测定方法》测定。",
        "应符合GB/T 36112—2018《政务服务中心服务现场管理规范》的规定。",
        "应按照承诺的期限办理，符合规定的予以受理。",
        "应按规定的程序办理。",
        "应对政策文件进行解读。",
        "3号窗口应显示排队人数。",
        "中华人民共和国公民凭身份证办理。",
        "法律、行政法规另有规定的，从其规定。",
        "应载明设定依据，包括法律、法规和规章的名称和条款。",
        "应符合有关国家标准的规定。",
    ],
)
def test_words_of_law_that_call_for_no_obedience_are_left_alone(text):
    assert laws_in(text) == []


def test_only_what_binds_is_normative():
    edition = an_edition(
        "# 规范性引用文件\n\n下列文件构成条款。\n\n《优化营商环境条例》\n\n# 要求\n\n## 甲\n\n应符合《中华人民共和国行政许可法》的规定。\n\n"
        "注：《中华人民共和国民法典》规定了期间。\n\n## 乙\n\n作业人员必须符合《特种设备安全监察条例》的规定。\n\n"
        "# 参考文献\n\n- 《优化营商环境条例》\n"
    )
    found = [(each.name, each.is_normative) for each in read_law_mentions(edition)]
    assert found == [
        ("优化营商环境条例", True),
        ("中华人民共和国行政许可法", True),
        ("中华人民共和国民法典", False),
        ("特种设备安全监察条例", False),
        ("优化营商环境条例", False),
    ]
    for each in read_law_mentions(edition):
        assert edition.text[each.written.offset : each.written.end] == each.written.text


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("中华人民共和国行政许可法", True),
        ("国务院关于加快推进政务服务标准化规范化便利化的指导意见（国发〔2022〕5号）", True),
        ("优化营商环境条例（中华人民共和国国务院令第722号）", True),
        ("行政事业性收费标准管理办法（发改价格规〔2018〕988号）", True),
        ("政务服务术语", False),
        ("水质 浊度的测定方法", False),
        ("审查意见", False),
    ],
)
def test_a_title_in_a_list_is_told_to_be_one_of_a_law(title, answer):
    assert is_law(title) is answer
