"""The English of the site: every text has it, says the same gaps, and the compiled catalogue is the written one."""

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo

from docs.translations import CATALOGUE, CHINESE, SITE, messages, read, renewed, spoken_outside

TEMPLATES = sorted(SITE.rglob("*.html"))
GAP = re.compile(r"%\(\w+\)s|\{\w*\}")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(SITE).as_posix())
def test_a_template_says_everything_in_both_languages(path):
    assert spoken_outside(path) == []


def test_everything_has_english_and_nothing_else_does():
    written = read(CATALOGUE)
    assert [each.id for each in renewed(written, messages()) if each.id and not each.string] == []
    assert {(each.context, each.id) for each in written} == {
        (each.context, each.id) for each in renewed(written, messages())
    }


def test_nothing_is_said_in_two_numbers():
    # Chinese has one number; a text that is looked up by number would be found in no catalogue.
    assert [path.name for path in SITE.rglob("*.html") if "{% plural %}" in path.read_text("utf-8")] == []
    assert [path.name for path in SITE.rglob("*.py") if "ngettext" in path.read_text("utf-8")] == []


def test_a_translation_keeps_the_gaps_of_its_text():
    for each in read(CATALOGUE):
        if each.id and each.string:
            assert sorted(GAP.findall(each.id)) == sorted(GAP.findall(each.string)), each.id


def test_english_is_not_chinese():
    assert [each.id for each in read(CATALOGUE) if each.id and CHINESE.search(each.string)] == []


def test_the_compiled_catalogue_is_the_written_one():
    with CATALOGUE.with_suffix(".mo").open("rb") as stream:
        compiled = {(each.context, each.id): each.string for each in read_mo(stream) if each.id}
    assert compiled == {(each.context, each.id): each.string for each in read(CATALOGUE) if each.id and each.string}


def test_texts_of_templates_and_code_are_found():
    found = messages()
    assert "跳到正文" in found
    assert "第 {number} 条的内容被改过。" in found
    assert "不符合" in found
    assert "栏目\x04机构" in found


def test_chinese_outside_a_translation_is_found(tmp_path):
    page = Path(tmp_path / "page.html")
    page.write_text(
        "{# 说明 #}<p>{% translate '一' %}</p>\n<p>二</p>\n{{ x|default:_('三') }}{{ y|default:'四' }}", "utf-8"
    )
    assert spoken_outside(page) == ["<p>二</p>", "{{ x|default: }}{{ y|default:'四' }}"]
