"""guiju system references."""

from tests.guiju.standard_system.systems import write_standard


def test_references_are_told_with_their_state(system):
    assert "GB/T 1.1\t导则\t不注日期\t有效\tGB/T 1.1—2020\t1\tTG-201" in system("references").out


def test_only_what_ended_when_asked_for(system):
    write_standard(system.folder, "TG-202", body="# 甲\n\n应符合GB/T 1.1—2009。\n")
    lines = system("references", "--unsound").out.splitlines()
    assert lines[1] == "GB/T 1.1—2009\t导则\t注日期\t被代替\tGB/T 1.1—2020\t1\tTG-202"
    assert lines[2] == "共引用 2 项标准，1 项有效，引用有效率 50.0%。"
