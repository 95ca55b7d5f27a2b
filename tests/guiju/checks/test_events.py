"""What event functions are made of."""

from guiju.checks import say
from guiju.checks.events import at_least_once, at_or_before, never


def test_the_parts_of_event_functions_say_what_they_are():
    assert say(at_least_once("受理")) == "发生过“受理”"
    assert say(never("受理")) == "没有发生过“受理”"
    assert say(at_or_before("first_at", "受理", "last_at", "决定")) == "“受理”的首次时间不晚于“决定”的末次时间"
