from datetime import date

import pytest

from guiju.clock.policy import load_policy, read_policy
from guiju.errors import RecordError
from guiju.records.kinds import kind

HEAD = "suspension_type,since,stops_promise,stops_statute,needs_listing,longest_days,ground\n"


def test_every_type_of_suspension_has_a_rule():
    for name in kind("suspension").field("suspension_type").values:
        assert load_policy().rule(name, date(2024, 1, 1)).suspension_type == name


def test_only_what_the_licensing_law_lists_stops_the_statute():
    stopping = {rule.suspension_type for rule in load_policy().rules if rule.stops_statute}
    assert stopping == {"听证", "检验检测检疫", "鉴定", "专家评审", "招标拍卖", "不可抗力"}


def test_the_rule_in_force_when_a_suspension_began_decides():
    policy = read_policy(HEAD + "公示,2025-01-01,是,否,否,,新\n公示,2020-01-01,否,否,否,,旧\n", "p.csv")
    grounds = [policy.rule("公示", date(year, 12, 31)) for year in (2019, 2024, 2025)]
    assert [rule and rule.ground for rule in grounds] == [None, "旧", "新"]


def test_all_lines_without_meaning_are_named():
    with pytest.raises(RecordError) as caught:
        read_policy(
            HEAD + "公示,2025-01-01,也许,否,否,,\n听证,2025-01-01,是,是,否,20,\n听证,去年,是,是,否,20,\n", "p.csv"
        )
    assert [problem.place.line for problem in caught.value.problems] == [2, 4]
