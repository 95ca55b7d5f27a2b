"""The language of the site: Chinese, unless somebody asks for English on a page."""


def test_the_site_speaks_chinese_whatever_the_browser_prefers(signed_in):
    answer = signed_in().get("/", headers={"accept-language": "en-GB,en"})
    assert 'lang="zh-Hans"' in answer.content.decode()
    assert answer.headers["Content-Language"] == "zh-hans"


def test_who_asks_for_english_gets_the_frame_in_english_and_comes_back_to_the_page(signed_in):
    browser = signed_in()
    answer = browser.post("/language/", {"language": "en", "next": "/guides/"})
    assert answer.url == "/guides/"
    page = browser.get("/guides/").content.decode()
    assert 'lang="en"' in page
    assert "Skip to the text" in page


def test_a_form_sends_nobody_to_another_site(signed_in):
    answer = signed_in().post("/language/", {"language": "en", "next": "https://elsewhere.example/"})
    assert answer.url == "/"


def test_an_unknown_language_is_chinese(signed_in):
    browser = signed_in()
    browser.cookies["language"] = "xx"
    assert 'lang="zh-Hans"' in browser.get("/").content.decode()
