"""The library as a stranger reads it."""

from base64 import b64encode
from hashlib import sha256


def read(browser, address):
    answer = browser.get(address, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_stranger_reads_a_standard(signed_in):
    page = read(signed_in(), "/library/TG-201/")
    assert "收件与受理规范" in page
    assert 'id="accept-in-time"' in page


def test_two_editions_are_compared_word_by_word(signed_in):
    page = read(signed_in(), "/library/TG-201/2022-11-01/to/2024-01-01/")
    assert "<del>2</del><ins>1</ins>" in page
    assert "综合窗口岗位" in page


def test_the_register_of_another_day_can_be_asked_for(signed_in):
    assert "2022-12-01 有效的标准" in read(signed_in(), "/library/?on=2022-12-01")


def test_a_comparison_shows_what_changed_and_all_of_it_on_request(signed_in):
    address = "/library/TG-201/2022-11-01/to/2024-01-01/"
    changed, whole = read(signed_in(), address), read(signed_in(), f"{address}?clauses=all")
    assert 'class="tag faint">未变' in whole
    assert 'class="tag faint">未变' not in changed
    assert signed_in().get(f"{address}comparison.docx").content[:2] == b"PK"
    assert signed_in().get(f"{address}comparison.pdf").content[:5] == b"%PDF-"
    assert signed_in().get(f"{address}comparison.exe").status_code == 404


def test_a_search_goes_on_behind_its_first_page_and_asks_by_part_and_kind(signed_in):
    first = read(signed_in(), "/library/search/?q=应")
    more = first.split('<a href="?')[-1].split('"')[0].replace("&amp;", "&")
    assert "after=" in more
    assert "没有条款" not in read(signed_in(), f"/library/search/?{more}")
    assert "/library/GL-" not in read(signed_in(), "/library/search/?q=应&part=TG2").split("<h2>条款")[1]
    assert signed_in().get("/library/search/?q=应&provision=order").status_code == 404


def test_what_is_searched_for_is_marked_and_never_taken_for_markup(signed_in):
    assert "<mark>受理</mark>" in read(signed_in(), "/library/search/?q=受理")
    assert "<script>" not in read(signed_in(), "/library/search/?q=<script>alert(1)</script>")


def test_a_standard_can_be_taken_away_as_word_and_pdf(signed_in):
    word = signed_in().get("/library/TG-201/2024-01-01/edition.docx")
    assert word.content[:2] == b"PK"
    assert "TG-201-2024-01-01.docx" in word.headers["Content-Disposition"]
    assert signed_in().get("/library/TG-201/2024-01-01/edition.pdf").content[:5] == b"%PDF-"
    assert signed_in().get("/library/TG-201/2024-01-01/edition.exe").status_code == 404


def test_the_policy_of_a_standard_allows_its_own_style_sheet_and_no_other(signed_in):
    answer = signed_in().get("/library/TG-201/2024-01-01/")
    style = answer.content.decode().split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in answer.headers["Content-Security-Policy"]
