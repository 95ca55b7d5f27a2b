"""Which clause became which."""

from hypothesis import given
from hypothesis import strategies as st

from guiju.text.lineage import descents
from tests.guiju.text.revisions import CHAPTER, a_clause, an_edition_of

LONG = "窗口应向服务对象出具载明材料名称和份数的收件凭证。"


def lineage_of(old, new):
    """Return old and new ids of every descent."""
    return [([each.id for each in d.old], [each.id for each in d.new]) for d in descents(old, new)]


def test_a_clause_can_be_declared_split():
    old = an_edition_of(2023, CHAPTER + a_clause("accept", "受理", "现场受理和网上受理。"))
    new = an_edition_of(
        2024,
        CHAPTER + a_clause("accept", "现场受理", "现场受理。") + a_clause("online", "网上受理", "网上受理。"),
        more="lineage:\n  online: [accept]\n",
    )
    assert (["accept"], ["accept", "online"]) in lineage_of(old, new)


def test_clauses_can_be_declared_merged_and_renamed():
    old = an_edition_of(2023, CHAPTER + a_clause("a", "甲", "甲。") + a_clause("b", "乙", "乙。") + a_clause("c", "丙"))
    new = an_edition_of(
        2024,
        CHAPTER + a_clause("ab", "甲乙", "甲乙。") + a_clause("d", "丁"),
        more="lineage:\n  ab: [a, b]\n  d: c\n",
    )
    assert lineage_of(old, new) == [(["acceptance"], ["acceptance"]), (["a", "b"], ["ab"]), (["c"], ["d"])]


def test_a_likely_renaming_is_pointed_out_and_never_joined():
    old = an_edition_of(2023, CHAPTER + a_clause("receipt", "收件", LONG))
    new = an_edition_of(2024, CHAPTER + a_clause("voucher", "收件凭证", LONG.replace("应", "应当场")))
    assert lineage_of(old, new)[1:] == [([], ["voucher"]), (["receipt"], [])] or lineage_of(old, new)[1:] == [
        (["receipt"], []),
        ([], ["voucher"]),
    ]
    assert [each.resembles for each in descents(old, new) if each.new and not each.old] == ["receipt"]


def test_what_has_no_id_is_known_by_its_title():
    old = an_edition_of(2023, "# 前言\n\n本文件为首次发布。\n\n" + CHAPTER)
    new = an_edition_of(2024, "# 前言\n\n本次为第一次修订。\n\n" + CHAPTER)
    assert lineage_of(old, new) == [([None], [None]), (["acceptance"], ["acceptance"])]


IDS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)
DECLARED = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3))


@given(IDS, IDS, DECLARED)
def test_every_clause_is_in_exactly_one_descent(old_ids, new_ids, declared):
    more = "".join(f"  {name}: [{', '.join(ids)}]\n" for name, ids in declared.items())
    old = an_edition_of(2023, CHAPTER + "".join(a_clause(each, each) for each in old_ids))
    new = an_edition_of(
        2024, CHAPTER + "".join(a_clause(each, each) for each in new_ids), "lineage:\n" + more if more else ""
    )
    found = descents(old, new)
    assert sorted(str(c.id) for d in found for c in d.old) == sorted(["acceptance", *old_ids])
    assert [c.id for d in found for c in d.new if not d.old] == [
        c.id for c in new.walk() if any(c is each for d in found if not d.old for each in d.new)
    ]
    assert sorted(str(c.id) for d in found for c in d.new) == sorted(["acceptance", *new_ids])
