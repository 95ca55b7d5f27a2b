"""Modal verbs."""

import pytest

from guiju.model.text import ProvisionType
from guiju.text.provisions import provision_of

REQUIREMENT, INSTRUCTION, RECOMMENDATION, PERMISSION, STATEMENT = ProvisionType


@pytest.mark.parametrize(
    "sentence",
    [
        "窗口应在收件后 1 个工作日内作出受理决定。", "窗口不应收取清单以外的材料。", "窗口不应收费用以外的任何款项。",
        "只有经批准，才应延长办结时限。", "审查人应对照服务指南逐项审查。", "窗口应对材料进行核对。", "证照应在发证之日起送达。",
        "自批准之日起生效应予公布。", "由窗口退回应当场说明。", "提供应急通道的，应设专人。", "窗口应答复申请人。", "变更事项的，应变更登记。",
        "承办人核对应在当日完成。", "窗口应聘请翻译。", "工作人员应用普通话。", "受影响应通知利害关系人。", "工作人员不得推诿。",
        "禁止收取现金。", "窗口必须出具受理通知书。",
    ],
)  # fmt: skip
def test_what_binds_is_a_requirement(sentence):
    assert provision_of(sentence) is REQUIREMENT


@pytest.mark.parametrize(
    "sentence",
    [
        "响应时间是从来电到接听的时间。", "与办件相应的材料见附录 A。", "应急预案由中心保管。", "应对突发事件的预案见附录 B。",
        "移动应用是申报来源之一。", "政务服务应用系统记录收件时间。", "行政许可事项由市局办理。", "未尽事宜由中心解释。", "可能的原因见表 1。",
        "构成本文件必不可少的条款。", "禁止标志的颜色见 GB 2894。", "应收费用是实施清单公布的费用。", "本文件提到“应”的含义。",
        "见《突发事件应对法》。", "按照《中华人民共和国行政许可法》第三十二条，补正必须一次告知。", "回应、反应、供应、适应是名词。",
    ],
)  # fmt: skip
def test_a_character_inside_another_word_does_not_bind(sentence):
    assert provision_of(sentence) is STATEMENT


def test_recommendations_and_permissions():
    assert provision_of("窗口宜提供预约服务。") is RECOMMENDATION
    assert provision_of("不宜超过两次。") is RECOMMENDATION
    assert provision_of("申请人可委托他人办理。") is PERMISSION
    assert provision_of("申请人不必到场。") is PERMISSION


@pytest.mark.parametrize(
    "sentence", ["核对申请材料的名称和份数；", "收到材料后，登记收件时间。", "将材料录入系统。", "a) 出具收件凭证；", "核对申请人是否为本人。", "当场打印凭证。"]
)  # fmt: skip
def test_a_sentence_that_begins_with_an_action_instructs(sentence):
    assert provision_of(sentence, instructs=True) is INSTRUCTION
    assert provision_of(sentence) is STATEMENT


@pytest.mark.parametrize(
    "sentence", ["办理时限为 5 个工作日。", "受理条件包括下列三项。", "审查内容见附录 A。", "登记机关由市局指定。", "窗口登记收件时间。"]
)  # fmt: skip
def test_a_sentence_that_names_a_subject_or_states_something_does_not_instruct(sentence):
    assert provision_of(sentence, instructs=True) is STATEMENT


def test_of_several_sentences_the_most_binding_one_counts():
    assert provision_of("窗口宜提供雨伞。窗口应提供座椅。申请人可坐下。") is REQUIREMENT
    assert provision_of("申请人可坐下。\n窗口宜提供雨伞。") is RECOMMENDATION
    assert provision_of("") is STATEMENT
