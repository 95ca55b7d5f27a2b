"""JSON: flat objects whose keys others rely on."""

import json

from guiju.lint.formats.json import write
from tests.guiju.lint.editions import PATH
from tests.guiju.lint.formats.reports import report


def test_every_remark_is_an_object_with_all_keys():
    broken, stop, _ = json.loads(write(report()))
    keys = {"file", "line", "column", "clause", "code", "rule", "level", "fix", "what", "why", "remedy"}
    assert keys | {"start", "end", "edits"} == stop.keys() == broken.keys()
    assert (stop["file"], stop["line"], stop["column"], stop["code"]) == (PATH, 9, 9, "N10")
    assert (broken["line"], broken["code"], broken["level"]) == (None, "not_utf8", "error")
