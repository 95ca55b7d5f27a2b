"""Structured logs."""

import json
import logging
import sys

from guiju_web.config.logs import JsonLines


def test_a_line_is_one_object_with_its_error():
    try:
        raise ValueError("坏了")
    except ValueError:
        error = sys.exc_info()
    line = JsonLines().format(logging.LogRecord("guiju", logging.ERROR, "", 1, "第%s页", (2,), error))
    said = json.loads(line)
    assert "\n" not in line
    assert (said["level"], said["from"], said["said"]) == ("error", "guiju", "第2页")
    assert "ValueError: 坏了" in said["error"]
