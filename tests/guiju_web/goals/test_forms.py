"""Forms about what is being done."""

from guiju_web.goals.forms import UndertakingForm
from tests.guiju_web.goals.test_undertakings import FORM


def test_a_goal_there_is_not_is_refused():
    assert UndertakingForm(FORM).is_valid()
    assert "goal" in UndertakingForm({**FORM, "goal": "9"}).errors
