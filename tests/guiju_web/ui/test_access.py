"""What a view asks for."""

from guiju_web.ui.access import PUBLIC, permission_of, permitted, public


def view(request):
    """Answer."""
    return request


def test_a_view_keeps_its_name_and_carries_its_permission():
    assert permission_of(public(view)) == PUBLIC
    asked = permitted("goals.see")(view)
    assert (permission_of(asked), asked.__name__, asked("request")) == ("goals.see", "view", "request")


def test_a_view_that_says_nothing_asks_for_nothing_known():
    assert permission_of(view) is None
    assert permission_of(lambda: None) is None
