"""guiju system statistics."""


def test_levels_and_parts_are_counted(system):
    lines = system("statistics").out.splitlines()
    assert "国家\t1\t1\t100.0%" in lines
    assert "内部\t3\t1\t33.3%" in lines
    assert "共计\t5\t2\t40.0%" in lines


def test_a_body_is_counted_for_itself(system):
    assert "内部\t2\t1\t50.0%" in system("statistics", "--body", "公共资源交易中心").out


def test_an_unknown_body_is_a_mistake_of_usage(system):
    shown = system("statistics", "--body", "大厅")
    assert shown.code == 2
    assert "大厅" in shown.err
