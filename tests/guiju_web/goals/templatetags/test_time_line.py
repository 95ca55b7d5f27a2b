"""The time of a case drawn."""

import re
from datetime import datetime

from guiju_web.goals.records import Event, Span
from guiju_web.goals.templatetags.time_line import time_line

AS_OF = datetime(2024, 8, 31)
DUE = Span("承诺时限", datetime(2024, 3, 1), datetime(2024, 3, 11), "due")
TAKEN = Span("实际办理", datetime(2024, 3, 1), datetime(2024, 3, 21), "done")


def boxes(drawn):
    """The spans of a drawing: how they are drawn, where they begin, how wide they are."""
    return [
        (tone, float(x), float(w))
        for tone, x, w in re.findall(r'<rect class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"', drawn)
    ]


def test_spans_are_as_long_as_their_time():
    (due, taken) = boxes(time_line([DUE, TAKEN], [], AS_OF))
    assert (due[0], taken[0]) == ("due", "done")
    assert due[1] == taken[1]
    assert abs(taken[2] - 2 * due[2]) < 0.2


def test_what_goes_on_is_drawn_to_the_instant_judged_as_of():
    going_on = Span("实际办理", datetime(2024, 8, 1), None, "open")
    (drawn,) = boxes(time_line([going_on], [], AS_OF))
    assert drawn[2] > 300
    assert "至今未结束" in time_line([going_on], [], AS_OF)


def test_every_event_is_a_mark_with_its_words_and_what_people_typed_is_text():
    drawn = time_line([TAKEN], [Event(datetime(2024, 3, 2, 9), "<b>受理</b>", "张")], AS_OF)
    assert drawn.count("<circle") == 1
    assert "2024-03-02 09:00 &lt;b&gt;受理&lt;/b&gt;" in drawn


def test_a_case_without_any_time_is_not_drawn():
    assert time_line([], [], AS_OF) == ""
