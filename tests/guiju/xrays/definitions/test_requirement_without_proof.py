"""A requirement nothing proves."""

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import write_standard
from tests.guiju.xrays.subjects import a_subject, looked

BODY = """# 受理 {#acceptance}

窗口应受理。

# 态度 {#manner not_checkable="靠自觉"}

窗口人员应热情。

# 登记 {#entry}

窗口应登记。

```quiz
id: q
question: 登记吗？
options: [是, 否]
answer: 是
because: entry
```
"""


def test_a_gap_is_named_with_clause_and_line_and_what_cannot_be_proved_is_left_out(tmp_path):
    write_standard(tmp_path / "standards", body=BODY)
    system, _ = read_system(tmp_path / "standards")
    kept = looked(a_subject(tmp_path, {}, system=system), tmp_path, "requirement-without-proof")
    sight = kept.sights["requirement-without-proof"]
    assert (sight.within().found, sight.within().of, sight.excluded) == (1, 2, {"声明无法证实": 1})
    (spot,) = kept.spots("requirement-without-proof")
    assert (spot.spot.of, spot.spot.key) == ("clause", "TG-201/2024-01-01#acceptance")
    assert spot.spot.place.startswith("provision/TG-201/2024-01-01.md 第")
