"""Runs: what is said, what is there and not said."""

from guiju.text.word.pieces import BitKind
from guiju.text.word.source import read_source
from tests.guiju.text.word.documents import PIXEL, box, docx, field, p, picture, t


def read(*runs, **parts):
    return read_source(docx(p(*runs), **parts), "a.docx")


def test_insertions_are_in_deletions_are_out_and_both_are_told():
    source = read("甲", f"<w:ins>{t('乙')}</w:ins>", "<w:del><w:r><w:delText>丙</w:delText></w:r></w:del>")
    assert source.pieces[0].text == "甲乙"
    assert [(each.text, each.why) for each in source.asides] == [("丙", "修订中已删除的文字，按接受修订处理。")]
    assert [each.text for each in source.inserted] == ["乙"]


def test_hidden_words_are_told_and_not_said():
    source = read("甲", t("乙", extra="<w:vanish/>"))
    assert source.pieces[0].text == "甲"
    assert source.asides[0].text == "乙"


def test_a_field_says_its_result_and_not_its_instruction():
    assert read("第", field("PAGE", t("3")), "页").pieces[0].text == "第3页"


def test_a_reference_keeps_its_bookmark():
    bits = read("见", field("REF _R1 \\h", t("5.2"))).pieces[0].bits
    assert [(bit.kind, bit.target) for bit in bits][1] == (BitKind.REFERENCE, "_R1")


def test_a_text_box_is_read_once_though_written_twice():
    source = read("甲", box(p("乙")))
    assert [(each.place, each.text) for each in source.pieces] == [("正文第1段", "甲"), ("文本框1第1段", "乙")]


def test_signs_raised_figures_and_symbols_become_characters():
    raised = t("2", extra='<w:vertAlign w:val="superscript"/>') + t("1", extra='<w:position w:val="8"/>')
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:noBreakHyphen/></w:r>'
    assert read("10m", raised, symbol).pieces[0].text == "10m²¹☑-"


def test_a_picture_is_found_with_its_part():
    source = read(picture(), pictures={"rImage1": PIXEL})
    assert source.pieces[0].pictures[0].target == "word/media/rImage1.png"
    assert source.pictures == {"word/media/rImage1.png": PIXEL}


def test_a_reading_above_a_character_is_told():
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>guī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>规</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    source = read(ruby, "矩")
    assert source.pieces[0].text == "规矩"
    assert source.asides[0].text == "guī"
