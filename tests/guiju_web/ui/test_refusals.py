"""Pages for what cannot be shown."""

from django.test import RequestFactory

from guiju_web.ui.refusals import failed, forbidden, not_found


def test_each_says_why_and_where_to_go_on(site):
    request = RequestFactory().get("/")
    for page, status, word in ((forbidden, 403, "角色"), (not_found, 404, "没有这一页"), (failed, 500, "数据没有变化")):
        answer = page(request)
        assert answer.status_code == status
        assert word in answer.content.decode()
        assert "回到首页" in answer.content.decode()


def test_an_address_no_database_can_read_is_refused_with_a_sentence(signed_in):
    for address in ("/audit-log/?person=%00", "/goals/records/case/a%00b/", "/library/search/?q=%00"):
        answer = signed_in("feng").get(address)
        assert answer.status_code == 400, address
        assert "不能用的字符" in answer.content.decode()
