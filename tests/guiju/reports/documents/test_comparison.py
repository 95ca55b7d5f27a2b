"""Two editions side by side on paper."""

from dataclasses import replace

import pytest

from guiju.errors import UsageError
from guiju.reports.document import Heading, Listing, Paragraph, Style, Table, Words, plain
from guiju.reports.documents.comparison import make
from guiju.reports.request import Request
from guiju.reports.writers import writers
from guiju.text import read_library
from tests.guiju.reports.printing import DAY, SHIPPED

REQUEST = Request(read_library(SHIPPED), SHIPPED, DAY, "TG-201")
DOCUMENT = make(REQUEST)
TABLES = [each for each in DOCUMENT.blocks() if isinstance(each, Table)]


def row_of(title):
    return next(row for row in TABLES[-1].rows if any(title in plain(cell).partition("\n")[0] for cell in row[:3]))


def marked(line, style):
    return [each.text for each in line if isinstance(each, Words) and each.style is style]


def test_it_compares_with_the_edition_before_and_says_so():
    assert DOCUMENT.number == "TG-201　2022-11-01 → 2024-01-01"
    assert [each.title for each in DOCUMENT.blocks() if isinstance(each, Heading)] == ["概况", "封面", "条文"]


def test_a_changed_clause_shows_what_was_struck_and_what_was_added_on_its_own_side():
    change, old, new, touches = row_of("受理期限")
    assert plain(change) == "更改"
    assert plain(old).startswith("6.1 受理期限\n")
    assert "2" in marked(old, Style.DELETED)
    assert "1" in marked(new, Style.INSERTED)
    assert not marked(old, Style.INSERTED)
    assert "检查“受理不超期”更改" in plain(touches)


def test_a_new_clause_has_nothing_on_the_old_side():
    change, old, new, _ = row_of("电子送达")
    assert (plain(change), plain(old)) == ("增加", "—")
    assert marked(new, Style.INSERTED)


def test_clauses_that_did_not_change_are_counted_but_not_listed():
    text = "".join(plain(each.line) for each in DOCUMENT.blocks() if isinstance(each, Paragraph))
    assert "未变21条，更改2条，增加1条" in text
    assert not [row for row in TABLES[-1].rows if "先后顺序" in plain(row[1])]


def test_posts_and_other_standards_that_have_to_look_at_it_are_named():
    text = "".join(plain(each.line) for each in DOCUMENT.blocks() if isinstance(each, Paragraph))
    assert "需要重学的岗位：综合窗口岗位" in text
    items = [plain(item.line) for each in DOCUMENT.blocks() if isinstance(each, Listing) for item in each.items]
    assert any(each.startswith("TG-210/2022-11-01：") for each in items)


def test_another_edition_may_be_named():
    turned = make(replace(REQUEST, edition="2022-11-01", against="2024-01-01"))
    assert turned.number == "TG-201　2024-01-01 → 2022-11-01"


def test_the_first_edition_has_nothing_to_be_compared_with():
    with pytest.raises(UsageError, match="之前没有版本"):
        make(replace(REQUEST, edition="2022-11-01"))


@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_every_form_can_be_written(form):
    assert len(writers()[form](DOCUMENT)) > 5000
