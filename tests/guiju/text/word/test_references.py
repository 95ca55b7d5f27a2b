"""References inside the text."""

import pytest

from guiju.text.word.references import linked

IDS = {"第3条": "c3", "第5章": "c5", "5.2": "c52", "附录A": "a", "表1": "t1", "附件1": "x"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("按照本办法第三条处理", "按照本办法[第三条](#c3)处理"),
        ("见5.2和第5章", "见[5.2](#c52)和[第5章](#c5)"),
        ("应符合附录A、表 1的规定", "应符合[附录A](#a)、[表 1](#t1)的规定"),
        ("按附件1填写", "按[附件1](#x)填写"),
        ("《行政许可法》第三条规定", "《行政许可法》第三条规定"),
        ("按GB/T 36114—2018，5.2执行", "按GB/T 36114—2018，5.2执行"),
        ("依照《公务员法》和本办法第三条", "依照《公务员法》和本办法[第三条](#c3)"),
        ("版本5.2发布", "版本5.2发布"),
        ("见第九条", "见第九条"),
        ("见5.2%", "见5.2%"),
    ],
)
def test_what_names_a_clause_of_this_document_refers_to_it(text, written):
    assert linked(text, IDS) == written
