"""The site as a stranger meets it."""

from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def test_before_anything_is_published_the_page_says_so(signed_in):
    page = signed_in().get("/").content.decode()
    assert "还没有公布过结果" in page
    assert "现行标准" in page
    assert signed_in().get("/results/2023/").status_code == 404


def test_guides_can_be_looked_for_and_read(signed_in):
    page = signed_in().get("/guides/?q=登记").content.decode()
    address = page.split('href="/guides/', 2)[1].split('"')[0]
    assert signed_in().get(f"/guides/{address}").status_code == 200
    assert signed_in().get("/guides/nothing/").status_code == 404
    assert "没有名称含" in signed_in().get("/guides/?q=飞船").content.decode()


def test_feeds_are_atom_and_lead_to_the_standards(signed_in):
    feed = ElementTree.fromstring(signed_in().get("/feeds/standards.atom").content)
    links = [each.find(f"{ATOM}link").get("href") for each in feed.findall(f"{ATOM}entry")]
    assert links
    assert signed_in().get(links[0].removeprefix("http://testserver")).status_code == 200
    assert ElementTree.fromstring(signed_in().get("/feeds/results.atom").content).tag == f"{ATOM}feed"


def test_a_stranger_sees_no_record_and_no_way_to_one(signed_in):
    for address in ("/", "/library/", "/guides/", "/results/"):
        assert "/goals/" not in signed_in().get(address).content.decode()
