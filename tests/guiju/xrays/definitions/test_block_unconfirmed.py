"""A clause that changed, and its check that did not."""

import pytest

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import write_standard
from tests.guiju.xrays.subjects import a_subject, looked

TEXT = """# 受理 {{#acceptance}}

窗口应在{days}个工作日内受理。

```check
id: in-time
title: 受理不超期
holds: 工作日数(收件时间, 受理时间) <= {limit}
```
"""


@pytest.mark.parametrize(("days", "limit", "found"), [(2, 2, 0), (1, 1, 0), (1, 2, 1)])
def test_a_check_left_behind_by_its_clause_is_named(tmp_path, days, limit, found):
    write_standard(tmp_path / "standards", day="2023-01-01", body=TEXT.format(days=2, limit=2))
    write_standard(tmp_path / "standards", day="2024-01-01", body=TEXT.format(days=days, limit=limit))
    write_standard(tmp_path / "standards", "TG-202", body=TEXT.format(days=2, limit=2))
    system, _ = read_system(tmp_path / "standards")
    kept = looked(a_subject(tmp_path, {}, system=system), tmp_path, "block-unconfirmed")
    assert [each.spot.key for each in kept.spots("block-unconfirmed")] == ["TG-201/2024-01-01#acceptance"] * found
    assert kept.sights["block-unconfirmed"].within().of == 1
