"""Where more than one record in twenty is unknown, a share says nothing."""

from tests.guiju.xrays.definitions.test_check_never_applied import subject
from tests.guiju.xrays.subjects import keys, looked


def test_only_the_check_that_cannot_tell_is_named(tmp_path):
    kept = looked(subject(tmp_path), tmp_path, "check-mostly-unknown")
    assert keys(kept, "check-mostly-unknown") == ["TG-201/unknown"]
