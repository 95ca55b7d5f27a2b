"""guiju system coverage."""


def test_the_share_and_the_gaps_are_told(system):
    shown = system("coverage", "--gaps").out
    assert "服务事项\t代办\t\t政务服务代办中心\tTG-209 代办规程" in shown
    assert "服务事项 1/2，管理事项 1/1；覆盖率 66.7%，未达到 80% 的要求。" in shown
    assert "\t受理\t" not in shown


def test_a_body_without_the_gap_is_covered(system):
    assert "覆盖率 100.0%，达到 80% 的要求。" in system("coverage", "--body", "公共资源").out
