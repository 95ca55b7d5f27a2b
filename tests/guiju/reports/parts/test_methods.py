"""Checks, procedures and inspections as the element 证实方法."""

from guiju.reports.document import Heading, Listing, Method, Paragraph, plain
from guiju.reports.parts.methods import read_methods
from guiju.standard_system.vocabulary import Vocabulary
from tests.guiju.reports.printing import a_document, shipped
from tests.guiju.text.texts import an_edition

CHECK = """
```check
id: {id}
title: 受理不超期
applies: 受理时间 不为空
holds: {holds}
target: 0.998
actor: 督查科
frequency: 每日全量
record: 办件的收件时间
```
"""
IN_TIME = CHECK.format(id="in-time", holds="工作日数(收件时间, 受理时间) <= 1")
INSPECT = """
```inspect
id: seen
question: 现场看到了吗？
method: 暗访
frequency: 每季度
evidence: 照片
```
"""
BODY = f"# 要求 {{#r}}\n\n## 受理 {{#accept}}\n\n应受理。\n{IN_TIME}\n## 公示 {{#publish}}\n\n应公示。\n{INSPECT}\n"


def headings(document):
    return [f"{each.number} {each.title}" for each in document.blocks() if isinstance(each, Heading)]


def said_under(document, number):
    blocks = list(document.blocks())
    at = next(at for at, each in enumerate(blocks) if isinstance(each, Heading) and each.number == number)
    following = blocks[at + 1 : at + 3]
    return [plain(each.line) for each in following if isinstance(each, Paragraph)] + [
        item.mark + plain(item.line) for each in following if isinstance(each, Listing) for item in each.items
    ]


def test_the_chapter_follows_the_last_one_and_keeps_the_order_of_the_clauses():
    assert headings(a_document(BODY)) == [
        "1 要求",
        "1.1 受理",
        "1.2 公示",
        "2 证实方法",
        "2.1 通则",
        "2.2 受理",
        "2.3 公示",
    ]


def test_a_check_says_who_how_often_on_what_and_what_is_worked_out_in_chinese():
    assert said_under(a_document(BODY), "2.2") == [
        "对1.1的规定（受理不超期），由督查科每日全量核查办件的收件时间。",
        "——适用的办件：有受理时间；",
        "——符合条件：收件时间与受理时间之间的工作日数不超过1个；",
        "——符合率：不低于99.8%。",
    ]


def test_an_inspection_says_its_question_and_its_record():
    assert said_under(a_document(BODY), "2.3") == [
        "对1.2的规定，每季度以暗访的方式检查。",
        "——检查内容：现场看到了吗？",
        "——记录：照片。",
    ]


def test_what_is_required_in_an_annex_is_referred_to_as_one():
    body = f"{BODY}\n# 附录 分级 {{#levels .normative}}\n\n应分级。\n{INSPECT.replace('seen', 'graded')}"
    assert said_under(a_document(body), "2.4")[0] == "对附录A的规定，每季度以暗访的方式检查。"


def test_a_chapter_the_text_already_has_takes_the_entries_in():
    body = BODY + "# 证实方法 {#methods}\n\n## 通则 {#general}\n\n按本章证实。\n\n# 归档 {#archive}\n\n应归档。\n"
    found = headings(a_document(body))
    assert found[3:] == ["2 证实方法", "2.1 通则", "2.2 受理", "2.3 公示", "3 归档"]


def test_a_code_of_practice_has_methods_of_tracing_and_says_its_procedure_step_by_step():
    document = shipped("TG-210")
    assert "6 追溯方法" in headings(document)
    said = said_under(document, "6.2")
    assert "——起始环节：收件；" in said
    assert any("由审查转入特别程序开始或者决定" in each for each in said)
    assert "——不应出现的环节：重复受理。" in said


def test_no_expression_and_no_deduction_is_printed():
    text = "\n".join(str(each) for each in a_document(BODY).blocks())
    assert "<=" not in text
    assert "deduction" not in text


def test_what_is_folded_in_beside_a_clause_is_its_entry():
    method = next(each for each in a_document(BODY).blocks() if isinstance(each, Method))
    assert (method.number, method.title, method.anchor) == ("2.2", "证实方法", "verification-accept")


def test_a_standard_nothing_verifies_has_no_such_chapter():
    assert read_methods(an_edition("# 范围 {#s}\n\n本文件适用。\n"), Vocabulary()) == (None, ())


def test_every_check_without_a_meaning_is_told():
    twice = "".join(CHECK.format(id=f"c{at}", holds=f"没有的字段{at} = 1") for at in range(2))
    _, problems = read_methods(an_edition(f"# 要求 {{#r}}\n\n应受理。\n{twice}"), Vocabulary())
    assert [each.code for each in problems] == ["unknown_name"] * 2


def test_a_check_on_records_that_do_not_exist_is_told_with_the_nearest_kind():
    wrong = IN_TIME.replace("id: in-time", "id: in-time\nof: 办案")
    _, problems = read_methods(an_edition(f"# 要求 {{#r}}\n\n应受理。\n{wrong}"), Vocabulary())
    assert "unknown_population" in {each.code for each in problems}
