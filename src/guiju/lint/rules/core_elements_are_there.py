"""core_elements_are_there: a standard has the core its function type promises.

GB/T 1.1-2020, table 4; GB/T 20001.5-2017, 5; GB/T 20001.6-2017, 5; GB/T 20001.8-2023. A specification has
requirements and methods that prove them; a code of practice a procedure, instructions and traces; a guide recommends
and requires nothing; a terminology has terms, a classification its classes, an evaluation indicators and results, a
test method steps and the treatment of results.

Nonconforming:
    # 收件

    窗口宜收件。

Conforming:
    # 收件 {#receipt}

    窗口应收件。

    ```inspect
    id: receipt
    question: 窗口收件了吗？
    method: 巡查
    frequency: 每月
    evidence: 巡查记录
    ```
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guiju.lint.manuscript import Manuscript, Part, Section
from guiju.lint.remark import Fault, Fix, Level
from guiju.lint.speech import Verb
from guiju.model.body import (
    Element,
    Figure,
    Listing,
    Table,
    walk_elements,
)
from guiju.model.text import ProvisionType
from guiju.text.modals import Modality

CODE = "S03"
TITLE = "标准有它的功能类型必备的核心要素。"
CLAUSE = "GB/T 1.1—2020，表4；GB/T 20001.5—2017，5；GB/T 20001.6—2017，5"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "名称说是规范、规程，里面没有，读者会用错。"

Core = Callable[[Manuscript], bool]


_PROVING = ("check", "procedure", "inspect")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for what the function type promises."""
    missing = [words for words, is_there in _CORES[text.edition.function_type] if not is_there(text)]
    if missing:
        what = f"{text.edition.function_type}缺少{'、'.join(missing)}。"
        yield Fault.on(text.front("title"), what, "请补上，或者看看功能类型是否选对。")
    if text.edition.function_type == "指南":
        for verb in text.verbs:
            if verb.is_in_the_body and verb.modal.modality is Modality.REQUIREMENT and _is_of_the_guide(verb):
                what = f"指南里写了要求（“{verb.word}”）。"
                yield Fault(verb.start, verb.end, what, "请改为“宜”，或者把这项内容移到规范。")


def _is_of_the_guide(verb: Verb) -> bool:
    return verb.makes_a_provision and not verb.names_a_law and not verb.is_description


def _body(text: Manuscript) -> Iterator[Section]:
    return (each for each in text.sections if each.part in (Part.BODY, Part.ANNEX))


def _provides(*kinds: ProvisionType) -> Core:
    def is_there(text: Manuscript) -> bool:
        return any(each.provision in kinds for section in _body(text) for each in section.clause.paragraphs)

    return is_there


def _titled(*words: str) -> Core:
    def is_there(text: Manuscript) -> bool:
        return any(word in section.clause.title for section in _body(text) for word in words)

    return is_there


def _blocks(*kinds: str) -> Core:
    def is_there(text: Manuscript) -> bool:
        return any(block.kind in kinds for section in text.sections for block in section.clause.blocks)

    return is_there


def _shows(*kinds: type[Element]) -> Core:
    def is_there(text: Manuscript) -> bool:
        elements = (each for section in _body(text) for each in walk_elements(section.clause.body))
        return any(isinstance(each, kinds) for each in elements)

    return is_there


def _either(*cores: Core) -> Core:
    return lambda text: any(is_there(text) for is_there in cores)


def _terms(text: Manuscript) -> bool:
    return any(section.part is Part.TERMS and section.parent is not None for section in text.sections)


_METHODS = _either(_blocks(*_PROVING), _titled("证实方法", "追溯方法"))
_REQUIRES = _provides(ProvisionType.REQUIREMENT)
_CORES: dict[str, tuple[tuple[str, Core], ...]] = {
    "规范": (("要求", _REQUIRES), ("证实方法", _METHODS)),
    "规程": (
        ("程序确立", _either(_blocks("procedure"), _titled("程序", "流程", "阶段"))),
        ("程序指示", _provides(ProvisionType.INSTRUCTION, ProvisionType.REQUIREMENT)),
        ("追溯、证实方法", _METHODS),
    ),
    "指南": (("推荐或者建议", _either(_provides(ProvisionType.RECOMMENDATION), _titled("因素", "建议"))),),
    "术语": (("术语条目", _terms),),
    "符号": (("符号及含义", _shows(Table, Figure)),),
    "标志": (("要求或者标志的图表", _either(_REQUIRES, _shows(Table, Figure))),),
    "分类": (("分类或者编码", _either(_shows(Table, Listing), _titled("分类", "编码"))),),
    "评价": (("评价指标", _titled("指标")), ("评价结果", _titled("结果", "等级", "结论"))),
    "试验": (("试验步骤", _titled("步骤", "方法", "测定")), ("数据处理", _titled("数据处理", "结果", "计算"))),
}
