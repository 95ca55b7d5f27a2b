"""The form names its selects by place, so that any header can stand in a file."""

import zipfile
from io import BytesIO

from guiju_web.records.mapping_form import chosen, is_empty, laid_out
from guiju_web.records.queries import groups_of


def test_files_with_the_same_headers_share_one_form(office):
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for month in ("一月", "二月"):
            archive.writestr(f"{month}.csv", f"办件编号,收件时间\n{month},2024-01-02\n")
        archive.writestr("评价.csv", "评价编号,评价等级\nR1,5\n")
    groups = groups_of(office.brings(held.getvalue(), name="全部.zip"))
    assert [len(each.files) for each in groups] == [2, 1]
    posted = {
        "0-0-case-0": "case_no",
        "0-0-case-1": "received_at",
        "1-0-rating-0": "rating_no",
        "1-0-rating-1": "level",
    }
    texts = chosen(groups, posted)
    assert sorted(texts) == ["全部.zip/一月.csv", "全部.zip/二月.csv", "全部.zip/评价.csv"]
    assert "收件时间" in texts["全部.zip/二月.csv"]
    assert not is_empty(groups, posted)
    assert is_empty(groups, {"save_as": "x", "0-0-case-0": ""})


def test_a_kind_added_lists_what_it_must_have(office):
    groups = groups_of(office.brings("甲,乙\n1,2\n"))
    (section,) = laid_out(groups, ["0-0-case"])
    (part,) = section.tables[0].kinds
    assert part.missing == ("办件编号",)
    assert [row.name for row in part.rows] == ["0-0-case-0", "0-0-case-1"]
    assert "case" not in {each.name for each in section.tables[0].others}
