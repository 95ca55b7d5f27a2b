"""guiju system: one word for everything about the standard system."""


def test_without_a_command_the_commands_are_listed(guiju):
    shown = guiju("system")
    assert shown.code == 0
    assert "register" in shown.out


def test_a_misspelled_command_suggests_the_right_one(guiju):
    assert "register" in guiju("system", "registr").err
