"""Search in Chinese."""

from datetime import date

import pytest

from guiju.model.text import ProvisionType
from guiju.text.lines import lines_of
from guiju_web.library.search import Wanted, editions_named, folded, marked, search
from guiju_web.ui.city import city

DAY = date(2024, 8, 31)


def found(written, day=DAY, most=50, after="", **chosen):
    return search(city().library, day, Wanted.of(written, **chosen), after, most)


def test_a_word_of_two_characters_is_found_with_its_clause_marked(site):
    clauses, total = found("补正")
    assert total >= len(clauses) > 3
    for each in clauses:
        assert ("补正", True) in [*each.pieces, *(piece for line in each.lines for piece in line)] or (
            "补正" in each.clause.title
        )


def test_every_word_has_to_be_there_and_titles_come_first(site):
    clauses, total = found("受理 期限")
    assert clauses[0].clause.title == "受理期限"
    assert total < found("受理")[1]


def test_only_what_is_in_force_is_searched(site):
    assert not any(
        str(each.edition.implemented) == "2022-11-01" and each.edition.code == "TG-201" for each in found("受理")[0]
    )
    assert found("受理", date(2020, 1, 1)) == ([], 0)
    before = {str(each.edition.implemented) for each in found("受理", date(2023, 6, 1), codes={"TG-201"})[0]}
    assert before == {"2022-11-01"}


def test_nothing_asked_is_nothing_found(site):
    assert found("  　") == ([], 0)
    assert editions_named(city().library, DAY, Wanted.of(" ")) == []


def test_nothing_is_missed_and_nothing_comes_twice_over_all_pages(site):
    clauses = [(edition, each) for edition in city().library.in_force(DAY) for each in edition.walk()]
    expected = {
        (edition.code, id(each))
        for edition, each in clauses
        if all(word in f"{each.title} {' '.join(lines_of(each))}" for word in ("窗口", "应"))
    }
    seen, after = [], ""
    while page := found("窗口 应", most=7, after=after)[0]:
        seen += [(each.edition.code, id(each.clause)) for each in page]
        after = page[-1].key
    assert len(seen) == len(set(seen))
    assert set(seen) == expected


def test_a_part_and_a_kind_of_provision_narrow_the_search(site):
    assert {each.edition.code for each in found("受理", codes={"TG-201"})[0]} == {"TG-201"}
    for each in found("窗口", provision=ProvisionType.RECOMMENDATION)[0]:
        assert any(one.provision is ProvisionType.RECOMMENDATION for one in each.clause.paragraphs)


@pytest.mark.parametrize("written", ["GB/T 1.1-2020", "gb/t 1.1—2020", "ＧＢ／Ｔ　１．１－２０２０"])
def test_width_capitals_and_dashes_make_no_difference(site, written):
    assert found(written)[1] == found("GB/T 1.1—2020")[1] > 0


@pytest.mark.parametrize("written", ["Q/QHZW TG201—2023", "TG-201", "q/qhzw tg201", "tg201", "收件 受理规范"])
def test_a_standard_is_found_by_its_number_however_it_is_written(site, written):
    assert [each.code for each in editions_named(city().library, DAY, Wanted.of(written))] == ["TG-201"]


@pytest.mark.parametrize("text", ["", "ﬁ…㎡“窗口”", "受理，１个\n工作日"])
def test_folding_and_marking_keep_every_character_in_its_place(text):
    assert len(folded(text)) == len(text)
    assert "".join(piece for piece, _ in marked(text, ("窗口", "1个"))) == text


def test_the_pieces_spell_the_text(site):
    for each in found("窗口")[0]:
        assert "".join(text for text, _ in each.pieces).replace("…", "")
